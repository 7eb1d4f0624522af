package mtsh.store.log.postfix;

import mtsh.store.event.EventId;
import mtsh.store.event.Link;
import mtsh.store.event.MailEventBuilder;
import mtsh.store.log.smtp.Replies;
import mtsh.store.log.smtp.Scan;

/**
 * {@code ACTION: STAGE from NAME[IP]: REPLY; from=<S> to=<R> proto=P helo=<H>}: what Postfix's restrictions, a milter or a filter in
 * front of the queue decided during a session.
 */
final class Verdicts {
    private static final int ACTION_LIMIT = 40;
    private static final Envelope NO_ENVELOPE = new Envelope("", "", "", "", "", "", 0);

    private Verdicts() {}

    /** A reply, and where the session's facts begin behind it ({@code -1}: nowhere). */
    record Reply(String text, int envelopeStart) {
        Envelope envelope(String line) {
            return envelopeStart < 0 ? NO_ENVELOPE : Envelope.read(line, envelopeStart);
        }
    }

    /** The action's word that stands here with its colon, or empty. */
    static String action(PostfixLine line) {
        String text = line.text;
        int limit = Math.min(text.length() - 1, line.at + ACTION_LIMIT);
        int i = line.at;
        while (i < limit
                && (text.charAt(i) >= 'a' && text.charAt(i) <= 'z' || text.charAt(i) == '-' || text.charAt(i) == '_')) {
            i++;
        }
        return i > line.at && text.startsWith(": ", i) ? text.substring(line.at, i) : "";
    }

    /** Whether an action ends or stops a message, so that it matters even without a queue file. */
    static boolean isDecisive(String action) {
        return switch (action) {
            case "reject", "milter-reject", "proxy-reject", "hold", "milter-hold", "discard", "milter-discard" -> true;
            default -> false;
        };
    }

    /** The event of a session's line, or null when the line could not be read and was put aside. */
    static MailEventBuilder session(PostfixLine line, String action) {
        String text = line.text;
        int from = text.indexOf(" from ", line.at);
        int colon = text.indexOf(": ", line.at);
        Peer peer = Peer.NONE;
        int replyStart;
        int stageEnd;
        if (from >= 0 && (colon < 0 || from < colon)) {
            stageEnd = from;
            int peerEnd = Peer.end(text, from + 6, text.length());
            if (peerEnd < 0) {
                line.unparsed("the client has no address");
                return null;
            }
            peer = Peer.read(text, from + 6, peerEnd);
            replyStart = text.startsWith(": ", peerEnd) ? peerEnd + 2 : peerEnd;
        } else if (colon >= 0) {
            stageEnd = colon;
            replyStart = colon + 2;
        } else {
            line.unparsed("the verdict has no text");
            return null;
        }
        Reply reply = reply(text, Math.min(replyStart, text.length()));
        MailEventBuilder event = decide(line, action, reply.text());
        if (event == null) {
            return null;
        }
        String stage = text.substring(line.at, stageEnd);
        event.clientName(peer.name())
                .clientIp(peer.ip())
                .reply(reply.text())
                .enhancedCode(Scan.enhancedCode(reply.text()))
                .detail(action + " at " + stage)
                .property("stage", stage);
        reply.envelope(text).addTo(event);
        String filter = action.startsWith("proxy-") ? Replies.filterId(reply.text()) : "";
        if (!filter.isEmpty()) {
            event.link(new Link(Link.Kind.FILTER, "", filter, true));
        }
        return event;
    }

    /** The event that an action is, or null when the line was put aside. */
    static MailEventBuilder decide(PostfixLine line, String action, String reply) {
        return switch (action) {
            case "reject", "proxy-reject" -> refused(line, "reject", "SMTP", reply);
            case "milter-reject" -> refused(line, "milter-reject", "AGENT", reply);
            case "hold", "milter-hold" -> line.event(EventId.DEFER, "QUEUE").word("hold");
            case "discard", "milter-discard" ->
                line.event(EventId.DROP, "AGENT").word("discard");
            case "redirect" -> line.event(EventId.REDIRECT, "ROUTING").word("redirect");
            case "reject_warning",
                    "warn",
                    "warning",
                    "info",
                    "filter",
                    "bcc",
                    "prepend",
                    "replace",
                    "strip",
                    "ignore",
                    "pass",
                    "delay",
                    "permit",
                    "dunno",
                    "milter-accept",
                    "milter-continue",
                    "milter-skip" -> line.event(EventId.AGENTINFO, "AGENT").word(action);
            default -> {
                if (action.startsWith("milter-")) {
                    yield line.event(EventId.AGENTINFO, "AGENT").word(action);
                }
                line.unparsed("unknown action " + action);
                yield null;
            }
        };
    }

    private static MailEventBuilder refused(PostfixLine line, String word, String source, String reply) {
        boolean forNow = !reply.isEmpty() && reply.charAt(0) == '4';
        return line.event(forNow ? EventId.DEFER : EventId.FAIL, source).word(word);
    }

    /**
     * The reply ends before {@code ; from=<} or {@code ; proto=}. A reply often begins with what the client sent, in brackets; this
     * is stepped over first, because a client may send just those words.
     */
    static Reply reply(String text, int start) {
        int at = start;
        if (Scan.digits(text, at) == at + 3) {
            at = Math.min(at + 4, text.length());
        }
        int code = Scan.enhancedCodeEnd(text, at);
        if (code > 0) {
            at = Math.min(code + 1, text.length());
        }
        if (at < text.length() && text.charAt(at) == '<') {
            int echo = text.indexOf(">: ", at);
            at = echo < 0 ? at : echo;
        }
        int end = Scan.first(text.indexOf("; from=<", at), text.indexOf("; proto=", at));
        return end < 0 ? new Reply(text.substring(start), -1) : new Reply(text.substring(start, end), end + 2);
    }
}

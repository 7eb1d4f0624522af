package mtsh.store.log.postfix;

import mtsh.store.event.EventId;
import mtsh.store.event.MailEventBuilder;
import mtsh.store.log.EncodedWords;
import mtsh.store.log.smtp.Scan;
import mtsh.store.log.syslog.QueueOwners;

/**
 * {@code cleanup}: the message's id, what header and body checks found ({@code ACTION: CLASS CONTENT from ORIGIN; from=<S> ...[:
 * TEXT]}), and what milters decided at the end of the message.
 */
final class CleanupLines {
    private static final String MESSAGE_ID = "message-id=";
    private static final String RESENT_MESSAGE_ID = "resent-message-id=";
    private static final String FROM = " from ";
    private static final String SUBJECT = "subject:";
    private static final String MILTER_HEADER = "milter-header-";

    /** How many places a content may pretend to be the line's origin before the line counts as having none. */
    private static final int ORIGINS_TRIED = 16;

    private CleanupLines() {}

    static void read(PostfixLine line, QueueOwners queues) {
        if (line.startsWith(MESSAGE_ID)) {
            messageId(line, queues);
            return;
        }
        if (line.startsWith(RESENT_MESSAGE_ID)) {
            String id = line.text.substring(line.at + RESENT_MESSAGE_ID.length());
            line.emit(line.event(EventId.NOTE, "QUEUE").property("resent_message_id", id));
            return;
        }
        if (line.startsWith("removed")) {
            String why = line.text.substring(line.at + "removed".length()).strip();
            line.emit(line.event(EventId.END, "QUEUE").word("removed").detail(why));
            return;
        }
        String action = Verdicts.action(line);
        if (action.isEmpty()) {
            line.unparsed("unknown line of cleanup");
            return;
        }
        line.at += action.length() + 2;
        if (action.startsWith(MILTER_HEADER)) {
            content(line, action.substring(MILTER_HEADER.length()));
        } else if (action.startsWith("milter-")) {
            MailEventBuilder event = Verdicts.session(line, action);
            if (event != null) {
                line.emit(event);
            }
        } else {
            content(line, action);
        }
    }

    /** The raw header value; {@code <>} says that there is none. Syslog may have cut a long one. */
    private static void messageId(PostfixLine line, QueueOwners queues) {
        String id = line.text.substring(line.at + MESSAGE_ID.length()).strip();
        boolean cut = id.startsWith("<") && id.indexOf('>') < 0;
        String known = id.equals("<>") ? "" : id;
        queues.named(line.host, line.queueId, line.tag.instance(), known);
        MailEventBuilder event = line.event(EventId.NOTE, "QUEUE").messageId(known);
        line.emit(cut ? event.property("cut", "true") : event);
    }

    private static void content(PostfixLine line, String action) {
        String text = line.text;
        int space = text.indexOf(' ', line.at);
        if (space < 0) {
            line.unparsed("the check found nothing");
            return;
        }
        String kind = text.substring(line.at, space);
        int contentStart = space + 1;
        int origin = origin(text, contentStart);
        String content = text.substring(contentStart, origin < 0 ? text.length() : origin);
        boolean subject = kind.endsWith("header") && content.regionMatches(true, 0, SUBJECT, 0, SUBJECT.length());
        Envelope envelope = null;
        String reply = "";
        Peer peer = Peer.NONE;
        if (origin >= 0) {
            int peerStart = origin + FROM.length();
            int peerEnd = originEnd(text, peerStart);
            peer = text.startsWith("local;", peerStart) ? Peer.NONE : Peer.read(text, peerStart, peerEnd);
            envelope = Envelope.read(text, peerEnd + 2);
            reply = text.startsWith(": ", envelope.end()) ? text.substring(envelope.end() + 2) : "";
        }
        MailEventBuilder event = Verdicts.decide(line, action, reply);
        if (event == null) {
            return;
        }
        event.eventSource("AGENT");
        if (subject) {
            event.subject(
                    EncodedWords.decode(content.substring(SUBJECT.length()).strip()));
        }
        if (subject && event.id() == EventId.AGENTINFO) {
            event.id(EventId.NOTE);
        }
        event.clientName(peer.name())
                .clientIp(peer.ip())
                .reply(reply)
                .enhancedCode(Scan.enhancedCode(reply))
                .detail(kind + " " + content);
        if (envelope != null && Verdicts.isDecisive(action)) {
            envelope.addTo(event);
        }
        line.emit(event);
    }

    /**
     * Where {@code  from ORIGIN; } begins behind the content. The content is the sender's and may hold the same words, so the last
     * place counts whose rest can be read to the end.
     */
    private static int origin(String text, int contentStart) {
        int candidate = text.lastIndexOf(FROM);
        for (int i = 0; i < ORIGINS_TRIED && candidate >= contentStart; i++) {
            int end = originEnd(text, candidate + FROM.length());
            if (end > 0) {
                Envelope envelope = Envelope.read(text, end + 2);
                boolean whole = envelope.end() >= text.length() || text.startsWith(": ", envelope.end());
                if (envelope.end() > end + 2 && whole) {
                    return candidate;
                }
            }
            candidate = text.lastIndexOf(FROM, candidate - 1);
        }
        return -1;
    }

    /** The end of {@code local} or {@code NAME[IP]}, when {@code ; } follows it; otherwise -1. */
    private static int originEnd(String text, int start) {
        int end = text.indexOf("; ", start);
        if (end < 0) {
            return -1;
        }
        int space = text.indexOf(' ', start);
        if (space < end) {
            return -1;
        }
        boolean named = text.startsWith("local;", start) || Peer.end(text, start, end + 1) == end;
        return named ? end : -1;
    }
}

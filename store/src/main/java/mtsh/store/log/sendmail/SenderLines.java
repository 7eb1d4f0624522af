package mtsh.store.log.sendmail;

import java.util.HashSet;
import java.util.Set;

import mtsh.store.event.EventId;
import mtsh.store.event.MailEventBuilder;
import mtsh.store.log.smtp.Scan;
import mtsh.store.log.syslog.Recent;

/**
 * {@code from=S, size=N, class=N, [pri=N,] nrcpts=N, [msgid=M,] [bodytype=B,] [proto=P,] [daemon=D,] [tls_verify=V,] [auth=A,]
 * relay=R}: a transaction ended. The message id is the sender's text and may hold what looks like fields, so what stands behind it
 * is found from the end of the line.
 */
final class SenderLines {
    private static final String MESSAGE_ID = ", msgid=";
    private static final String RELAY = ", relay=";
    private static final String RESPONSE = "[RESPONSE]";

    private final Recent<String> users;

    /** @param users who authenticated, by process and machine */
    SenderLines(Recent<String> users) {
        this.users = users;
    }

    void read(SendmailLine line) {
        String text = line.text;
        int start = line.at + "from=".length();
        int size = sizeField(text, start);
        if (size < 0) {
            line.unparsed("the sender is not followed by a size");
            return;
        }
        String written = text.substring(start, size);
        String sender = written.equals("<NONE>") ? "" : Addresses.bare(written);
        MailEventBuilder event = line.event(EventId.RECEIVE, "SMTP").sender(sender);
        int messageId = text.indexOf(MESSAGE_ID, size);
        int end = text.lastIndexOf(RELAY);
        end = end < Math.max(size, messageId + 1) ? text.length() : end;
        int plainEnd = messageId < 0 ? end : messageId;
        long recipients = plainFields(text, size, plainEnd, event);
        if (messageId >= 0) {
            messageId(text, messageId + MESSAGE_ID.length(), end, event);
        }
        String relay = end < text.length() ? text.substring(end + RELAY.length()) : "";
        client(line, relay, event);
        if (recipients == 0 || relay.equals(RESPONSE)) {
            event.id(EventId.NOTE);
        } else {
            event.recipientCount((int) Math.min(recipients, Integer.MAX_VALUE));
        }
        line.emit(event);
    }

    /** Where {@code , size=} begins: a sender in quotes or brackets may hold it, one cut at 200 characters has no end of its own. */
    private static int sizeField(String text, int start) {
        int from = start;
        if (text.startsWith("<", start)) {
            int close = Scan.addressEnd(text, start + 1, text.length());
            from = close < 0 ? start : close;
        }
        return text.indexOf(", size=", from);
    }

    /** Fields with plain values; the number of recipients, or -1. */
    private static long plainFields(String text, int from, int to, MailEventBuilder event) {
        long recipients = -1;
        int at = from;
        while (at >= 0 && at < to) {
            int name = at + 2;
            int next = text.indexOf(", ", name);
            int end = next < 0 || next > to ? to : next;
            int equal = text.indexOf('=', name);
            if (equal > 0 && equal < end) {
                String key = text.substring(name, equal);
                switch (key) {
                    case "size" -> event.size(Scan.number(text, equal + 1, end));
                    case "nrcpts" -> recipients = Scan.number(text, equal + 1, end);
                    case "class", "pri" -> {}
                    default -> field(key, text.substring(equal + 1, end), event);
                }
            }
            at = end;
        }
        return recipients;
    }

    private static void messageId(String text, int start, int limit, MailEventBuilder event) {
        int end = limit;
        Set<String> seen = new HashSet<>();
        int at = text.lastIndexOf(", ", end - 1);
        while (at >= start && isField(text, at + 2, end, seen)) {
            int equal = text.indexOf('=', at);
            field(text.substring(at + 2, equal), text.substring(equal + 1, end), event);
            end = at;
            at = text.lastIndexOf(", ", end - 1);
        }
        String id = text.substring(start, end).strip();
        boolean cut = id.startsWith("<") && id.indexOf('>') < 0;
        event.messageId(id.equals("<>") ? "" : id).property("cut", cut ? "true" : "");
    }

    /** Whether a field stands here that may stand behind a message id: each does once, and none ends with a bracket. */
    private static boolean isField(String text, int from, int to, Set<String> seen) {
        int i = from;
        while (i < to && (text.charAt(i) >= 'a' && text.charAt(i) <= 'z' || text.charAt(i) == '_')) {
            i++;
        }
        boolean named = i > from && i < to && text.charAt(i) == '=' && text.charAt(to - 1) != '>';
        return named && !text.startsWith("relay=", from) && seen.add(text.substring(from, i));
    }

    /** Some builds name the authenticated user here. */
    private static void field(String name, String value, MailEventBuilder event) {
        event.property(name, value);
        if (name.equals("authid") && !value.isEmpty()) {
            event.property("sasl_username", value).detail("sasl_username=" + value);
        }
    }

    private void client(SendmailLine line, String written, MailEventBuilder event) {
        Relay relay = written.equals(RESPONSE) ? Relay.NONE : Relay.read(written);
        boolean local = relay.ip().isEmpty() && !relay.user().isEmpty();
        event.eventSource(local ? "PICKUP" : "SMTP")
                .clientName(relay.name())
                .clientIp(relay.ip())
                .property("user", relay.user())
                .property("forged", relay.isForged() ? "true" : "");
        String user = users.get(line.process() + ' ' + line.host + ' ' + written);
        if (user != null) {
            event.property("sasl_username", user).detail("sasl_username=" + user);
        }
    }
}

package mtsh.store.log.exim;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import mtsh.store.event.EventId;
import mtsh.store.event.MailEventBuilder;
import mtsh.store.log.smtp.EximIds;
import mtsh.store.log.smtp.Scan;

/**
 * {@code <= sender R=ref H=name (helo) [ip] U=.. P=.. X=.. A=.. S=size id=message-id T="subject" from <sender> for a b}, and {@code (=} for a
 * message that was taken although the client was told otherwise. Exim's own fields come first and the client's texts last, so the
 * first of two equal fields counts.
 */
final class ArrivalLine {
    /** Values that may hold blanks without being quoted. */
    private static final Set<String> OPEN_ENDED = Set.of("U", "A", "SPF", "id", "id*", "DN");

    private static final String RAW_SENDER = " from <";
    private static final String RECIPIENTS = " for ";

    private final EximLine line;
    private final Set<String> seen = new HashSet<>();
    private MailEventBuilder event;
    private Fields fields;

    /** The message that this one is a notice about, or empty. */
    private String reference = "";

    private String openKey = "";
    private StringBuilder openValue;

    ArrivalLine(EximLine line) {
        this.line = line;
    }

    String reference() {
        return reference;
    }

    /** Null when there is no sender. */
    MailEventBuilder read() {
        String text = line.text;
        int start = line.at;
        while (start < text.length() && text.charAt(start) == ' ') {
            start++;
        }
        int end = senderEnd(text, start);
        if (end <= start) {
            return null;
        }
        event = line.event(EventId.RECEIVE, "PICKUP").sender(text.substring(start, end));
        fields = new Fields(text, end);
        boolean more = true;
        while (more) {
            more = isList() ? false : field() || word();
        }
        closeOpenValue();
        rawSender();
        recipients();
        return event;
    }

    private static int senderEnd(String text, int start) {
        int from = start;
        if (start < text.length() && text.charAt(start) == '"') {
            int close = Scan.quoteEnd(text, start + 1, text.length());
            from = close < 0 ? start : close + 1;
        }
        int space = text.indexOf(' ', from);
        return space < 0 ? text.length() : space;
    }

    /** The lists stand behind everything else, so they cannot come before the size. */
    private boolean isList() {
        return seen.contains("S") && (fields.comes(RAW_SENDER) || fields.comes(RECIPIENTS));
    }

    private boolean field() {
        boolean closed = seen.contains("id") || seen.contains("id*");
        int before = fields.at;
        if (!fields.next()) {
            return false;
        }
        if (closed && !fields.key.equals("T")) {
            fields.at = before;
            return false;
        }
        closeOpenValue();
        if (!seen.add(fields.key)) {
            return true;
        }
        if (OPEN_ENDED.contains(fields.key) && !fields.quoted) {
            openKey = fields.key;
            openValue = new StringBuilder(fields.value);
            return true;
        }
        set(fields.key, fields.value);
        return true;
    }

    private boolean word() {
        if (!fields.skipWord()) {
            return false;
        }
        if (openValue != null) {
            openValue.append(' ').append(fields.value);
        }
        return true;
    }

    private void closeOpenValue() {
        if (openValue != null) {
            set(openKey, openValue.toString());
            openValue = null;
        }
    }

    private void set(String key, String value) {
        switch (key) {
            case "R" -> reference(value);
            case "H" -> client(fields.host);
            case "X" -> event.property("tls", value);
            case "A" -> event.property(key, value).detail("A=" + value);
            case "S" -> event.size(Scan.number(value, 0, value.length()));
            case "id", "id*" -> event.messageId(value.startsWith("<") ? value : '<' + value + '>');
            case "T" -> event.subject(Escapes.subject(value));
            default -> event.property(key, value);
        }
    }

    private void reference(String value) {
        boolean id = EximIds.is(value);
        reference = id ? value : "";
        event.property("R", value);
    }

    private void client(EximHost host) {
        event.eventSource("SMTP")
                .clientName(host.name())
                .clientIp(host.ip())
                .property("helo", host.helo())
                .property("client_port", host.port());
    }

    private void rawSender() {
        if (!fields.comes(RAW_SENDER)) {
            return;
        }
        int start = fields.at + RAW_SENDER.length();
        int end = Scan.addressEnd(line.text, start, line.text.length());
        if (end >= 0) {
            event.property("from", Scan.address(line.text, start, end));
            fields.at = end + 1;
        }
    }

    /** Addresses with blanks have them in quotes. */
    private void recipients() {
        if (!fields.comes(RECIPIENTS)) {
            return;
        }
        List<String> list = new ArrayList<>();
        String text = line.text;
        int at = fields.at + RECIPIENTS.length();
        while (at < text.length()) {
            int end = senderEnd(text, at);
            if (end > at && !text.startsWith("<trunc>", at)) {
                list.add(text.substring(at, end));
            }
            at = end + 1;
        }
        event.recipients(list).recipientCount(list.size());
    }
}

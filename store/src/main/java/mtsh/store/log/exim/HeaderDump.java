package mtsh.store.log.exim;

import java.util.ArrayList;
import java.util.List;

import mtsh.store.event.EventId;
import mtsh.store.event.MailEventBuilder;
import mtsh.store.log.EncodedWords;

/**
 * What the reject log adds to a refusal: {@code Envelope-from:} and {@code Envelope-to:}, then the headers, each with a letter in front. It
 * becomes one note with the facts that the main log lacks, so that the refusal itself stays equal to that in the main log.
 */
final class HeaderDump {
    private static final int VALUE_LIMIT = 4096;
    private static final int RECIPIENTS_LIMIT = 100;
    /** A header that a rewriting replaced or a filter took away. */
    private static final char REMOVED = '*';

    private static final String FROM = "Envelope-from: <";
    private static final String TO = "Envelope-to: <";

    private final MailEventBuilder event;
    private final List<String> recipients = new ArrayList<>();
    private final StringBuilder subject = new StringBuilder();
    private final StringBuilder messageId = new StringBuilder();
    private String sender = "";
    private StringBuilder open;
    private boolean inEnvelope;
    private boolean hasHeaders;

    HeaderDump(EximLine line) {
        event = line.event(EventId.NOTE, "SMTP");
    }

    /** Whether this line belongs to it. A system log may have written its tab as {@code #011}. */
    boolean add(String line) {
        String text = line.startsWith("#011") ? '\t' + line.substring(4) : line;
        if (text.startsWith(FROM) && text.endsWith(">") && !hasHeaders) {
            sender = between(text, FROM.length());
            inEnvelope = true;
        } else if (text.startsWith(TO) && text.endsWith(">") && !hasHeaders) {
            recipient(between(text, TO.length()));
            inEnvelope = true;
        } else if (inEnvelope && text.startsWith("    <") && text.endsWith(">")) {
            recipient(text.substring(5, text.length() - 1));
        } else if (inEnvelope && text.equals("    ...")) {
            event.property("recipients", "more");
        } else if (isHeader(text)) {
            header(text.charAt(0), text.substring(2));
        } else if (hasHeaders && !text.isEmpty() && (text.charAt(0) == ' ' || text.charAt(0) == '\t')) {
            append(' ' + text.strip());
        } else {
            return false;
        }
        return true;
    }

    /** The note, or null when nothing was added. */
    MailEventBuilder note() {
        if (!inEnvelope && !hasHeaders) {
            return null;
        }
        return event.sender(sender)
                .recipients(recipients)
                .messageId(messageId.toString().strip())
                .subject(EncodedWords.decode(subject.toString().strip()));
    }

    private static String between(String text, int from) {
        return text.length() - 1 <= from ? "<>" : text.substring(from, text.length() - 1);
    }

    private void recipient(String address) {
        if (recipients.size() < RECIPIENTS_LIMIT) {
            recipients.add(address);
        }
    }

    /** {@code P Received: ..}, {@code   Subject: ..}: a letter or a blank, a blank, and a name with its colon. */
    private static boolean isHeader(String text) {
        if (text.length() < 4 || text.charAt(1) != ' ' || " *BCFIPRST".indexOf(text.charAt(0)) < 0) {
            return false;
        }
        int i = 2;
        while (i < text.length() && text.charAt(i) > ' ' && text.charAt(i) != ':') {
            i++;
        }
        return i > 2 && i < text.length() && text.charAt(i) == ':';
    }

    private void header(char type, String text) {
        inEnvelope = false;
        hasHeaders = true;
        open = null;
        if (type == REMOVED) {
            return;
        }
        if (text.regionMatches(true, 0, "Subject:", 0, 8) && subject.length() == 0) {
            open = subject;
            append(text.substring(8));
        } else if (text.regionMatches(true, 0, "Message-ID:", 0, 11) && messageId.length() == 0) {
            open = messageId;
            append(text.substring(11));
        }
    }

    private void append(String text) {
        if (open != null && open.length() + text.length() <= VALUE_LIMIT) {
            open.append(text);
        }
    }
}

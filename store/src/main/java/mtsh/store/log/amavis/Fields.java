package mtsh.store.log.amavis;

import java.util.ArrayList;
import java.util.List;

import mtsh.store.log.EncodedWords;
import mtsh.store.log.smtp.Scan;
import mtsh.store.log.smtp.ServerIds;

/** The named fields behind the recipients. Message-ID, Subject and From are foreign text: what stands inside them is no field. */
final class Fields {
    private static final int NAME_LIMIT = 30;

    private String queueId = "";
    private String messageId = "";
    private String mailId = "";
    private String quarantine = "";
    private String hits = "";
    private String queuedAs = "";
    private String subject = "";
    private long size = -1;

    Fields(String text, int start) {
        int at = start;
        while (text.startsWith(", ", at)) {
            int name = at + 2;
            int colon = nameEnd(text, name);
            if (colon < 0) {
                at = next(text, name);
                continue;
            }
            int value = colon + 2;
            int end = valueEnd(text, value);
            set(text.substring(name, colon), text.substring(value, end));
            at = end;
        }
    }

    String queueId() {
        return queueId;
    }

    String messageId() {
        return messageId;
    }

    /** The id in the quarantine's database. */
    String mailId() {
        return mailId;
    }

    /** Where the quarantine keeps the message. */
    String quarantine() {
        return quarantine;
    }

    /** The spam score, or a dash. */
    String hits() {
        return hits;
    }

    String subject() {
        return subject;
    }

    long size() {
        return size;
    }

    /** Where the message went on. */
    List<String> nextQueueIds() {
        List<String> ids = new ArrayList<>();
        for (String key : queuedAs.split("/")) {
            if (ServerIds.is(key)) {
                ids.add(key);
            }
        }
        return ids;
    }

    private static int next(String text, int from) {
        int comma = text.indexOf(", ", from);
        return comma < 0 ? text.length() : comma;
    }

    private static int nameEnd(String text, int from) {
        int i = from;
        while (i < text.length() && i < from + NAME_LIMIT) {
            char c = text.charAt(i);
            if (c == ':') {
                return text.startsWith(": ", i) ? i : -1;
            }
            if (!(Character.isLetter(c) || c == '-' || c == '_')) {
                return -1;
            }
            i++;
        }
        return -1;
    }

    private static int valueEnd(String text, int from) {
        int end = -1;
        if (text.startsWith("\"", from)) {
            end = text.indexOf("\", ", from + 1);
            end = end < 0 ? -1 : end + 1;
        } else if (text.startsWith("<", from)) {
            end = text.indexOf(">, ", from + 1);
            end = end < 0 ? -1 : end + 1;
        }
        return end < 0 ? next(text, from) : end;
    }

    /** A field that stands twice counts as it stood first, except the next queue id, which follows the foreign id. */
    private void set(String name, String value) {
        switch (name) {
            case "Queue-ID" -> queueId = queueId.isEmpty() ? value : queueId;
            case "Message-ID" -> messageId = messageId.isEmpty() && !value.equals("<>") ? value : messageId;
            case "mail_id" -> mailId = mailId.isEmpty() ? value : mailId;
            case "quarantine" -> quarantine = quarantine.isEmpty() ? value : quarantine;
            case "Hits" -> hits = value;
            case "size" -> size = size < 0 ? Scan.number(value, 0, value.length()) : size;
            case "queued_as" -> queuedAs = subject.isEmpty() || queuedAs.isEmpty() ? value : queuedAs;
            case "Subject" -> subject = subject.isEmpty() ? readable(value) : subject;
            default -> {
                // Tests, score lists, DKIM domains: not needed.
            }
        }
    }

    /** amavis shows the decoded subject first and the raw one behind it. */
    private static String readable(String quoted) {
        String value = quoted;
        if (value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"")) {
            value = value.substring(1, value.length() - 1);
        }
        int raw = value.endsWith(")") ? value.lastIndexOf(" (raw: ") : -1;
        return EncodedWords.decode(raw < 0 ? value : value.substring(0, raw));
    }
}

package mtsh.store.log.rspamd;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

import mtsh.store.log.EncodedWords;
import mtsh.store.log.smtp.QueueIds;
import mtsh.store.log.smtp.Scan;
import mtsh.store.log.smtp.ServerIds;

/**
 * A task's line: {@code id: <mid>, qid: <Q>, ip: i, user: u, from: <s>, (default: F (no action): [1.2/15.0] [SYMBOL(1.0){option;}]), len:
 * n, ..., rcpts: <a,b>, mime_rcpts: <..>, forced: ...}. A site may write other fields in between.
 */
final class TaskLine {
    private static final String ID = "id: <";
    private static final String QUEUE_ID = ">, qid: <";
    private static final String VERDICT = "(default: ";
    private static final String AFTER_SYMBOLS = "]), len: ";
    private static final int PLACES_TRIED = 8;
    private static final int RECIPIENT_LIMIT = 1000;

    private String messageId = "";
    private String queueId = "";
    private String ip = "";
    private String user = "";
    private String sender = "";
    private String action = "";
    private String score = "";
    private String subject = "";
    private final List<String> recipients = new ArrayList<>();

    private TaskLine() {}

    /**
     * Null when this cannot be read, or only in several ways: the message's id is the sender's text, and so is his address.
     *
     * @param text begins at {@code id:}
     * @param carries whether a queue file is known to carry a message
     */
    static TaskLine read(String text, BiPredicate<String, String> carries) {
        TaskLine line = new TaskLine();
        int at = text.startsWith(ID) ? line.ids(text, carries) : -1;
        return at >= 0 && line.verdict(text, line.fields(text, at)) ? line : null;
    }

    String messageId() {
        return messageId;
    }

    String queueId() {
        return queueId;
    }

    String ip() {
        return ip;
    }

    String user() {
        return user;
    }

    String sender() {
        return sender;
    }

    String action() {
        return action;
    }

    /** Reached and needed: {@code 7.20/15.00}. */
    String score() {
        return score;
    }

    String subject() {
        return subject;
    }

    List<String> recipients() {
        return recipients;
    }

    /** Reads the ids and says where the next field's comma stands; -1 when they cannot be told. */
    private int ids(String text, BiPredicate<String, String> carries) {
        List<Integer> places = new ArrayList<>();
        int place = text.indexOf(QUEUE_ID, ID.length());
        while (place >= 0 && places.size() < PLACES_TRIED) {
            if (queueIdEnd(text, place) > 0) {
                places.add(place);
            }
            place = text.indexOf(QUEUE_ID, place + 1);
        }
        for (int candidate : places) {
            int start = candidate + QUEUE_ID.length();
            int end = queueIdEnd(text, candidate);
            String id = RspamdAction.messageId(text.substring(ID.length(), candidate));
            if (places.size() == 1 || carries.test(text.substring(start, end), id)) {
                messageId = id;
                queueId = text.substring(start, end);
                return end + 1;
            }
        }
        int end = places.isEmpty() ? text.indexOf(">, ip: ", ID.length()) : -1;
        messageId = end < 0 ? "" : RspamdAction.messageId(text.substring(ID.length(), end));
        return end < 0 ? -1 : end + 1;
    }

    private static int queueIdEnd(String text, int place) {
        int start = place + QUEUE_ID.length();
        int end = text.indexOf('>', start);
        return end > 0 && end - start <= QueueIds.LONGEST && ServerIds.is(text.substring(start, end)) ? end : -1;
    }

    /** Reads fields up to the verdict, and says where that begins; -1 when there is none. */
    private int fields(String text, int start) {
        int at = start;
        while (text.startsWith(", ", at) && !text.startsWith(VERDICT, at + 2)) {
            int name = at + 2;
            int colon = text.indexOf(": ", name);
            if (colon < 0) {
                return -1;
            }
            int value = colon + 2;
            boolean bracketed = text.startsWith("<", value);
            int end = bracketed ? Scan.addressEnd(text, value + 1, text.length()) : text.indexOf(", ", value);
            if (end < 0) {
                return -1;
            }
            set(text.substring(name, colon), text.substring(bracketed ? value + 1 : value, end));
            at = bracketed ? end + 1 : end;
        }
        return text.startsWith(", ", at) ? at + 2 : -1;
    }

    private void set(String name, String value) {
        switch (name) {
            case "ip" ->
                ip = value.startsWith("[") && value.endsWith("]") ? value.substring(1, value.length() - 1) : value;
            case "user" -> user = value;
            case "from", "smtp_from" -> sender = value.isEmpty() ? "<>" : value;
            case "rcpts", "smtp_rcpts" -> recipients(value);
            case "subject" -> subject = EncodedWords.decode(value.replace("\"", ""));
            default -> {
                // Sizes, times, digests and what else a site logs.
            }
        }
    }

    private void recipients(String list) {
        for (String address : list.split(",")) {
            if (!address.isBlank() && recipients.size() < RECIPIENT_LIMIT) {
                recipients.add(address.strip());
            }
        }
    }

    private boolean verdict(String text, int start) {
        int open = start < 0 ? -1 : text.indexOf('(', start + VERDICT.length());
        int close = open < 0 ? -1 : text.indexOf("): [", open);
        int scoreEnd = close < 0 ? -1 : text.indexOf(']', close);
        if (scoreEnd < 0) {
            return false;
        }
        action = text.substring(open + 1, close);
        score = text.substring(close + 4, scoreEnd);
        int rest = text.lastIndexOf(AFTER_SYMBOLS);
        if (rest > scoreEnd) {
            rest(text, text.indexOf(", ", rest + 1));
        }
        return true;
    }

    private void rest(String text, int start) {
        int at = start;
        while (at >= 0 && text.startsWith(", ", at)) {
            int name = at + 2;
            int colon = text.indexOf(": ", name);
            int comma = text.indexOf(", ", name);
            if (colon < 0 || comma >= 0 && comma < colon) {
                at = comma;
                continue;
            }
            int value = colon + 2;
            String closing = text.startsWith("<", value) ? ">" : text.startsWith("\"", value) ? "\"" : "";
            int end = closing.isEmpty() ? -1 : text.indexOf(closing, value + 1);
            if (end > 0) {
                set(text.substring(name, colon), text.substring(value + 1, end));
            }
            at = text.indexOf(", ", Math.max(value, end));
        }
    }
}

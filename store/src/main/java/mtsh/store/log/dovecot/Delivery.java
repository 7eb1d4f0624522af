package mtsh.store.log.dovecot;

import java.util.List;

import mtsh.store.log.smtp.Scan;

/**
 * The beginning of what a delivery says, up to the message's id. Four styles of prefix:
 *
 * <pre>
 * lmtp(user)&lt;pid&gt;&lt;SESSION&gt;: [Level: ][sieve: ]msgid=...: text
 * lmtp(pid, user): [Level: ]SESSION: [sieve: ]msgid=...: text
 * lmtp(user): [Level: ]SESSION: [sieve: ]msgid=...: text
 * lda(user): [Level: ][sieve: ]msgid=...: text
 * </pre>
 *
 * In Dovecot's own file each line has its level, in a system log only what is more, or less, than information.
 *
 * @param service {@code lmtp} or {@code lda}
 * @param level {@code Info} and the like, or empty
 * @param session the session's id, or empty
 * @param messageId with its brackets, or empty
 * @param text what follows the prefix, beginning at {@code msgid=}
 */
record Delivery(String service, String user, String level, String session, String messageId, String text) {
    private static final String MESSAGE_ID = "msgid=";
    private static final String SIEVE = "sieve: ";
    private static final int SESSION_LIMIT = 80;
    private static final List<String> LEVELS = List.of("Info", "Debug", "Warning", "Error", "Fatal", "Panic");

    /** Null when this is not a delivery's line. */
    static Delivery read(String line, int from) {
        String service = service(line, from);
        int open = from + service.length();
        int close = service.isEmpty() ? -1 : userEnd(line, open);
        if (close < 0) {
            return null;
        }
        String user = line.substring(open + 1, close);
        int comma = user.indexOf(", ");
        user = comma > 0 && isNumber(user, comma) ? user.substring(comma + 2) : user;
        String session = "";
        int at = close + 1;
        boolean isOld = !line.startsWith("<", at);
        if (isOld) {
            at += 2;
        } else {
            int second = line.indexOf("><", at);
            int end = second < 0 ? -1 : line.indexOf(">: ", second + 2);
            if (end < 0) {
                return null;
            }
            session = line.substring(second + 2, end);
            at = end + 3;
        }
        String level = level(line, at);
        at += level.isEmpty() ? 0 : level.length() + 2;
        if (isOld) {
            int end = sessionEnd(line, at);
            session = end < 0 ? "" : line.substring(at, end);
            at = end < 0 ? at : end + 2;
        }
        String text = line.substring(line.startsWith(SIEVE, at) ? at + SIEVE.length() : at);
        return new Delivery(service.startsWith("lmtp") ? "lmtp" : "lda", user, level, session, messageId(text), text);
    }

    boolean isDebugging() {
        return level.equals("Debug");
    }

    boolean isLmtp() {
        return service.equals("lmtp");
    }

    private static String service(String line, int from) {
        for (String name : new String[] {"lmtp", "lda", "deliver"}) {
            if (line.startsWith(name, from) && line.startsWith("(", from + name.length())) {
                return name;
            }
        }
        return "";
    }

    /** A user's name may hold a bracket, so the one counts behind which the prefix goes on. */
    private static int userEnd(String line, int open) {
        int quote = line.startsWith("\"", open + 1) ? Scan.quoteEnd(line, open + 2, line.length()) : -1;
        int close = line.indexOf(')', Math.max(open, quote));
        while (close >= 0 && !line.startsWith("<", close + 1) && !line.startsWith(": ", close + 1)) {
            close = line.indexOf(')', close + 1);
        }
        return close;
    }

    /** A session's id is one word of letters, digits and few signs; what else stands here is the text itself. */
    private static int sessionEnd(String line, int from) {
        int i = from;
        int limit = Math.min(line.length(), from + SESSION_LIMIT);
        while (i < limit && isSessionCharacter(line.charAt(i)) && !line.startsWith(": ", i)) {
            i++;
        }
        boolean isWord = i > from && line.startsWith(": ", i);
        String word = isWord ? line.substring(from, i) : "";
        return isWord && !word.equals("sieve") ? i : -1;
    }

    private static boolean isSessionCharacter(char c) {
        return c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || "+/:-_.".indexOf(c) >= 0;
    }

    private static String level(String line, int at) {
        for (String level : LEVELS) {
            if (line.startsWith(level, at) && line.startsWith(": ", at + level.length())) {
                return level;
            }
        }
        return "";
    }

    private static boolean isNumber(String text, int length) {
        for (int i = 0; i < length; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return length > 0;
    }

    /** {@code unspecified} means that there is none; some versions put a second pair of brackets around. */
    private static String messageId(String text) {
        if (!text.startsWith(MESSAGE_ID)) {
            return "";
        }
        int start = MESSAGE_ID.length();
        int end = text.startsWith("<", start) ? text.indexOf('>', start) + 1 : text.indexOf(": ", start);
        String id = end <= start ? "" : text.substring(start, end);
        if (id.startsWith("<<")) {
            return id.substring(1);
        }
        return id.equals("unspecified") || id.equals("<>") ? "" : id;
    }
}

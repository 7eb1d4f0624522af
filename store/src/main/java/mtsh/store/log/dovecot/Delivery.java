package mtsh.store.log.dovecot;

import mtsh.store.log.smtp.Scan;

/**
 * The beginning of what a delivery says, up to the message's id. Four styles of prefix:
 *
 * <pre>
 * lmtp(user)&lt;pid&gt;&lt;SESSION&gt;: [sieve: ]msgid=...: text
 * lmtp(pid, user): SESSION: [sieve: ]msgid=...: text
 * lmtp(user): SESSION: [sieve: ]msgid=...: text
 * lda(user): [sieve: ]msgid=...: text
 * </pre>
 *
 * @param service {@code lmtp} or {@code lda}
 * @param session the session's id, or empty
 * @param messageId with its brackets, or empty
 * @param text what follows the prefix, beginning at {@code msgid=}
 */
record Delivery(String service, String user, String session, String messageId, String text) {
    private static final String MESSAGE_ID = "msgid=";
    private static final int SESSION_LIMIT = 80;

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
        boolean old = comma > 0 && isNumber(user, comma);
        user = old ? user.substring(comma + 2) : user;
        String session = "";
        int at = close + 1;
        if (line.startsWith("<", at)) {
            int second = line.indexOf("><", at);
            int end = second < 0 ? -1 : line.indexOf(">: ", second + 2);
            if (end < 0) {
                return null;
            }
            session = line.substring(second + 2, end);
            at = end + 3;
        } else {
            at += 2;
            int end = sessionEnd(line, at);
            session = end < 0 ? "" : line.substring(at, end);
            at = end < 0 ? at : end + 2;
        }
        String text = withoutWords(line.substring(at));
        return new Delivery(service.startsWith("lmtp") ? "lmtp" : "lda", user, session, messageId(text), text);
    }

    boolean isDebugging() {
        return text.startsWith("Debug: ");
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
        return isWord && !isLevel(word) && !word.equals("sieve") && !word.equals("Debug") ? i : -1;
    }

    private static boolean isSessionCharacter(char c) {
        return c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || "+/:-_.".indexOf(c) >= 0;
    }

    private static String withoutWords(String text) {
        String rest = text;
        int colon = rest.indexOf(": ");
        if (colon > 0 && isLevel(rest.substring(0, colon))) {
            rest = rest.substring(colon + 2);
        }
        return rest.startsWith("sieve: ") ? rest.substring("sieve: ".length()) : rest;
    }

    private static boolean isLevel(String word) {
        return word.equals("Info") || word.equals("Warning") || word.equals("Error");
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

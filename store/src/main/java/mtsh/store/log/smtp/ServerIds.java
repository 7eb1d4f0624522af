package mtsh.store.log.smtp;

/**
 * Ids of whatever mail server a filter stands beside: Postfix' queue ids ({@link QueueIds}), Exim's message ids ({@link EximIds}) and
 * Sendmail's queue ids ({@code u253Kp8W002563}: eight characters of time and count, then the process in six digits or seven).
 */
public final class ServerIds {
    private static final int TIME_LENGTH = 8;
    private static final int PROCESS_DIGITS = 6;

    private ServerIds() {}

    public static boolean is(String text) {
        return end(text, 0) == text.length();
    }

    /** The end of the id that starts here, or -1. */
    public static int end(String text, int from) {
        int postfix = QueueIds.end(text, from);
        if (postfix > 0) {
            return postfix;
        }
        int exim = EximIds.end(text, from);
        return exim > 0 ? exim : sendmailEnd(text, from);
    }

    private static int sendmailEnd(String text, int from) {
        int process = from + TIME_LENGTH;
        boolean letter = false;
        for (int i = from; i < process; i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            boolean digit = c >= '0' && c <= '9';
            if (!digit && !isLetter(c)) {
                return -1;
            }
            letter |= !digit;
        }
        int end = Scan.digits(text, process);
        boolean isProcess = end - process == PROCESS_DIGITS || end - process == PROCESS_DIGITS + 1;
        boolean ends = end >= text.length() || !isLetter(text.charAt(end));
        return letter && isProcess && ends ? end : -1;
    }

    private static boolean isLetter(char c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }

    /** Whether these bytes begin with a word before a colon that may be an id: a first look. */
    public static boolean mayStart(byte[] bytes, int from, int to) {
        int limit = Math.min(to, from + QueueIds.LONGEST + 1);
        int i = from;
        while (i < limit && (bytes[i] >= '0' && bytes[i] <= '9' || bytes[i] == '-' || isLetter((char) bytes[i]))) {
            i++;
        }
        return i < limit && bytes[i] == ':' && i - from >= QueueIds.SHORTEST;
    }
}

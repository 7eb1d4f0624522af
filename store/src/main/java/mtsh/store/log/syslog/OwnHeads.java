package mtsh.store.log.syslog;

import java.util.List;

/**
 * What stands between the time and the text in files that a program writes by itself and that may hold the lines of a system log as well,
 * when both write to one file or to one container's output. They name no host.
 */
final class OwnHeads {
    /** The tag of what Dovecot's other services log: logins, sessions, indexes. */
    static final String SILENT = "dovecot/other";

    private static final String RSPAMD = "rspamd";
    private static final String DOVECOT = "dovecot";
    private static final int PREFIX_LIMIT = 80;
    private static final int SERVICE_LIMIT = 40;

    /** A user's name is as long as an address may be, which stands in it quoted at worst. */
    private static final int USER_LIMIT = 1024;

    private static final List<String> DELIVERING = List.of("lmtp", "lda", "deliver");

    /** Behind the prefix of its lines Dovecot writes how serious they are; in a system log it leaves that out of the most. */
    private static final List<String> LEVELS =
            List.of("Info: ", "Debug: ", "Warning: ", "Error: ", "Fatal: ", "Panic: ");

    /**
     * One program's head.
     *
     * @param process its id, or empty
     * @param textStart where the program's text begins
     */
    record Head(String tag, String process, int textStart) {}

    private OwnHeads() {}

    /** Null when no such head stands there. */
    static Head read(String line, int at) {
        char first = charAt(line, at);
        return first == '#' || first == '[' ? rspamd(line, at) : dovecot(line, at);
    }

    /** {@code #1234(rspamd_proxy) } or {@code [info] #1234(rspamd_proxy) }. */
    private static Head rspamd(String line, int at) {
        int number = at;
        if (charAt(line, number) == '[') {
            int close = line.indexOf("] #", number);
            number = close < 0 || close > at + PREFIX_LIMIT ? at : close + 2;
        }
        int digit = number + 1;
        while (isDigit(charAt(line, digit))) {
            digit++;
        }
        int close = charAt(line, number) == '#' && charAt(line, digit) == '(' ? line.indexOf(") ", digit) : -1;
        if (close < 0 || close > digit + PREFIX_LIMIT || digit == number + 1) {
            return null;
        }
        return new Head(RSPAMD, line.substring(number + 1, digit), close + 2);
    }

    /**
     * {@code lmtp(user)<pid><session>: Info: }, {@code imap-login: Info: }. The level is the proof; the prefix before it is read by who
     * reads the text, so that it is read alike in a system log.
     */
    private static Head dovecot(String line, int at) {
        int end = at;
        while (isOfService(charAt(line, end)) && end - at < SERVICE_LIMIT) {
            end++;
        }
        char next = charAt(line, end);
        if (end == at || next != ':' && next != '(' || !hasLevel(line, end)) {
            return null;
        }
        String service = line.substring(at, end);
        return new Head(next == '(' && DELIVERING.contains(service) ? DOVECOT : SILENT, "", at);
    }

    private static boolean hasLevel(String line, int serviceEnd) {
        int colon = line.indexOf(": ", serviceEnd);
        while (colon >= 0 && colon - serviceEnd < USER_LIMIT) {
            char before = line.charAt(colon - 1);
            if ((colon == serviceEnd || before == ')' || before == '>') && isLevel(line, colon + 2)) {
                return true;
            }
            colon = line.indexOf(": ", colon + 1);
        }
        return false;
    }

    private static boolean isLevel(String line, int at) {
        for (String level : LEVELS) {
            if (line.startsWith(level, at)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOfService(char c) {
        return c >= 'a' && c <= 'z' || c == '-' || c == '_' || isDigit(c);
    }

    private static char charAt(String line, int i) {
        return i < line.length() ? line.charAt(i) : '\0';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}

package mtsh.store.log.smtp;

import java.time.Instant;
import java.util.Locale;

/** Small readers of the pieces that Postfix's lines are made of. All are linear in the text and never throw. */
public final class Scan {
    private static final String IP_V6 = "IPv6:";

    /** The end of the year 9999. */
    private static final long LAST_SECOND = 253_402_300_799L;

    private Scan() {}

    /**
     * The end ({@code >}) of an address that begins after {@code <} at {@code from}, or -1. Local parts may be quoted and may hold
     * spaces and brackets; old logs do not quote, so an unquoted address ends at the first {@code >} that is followed by the end,
     * a comma, a space, a colon or a semicolon.
     */
    public static int addressEnd(String text, int from, int limit) {
        int i = from;
        if (i < limit && text.charAt(i) == '"') {
            int close = quoteEnd(text, i + 1, limit);
            i = close < 0 ? from : close + 1;
        }
        for (; i < limit; i++) {
            if (text.charAt(i) == '>' && (i + 1 >= limit || ",  :;)".indexOf(text.charAt(i + 1)) >= 0)) {
                return i;
            }
        }
        return -1;
    }

    /** Where the quoted text that begins at {@code from} is closed, or -1. */
    public static int quoteEnd(String text, int from, int limit) {
        for (int i = from; i < limit; i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '"') {
                return i;
            }
        }
        return -1;
    }

    /** The text of an address as our events carry it: the null sender is {@code <>}. */
    public static String address(String text, int from, int to) {
        return to <= from ? "<>" : text.substring(from, to);
    }

    /** The end of an enhanced status code ({@code 5.7.1}) that starts here, or -1. */
    public static int enhancedCodeEnd(String text, int from) {
        if (from + 5 > text.length() || "245".indexOf(text.charAt(from)) < 0 || text.charAt(from + 1) != '.') {
            return -1;
        }
        int subject = digits(text, from + 2);
        if (subject == from + 2 || subject >= text.length() || text.charAt(subject) != '.') {
            return -1;
        }
        int detail = digits(text, subject + 1);
        return detail == subject + 1 || detail - from > 9 ? -1 : detail;
    }

    /** The enhanced code of an SMTP reply ({@code 550 5.1.1 ...} or {@code 5.1.1 ...}), or empty. */
    public static String enhancedCode(String reply) {
        int from = digits(reply, 0) == 3 && reply.length() > 4 && (reply.charAt(3) == ' ' || reply.charAt(3) == '-')
                ? 4
                : 0;
        int end = enhancedCodeEnd(reply, from);
        return end < 0 ? "" : reply.substring(from, end);
    }

    /** The first character after the digits that start here. */
    public static int digits(String text, int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
            i++;
        }
        return i;
    }

    /** A decimal number, or -1 when these are no digits or too many. */
    public static long number(String text, int from, int to) {
        if (to <= from || to - from > 18 || to > text.length()) {
            return -1;
        }
        long value = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }

    /** Seconds since 1970, with a fraction or without; null when these are none. */
    public static Instant moment(String seconds) {
        int point = seconds.indexOf('.');
        long whole = number(seconds, 0, point < 0 ? seconds.length() : point);
        if (whole < 0 || whole > LAST_SECOND) {
            return null;
        }
        int nano = 0;
        int scale = 100_000_000;
        for (int i = point + 1; point >= 0 && i < seconds.length(); i++, scale /= 10) {
            int digit = seconds.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return null;
            }
            nano += digit * scale;
        }
        return Instant.ofEpochSecond(whole, nano);
    }

    /** The first of these two places, where -1 is no place. */
    public static int first(int a, int b) {
        return a < 0 ? b : b < 0 ? a : Math.min(a, b);
    }

    /** An IP address as text, without SMTP's label {@code IPv6:} and in lower case; empty when it is none. */
    public static String ip(String text) {
        boolean labelled = text.regionMatches(true, 0, IP_V6, 0, IP_V6.length());
        String bare = labelled ? text.substring(IP_V6.length()) : text;
        boolean separated = false;
        for (int i = 0; i < bare.length(); i++) {
            char c = bare.charAt(i);
            boolean separator = c == '.' || c == ':';
            if (!separator && (c > 'f' || Character.digit(c, 16) < 0)) {
                return "";
            }
            separated |= separator;
        }
        boolean plain = separated && (bare.indexOf(':') >= 0 || Character.isDigit(bare.charAt(0)));
        return plain ? bare.toLowerCase(Locale.ROOT) : "";
    }
}

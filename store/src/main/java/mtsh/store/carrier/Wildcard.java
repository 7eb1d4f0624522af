package mtsh.store.carrier;

/** File name patterns: {@code *} any characters, {@code ?} one, {@code [a-z]} one of these, {@code [!a-z]} none of these. */
final class Wildcard {
    private Wildcard() {}

    static boolean isPattern(String text) {
        return text.indexOf('*') >= 0 || text.indexOf('?') >= 0 || text.indexOf('[') >= 0;
    }

    /** Goes back to the last star only, so the time is at most the product of the lengths. */
    static boolean matches(String pattern, String name) {
        int p = 0;
        int n = 0;
        int star = -1;
        int retry = 0;
        while (n < name.length()) {
            int next = p < pattern.length() && pattern.charAt(p) != '*' ? one(pattern, p, name.charAt(n)) : -1;
            if (next > 0) {
                p = next;
                n++;
            } else if (p < pattern.length() && pattern.charAt(p) == '*') {
                star = p++;
                retry = n;
            } else if (star >= 0) {
                p = star + 1;
                n = ++retry;
            } else {
                return false;
            }
        }
        while (p < pattern.length() && pattern.charAt(p) == '*') {
            p++;
        }
        return p == pattern.length();
    }

    /** Where the pattern goes on when its element at {@code p} fits the character, or -1. */
    private static int one(String pattern, int p, char c) {
        char element = pattern.charAt(p);
        if (element == '?') {
            return p + 1;
        }
        int close = element == '[' ? pattern.indexOf(']', p + 2) : -1;
        if (close < 0) {
            return element == c ? p + 1 : -1;
        }
        int from = p + 1;
        boolean negated = pattern.charAt(from) == '!';
        if (negated) {
            from++;
        }
        return inSet(pattern, from, close, c) != negated ? close + 1 : -1;
    }

    private static boolean inSet(String pattern, int from, int close, char c) {
        int i = from;
        while (i < close) {
            boolean range = i + 2 < close && pattern.charAt(i + 1) == '-';
            char low = pattern.charAt(i);
            char high = range ? pattern.charAt(i + 2) : low;
            if (c >= low && c <= high) {
                return true;
            }
            i += range ? 3 : 1;
        }
        return false;
    }
}

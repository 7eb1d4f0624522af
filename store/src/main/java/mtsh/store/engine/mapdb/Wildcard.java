package mtsh.store.engine.mapdb;

import java.util.Locale;

/**
 * A pattern in which {@code *} and {@code %} stand for any run of characters and {@code ?} for one; without regard to case. Never slower
 * than the two lengths multiplied.
 */
final class Wildcard {
    private final String pattern;

    Wildcard(String pattern) {
        this.pattern = pattern.toLowerCase(Locale.ROOT);
    }

    static boolean isWild(String text) {
        return text.indexOf('*') >= 0 || text.indexOf('%') >= 0 || text.indexOf('?') >= 0;
    }

    private static boolean isStar(char c) {
        return c == '*' || c == '%';
    }

    private static boolean isOne(char wanted, char c) {
        return wanted == '?' || wanted == c;
    }

    /** In lower case. */
    String text() {
        return pattern;
    }

    /** What every match starts with. */
    String prefix() {
        int end = 0;
        while (end < pattern.length() && !isStar(pattern.charAt(end)) && pattern.charAt(end) != '?') {
            end++;
        }
        return pattern.substring(0, end);
    }

    /** The domain when the pattern means each address of one domain, else empty. */
    String wholeDomain() {
        boolean starAt = pattern.length() > 2 && isStar(pattern.charAt(0)) && pattern.charAt(1) == '@';
        String domain = starAt ? pattern.substring(2) : "";
        return isWild(domain) || domain.indexOf('@') >= 0 ? "" : domain;
    }

    boolean matches(String value) {
        String text = value.toLowerCase(Locale.ROOT);
        int at = 0;
        int in = 0;
        int star = -1;
        int resume = 0;
        while (in < text.length()) {
            if (at < pattern.length() && isStar(pattern.charAt(at))) {
                star = at++;
                resume = in;
            } else if (at < pattern.length() && isOne(pattern.charAt(at), text.charAt(in))) {
                at++;
                in++;
            } else if (star >= 0) {
                at = star + 1;
                in = ++resume;
            } else {
                return false;
            }
        }
        while (at < pattern.length() && isStar(pattern.charAt(at))) {
            at++;
        }
        return at == pattern.length();
    }
}

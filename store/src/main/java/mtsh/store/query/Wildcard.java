package mtsh.store.query;

/**
 * A pattern in which {@code *} stands for any run of characters and {@code ?} for one; without regard to case. Never slower than the
 * two lengths multiplied.
 */
public final class Wildcard {
    private final String pattern;
    private final boolean isAddress;

    private Wildcard(String pattern, boolean isAddress) {
        this.pattern = isAddress ? Alternatives.lower(pattern) : CaseFolding.fold(pattern);
        this.isAddress = isAddress;
    }

    /** A pattern of addresses or of names of machines, in which {@code %} is another {@code *}; compared as they are indexed. */
    public static Wildcard ofAddress(String pattern) {
        return new Wildcard(pattern, true);
    }

    /** A pattern of words, in which {@code %} is itself. */
    public static Wildcard ofText(String pattern) {
        return new Wildcard(pattern, false);
    }

    /** Whether an address is a pattern. */
    public static boolean isWild(String address) {
        return address.indexOf('*') >= 0 || address.indexOf('%') >= 0 || address.indexOf('?') >= 0;
    }

    private boolean isStar(char c) {
        return c == '*' || isAddress && c == '%';
    }

    private static boolean isOne(char wanted, char c) {
        return wanted == '?' || wanted == c;
    }

    /** What every match starts with. */
    public String prefix() {
        int end = 0;
        while (end < pattern.length() && !isStar(pattern.charAt(end)) && pattern.charAt(end) != '?') {
            end++;
        }
        return pattern.substring(0, end);
    }

    /** The longest run of characters that stand for themselves: every match has it in it, folded. */
    public String longestPiece() {
        String longest = "";
        int from = 0;
        for (int i = 0; i <= pattern.length(); i++) {
            if (i == pattern.length() || isStar(pattern.charAt(i)) || pattern.charAt(i) == '?') {
                longest = i - from > longest.length() ? pattern.substring(from, i) : longest;
                from = i + 1;
            }
        }
        return longest;
    }

    /** The domain when the pattern means each address of one domain, else empty. */
    public String wholeDomain() {
        boolean starAt = pattern.length() > 2 && isStar(pattern.charAt(0)) && pattern.charAt(1) == '@';
        String domain = starAt ? pattern.substring(2) : "";
        return isWild(domain) || domain.indexOf('@') >= 0 ? "" : domain;
    }

    public boolean matches(String value) {
        String text = isAddress ? Alternatives.lower(value) : CaseFolding.fold(value);
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

    @Override
    public boolean equals(Object other) {
        return other instanceof Wildcard wildcard
                && wildcard.isAddress == isAddress
                && wildcard.pattern.equals(pattern);
    }

    @Override
    public int hashCode() {
        return pattern.hashCode();
    }

    @Override
    public String toString() {
        return pattern;
    }
}

package mtsh.language.format;

import java.util.ArrayList;
import java.util.List;

/** A name with {@code *}, {@code ?} and {@code [a-z]}, without regard to case. Matching takes time in proportion to pattern times text. */
final class NamePattern {
    private static final String ANY_RUN = "*";
    private static final String ANY_ONE = "?";

    private final String pattern;
    private final List<String> parts;

    NamePattern(String pattern) {
        this.pattern = pattern;
        parts = isPattern(pattern) ? split(pattern) : null;
    }

    static boolean isPattern(String text) {
        return text.indexOf('*') >= 0 || text.indexOf('?') >= 0 || text.indexOf('[') >= 0;
    }

    /** One part a character to match: a star, a question mark, {@code [set} or {@code =c}. */
    private static List<String> split(String pattern) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            int close = c == '[' ? pattern.indexOf(']', i + 2) : -1;
            if (close > 0) {
                parts.add(pattern.substring(i, close));
                i = close;
            } else if (c == '*' || c == '?') {
                parts.add(String.valueOf(c));
            } else if (c == '`' && i + 1 < pattern.length()) {
                parts.add("=" + pattern.charAt(++i));
            } else {
                parts.add("=" + c);
            }
        }
        return parts;
    }

    boolean matches(String text) {
        if (parts == null) {
            return pattern.equalsIgnoreCase(text);
        }
        int part = 0;
        int star = -1;
        int resume = 0;
        int at = 0;
        while (at < text.length()) {
            if (part < parts.size() && parts.get(part).equals(ANY_RUN)) {
                star = part++;
                resume = at;
            } else if (part < parts.size() && matchesOne(parts.get(part), text.charAt(at))) {
                part++;
                at++;
            } else if (star >= 0) {
                part = star + 1;
                at = ++resume;
            } else {
                return false;
            }
        }
        while (part < parts.size() && parts.get(part).equals(ANY_RUN)) {
            part++;
        }
        return part == parts.size();
    }

    private static boolean matchesOne(String part, char c) {
        if (part.equals(ANY_ONE)) {
            return true;
        }
        if (part.charAt(0) == '=') {
            return lower(part.charAt(1)) == lower(c);
        }
        for (int i = 1; i < part.length(); i++) {
            char from = lower(part.charAt(i));
            boolean range = i + 2 < part.length() && part.charAt(i + 1) == '-';
            char to = range ? lower(part.charAt(i + 2)) : from;
            if (lower(c) >= from && lower(c) <= to) {
                return true;
            }
            i += range ? 2 : 0;
        }
        return false;
    }

    private static char lower(char c) {
        return Character.toLowerCase(Character.toUpperCase(c));
    }
}

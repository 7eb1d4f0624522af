package mtsh.language.value;

import mtsh.language.type.NetType;
import mtsh.language.type.Types;

/** {@code [WildcardPattern]}: a pattern and its options, as numbers: 1 compiled, 2 without regard to case, 4 any culture. */
public record WildcardPattern(String pattern, long options) implements NetObject {
    private static final String REGEX_CHARACTERS = "()[.?*{}^$+|\\";

    public boolean isMatch(String text) {
        return text != null && Wildcard.of(pattern, (options & 2) != 0).matches(text);
    }

    /** The expression that takes what the pattern takes; stars at the ends are left out, as are the anchors before them. */
    public String regex() {
        StringBuilder regex = new StringBuilder("^");
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '`' && i + 1 < pattern.length()) {
                literal(regex, pattern.charAt(++i));
            } else if (c == '*') {
                regex.append(".*");
            } else if (c == '?') {
                regex.append('.');
            } else if (c == '[' && pattern.indexOf(']', i) > 0) {
                i = set(regex, i);
            } else {
                literal(regex, c);
            }
        }
        String all = regex.append('$').toString();
        if (all.equals("^.*$")) {
            return "";
        }
        String open = all.startsWith("^.*") ? all.substring(3) : all;
        return open.endsWith(".*$") ? open.substring(0, open.length() - 3) : open;
    }

    private int set(StringBuilder regex, int open) {
        int close = pattern.indexOf(']', open + 1);
        regex.append('[');
        for (int i = open + 1; i < close; i++) {
            char c = pattern.charAt(i);
            boolean range = c == '-' && i > open + 1 && i + 1 < close;
            if (c == '`' && i + 1 < close) {
                continue;
            }
            if (range) {
                regex.append('-');
            } else if (c == '-') {
                regex.append("\\x2d");
            } else if (c == '[') {
                regex.append('[');
            } else {
                literal(regex, c);
            }
        }
        regex.append(']');
        return close;
    }

    private static void literal(StringBuilder regex, char c) {
        if (REGEX_CHARACTERS.indexOf(c) >= 0) {
            regex.append('\\');
        }
        regex.append(c);
    }

    /** As WMI's query language has it: {@code %} and {@code _}. */
    public String wql() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '`' && i + 1 < pattern.length()) {
                text.append(pattern.charAt(++i));
            } else if (c == '*') {
                text.append('%');
            } else if (c == '?') {
                text.append('_');
            } else if (c == '%' || c == '_') {
                text.append('[').append(c).append(']');
            } else {
                text.append(c == '\'' ? "\\'" : String.valueOf(c));
            }
        }
        return text.toString();
    }

    @Override
    public NetType netType() {
        return Types.find("System.Management.Automation.WildcardPattern");
    }

    @Override
    public String toString() {
        return netType().fullName();
    }
}

package mtsh.language.value;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import mtsh.language.error.NetThrow;

/**
 * Writes a .NET regular expression as one of {@code java.util.regex}. The two differ in what {@code \w}, {@code \b}, {@code ^}, {@code
 * $} and {@code [} inside brackets mean, in the names and numbers of groups and in what is an error.
 */
final class RegexTranslator {
    /** Letters and digits are asked for first, in one look, and the seldom ones together behind them. */
    private static final String WORD = "\\p{javaLetterOrDigit}[\\p{Mn}\\p{Pc}\\u200C\\u200D]";

    private static final String SPACE = "\\s\\u0085\\p{Z}";
    private static final int MAX_DEPTH = 200;
    private static final String QUANTIFIERS = "*+?{";

    private final String pattern;
    private final StringBuilder java = new StringBuilder();
    private final Deque<Integer> outerOptions = new ArrayDeque<>();
    private final Map<String, Integer> javaGroupOfName = new LinkedHashMap<>();
    private final List<Integer> unnamed = new ArrayList<>();
    private final Map<String, Integer> groups;
    private int options;
    private int at;
    private int javaGroups;
    /** Whether something stands before, for a quantifier to follow. */
    private boolean quantifiable;

    private RegexTranslator(String pattern, int options, Map<String, Integer> groups) {
        this.pattern = pattern;
        this.options = options;
        this.groups = groups;
    }

    /** The Java pattern and, by .NET's names and numbers in order, which of Java's groups each one is. */
    record Translation(String java, Map<String, Integer> groups) {}

    static Translation translate(String pattern, int options) {
        // A reference may stand before its group, so groups are counted first.
        RegexTranslator counting = new RegexTranslator(pattern, options, null);
        counting.run();
        Map<String, Integer> groups = counting.numbered();
        RegexTranslator writing = new RegexTranslator(pattern, options, groups);
        writing.run();
        return new Translation(writing.java.toString(), groups);
    }

    /** .NET numbers groups without names first. */
    private Map<String, Integer> numbered() {
        Map<String, Integer> all = new LinkedHashMap<>();
        all.put("0", 0);
        int next = 1;
        for (Integer group : unnamed) {
            while (javaGroupOfName.containsKey(Integer.toString(next))) {
                next++;
            }
            all.put(Integer.toString(next++), group);
        }
        javaGroupOfName.forEach(all::putIfAbsent);
        return all;
    }

    private NetThrow wrong(String reason) {
        return new NetThrow(
                "System.Text.RegularExpressions.RegexParseException",
                "Invalid pattern '" + pattern + "' at offset " + Math.min(at, pattern.length()) + ". " + reason);
    }

    /** A set without an end is told at the end of the pattern. */
    private NetThrow wrongSet(String reason) {
        at = reason.startsWith("Unterminated") ? pattern.length() : at;
        return wrong(reason);
    }

    private boolean has(int option) {
        return (options & option) != 0;
    }

    private void run() {
        while (at < pattern.length()) {
            char c = pattern.charAt(at);
            switch (c) {
                case '\\' -> escape();
                case '[' -> {
                    at = new RegexClassTranslator(pattern, at, java, this::wrongSet).write();
                    quantifiable = true;
                }
                case '(' -> open();
                case ')' -> close();
                case '|' -> literal(c, false);
                case '^' -> anchor(has(NetRegex.MULTILINE) ? "(?<![^\\n])" : "\\A");
                case '$' -> anchor(has(NetRegex.MULTILINE) ? "(?=\\n|\\z)" : "(?=\\n?\\z)");
                case '.' -> literal(has(NetRegex.SINGLELINE) ? "[\\s\\S]" : "[^\\n]");
                case '*', '+', '?', '{' -> quantifier(c);
                default -> plain(c);
            }
        }
        if (!outerOptions.isEmpty()) {
            throw wrong("Not enough )'s.");
        }
    }

    private void anchor(String text) {
        literal(text);
    }

    private void literal(String text) {
        java.append(text);
        at++;
        quantifiable = true;
    }

    private void literal(char c, boolean repeats) {
        java.append(c);
        at++;
        quantifiable = repeats;
    }

    private void plain(char c) {
        boolean extended = has(NetRegex.IGNORE_WHITESPACE);
        if (extended && Character.isWhitespace(c)) {
            at++;
            return;
        }
        if (extended && c == '#') {
            while (at < pattern.length() && pattern.charAt(at) != '\n') {
                at++;
            }
            return;
        }
        if (c == '}' || c == ']' || c == '#' || Character.isWhitespace(c)) {
            java.append('\\');
        }
        literal(c, true);
    }

    private void quantifier(char c) {
        int end = at + 1;
        if (c == '{') {
            end = braces(at);
            if (end < 0) {
                java.append('\\');
                literal(c, true);
                return;
            }
        }
        if (!quantifiable) {
            throw wrong("Quantifier '" + c + "' following nothing.");
        }
        java.append(pattern, at, end);
        at = end;
        if (at < pattern.length() && pattern.charAt(at) == '?') {
            java.append('?');
            at++;
        }
        quantifiable = false;
        boolean again = at < pattern.length() && QUANTIFIERS.indexOf(pattern.charAt(at)) >= 0;
        if (again && (pattern.charAt(at) != '{' || braces(at) > 0)) {
            throw wrong("Nested quantifier '" + pattern.charAt(at) + "'.");
        }
    }

    /** The place behind <code>{n}</code>, <code>{n,}</code> or <code>{n,m}</code>; -1 when it is none. */
    private int braces(int open) {
        int i = open + 1;
        int start = i;
        while (i < pattern.length() && Character.isDigit(pattern.charAt(i))) {
            i++;
        }
        if (i == start || i - start > 9) {
            return -1;
        }
        if (i < pattern.length() && pattern.charAt(i) == ',') {
            i++;
            while (i < pattern.length() && Character.isDigit(pattern.charAt(i))) {
                i++;
            }
        }
        return i < pattern.length() && pattern.charAt(i) == '}' ? i + 1 : -1;
    }

    private void open() {
        if (outerOptions.size() >= MAX_DEPTH) {
            throw wrong("Groups are nested too deeply.");
        }
        quantifiable = false;
        if (!pattern.startsWith("(?", at)) {
            outerOptions.push(options);
            capture(null);
            at++;
            return;
        }
        char kind = at + 2 < pattern.length() ? pattern.charAt(at + 2) : '\0';
        char next = at + 3 < pattern.length() ? pattern.charAt(at + 3) : '\0';
        if (kind == '#') {
            comment();
        } else if (kind == ':' || kind == '=' || kind == '!' || kind == '>') {
            group("(?" + kind, 3);
        } else if (kind == '<' && (next == '=' || next == '!')) {
            group("(?<" + next, 4);
        } else if (kind == '<' || kind == '\'') {
            named(kind == '<' ? '>' : '\'');
        } else if (kind == '(') {
            throw wrong("Conditional groups (?(...)...) are not supported here.");
        } else {
            inlineOptions();
        }
    }

    private void group(String text, int length) {
        outerOptions.push(options);
        java.append(text);
        at += length;
    }

    private void capture(String name) {
        if (name == null && has(NetRegex.EXPLICIT_CAPTURE)) {
            java.append("(?:");
            return;
        }
        java.append('(');
        javaGroups++;
        if (name == null) {
            unnamed.add(javaGroups);
        } else if (javaGroupOfName.putIfAbsent(name, javaGroups) != null) {
            throw wrong("Two groups with the name '" + name + "' are not supported here.");
        }
    }

    private void comment() {
        int end = pattern.indexOf(')', at);
        if (end < 0) {
            throw wrong("Unterminated (?#...) comment.");
        }
        at = end + 1;
    }

    private void named(char closing) {
        int start = at + 3;
        int end = pattern.indexOf(closing, start);
        if (end <= start) {
            throw wrong("Invalid group name: Group names must begin with a word character.");
        }
        String name = pattern.substring(start, end);
        if (name.indexOf('-') >= 0) {
            throw wrong("Balancing groups (?<name-name>...) are not supported here.");
        }
        if (!name.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '_')) {
            throw wrong("Invalid group name: Group names must begin with a word character.");
        }
        outerOptions.push(options);
        capture(name);
        at = end + 1;
    }

    private void inlineOptions() {
        int i = at + 2;
        boolean on = true;
        int changed = options;
        while (i < pattern.length() && pattern.charAt(i) != ')' && pattern.charAt(i) != ':') {
            char c = pattern.charAt(i);
            int option = option(c);
            if (c == '-' || c == '+') {
                on = c == '+';
            } else if (option == 0) {
                throw wrong("Unrecognized grouping construct.");
            } else {
                changed = on ? changed | option : changed & ~option;
            }
            i++;
        }
        if (i >= pattern.length()) {
            throw wrong("Unrecognized grouping construct.");
        }
        if (pattern.charAt(i) == ':') {
            outerOptions.push(options);
        }
        boolean ignoreCase = (changed & NetRegex.IGNORE_CASE) != 0;
        String letters = ignoreCase ? "iu" : "-iu";
        java.append("(?").append(letters).append(pattern.charAt(i));
        options = changed;
        at = i + 1;
    }

    private static int option(char c) {
        switch (Character.toLowerCase(c)) {
            case 'i':
                return NetRegex.IGNORE_CASE;
            case 'm':
                return NetRegex.MULTILINE;
            case 'n':
                return NetRegex.EXPLICIT_CAPTURE;
            case 's':
                return NetRegex.SINGLELINE;
            case 'x':
                return NetRegex.IGNORE_WHITESPACE;
            default:
                return 0;
        }
    }

    private void close() {
        if (outerOptions.isEmpty()) {
            throw wrong("Too many )'s.");
        }
        options = outerOptions.pop();
        literal(')', true);
    }

    private void escape() {
        if (at + 1 >= pattern.length()) {
            throw wrong("Illegal \\ at end of pattern.");
        }
        char c = pattern.charAt(at + 1);
        quantifiable = true;
        switch (c) {
            case 'w' -> replace("[" + WORD + "]");
            case 'W' -> replace("[^" + WORD + "]");
            case 's' -> replace("[" + SPACE + "]");
            case 'S' -> replace("[^" + SPACE + "]");
            case 'd' -> replace("\\p{Nd}");
            case 'D' -> replace("\\P{Nd}");
            case 'b' -> replace("(?:(?<=[" + WORD + "])(?![" + WORD + "])|(?<![" + WORD + "])(?=[" + WORD + "]))");
            case 'B' -> replace("(?:(?<=[" + WORD + "])(?=[" + WORD + "])|(?<![" + WORD + "])(?![" + WORD + "]))");
            case 'Z' -> replace("(?=\\n?\\z)");
            case 'k' -> namedReference();
            default -> {
                if (c >= '1' && c <= '9') {
                    reference();
                } else {
                    at = RegexEscapes.write(pattern, at, java, this::wrong);
                }
            }
        }
    }

    private void replace(String text) {
        java.append(text);
        at += 2;
    }

    private void namedReference() {
        char open = at + 2 < pattern.length() ? pattern.charAt(at + 2) : '\0';
        char closing = open == '<' ? '>' : open == '\'' ? '\'' : open == '{' ? '}' : '\0';
        int end = closing == '\0' ? -1 : pattern.indexOf(closing, at + 3);
        if (end < 0) {
            throw wrong("Malformed \\k<...> named back reference.");
        }
        String name = pattern.substring(at + 3, end);
        at = end + 1;
        if (groups == null) {
            return;
        }
        String known = NetRegex.canonicalName(List.copyOf(groups.keySet()), name);
        Integer group = known == null ? null : groups.get(known);
        if (group == null) {
            throw wrong("Reference to undefined group name '" + name + "'.");
        }
        java.append("(?:\\").append(group).append(')');
    }

    private void reference() {
        int end = at + 1;
        while (end < pattern.length() && Character.isDigit(pattern.charAt(end)) && end - at < 6) {
            end++;
        }
        String number = pattern.substring(at + 1, end);
        if (groups == null) {
            at = end;
            return;
        }
        String name = NetRegex.canonicalName(List.copyOf(groups.keySet()), number);
        Integer group = name == null ? null : groups.get(name);
        if (group == null && number.length() > 1) {
            at = RegexEscapes.octal(pattern, at, java);
            return;
        }
        if (group == null) {
            throw wrong("Reference to undefined group number " + number + ".");
        }
        java.append("(?:\\").append(group).append(')');
        at = end;
    }

    static String word() {
        return WORD;
    }

    static String space() {
        return SPACE;
    }
}

package mtsh.language.value;

import java.util.function.Function;

/** Escapes that mean one character or one category, inside and outside of brackets. */
final class RegexEscapes {
    private RegexEscapes() {}

    /** Writes the escape that stands at the backslash; gives the place behind it. */
    static int write(String pattern, int at, StringBuilder java, Function<String, RuntimeException> wrong) {
        char c = pattern.charAt(at + 1);
        switch (c) {
            case 'v':
                java.append("\\x0B");
                return at + 2;
            case 'a', 'e', 'f', 'n', 'r', 't', 'A', 'G', 'z':
                java.append('\\').append(c);
                return at + 2;
            case 'x':
                return hexadecimal(pattern, at, 2, java, wrong);
            case 'u':
                return hexadecimal(pattern, at, 4, java, wrong);
            case 'c':
                return control(pattern, at, java, wrong);
            case 'p', 'P':
                return category(pattern, at, java, wrong);
            case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9':
                return octal(pattern, at, java);
            default:
                if (c < 128 && (Character.isLetterOrDigit(c) || c == '_')) {
                    throw wrong.apply("Unrecognized escape sequence \\" + c + ".");
                }
                character(c, java);
                return at + 2;
        }
    }

    static void character(char c, StringBuilder java) {
        java.append(String.format("\\u%04X", (int) c));
    }

    private static int hexadecimal(
            String pattern, int at, int count, StringBuilder java, Function<String, RuntimeException> wrong) {
        int end = at + 2 + count;
        boolean valid = end <= pattern.length()
                && pattern.substring(at + 2, end).chars().allMatch(c -> c < 128 && Character.digit(c, 16) >= 0);
        if (!valid) {
            throw wrong.apply("Insufficient or invalid hexadecimal digits.");
        }
        character((char) Integer.parseInt(pattern.substring(at + 2, end), 16), java);
        return end;
    }

    private static int control(String pattern, int at, StringBuilder java, Function<String, RuntimeException> wrong) {
        char letter = at + 2 < pattern.length() ? Character.toUpperCase(pattern.charAt(at + 2)) : '\0';
        if (letter < '@' || letter > '_') {
            throw wrong.apply("Missing or unrecognized control character.");
        }
        character((char) (letter - '@'), java);
        return at + 3;
    }

    static int octal(String pattern, int at, StringBuilder java) {
        int end = at + 1;
        int value = 0;
        while (end < pattern.length() && end - at <= 3 && pattern.charAt(end) >= '0' && pattern.charAt(end) <= '7') {
            value = value * 8 + pattern.charAt(end) - '0';
            end++;
        }
        character((char) (value & 0xFF), java);
        return Math.max(end, at + 2);
    }

    private static int category(String pattern, int at, StringBuilder java, Function<String, RuntimeException> wrong) {
        int end = pattern.indexOf('}', at);
        if (at + 2 >= pattern.length() || pattern.charAt(at + 2) != '{' || end < 0) {
            throw wrong.apply("Incomplete \\p{X} character escape.");
        }
        String name = pattern.substring(at + 3, end);
        if (!name.matches("[A-Za-z0-9-]+")) {
            throw wrong.apply("Invalid property name.");
        }
        // What .NET calls a block with Is, Java calls a block with In.
        String javaName = name.startsWith("Is") ? "In" + name.substring(2) : name;
        java.append('\\')
                .append(pattern.charAt(at + 1))
                .append('{')
                .append(javaName)
                .append('}');
        return end + 1;
    }
}

package mtsh.language.type;

import mtsh.language.error.NetThrow;
import mtsh.language.value.NetEnum;
import mtsh.language.value.NetObject;
import mtsh.language.value.Wildcard;

/** Members of WildcardPattern. */
final class PatternMembers extends Description {
    private static final String SPECIAL = "*?[]";

    /** A pattern and whether it ignores case. */
    private record Pattern(String text, boolean ignoreCase) implements NetObject {
        @Override
        public NetType netType() {
            return Types.find("System.Management.Automation.WildcardPattern");
        }

        @Override
        public String toString() {
            return netType().fullName();
        }
    }

    @Override
    String definitions() {
        return """
                new(string pattern)
                new(string pattern, System.Management.Automation.WildcardOptions options)
                static bool ContainsWildcardCharacters(string pattern)
                static string Escape(string pattern)
                static WildcardPattern Get(string pattern, System.Management.Automation.WildcardOptions options)
                bool IsMatch(string input)
                string ToWql()
                static string Unescape(string pattern)
                static string Escape(string pattern, char[] charsNotToEscape)
                """;
    }

    @Override
    Object call(String key, Object self, Object[] a) {
        Pattern pattern = (Pattern) self;
        if (name(key).equals("ToWql")) {
            return pattern.text().replace('*', '%').replace('?', '_');
        }
        return a[0] != null && Wildcard.of(pattern.text(), pattern.ignoreCase()).matches((String) a[0]);
    }

    @Override
    Object callStatic(String key, Object[] a) {
        if (a[0] == null) {
            throw new NetThrow(
                    "System.Management.Automation.PSArgumentNullException",
                    "Cannot process argument because the value of argument \"pattern\" is null. Change the value of argument"
                            + " \"pattern\" to a non-null value.");
        }
        String text = (String) a[0];
        return switch (name(key)) {
            case "ContainsWildcardCharacters" -> contains(text);
            case "Escape" -> escaped(text);
            case "Unescape" -> unescaped(text);
            default -> new Pattern(text, a.length > 1 && (((NetEnum) a[1]).value() & 2) != 0);
        };
    }

    private static boolean contains(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '`') {
                i++;
            } else if ("*?[".indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (char c : text.toCharArray()) {
            escaped.append(SPECIAL.indexOf(c) >= 0 ? "`" : "").append(c);
        }
        return escaped.toString();
    }

    private static String unescaped(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            boolean escape = text.charAt(i) == '`' && i + 1 < text.length() && SPECIAL.indexOf(text.charAt(i + 1)) >= 0;
            plain.append(text.charAt(escape ? ++i : i));
        }
        return plain.toString();
    }
}

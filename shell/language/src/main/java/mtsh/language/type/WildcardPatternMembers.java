package mtsh.language.type;

import mtsh.language.error.NetThrow;
import mtsh.language.value.NetEnum;
import mtsh.language.value.Wildcard;
import mtsh.language.value.WildcardPattern;

/** Members of WildcardPattern. */
final class WildcardPatternMembers extends Description {
    @Override
    String definitions() {
        return """
                new(string pattern)
                new(string pattern, System.Management.Automation.WildcardOptions options)
                bool IsMatch(string input)
                regex ToRegex()
                string ToWql()
                static bool ContainsWildcardCharacters(string pattern)
                static string Escape(string pattern)
                static string Unescape(string pattern)
                static WildcardPattern Get(string pattern, System.Management.Automation.WildcardOptions options)
                """;
    }

    @Override
    Object call(String key, Object self, Object[] arguments) {
        WildcardPattern pattern = (WildcardPattern) self;
        return switch (name(key)) {
            case "IsMatch" -> pattern.isMatch((String) arguments[0]);
            case "ToWql" -> pattern.wql();
            default -> regex(pattern);
        };
    }

    /** Wildcards look at all lines as one; the options go over one by one. */
    private static Object regex(WildcardPattern pattern) {
        long options = 16;
        options |= (pattern.options() & 1) != 0 ? 8 : 0;
        options |= (pattern.options() & 2) != 0 ? 1 : 0;
        options |= (pattern.options() & 4) != 0 ? 512 : 0;
        NetType type = Types.find("System.Text.RegularExpressions.RegexOptions");
        return Members.create(
                Types.find("System.Text.RegularExpressions.Regex"), pattern.regex(), new NetEnum(type, options));
    }

    @Override
    Object callStatic(String key, Object[] arguments) {
        String text = (String) arguments[0];
        if (text == null && !name(key).equals("ContainsWildcardCharacters")) {
            throw new NetThrow("System.ArgumentNullException", "Value cannot be null. (Parameter 'pattern')");
        }
        return switch (name(key)) {
            case "ContainsWildcardCharacters" -> text != null && Wildcard.isPattern(text);
            case "Escape" -> Wildcard.escape(text);
            case "Unescape" -> Wildcard.unescape(text);
            default -> new WildcardPattern(text, arguments.length > 1 ? ((NetEnum) arguments[1]).value() : 0);
        };
    }
}

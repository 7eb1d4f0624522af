package mtsh.language.type;

import mtsh.language.error.NetThrow;
import mtsh.language.value.NetEnum;
import mtsh.language.value.PSObject;
import mtsh.language.value.Reference;

/** Members of System.Boolean. */
final class BooleanMembers extends Description {
    @Override
    String definitions() {
        return """
                int CompareTo(System.Object obj)
                int CompareTo(bool value)
                bool Equals(System.Object obj)
                bool Equals(bool obj)
                static string FalseString {get;}
                int GetHashCode()
                System.TypeCode GetTypeCode()
                static bool Parse(string value)
                string ToString()
                string ToString(System.IFormatProvider provider)
                static string TrueString {get;}
                static bool TryParse(string value, [ref] bool result)
                """;
    }

    @Override
    Object getStatic(String property) {
        return property.equals("TrueString") ? "True" : "False";
    }

    @Override
    Object call(String key, Object self, Object[] a) {
        return switch (name(key)) {
            case "CompareTo" -> ((Boolean) self).compareTo((Boolean) PSObject.unwrap(a[0]));
            case "Equals" -> self.equals(PSObject.unwrap(a[0]));
            case "GetHashCode" -> (Boolean) self ? 1 : 0;
            case "GetTypeCode" -> NetEnum.parse(Types.find("System.TypeCode"), "Boolean");
            case "ToString" -> (Boolean) self ? "True" : "False";
            default -> throw missing(key);
        };
    }

    @Override
    Object callStatic(String key, Object[] a) {
        Boolean parsed = parse((String) a[0]);
        if (name(key).equals("TryParse")) {
            ((Reference) a[1]).set(parsed != null && parsed);
            return parsed != null;
        }
        if (parsed == null) {
            throw new NetThrow(
                    "System.FormatException", "String '" + a[0] + "' was not recognized as a valid Boolean.");
        }
        return parsed;
    }

    private static Boolean parse(String text) {
        String trimmed = text == null ? "" : text.strip();
        if (trimmed.equalsIgnoreCase("true")) {
            return true;
        }
        return trimmed.equalsIgnoreCase("false") ? false : null;
    }
}

package mtsh.language.type;

import java.util.Locale;

import mtsh.language.error.NetThrow;
import mtsh.language.value.Conversions;
import mtsh.language.value.NetEnum;
import mtsh.language.value.PSObject;
import mtsh.language.value.StringComparer;

/** Members of System.StringComparer. */
final class StringComparerMembers extends Description {
    @Override
    String definitions() {
        return """
                static System.StringComparer CurrentCulture {get;}
                static System.StringComparer CurrentCultureIgnoreCase {get;}
                static System.StringComparer InvariantCulture {get;}
                static System.StringComparer InvariantCultureIgnoreCase {get;}
                static System.StringComparer Ordinal {get;}
                static System.StringComparer OrdinalIgnoreCase {get;}
                int Compare(string x, string y)
                int Compare(System.Object x, System.Object y)
                bool Equals(string x, string y)
                bool Equals(System.Object x, System.Object y)
                int GetHashCode(string obj)
                int GetHashCode(System.Object obj)
                static System.StringComparer Create(cultureinfo culture, System.Globalization.CompareOptions options)
                static System.StringComparer Create(cultureinfo culture, bool ignoreCase)
                static System.StringComparer FromComparison(System.StringComparison comparisonType)
                """;
    }

    @Override
    Object getStatic(String property) {
        return new StringComparer(property.endsWith("IgnoreCase"), property.startsWith("Ordinal"));
    }

    @Override
    Object call(String key, Object self, Object[] a) {
        StringComparer comparer = (StringComparer) self;
        int comparison = (comparer.ordinal() ? 4 : 0) + (comparer.ignoreCase() ? 1 : 0);
        return switch (name(key)) {
            case "Compare" -> Texts.compare(text(a[0]), text(a[1]), comparison);
            case "Equals" -> Texts.equal(text(a[0]), text(a[1]), comparison);
            case "GetHashCode" -> hash(comparer, text(a[0]));
            default -> throw missing(key);
        };
    }

    private static String text(Object value) {
        return PSObject.unwrap(value) == null ? null : Conversions.toText(value);
    }

    private static int hash(StringComparer comparer, String text) {
        if (text == null) {
            throw new NetThrow("System.ArgumentNullException", "Value cannot be null. (Parameter 'obj')");
        }
        return comparer.ignoreCase() ? text.toUpperCase(Locale.ROOT).hashCode() : text.hashCode();
    }

    @Override
    Object callStatic(String key, Object[] a) {
        if (name(key).equals("Create")) {
            int options = a[1] instanceof NetEnum given
                    ? CulturePartMembers.options(given)
                    : Boolean.TRUE.equals(a[1]) ? 1 : 0;
            return new StringComparer((options & 1) != 0, (options & 4) != 0);
        }
        long comparison = ((NetEnum) a[0]).value();
        return new StringComparer(comparison % 2 == 1, comparison >= 4);
    }
}

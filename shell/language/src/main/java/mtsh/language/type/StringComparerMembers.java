package mtsh.language.type;

import java.util.Locale;

import mtsh.language.error.NetThrow;
import mtsh.language.value.Conversions;
import mtsh.language.value.CultureInfo;
import mtsh.language.value.CultureOrder;
import mtsh.language.value.NetEnum;
import mtsh.language.value.PSObject;
import mtsh.language.value.StringComparer;

/** Members of System.StringComparer. */
final class StringComparerMembers extends Description {
    private static final String[] NAMES = {
        "CurrentCulture",
        "CurrentCultureIgnoreCase",
        "InvariantCulture",
        "InvariantCultureIgnoreCase",
        "Ordinal",
        "OrdinalIgnoreCase"
    };

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
        String culture = property.startsWith("Current") ? CultureInfo.current().name() : "";
        boolean ignoreCase = property.endsWith("IgnoreCase");
        return property.startsWith("Ordinal")
                ? new StringComparer(ignoreCase, true)
                : new StringComparer(new CultureOrder(culture, ignoreCase ? CultureOrder.IGNORE_CASE : 0));
    }

    @Override
    Object call(String key, Object self, Object[] a) {
        StringComparer comparer = (StringComparer) self;
        return switch (name(key)) {
            case "Compare" ->
                comparer.ordinal()
                        ? (Object) Texts.compare(text(a[0]), text(a[1]), comparer.ignoreCase() ? 5 : 4)
                        : (Object) comparer.order().compare(text(a[0]), text(a[1]));
            case "Equals" -> comparer.order().compare(text(a[0]), text(a[1])) == 0;
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
        String key = comparer.ordinal() ? text : comparer.order().key(text);
        return comparer.ignoreCase() ? key.toUpperCase(Locale.ROOT).hashCode() : key.hashCode();
    }

    @Override
    Object callStatic(String key, Object[] a) {
        if (name(key).equals("Create")) {
            if (a[0] == null) {
                throw new NetThrow("System.ArgumentNullException", "Value cannot be null. (Parameter 'culture')");
            }
            int options = a[1] instanceof NetEnum given
                    ? (int) given.value()
                    : Boolean.TRUE.equals(a[1]) ? CultureOrder.IGNORE_CASE : 0;
            return new StringComparer(new CultureOrder(((CultureInfo) a[0]).name(), options));
        }
        long comparison = ((NetEnum) a[0]).value();
        return getStatic(NAMES[(int) comparison]);
    }
}

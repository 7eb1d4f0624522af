package mtsh.language.type;

import java.util.List;

import mtsh.language.error.NetThrow;
import mtsh.language.value.Comparisons;
import mtsh.language.value.FormatInfo;
import mtsh.language.value.LocalNumberFormat;
import mtsh.language.value.NetCulture;
import mtsh.language.value.NetEnum;
import mtsh.language.value.NetTuple;
import mtsh.language.value.PSObject;
import mtsh.language.value.Reference;

/** What the descriptions of all numbers have in common: comparison, texts, parsing. {@code T} is the type itself. */
abstract class NumberMembers extends Description {
    static final String COMMON = """
            int CompareTo(System.Object obj)
            int CompareTo(T value)
            bool Equals(T obj)
            bool Equals(System.Object obj)
            int GetHashCode()
            System.TypeCode GetTypeCode()
            string ToString()
            string ToString(string format)
            string ToString(System.IFormatProvider provider)
            string ToString(string format, System.IFormatProvider provider)
            static T Parse(string s)
            static T Parse(string s, System.Globalization.NumberStyles style)
            static T Parse(string s, System.IFormatProvider provider)
            static T Parse(string s, System.Globalization.NumberStyles style, System.IFormatProvider provider)
            static bool TryParse(string s, [ref] T result)
            static bool TryParse(string s, System.IFormatProvider provider, [ref] T result)
            static bool TryParse(string s, System.Globalization.NumberStyles style, System.IFormatProvider provider, [ref] T result)
            """;

    /** {@link #COMMON} with the names that this type has for the parameters. */
    final String common() {
        return switch (type().name()) {
            case "SByte" -> COMMON;
            case "Decimal" ->
                COMMON.replace("(System.Object obj)", "(System.Object value)").replace("(T obj)", "(T value)");
            case "BigInteger" ->
                COMMON.replace("(T value)", "(T other)")
                        .replace("(T obj)", "(T other)")
                        .replace("(string s", "(string value");
            default -> COMMON.replace("CompareTo(System.Object obj)", "CompareTo(System.Object value)");
        };
    }

    @Override
    final List<NetType> variables() {
        return List.of(type());
    }

    /** The styles that Parse allows when none are given. */
    abstract long styles();

    @Override
    Object call(String key, Object self, Object[] a) {
        return switch (name(key)) {
            case "CompareTo" -> compareTo(self, PSObject.unwrap(a[0]));
            case "Equals" -> equal(self, PSObject.unwrap(a[0]));
            case "GetHashCode" -> self.hashCode();
            case "GetTypeCode" -> typeCode();
            case "ToString" -> text(self, a);
            default -> throw missing(key);
        };
    }

    private NetEnum typeCode() {
        NetType codes = Types.find("System.TypeCode");
        NetEnum code = NetEnum.parse(codes, type().name());
        return code == null ? new NetEnum(codes, 1) : code;
    }

    private Object compareTo(Object self, Object other) {
        if (other == null) {
            return 1;
        }
        if (Types.of(other) != type()) {
            throw new NetThrow("System.ArgumentException", "Object must be of type " + type().name() + ".");
        }
        return Comparisons.compare(self, other, false);
    }

    private boolean equal(Object self, Object other) {
        if (other == null || Types.of(other) != type()) {
            return false;
        }
        boolean bothNaN = self instanceof Double d && d.isNaN() && other instanceof Double o && o.isNaN();
        return bothNaN || Comparisons.equal(self, other, false);
    }

    private static String text(Object self, Object[] a) {
        boolean hasFormat = a.length > 0 && (a[0] == null || a[0] instanceof String);
        Object provider = a.length == 0 ? null : a[a.length - 1] instanceof String ? null : a[a.length - 1];
        return Formats.of(self, hasFormat ? (String) a[0] : null, provider);
    }

    @Override
    Object callStatic(String key, Object[] a) {
        return switch (name(key)) {
            case "Parse" -> parse(a);
            case "TryParse" -> tryParse(a);
            default -> throw missing(key);
        };
    }

    private long stylesOf(Object[] a) {
        return a.length > 1 && a[1] instanceof NetEnum style ? style.value() : styles();
    }

    /** The text to read, with the signs that the parser knows. */
    private static String plain(Object[] a) {
        FormatInfo settings = Formats.cultureAmong(a).numbers();
        return settings == null ? (String) a[0] : LocalNumberFormat.toInvariant((String) a[0], settings);
    }

    private Object parse(Object[] a) {
        if (a[0] == null) {
            throw new NetThrow("System.ArgumentNullException", "Value cannot be null. (Parameter 's')");
        }
        Object value = NumberParser.parse(plain(a), stylesOf(a), type().name());
        if (value == null) {
            throw NumberParser.wrongFormat((String) a[0]);
        }
        return value;
    }

    private boolean tryParse(Object[] a) {
        Object value;
        try {
            value = a[0] == null ? null : NumberParser.parse(plain(a), stylesOf(a), type().name());
        } catch (NetThrow tooLarge) {
            value = null;
        }
        ((Reference) a[a.length - 1]).set(value == null ? type().defaultValue() : value);
        return value != null;
    }

    /** Two of this type. */
    final NetTuple pair(Object first, Object second) {
        return new NetTuple(
                GenericTypes.of(TypeCatalog.require("System.ValueTuple`2"), List.of(type(), type())),
                List.of(first, second));
    }

    /** Whether texts are those of the invariant culture: null stands for the current one. */
    static boolean isInvariant(Object provider) {
        return Formats.culture(provider) == NetCulture.INVARIANT;
    }
}

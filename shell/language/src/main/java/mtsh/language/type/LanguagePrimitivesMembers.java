package mtsh.language.type;

import mtsh.language.error.NetException;
import mtsh.language.error.NetThrow;
import mtsh.language.error.TerminatingError;
import mtsh.language.value.Comparisons;
import mtsh.language.value.Conversions;
import mtsh.language.value.Reference;

/** Members of LanguagePrimitives: conversions and comparisons as the language itself makes them. */
final class LanguagePrimitivesMembers extends Description {
    @Override
    String definitions() {
        return """
                static System.Object ConvertTo(System.Object valueToConvert, type resultType)
                static System.Object ConvertTo(System.Object valueToConvert, type resultType, System.IFormatProvider formatProvider)
                static bool TryConvertTo(System.Object valueToConvert, type resultType, [ref] System.Object result)
                static bool TryConvertTo(System.Object valueToConvert, type resultType, System.IFormatProvider formatProvider, [ref] System.Object result)
                static bool IsTrue(System.Object obj)
                static int Compare(System.Object first, System.Object second)
                static int Compare(System.Object first, System.Object second, bool ignoreCase)
                static bool Equals(System.Object first, System.Object second)
                static bool Equals(System.Object first, System.Object second, bool ignoreCase)
                """;
    }

    @Override
    Object callStatic(String key, Object[] a) {
        return switch (name(key)) {
            case "ConvertTo" -> convert(a[0], (NetType) a[1]);
            case "TryConvertTo" -> tryConvert(a[0], (NetType) a[1], (Reference) a[a.length - 1]);
            case "IsTrue" -> Conversions.toBoolean(a[0]);
            case "Compare" -> Comparisons.compare(a[0], a[1], a.length > 2 && (Boolean) a[2]);
            case "Equals" -> Comparisons.equal(a[0], a[1], a.length > 2 && (Boolean) a[2]);
            default -> throw missing(key);
        };
    }

    /** The method throws what the language wraps: the exception of the cast itself. */
    private static Object convert(Object value, NetType type) {
        try {
            return Conversions.convert(value, type);
        } catch (TerminatingError failed) {
            NetException exception = failed.record().exception();
            boolean wrapped =
                    exception.inner() != null && exception.inner().typeName().endsWith(".PSInvalidCastException");
            throw new NetThrow(wrapped ? exception.inner() : exception);
        }
    }

    private static boolean tryConvert(Object value, NetType type, Reference result) {
        try {
            result.set(Conversions.convert(value, type));
            return true;
        } catch (TerminatingError | NetThrow failed) {
            return false;
        }
    }
}

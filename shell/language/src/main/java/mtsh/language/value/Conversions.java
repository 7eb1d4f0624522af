package mtsh.language.value;

import java.math.BigInteger;

import mtsh.language.error.TerminatingError;
import mtsh.language.type.NetType;
import mtsh.language.type.Types;

/** PowerShell's conversions (LanguagePrimitives). */
public final class Conversions {
    private static final String LIST_SEPARATOR = " ";

    private Conversions() {}

    /** Converts as a cast does; a TerminatingError with PowerShell's id and text when it cannot be. */
    public static Object convert(Object value, NetType type) {
        if (value instanceof String && type == Types.STRING) {
            return value;
        }
        NumericType numeric = NumericType.named(type.fullName());
        Object plain = PSObject.unwrap(value);
        if (numeric != null) {
            return toNumber(plain, numeric, type);
        }
        switch (type.fullName()) {
            case "System.Object":
                return value;
            case "System.String":
                return toText(value);
            case "System.Boolean":
                return toBoolean(value);
            case "System.Char":
                return CharConversion.convert(plain, type);
            default:
                return ObjectConversions.convert(value, plain, type);
        }
    }

    private static Object toNumber(Object plain, NumericType numeric, NetType type) {
        if (numeric == NumericType.of(plain)) {
            return plain;
        }
        boolean isStruct = numeric == NumericType.Decimal || numeric == NumericType.BigInteger;
        if (plain instanceof PSDictionary dictionary && isStruct) {
            return ObjectConversions.fromDictionary(dictionary, type);
        }
        return NumberConversions.convert(plain, numeric, type);
    }

    /** Converts as {@code -as} does: null when it cannot be. */
    public static Object convertOrNull(Object value, NetType type) {
        try {
            // The operator -as writes texts in the session's culture, a cast in the invariant one.
            switch (type.fullName()) {
                case "System.String":
                    return toText(value, NetCulture.current());
                case "System.String[]":
                    return value == null ? null : ArrayConversions.toTexts(value, type, NetCulture.current());
                default:
                    return convert(value, type);
            }
        } catch (TerminatingError impossible) {
            return null;
        }
    }

    public static boolean toBoolean(Object value) {
        if (value instanceof Boolean flag) {
            return flag;
        }
        Object plain = PSObject.unwrap(value);
        if (plain == null) {
            return false;
        }
        if (plain instanceof Boolean flag) {
            return flag;
        }
        if (plain instanceof String text) {
            return !text.isEmpty();
        }
        if (plain instanceof Character character) {
            return character != 0;
        }
        if (plain instanceof Number number && NumericType.of(number) != null) {
            return isNotZero(number);
        }
        if (EnumValues.isEnum(plain)) {
            return isNotZero(EnumValues.number(plain));
        }
        if (plain instanceof PSArray || plain instanceof PSList) {
            return elementsToBoolean(plain);
        }
        return !(plain instanceof SwitchParameter given) || given.isPresent();
    }

    private static boolean elementsToBoolean(Object list) {
        var elements = Enumeration.list(list);
        if (elements.size() != 1) {
            return !elements.isEmpty();
        }
        Object only = PSObject.unwrap(elements.get(0));
        // A list in a list of one counts as something when it has any element: PowerShell looks one level deep only.
        return only instanceof PSArray || only instanceof PSList
                ? !Enumeration.list(only).isEmpty()
                : toBoolean(only);
    }

    private static boolean isNotZero(Number number) {
        return number instanceof BigInteger big ? big.signum() != 0 : number.doubleValue() != 0;
    }

    /** The text of a value as {@code "$value"} gives it: invariant culture, elements joined by blanks. */
    public static String toText(Object value) {
        return toText(value, LIST_SEPARATOR);
    }

    /** {@link #toText(Object)} with {@code $OFS}. */
    public static String toText(Object value, String separator) {
        return TextConversion.text(value, separator, NetCulture.INVARIANT);
    }

    /** {@link #toText(Object)} in a culture: views write dates and infinities as the session's culture has them. */
    public static String toText(Object value, NetCulture culture) {
        return TextConversion.text(value, LIST_SEPARATOR, culture);
    }

    public static int toInt(Object value) {
        return value instanceof Integer number
                ? number
                : number(value, NumericType.Int32).intValue();
    }

    public static long toLong(Object value) {
        return value instanceof Long number
                ? number
                : number(value, NumericType.Int64).longValue();
    }

    public static double toDouble(Object value) {
        return value instanceof Double number
                ? number
                : number(value, NumericType.Double).doubleValue();
    }

    /** Converts to a numeric type as a cast does. */
    public static Number number(Object value, NumericType target) {
        return NumberConversions.convert(PSObject.unwrap(value), target, ObjectConversions.named(target.fullName()));
    }
}

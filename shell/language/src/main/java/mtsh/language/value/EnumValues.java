package mtsh.language.value;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

import mtsh.language.type.Members;
import mtsh.language.type.NetType;
import mtsh.language.type.Types;

/** Values of enumerations, whatever Java class stands for them: a Java enum, or a value that knows its number. */
final class EnumValues {
    private EnumValues() {}

    static boolean isEnum(Object value) {
        if (value instanceof Enum<?>) {
            return true;
        }
        return value instanceof NetObject object
                && object.netType() != null
                && object.netType().isEnum();
    }

    /** The number behind a value. */
    static Number number(Object value) {
        if (value instanceof Number number) {
            return number;
        }
        if (value instanceof Enum<?> constant) {
            return constant.ordinal();
        }
        NetType type = ((NetObject) value).netType();
        Object number = Members.getOwn(value, "value__");
        return number instanceof Number known ? known : type.enumNames().indexOf(value.toString());
    }

    static Object convert(Object value, NetType type) {
        Object source = Enumeration.isEnumerable(value) ? joined(value) : value;
        if (source instanceof String text) {
            return parse(text, type);
        }
        NumericType numeric = NumericType.of(source);
        if (isEnum(source)) {
            return ofNumber(NumericType.exact(number(source)), source, type);
        }
        if (numeric != null && numeric.isInteger()) {
            return ofNumber(NumericType.exact((Number) source), source, type);
        }
        if (numeric == NumericType.BigInteger || source instanceof TimeSpan || source instanceof Invocable) {
            throw ConversionErrors.noneKnown(source, type);
        }
        if (numeric != null) {
            return parse(Conversions.toText(source), type);
        }
        if (source instanceof Boolean || source instanceof Character || source instanceof DateTime) {
            throw ConversionErrors.notConvertible(source, type);
        }
        throw ConversionErrors.noneKnown(source, type);
    }

    private static String joined(Object value) {
        List<String> texts = new ArrayList<>();
        Enumeration.list(value).forEach(element -> texts.add(Conversions.toText(element)));
        return String.join(",", texts);
    }

    private static Object ofNumber(BigInteger number, Object original, NetType type) {
        Object known = known(number, type);
        if (known != null) {
            return known;
        }
        throw ConversionErrors.invalidCast(
                "UndefinedIntegerToEnum",
                "Cannot convert value \"" + Conversions.toText(original) + "\" to type \"" + type.fullName()
                        + "\" due to enumeration values that are not valid. Specify one of the following enumeration values"
                        + " and try again. The possible enumeration values are \""
                        + String.join(",", type.enumNames()) + "\".",
                null);
    }

    /** The value with a number, through the type's own conversion (which knows flags) or its names; or null. */
    static Object known(BigInteger number, NetType type) {
        if (type.converter() != null && number.bitLength() < 64) {
            Object converted = number.bitLength() < 32
                    ? type.converter().apply(number.intValue())
                    : type.converter().apply(number.longValue());
            if (converted != null) {
                return converted;
            }
        }
        for (String name : type.enumNames()) {
            Object value = named(name, type);
            if (value != null && NumericType.exact(number(value)).equals(number)) {
                return value;
            }
        }
        return null;
    }

    private static Object named(String name, NetType type) {
        Object value = Members.getStatic(type, name);
        return value == Members.MISSING ? null : value;
    }

    private static Object parse(String text, NetType type) {
        String[] parts = text.split(",", -1);
        BigInteger bits = BigInteger.ZERO;
        Object single = null;
        for (String part : parts) {
            String trimmed = part.trim();
            if (trimmed.isEmpty()) {
                throw notAName(text, type, emptyReason());
            }
            BigInteger number = wholeNumber(trimmed);
            if (number == null) {
                single = named(match(trimmed, text, type), type);
                number = NumericType.exact(number(single));
            }
            bits = bits.or(number);
        }
        if (parts.length == 1 && single != null) {
            return single;
        }
        Object known = known(bits, type);
        if (known != null) {
            return known;
        }
        throw ConversionErrors.because(
                "EnumParseUndefined",
                text,
                type,
                "System.Management.Automation.PSInvalidCastException",
                "The identifier name " + text
                        + " cannot be processed because it is not defined. Specify one of the following"
                        + " enumerator names and try again:\n" + String.join(", ", type.enumNames()));
    }

    private static BigInteger wholeNumber(String text) {
        return text.matches("[+-]?[0-9]{1,20}")
                ? new BigInteger(text.startsWith("+") ? text.substring(1) : text)
                : null;
    }

    /** The name itself or the only one that begins with the text. */
    private static String match(String text, String whole, NetType type) {
        List<String> candidates = new ArrayList<>();
        for (String name : type.enumNames()) {
            if (name.equalsIgnoreCase(text)) {
                return name;
            }
            if (name.regionMatches(true, 0, text, 0, text.length())) {
                candidates.add(name);
            }
        }
        if (candidates.size() == 1) {
            return candidates.get(0);
        }
        String names = String.join(", ", candidates.isEmpty() ? type.enumNames() : candidates);
        if (candidates.isEmpty()) {
            throw notAName(
                    whole,
                    type,
                    "Unable to match the identifier name " + text + " to a valid enumerator name. Specify one of the"
                            + " following enumerator names and try again:\n" + names);
        }
        throw notAName(
                whole,
                type,
                "The identifier name " + text + " cannot be processed due to the inability to differentiate between the"
                        + " following enumerator names: " + names + ".");
    }

    private static String emptyReason() {
        return "Must specify valid information for parsing in the string.";
    }

    private static RuntimeException notAName(String text, NetType type, String reason) {
        return ConversionErrors.because(
                "SubstringDisambiguationEnumParseThrewAnException", text, type, "System.ArgumentException", reason);
    }

    /** Whether a value is of the enumeration, whatever the wrapper. */
    static boolean isOf(Object value, NetType type) {
        return isEnum(value) && Types.of(value) == type;
    }
}

package mtsh.language.value;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import mtsh.language.error.TerminatingError;
import mtsh.language.type.NetType;
import mtsh.language.type.Types;

/** Values of enumerations: {@link NetEnum}s, and the Java enums that our own classes use for .NET's. */
final class EnumValues {
    private static final int MAX_NUMBER_LENGTH = 20;

    private EnumValues() {}

    static boolean isEnum(Object value) {
        return value instanceof NetEnum || value instanceof Enum<?>;
    }

    /** The number behind a value, of the enumeration's own integer type. */
    static Number number(Object value) {
        if (value instanceof Enum<?> constant) {
            return constant.ordinal();
        }
        NetEnum enumeration = (NetEnum) value;
        NetType underlying = enumeration.type().underlyingType();
        NumericType type = underlying == null ? null : NumericType.named(underlying.fullName());
        return (type == null || !type.isInteger() ? NumericType.Int32 : type).fromBits(enumeration.value());
    }

    /** Whether a value is of the enumeration. */
    static boolean isOf(Object value, NetType type) {
        return isEnum(value) && Types.of(value) == type;
    }

    /** The value with a number, or null when the enumeration has none. */
    static Object known(BigInteger number, NetType type) {
        return number.bitLength() < 65 && type.isDefined(number.longValue())
                ? new NetEnum(type, number.longValue())
                : null;
    }

    static Object convert(Object value, NetType type) {
        Object source = Enumeration.isEnumerable(value) ? joined(value, type) : value;
        if (source instanceof String text) {
            return parse(text, type);
        }
        if (isEnum(source)) {
            return ofNumber(NumericType.exact(number(source)), source, type);
        }
        NumericType numeric = NumericType.of(source);
        if (numeric != null && numeric.isInteger()) {
            return ofNumber(NumericType.exact((Number) source), source, type);
        }
        if (numeric != null && numeric != NumericType.BigInteger) {
            return parse(Conversions.toText(source), type);
        }
        if (source instanceof Boolean || source instanceof Character || source instanceof DateTime) {
            throw ConversionErrors.notConvertible(source, type);
        }
        throw ConversionErrors.noneKnown(source, type);
    }

    /** Names of flags one by one; whatever is no text has to be a value by itself. */
    private static String joined(Object value, NetType type) {
        List<String> texts = new ArrayList<>();
        for (Object element : Enumeration.list(value)) {
            Object plain = PSObject.unwrap(element);
            texts.add(
                    plain instanceof String text
                            ? text
                            : Conversions.convert(plain, type).toString());
        }
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

    private static Object parse(String text, NetType type) {
        Long number = wholeNumber(text.trim());
        if (number == null) {
            long value = named(text, type);
            if (type.isFlags() || type.isDefined(value)) {
                return new NetEnum(type, value);
            }
        } else if (type.isDefined(number)) {
            return new NetEnum(type, number);
        }
        throw ConversionErrors.because(
                "EnumParseUndefined",
                text,
                type,
                "System.Management.Automation.PSInvalidCastException",
                "The identifier name " + text
                        + " cannot be processed because it is not defined. Specify one of the following enumerator names and"
                        + " try again:\n" + String.join(", ", type.enumNames()));
    }

    /** Names together give a value even where none is named so. */
    private static long named(String text, NetType type) {
        long bits = 0;
        for (String part : text.split(",", -1)) {
            String name = part.trim();
            if (name.isEmpty()) {
                throw notAName(text, type, "Must specify valid information for parsing in the string.");
            }
            bits |= match(name, text, type);
        }
        return bits;
    }

    private static Long wholeNumber(String text) {
        boolean looksLikeOne = text.length() <= MAX_NUMBER_LENGTH && text.matches("[+-]?[0-9]+");
        if (!looksLikeOne) {
            return null;
        }
        BigInteger number = new BigInteger(text.startsWith("+") ? text.substring(1) : text);
        return number.bitLength() < 64 ? number.longValue() : null;
    }

    /** The number of the name itself or of the only one that begins with the text. */
    private static long match(String text, String whole, NetType type) {
        List<Map.Entry<String, Long>> candidates = new ArrayList<>();
        for (Map.Entry<String, Long> known : type.enumValues().entrySet()) {
            if (known.getKey().equalsIgnoreCase(text)) {
                return known.getValue();
            }
            if (known.getKey().regionMatches(true, 0, text, 0, text.length())) {
                candidates.add(known);
            }
        }
        if (candidates.size() == 1) {
            return candidates.get(0).getValue();
        }
        if (candidates.isEmpty()) {
            throw notAName(
                    whole,
                    type,
                    "Unable to match the identifier name " + text
                            + " to a valid enumerator name. Specify one of the following enumerator names and try again:\n"
                            + String.join(", ", type.enumNames()));
        }
        throw notAName(
                whole,
                type,
                "The identifier name " + text
                        + " cannot be processed due to the inability to differentiate between the following enumerator names: "
                        + String.join(
                                ", ", candidates.stream().map(Map.Entry::getKey).toList()) + ".");
    }

    private static TerminatingError notAName(String text, NetType type, String reason) {
        return ConversionErrors.because(
                "SubstringDisambiguationEnumParseThrewAnException", text, type, "System.ArgumentException", reason);
    }
}

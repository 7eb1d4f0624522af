package mtsh.language.value;

import mtsh.language.error.NetThrow;
import mtsh.language.type.NetType;

/** {@code [datetime]} and {@code [timespan]} */
final class DateTimeConversions {
    private static final String PARSE_FAILED = "InvalidCastParseTargetInvocationWithFormatProvider";

    private DateTimeConversions() {}

    static Object toDateTime(Object plain, NetType type) {
        if (plain instanceof DateTime) {
            return plain;
        }
        if (plain == null) {
            throw ConversionErrors.nullTo(type);
        }
        Long ticks = ticks(plain);
        if (ticks != null) {
            if (ticks < 0 || ticks > DateTime.MAX_TICKS) {
                throw ConversionErrors.because(
                        "InvalidCastConstructorException",
                        plain,
                        type,
                        "System.ArgumentOutOfRangeException",
                        "Ticks must be between DateTime.MinValue.Ticks and DateTime.MaxValue.Ticks. (Parameter 'ticks')");
            }
            return new DateTime(ticks, DateTime.Kind.Unspecified);
        }
        if (!ObjectConversions.isTextual(plain)) {
            return ObjectConversions.described(plain, type);
        }
        String text = Conversions.toText(plain);
        DateTime parsed = DateTimeParser.parse(text);
        if (parsed != null) {
            return parsed;
        }
        throw ConversionErrors.because(
                PARSE_FAILED, plain, type, "System.FormatException", DateTimeParser.complaint(text));
    }

    static Object toTimeSpan(Object plain, NetType type) {
        if (plain instanceof TimeSpan) {
            return plain;
        }
        if (plain == null) {
            throw ConversionErrors.nullTo(type);
        }
        Long ticks = ticks(plain);
        if (ticks != null) {
            return new TimeSpan(ticks);
        }
        if (!ObjectConversions.isTextual(plain)) {
            return ObjectConversions.described(plain, type);
        }
        try {
            return TimeSpanParser.parse(Conversions.toText(plain));
        } catch (NetThrow wrong) {
            throw ConversionErrors.because(PARSE_FAILED, plain, type, wrong.exception());
        }
    }

    /** Whole numbers, characters and enums count ticks; a whole number out of a long's range is text instead. */
    private static Long ticks(Object plain) {
        if (plain instanceof Character character) {
            return (long) character;
        }
        Object number = EnumValues.isEnum(plain) ? EnumValues.number(plain) : plain;
        NumericType numeric = NumericType.of(number);
        if (numeric == null || !numeric.isInteger()) {
            return null;
        }
        java.math.BigInteger whole = NumericType.exact((Number) number);
        return NumericType.Int64.fits(whole) ? whole.longValue() : null;
    }
}

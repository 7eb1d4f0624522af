package mtsh.language.value;

import mtsh.language.error.TerminatingError;
import mtsh.language.type.NetType;

/** {@code [char]} */
final class CharConversion {
    private CharConversion() {}

    static Object convert(Object plain, NetType type) {
        if (plain == null) {
            return '\0';
        }
        if (plain instanceof Character) {
            return plain;
        }
        if (plain instanceof String text) {
            if (text.length() == 1) {
                return text.charAt(0);
            }
            throw ConversionErrors.because(
                    "InvalidCastParseTargetInvocation",
                    text,
                    type,
                    "System.FormatException",
                    "String must be exactly one character long.");
        }
        if (EnumValues.isEnum(plain)) {
            return (char) EnumValues.number(plain).intValue();
        }
        NumericType numeric = NumericType.of(plain);
        if (numeric != null && numeric.isInteger()) {
            var whole = NumericType.exact((Number) plain);
            if (NumericType.UInt16.fits(whole)) {
                return (char) whole.intValue();
            }
            throw overflow(plain, type);
        }
        if (numeric != null || plain instanceof Boolean || plain instanceof DateTime) {
            throw ConversionErrors.notConvertible(plain, type);
        }
        throw ConversionErrors.noneKnown(plain, type);
    }

    private static TerminatingError overflow(Object plain, NetType type) {
        return ConversionErrors.because(
                "InvalidCastIConvertible",
                plain,
                type,
                "System.OverflowException",
                "Value was either too large or too small for a character.");
    }
}

package mtsh.language.value;

/** One side of an arithmetic or bitwise operator as PowerShell sees it: null counts as 0, a text as the number that it spells. */
final class Operand {
    private static final Integer ZERO = 0;

    private Operand() {}

    /** Whether PowerShell has arithmetic of its own for the unwrapped value: .NET's primitive types, decimal and enums. */
    static boolean isPrimitive(Object plain) {
        NumericType type = NumericType.of(plain);
        return type != null && type != NumericType.BigInteger
                || plain instanceof Boolean
                || plain instanceof Character
                || EnumValues.isEnum(plain);
    }

    /** The number, bool or char to calculate with; null when there is none. {@code other} says what a text that is no literal becomes. */
    static Object numeric(Object plain, Object other) {
        if (plain == null) {
            return ZERO;
        }
        if (isPrimitive(plain)) {
            return EnumValues.isEnum(plain) ? EnumValues.number(plain) : plain;
        }
        return plain instanceof String text ? number(text, other) : null;
    }

    /** The number that a text spells, or the error that says it spells none. */
    static Number number(String text, Object other) {
        if (text.isBlank()) {
            return ZERO;
        }
        Number literal = NumberScanner.scan(text);
        if (literal != null) {
            return literal;
        }
        NumericType type = NumericType.of(other);
        return Conversions.number(text, type == null || type == NumericType.BigInteger ? NumericType.Int32 : type);
    }

    /** Where a value stands in the order of promotion; bool and char before all numbers. */
    static NumericType type(Object numeric) {
        NumericType type = NumericType.of(numeric);
        return type == null ? NumericType.SByte : type;
    }

    /** A bool or char as the number that it is. */
    static Number asNumber(Object numeric) {
        if (numeric instanceof Boolean flag) {
            return flag ? 1 : 0;
        }
        return numeric instanceof Character character ? (Number) (int) character : (Number) numeric;
    }
}

package mtsh.language.type;

import java.math.BigDecimal;
import java.math.BigInteger;

import mtsh.language.error.NetThrow;
import mtsh.language.value.Conversions;
import mtsh.language.value.PSObject;

/** {@code CreateChecked}, {@code CreateSaturating} and {@code CreateTruncating}: one type of number from any other. */
final class GenericMath {
    static final String DEFINITIONS = """
            static T CreateChecked[TOther](TOther value)
            static T CreateSaturating[TOther](TOther value)
            static T CreateTruncating[TOther](TOther value)
            """;

    private GenericMath() {}

    static boolean isOne(String key) {
        return key.startsWith("Create");
    }

    static Object create(String name, NetType type, Object argument) {
        Object value = PSObject.unwrap(argument);
        if (value instanceof Number number && Numbers.isInteger(type.name())) {
            return integer(name, type.name(), number);
        }
        try {
            return Conversions.convert(value, type);
        } catch (RuntimeException tooLarge) {
            if (name.equals("CreateChecked") || !(value instanceof Number number)) {
                throw tooLarge;
            }
            String bound = number.doubleValue() < 0 ? "MinValue" : "MaxValue";
            return type.staticProperty(bound).getter().apply(null);
        }
    }

    private static Object integer(String name, String type, Number number) {
        boolean notANumber = Double.isNaN(number.doubleValue());
        boolean infinite = Double.isInfinite(number.doubleValue());
        if (notANumber && !name.equals("CreateChecked")) {
            return Numbers.integer(type, BigInteger.ZERO);
        }
        if (infinite && !name.equals("CreateChecked")) {
            boolean below = number.doubleValue() < 0;
            return Numbers.integer(type, below ? Numbers.minimum(type) : Numbers.maximum(type));
        }
        BigInteger exact = notANumber || infinite ? null : whole(number);
        boolean fits = exact != null
                && exact.compareTo(Numbers.minimum(type)) >= 0
                && exact.compareTo(Numbers.maximum(type)) <= 0;
        if (fits) {
            return Numbers.integer(type, exact);
        }
        return switch (name) {
            case "CreateChecked" ->
                throw new NetThrow("System.OverflowException", "Arithmetic operation resulted in an overflow.");
            case "CreateSaturating" ->
                Numbers.integer(type, exact.signum() < 0 ? Numbers.minimum(type) : Numbers.maximum(type));
            default -> Numbers.wrap(type, exact.longValue());
        };
    }

    private static BigInteger whole(Number number) {
        if (number instanceof Double || number instanceof Float) {
            return new BigDecimal(number.doubleValue()).toBigInteger();
        }
        return number instanceof BigDecimal decimal ? decimal.toBigInteger() : Numbers.exact(number);
    }
}

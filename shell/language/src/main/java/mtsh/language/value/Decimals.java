package mtsh.language.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/** Arithmetic of .NET's {@code System.Decimal}: 96 bits of digits, at most 28 of them behind the point. */
public final class Decimals {
    private static final BigInteger LIMIT = BigInteger.ONE.shiftLeft(96);
    private static final int MAX_SCALE = 28;

    private Decimals() {}

    /** The nearest decimal that .NET can hold; an ArithmeticException when it is too large. */
    public static BigDecimal fit(BigDecimal exact) {
        BigDecimal fitted = exact.scale() > MAX_SCALE ? exact.setScale(MAX_SCALE, RoundingMode.HALF_EVEN) : exact;
        if (fitted.scale() < 0) {
            if (fitted.precision() - fitted.scale() > 30) {
                throw tooLarge();
            }
            fitted = fitted.setScale(0);
        }
        if (fitted.unscaledValue().abs().compareTo(LIMIT) < 0) {
            return fitted;
        }
        // Round once from the exact value: rounding step by step would round twice.
        int surplus = fitted.precision() - 29;
        for (int scale = fitted.scale() - Math.max(surplus, 0); scale >= 0; scale--) {
            BigDecimal shorter = exact.setScale(scale, RoundingMode.HALF_EVEN);
            if (shorter.unscaledValue().abs().compareTo(LIMIT) < 0) {
                return shorter;
            }
        }
        throw tooLarge();
    }

    /** As .NET converts a Double: 15 significant digits, no zeros at the end. */
    public static BigDecimal fromDouble(double number) {
        return fromBinary(number, 15);
    }

    /** As .NET converts a Single: 7 significant digits. */
    public static BigDecimal fromSingle(float number) {
        return fromBinary(number, 7);
    }

    private static BigDecimal fromBinary(double number, int digits) {
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            throw tooLarge();
        }
        BigDecimal rounded = new BigDecimal(number).round(new MathContext(digits, RoundingMode.HALF_EVEN));
        BigDecimal fitted = fit(rounded);
        BigDecimal stripped = fitted.signum() == 0 ? BigDecimal.ZERO : fitted.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** The quotient as exactly as 28 places allow, without zeros that the operands do not ask for. */
    public static BigDecimal divide(BigDecimal dividend, BigDecimal divisor) {
        int preferred = Math.max(0, dividend.scale() - divisor.scale());
        BigDecimal quotient = fitQuotient(dividend, divisor);
        while (quotient.scale() > preferred) {
            BigInteger[] tenth = quotient.unscaledValue().divideAndRemainder(BigInteger.TEN);
            if (tenth[1].signum() != 0) {
                break;
            }
            quotient = new BigDecimal(tenth[0], quotient.scale() - 1);
        }
        return quotient;
    }

    private static BigDecimal fitQuotient(BigDecimal dividend, BigDecimal divisor) {
        for (int scale = MAX_SCALE; scale >= 0; scale--) {
            BigDecimal quotient = dividend.divide(divisor, scale, RoundingMode.HALF_EVEN);
            if (quotient.unscaledValue().abs().compareTo(LIMIT) < 0) {
                return quotient;
            }
        }
        throw tooLarge();
    }

    private static ArithmeticException tooLarge() {
        return new ArithmeticException("Value was either too large or too small for a Decimal.");
    }
}

package mtsh.language.type;

import mtsh.language.error.NetThrow;

/** The functions on doubles that System.Math and System.Double share. */
final class MathFunctions {
    private MathFunctions() {}

    static double of(String name, int count, double x, double y, double z) {
        return switch (name) {
            case "Abs" -> Math.abs(x);
            case "Acos" -> Math.acos(x);
            case "Acosh" -> Math.log(x + Math.sqrt(x * x - 1));
            case "Asin" -> Math.asin(x);
            case "Asinh" -> Double.isInfinite(x) ? x : Math.copySign(Math.log(Math.abs(x) + Math.sqrt(x * x + 1)), x);
            case "Atan" -> Math.atan(x);
            case "Atan2" -> Math.atan2(x, y);
            case "Atanh" -> 0.5 * Math.log((1 + x) / (1 - x));
            case "BitDecrement" -> Math.nextDown(x);
            case "BitIncrement" -> Math.nextUp(x);
            case "Cbrt" -> Math.cbrt(x);
            case "Ceiling" -> Math.ceil(x);
            case "Clamp" -> clamp(x, y, z);
            case "CopySign" -> Math.copySign(x, y);
            case "Cos" -> Math.cos(x);
            case "Cosh" -> Math.cosh(x);
            case "Exp" -> Math.exp(x);
            case "Floor" -> Math.floor(x);
            case "FusedMultiplyAdd" -> Math.fma(x, y, z);
            case "IEEERemainder" -> Math.IEEEremainder(x, y);
            case "Log" -> count == 1 ? Math.log(x) : logarithm(x, y);
            case "Log10" -> Math.log10(x);
            case "Log2" -> logarithm2(x);
            case "Max" -> Math.max(x, y);
            case "MaxMagnitude" ->
                Math.abs(x) > Math.abs(y) || Double.isNaN(x) ? x : Math.abs(x) == Math.abs(y) ? Math.max(x, y) : y;
            case "Min" -> Math.min(x, y);
            case "MinMagnitude" ->
                Math.abs(x) < Math.abs(y) || Double.isNaN(x) ? x : Math.abs(x) == Math.abs(y) ? Math.min(x, y) : y;
            case "Pow" -> Math.pow(x, y);
            case "ReciprocalEstimate" -> 1 / x;
            case "ReciprocalSqrtEstimate" -> 1 / Math.sqrt(x);
            case "ScaleB" -> Math.scalb(x, (int) y);
            case "Sin" -> Math.sin(x);
            case "Sinh" -> Math.sinh(x);
            case "Sqrt" -> Math.sqrt(x);
            case "Tan" -> Math.tan(x);
            case "Tanh" -> Math.tanh(x);
            case "Truncate" -> x < 0 ? Math.ceil(x) : Math.floor(x);
            default -> throw new IllegalStateException("No function " + name);
        };
    }

    private static double clamp(double value, double minimum, double maximum) {
        if (minimum > maximum) {
            throw new NetThrow(
                    "System.ArgumentException",
                    "'" + Formats.of(minimum, null, null) + "' cannot be greater than "
                            + Formats.of(maximum, null, null) + ".");
        }
        return Math.min(Math.max(value, minimum), maximum);
    }

    private static double logarithm(double x, double base) {
        if (base == 1 || (x != 1 && (base == 0 || base == Double.POSITIVE_INFINITY))) {
            return Double.NaN;
        }
        return Math.log(x) / Math.log(base);
    }

    /** Exact for powers of two. */
    private static double logarithm2(double x) {
        int exponent = Math.getExponent(x);
        boolean power =
                x > 0 && Double.isFinite(x) && exponent >= Double.MIN_EXPONENT && x == Math.scalb(1.0, exponent);
        return power ? exponent : Math.log(x) / Math.log(2);
    }
}

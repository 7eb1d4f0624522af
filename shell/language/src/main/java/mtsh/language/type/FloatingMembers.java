package mtsh.language.type;

import mtsh.language.value.NetEnum;

/** Members of System.Double and System.Single. */
final class FloatingMembers extends NumberMembers {
    @Override
    String definitions() {
        return type().name().equals("Single") ? all().replace("(T d)", "(T f)") : all();
    }

    private String all() {
        return common() + GenericMath.DEFINITIONS + """
                static T Abs(T value)
                static T Acos(T x)
                static T Acosh(T x)
                static T AcosPi(T x)
                static T Asin(T x)
                static T Asinh(T x)
                static T AsinPi(T x)
                static T Atan(T x)
                static T Atan2(T y, T x)
                static T Atan2Pi(T y, T x)
                static T Atanh(T x)
                static T AtanPi(T x)
                static T BitDecrement(T x)
                static T BitIncrement(T x)
                static T Cbrt(T x)
                static T Ceiling(T x)
                static T Clamp(T value, T min, T max)
                static T ClampNative(T value, T min, T max)
                static T CopySign(T value, T sign)
                static T Cos(T x)
                static T Cosh(T x)
                static T CosPi(T x)
                static T DegreesToRadians(T degrees)
                static T E {get;}
                static T Epsilon {get;}
                static T Exp(T x)
                static T Exp10(T x)
                static T Exp10M1(T x)
                static T Exp2(T x)
                static T Exp2M1(T x)
                static T ExpM1(T x)
                static T Floor(T x)
                static T FusedMultiplyAdd(T left, T right, T addend)
                static T Hypot(T x, T y)
                static T Ieee754Remainder(T left, T right)
                static int ILogB(T x)
                static bool IsEvenInteger(T value)
                static bool IsFinite(T d)
                static bool IsInfinity(T d)
                static bool IsInteger(T value)
                static bool IsNaN(T d)
                static bool IsNegative(T d)
                static bool IsNegativeInfinity(T d)
                static bool IsNormal(T d)
                static bool IsOddInteger(T value)
                static bool IsPositive(T value)
                static bool IsPositiveInfinity(T d)
                static bool IsPow2(T value)
                static bool IsRealNumber(T value)
                static bool IsSubnormal(T d)
                static T Lerp(T value1, T value2, T amount)
                static T Log(T x)
                static T Log(T x, T newBase)
                static T Log10(T x)
                static T Log10P1(T x)
                static T Log2(T value)
                static T Log2P1(T x)
                static T LogP1(T x)
                static T Max(T x, T y)
                static T MaxMagnitude(T x, T y)
                static T MaxMagnitudeNumber(T x, T y)
                static T MaxNative(T x, T y)
                static T MaxNumber(T x, T y)
                static T MaxValue {get;}
                static T Min(T x, T y)
                static T MinMagnitude(T x, T y)
                static T MinMagnitudeNumber(T x, T y)
                static T MinNative(T x, T y)
                static T MinNumber(T x, T y)
                static T MinValue {get;}
                static T MultiplyAddEstimate(T left, T right, T addend)
                static T NaN {get;}
                static T NegativeInfinity {get;}
                static T NegativeZero {get;}
                static T Pi {get;}
                static T PositiveInfinity {get;}
                static T Pow(T x, T y)
                static T RadiansToDegrees(T radians)
                static T ReciprocalEstimate(T x)
                static T ReciprocalSqrtEstimate(T x)
                static T RootN(T x, int n)
                static T Round(T x, System.MidpointRounding mode)
                static T Round(T x, int digits)
                static T Round(T x)
                static T Round(T x, int digits, System.MidpointRounding mode)
                static T ScaleB(T x, int n)
                static int Sign(T value)
                static T Sin(T x)
                static System.ValueTuple[T,T] SinCos(T x)
                static System.ValueTuple[T,T] SinCosPi(T x)
                static T Sinh(T x)
                static T SinPi(T x)
                static T Sqrt(T x)
                static T Tan(T x)
                static T Tanh(T x)
                static T TanPi(T x)
                static T Tau {get;}
                static T Truncate(T x)
                """;
    }

    @Override
    long styles() {
        return NumberParser.FLOAT_WITH_THOUSANDS;
    }

    private boolean isSingle() {
        return type().name().equals("Single");
    }

    private Object of(double value) {
        return isSingle() ? (Object) (float) value : (Object) value;
    }

    @Override
    Object getStatic(String property) {
        return switch (property) {
            case "E" -> of(Math.E);
            case "Pi" -> of(Math.PI);
            case "Tau" -> of(2 * Math.PI);
            case "Epsilon" -> of(isSingle() ? Float.MIN_VALUE : Double.MIN_VALUE);
            case "MaxValue" -> of(isSingle() ? Float.MAX_VALUE : Double.MAX_VALUE);
            case "MinValue" -> of(isSingle() ? -Float.MAX_VALUE : -Double.MAX_VALUE);
            case "NaN" -> of(Double.NaN);
            case "NegativeInfinity" -> of(Double.NEGATIVE_INFINITY);
            case "PositiveInfinity" -> of(Double.POSITIVE_INFINITY);
            case "NegativeZero" -> of(-0.0);
            default -> throw missing(property);
        };
    }

    @Override
    Object callStatic(String key, Object[] a) {
        if (key.startsWith("Parse") || key.startsWith("TryParse")) {
            return super.callStatic(key, a);
        }
        if (GenericMath.isOne(key)) {
            return GenericMath.create(name(key), type(), a[0]);
        }
        double x = number(a[0]);
        double y = a.length > 1 && !(a[1] instanceof NetEnum) ? number(a[1]) : 0;
        double z = a.length > 2 && !(a[2] instanceof NetEnum) ? number(a[2]) : 0;
        Boolean test = test(name(key), x);
        if (test != null) {
            return test;
        }
        return switch (name(key)) {
            case "Sign" -> (int) Math.signum(x);
            case "ILogB" -> x == 0 ? Integer.MIN_VALUE : Math.getExponent(x);
            case "SinCos" -> pair(of(Math.sin(x)), of(Math.cos(x)));
            case "SinCosPi" -> pair(of(Math.sin(x * Math.PI)), of(Math.cos(x * Math.PI)));
            case "Round" ->
                of(Numbers.round(x, a.length > 1 && a[1] instanceof Integer digits ? digits : 0, a[a.length - 1]));
            default -> of(function(key, a.length, x, y, z));
        };
    }

    private static double number(Object argument) {
        return ((Number) argument).doubleValue();
    }

    private static Boolean test(String name, double x) {
        return switch (name) {
            case "IsEvenInteger" -> x % 2 == 0;
            case "IsOddInteger" -> Math.abs(x % 2) == 1;
            case "IsFinite" -> Double.isFinite(x);
            case "IsInfinity" -> Double.isInfinite(x);
            case "IsInteger" -> Double.isFinite(x) && x == Math.rint(x);
            case "IsNaN" -> Double.isNaN(x);
            case "IsNegative" -> Double.doubleToRawLongBits(x) < 0;
            case "IsPositive" -> Double.doubleToRawLongBits(x) >= 0;
            case "IsNegativeInfinity" -> x == Double.NEGATIVE_INFINITY;
            case "IsPositiveInfinity" -> x == Double.POSITIVE_INFINITY;
            case "IsNormal" -> Double.isFinite(x) && Math.abs(x) >= Double.MIN_NORMAL;
            case "IsSubnormal" -> x != 0 && Math.abs(x) < Double.MIN_NORMAL;
            case "IsPow2" -> x > 0 && Double.isFinite(x) && x == Math.scalb(1.0, Math.getExponent(x));
            case "IsRealNumber" -> !Double.isNaN(x);
            default -> null;
        };
    }

    private double function(String key, int count, double x, double y, double z) {
        return switch (name(key)) {
            case "AcosPi" -> Math.acos(x) / Math.PI;
            case "AsinPi" -> Math.asin(x) / Math.PI;
            case "AtanPi" -> Math.atan(x) / Math.PI;
            case "Atan2Pi" -> Math.atan2(x, y) / Math.PI;
            case "CosPi" -> Math.cos(x * Math.PI);
            case "SinPi" -> Math.sin(x * Math.PI);
            case "TanPi" -> Math.tan(x * Math.PI);
            case "Exp2" -> Math.pow(2, x);
            case "Exp2M1" -> Math.pow(2, x) - 1;
            case "Exp10" -> Math.pow(10, x);
            case "Exp10M1" -> Math.pow(10, x) - 1;
            case "ExpM1" -> Math.expm1(x);
            case "LogP1" -> Math.log1p(x);
            case "Log2P1" -> Math.log1p(x) / Math.log(2);
            case "Log10P1" -> Math.log10(x + 1);
            case "DegreesToRadians" -> x * (Math.PI / 180);
            case "RadiansToDegrees" -> x * (180 / Math.PI);
            case "Hypot" -> Math.hypot(x, y);
            case "Ieee754Remainder" -> Math.IEEEremainder(x, y);
            case "Lerp" -> x * (1 - z) + y * z;
            case "RootN" -> y == 3 ? Math.cbrt(x) : x < 0 && y % 2 != 0 ? -Math.pow(-x, 1 / y) : Math.pow(x, 1 / y);
            case "MultiplyAddEstimate" -> Math.fma(x, y, z);
            case "ClampNative" -> Math.min(Math.max(x, y), z);
            case "MaxNative" -> x > y ? x : y;
            case "MinNative" -> x < y ? x : y;
            case "MaxNumber" -> Double.isNaN(x) ? y : Double.isNaN(y) ? x : Math.max(x, y);
            case "MinNumber" -> Double.isNaN(x) ? y : Double.isNaN(y) ? x : Math.min(x, y);
            case "MaxMagnitudeNumber" -> Double.isNaN(x) || Math.abs(y) > Math.abs(x) ? y : x;
            case "MinMagnitudeNumber" -> Double.isNaN(x) || Math.abs(y) < Math.abs(x) ? y : x;
            default -> MathFunctions.of(name(key), count, x, y, z);
        };
    }
}

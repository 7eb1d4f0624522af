package mtsh.language.type;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;

import mtsh.language.error.NetThrow;
import mtsh.language.value.NetTuple;
import mtsh.language.value.Reference;

/** Members of System.Math. */
final class MathMembers extends Description {
    @Override
    String definitions() {
        return """
                static short Abs(short value)
                static long Abs(long value)
                static sbyte Abs(sbyte value)
                static decimal Abs(decimal value)
                static double Abs(double value)
                static float Abs(float value)
                static int Abs(int value)
                static double Acos(double d)
                static double Acosh(double d)
                static double Asin(double d)
                static double Asinh(double d)
                static double Atan(double d)
                static double Atan2(double y, double x)
                static double Atanh(double d)
                static ulong BigMul(uint a, uint b)
                static long BigMul(int a, int b)
                static double BitDecrement(double x)
                static double BitIncrement(double x)
                static double Cbrt(double d)
                static decimal Ceiling(decimal d)
                static double Ceiling(double a)
                static byte Clamp(byte value, byte min, byte max)
                static ulong Clamp(ulong value, ulong min, ulong max)
                static uint Clamp(uint value, uint min, uint max)
                static sbyte Clamp(sbyte value, sbyte min, sbyte max)
                static decimal Clamp(decimal value, decimal min, decimal max)
                static long Clamp(long value, long min, long max)
                static int Clamp(int value, int min, int max)
                static short Clamp(short value, short min, short max)
                static float Clamp(float value, float min, float max)
                static double Clamp(double value, double min, double max)
                static ushort Clamp(ushort value, ushort min, ushort max)
                static double CopySign(double x, double y)
                static double Cos(double d)
                static double Cosh(double value)
                static System.ValueTuple[long,long] DivRem(long left, long right)
                static int DivRem(int a, int b, [ref] int result)
                static long DivRem(long a, long b, [ref] long result)
                static System.ValueTuple[sbyte,sbyte] DivRem(sbyte left, sbyte right)
                static System.ValueTuple[byte,byte] DivRem(byte left, byte right)
                static System.ValueTuple[short,short] DivRem(short left, short right)
                static System.ValueTuple[ushort,ushort] DivRem(ushort left, ushort right)
                static System.ValueTuple[int,int] DivRem(int left, int right)
                static System.ValueTuple[uint,uint] DivRem(uint left, uint right)
                static System.ValueTuple[ulong,ulong] DivRem(ulong left, ulong right)
                static double E {get;}
                static double Exp(double d)
                static decimal Floor(decimal d)
                static double Floor(double d)
                static double FusedMultiplyAdd(double x, double y, double z)
                static double IEEERemainder(double x, double y)
                static int ILogB(double x)
                static double Log(double a, double newBase)
                static double Log(double d)
                static double Log10(double d)
                static double Log2(double x)
                static ushort Max(ushort val1, ushort val2)
                static uint Max(uint val1, uint val2)
                static long Max(long val1, long val2)
                static sbyte Max(sbyte val1, sbyte val2)
                static int Max(int val1, int val2)
                static float Max(float val1, float val2)
                static double Max(double val1, double val2)
                static short Max(short val1, short val2)
                static ulong Max(ulong val1, ulong val2)
                static byte Max(byte val1, byte val2)
                static decimal Max(decimal val1, decimal val2)
                static double MaxMagnitude(double x, double y)
                static short Min(short val1, short val2)
                static uint Min(uint val1, uint val2)
                static ushort Min(ushort val1, ushort val2)
                static float Min(float val1, float val2)
                static sbyte Min(sbyte val1, sbyte val2)
                static long Min(long val1, long val2)
                static ulong Min(ulong val1, ulong val2)
                static double Min(double val1, double val2)
                static decimal Min(decimal val1, decimal val2)
                static byte Min(byte val1, byte val2)
                static int Min(int val1, int val2)
                static double MinMagnitude(double x, double y)
                static double PI {get;}
                static double Pow(double x, double y)
                static double ReciprocalEstimate(double d)
                static double ReciprocalSqrtEstimate(double d)
                static decimal Round(decimal d)
                static decimal Round(decimal d, int decimals)
                static decimal Round(decimal d, System.MidpointRounding mode)
                static decimal Round(decimal d, int decimals, System.MidpointRounding mode)
                static double Round(double a)
                static double Round(double value, int digits)
                static double Round(double value, System.MidpointRounding mode)
                static double Round(double value, int digits, System.MidpointRounding mode)
                static double ScaleB(double x, int n)
                static int Sign(float value)
                static int Sign(sbyte value)
                static int Sign(long value)
                static int Sign(decimal value)
                static int Sign(short value)
                static int Sign(double value)
                static int Sign(int value)
                static double Sin(double a)
                static System.ValueTuple[double,double] SinCos(double x)
                static double Sinh(double value)
                static double Sqrt(double d)
                static double Tan(double a)
                static double Tanh(double value)
                static double Tau {get;}
                static double Truncate(double d)
                static decimal Truncate(decimal d)
                """;
    }

    @Override
    Object getStatic(String property) {
        return switch (property) {
            case "E" -> Math.E;
            case "PI" -> Math.PI;
            default -> 2 * Math.PI;
        };
    }

    @Override
    Object callStatic(String key, Object[] a) {
        String of = key.substring(key.indexOf('(') + 1, key.length() - 1).split(",")[0];
        return switch (of) {
            case "double" -> ofDoubles(key, a);
            case "float" -> ofFloats(key, a);
            case "decimal" -> ofDecimals(key, a);
            default -> ofIntegers(key, Types.find(of), a);
        };
    }

    private Object ofDoubles(String key, Object[] a) {
        double x = (Double) a[0];
        return switch (name(key)) {
            case "Round" ->
                Numbers.round(x, a.length > 1 && a[1] instanceof Integer digits ? digits : 0, a[a.length - 1]);
            case "Sign" -> sign(x);
            case "ILogB" -> x == 0 ? Integer.MIN_VALUE : Math.getExponent(x);
            case "SinCos" -> tuple("System.Double", Math.sin(x), Math.cos(x));
            default -> MathFunctions.of(name(key), a.length, x, number(a, 1), number(a, 2));
        };
    }

    private static double number(Object[] a, int index) {
        return a.length > index ? ((Number) a[index]).doubleValue() : 0;
    }

    private static int sign(double x) {
        if (Double.isNaN(x)) {
            throw new NetThrow(
                    "System.ArithmeticException", "Function does not accept floating point Not-a-Number values.");
        }
        return (int) Math.signum(x);
    }

    private Object ofFloats(String key, Object[] a) {
        double x = (Float) a[0];
        return name(key).equals("Sign")
                ? (Object) sign(x)
                : (Object) (float) MathFunctions.of(name(key), a.length, x, number(a, 1), number(a, 2));
    }

    private Object ofDecimals(String key, Object[] a) {
        BigDecimal x = (BigDecimal) a[0];
        BigDecimal y = a.length > 1 && a[1] instanceof BigDecimal second ? second : BigDecimal.ZERO;
        return switch (name(key)) {
            case "Abs" -> x.abs();
            case "Ceiling" -> x.setScale(0, RoundingMode.CEILING);
            case "Floor" -> x.setScale(0, RoundingMode.FLOOR);
            case "Truncate" -> x.setScale(0, RoundingMode.DOWN);
            case "Round" ->
                Numbers.round(x, a.length > 1 && a[1] instanceof Integer digits ? digits : 0, a[a.length - 1]);
            case "Max" -> x.max(y);
            case "Min" -> x.min(y);
            case "Sign" -> x.signum();
            case "Clamp" -> x.max(y).min((BigDecimal) a[2]);
            default -> throw missing(key);
        };
    }

    private Object ofIntegers(String key, NetType type, Object[] a) {
        BigInteger x = Numbers.exact(a[0]);
        BigInteger y = a.length > 1 ? Numbers.exact(a[1]) : BigInteger.ZERO;
        return switch (name(key)) {
            case "Abs" -> absolute(type, x);
            case "BigMul" -> Numbers.integer(type.name().startsWith("U") ? "UInt64" : "Int64", x.multiply(y));
            case "Clamp" -> Numbers.integer(type.name(), IntegerMembers.clamp(x, y, Numbers.exact(a[2])));
            case "DivRem" -> divide(type, x, y, a);
            case "Max" -> Numbers.integer(type.name(), x.max(y));
            case "Min" -> Numbers.integer(type.name(), x.min(y));
            case "Sign" -> x.signum();
            default -> throw missing(key);
        };
    }

    private static Object absolute(NetType type, BigInteger x) {
        if (x.signum() < 0 && x.equals(Numbers.minimum(type.name()))) {
            throw new NetThrow(
                    "System.OverflowException", "Negating the minimum value of a twos complement number is invalid.");
        }
        return Numbers.integer(type.name(), x.abs());
    }

    private static Object divide(NetType type, BigInteger x, BigInteger y, Object[] a) {
        if (y.signum() == 0) {
            throw new NetThrow("System.DivideByZeroException", "Attempted to divide by zero.");
        }
        BigInteger[] both = x.divideAndRemainder(y);
        Object quotient = Numbers.integer(type.name(), both[0]);
        Object rest = Numbers.integer(type.name(), both[1]);
        if (a.length == 3) {
            ((Reference) a[2]).set(rest);
            return quotient;
        }
        return tuple(type.fullName(), quotient, rest);
    }

    private static NetTuple tuple(String type, Object first, Object second) {
        NetType element = Types.find(type);
        return new NetTuple(
                GenericTypes.of(TypeCatalog.require("System.ValueTuple`2"), List.of(element, element)),
                List.of(first, second));
    }
}

package mtsh.language.type;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

import mtsh.language.error.NetThrow;
import mtsh.language.value.PSArray;

/** Members of System.BitConverter; the lowest byte comes first. */
final class BitConverterMembers extends Description {
    @Override
    String definitions() {
        return """
                static long DoubleToInt64Bits(double value)
                static ulong DoubleToUInt64Bits(double value)
                static byte[] GetBytes(bool value)
                static byte[] GetBytes(ulong value)
                static byte[] GetBytes(uint value)
                static byte[] GetBytes(ushort value)
                static byte[] GetBytes(double value)
                static byte[] GetBytes(float value)
                static byte[] GetBytes(long value)
                static byte[] GetBytes(int value)
                static byte[] GetBytes(short value)
                static byte[] GetBytes(char value)
                static float Int32BitsToSingle(int value)
                static double Int64BitsToDouble(long value)
                static bool IsLittleEndian {get;}
                static int SingleToInt32Bits(float value)
                static uint SingleToUInt32Bits(float value)
                static bool ToBoolean(byte[] value, int startIndex)
                static char ToChar(byte[] value, int startIndex)
                static double ToDouble(byte[] value, int startIndex)
                static short ToInt16(byte[] value, int startIndex)
                static int ToInt32(byte[] value, int startIndex)
                static long ToInt64(byte[] value, int startIndex)
                static float ToSingle(byte[] value, int startIndex)
                static string ToString(byte[] value, int startIndex)
                static string ToString(byte[] value)
                static string ToString(byte[] value, int startIndex, int length)
                static ushort ToUInt16(byte[] value, int startIndex)
                static uint ToUInt32(byte[] value, int startIndex)
                static ulong ToUInt64(byte[] value, int startIndex)
                static float UInt32BitsToSingle(uint value)
                static double UInt64BitsToDouble(ulong value)
                """;
    }

    @Override
    Object getStatic(String property) {
        return true;
    }

    @Override
    Object callStatic(String key, Object[] a) {
        return switch (name(key)) {
            case "GetBytes" -> Bytes.array(bytes(a[0]));
            case "ToString" -> text(a);
            case "ToBoolean" -> buffer(a, 1).get() != 0;
            case "ToChar" -> buffer(a, 2).getChar();
            case "ToDouble" -> buffer(a, 8).getDouble();
            case "ToSingle" -> buffer(a, 4).getFloat();
            case "ToInt16" -> buffer(a, 2).getShort();
            case "ToInt32" -> buffer(a, 4).getInt();
            case "ToInt64" -> buffer(a, 8).getLong();
            case "ToUInt16" -> Numbers.wrap("UInt16", buffer(a, 2).getShort());
            case "ToUInt32" -> Numbers.wrap("UInt32", buffer(a, 4).getInt());
            case "ToUInt64" -> Numbers.wrap("UInt64", buffer(a, 8).getLong());
            case "DoubleToInt64Bits" -> Double.doubleToRawLongBits((Double) a[0]);
            case "DoubleToUInt64Bits" -> Numbers.wrap("UInt64", Double.doubleToRawLongBits((Double) a[0]));
            case "Int64BitsToDouble", "UInt64BitsToDouble" -> Double.longBitsToDouble(((Number) a[0]).longValue());
            case "SingleToInt32Bits" -> Float.floatToRawIntBits((Float) a[0]);
            case "SingleToUInt32Bits" -> Numbers.wrap("UInt32", Float.floatToRawIntBits((Float) a[0]));
            case "Int32BitsToSingle", "UInt32BitsToSingle" -> Float.intBitsToFloat(((Number) a[0]).intValue());
            default -> throw missing(key);
        };
    }

    private static ByteBuffer buffer(Object[] a, int size) {
        byte[] bytes = Bytes.of((PSArray) a[0]);
        int start = (Integer) a[1];
        if (start < 0 || start + size > bytes.length) {
            throw new NetThrow(
                    "System.ArgumentException",
                    "Destination array is not long enough to copy all the items in the collection. Check array index and length."
                            + " (Parameter 'value')");
        }
        return ByteBuffer.wrap(bytes, start, size).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** A number of a type from its bytes, the lowest first. */
    static Object value(NetType type, byte[] bytes, int at) {
        PSArray given = Bytes.array(bytes);
        return switch (type.name()) {
            case "Byte", "SByte" -> Numbers.wrap(type.name(), bytes[at]);
            default -> new BitConverterMembers().callStatic("To" + type.name() + "()", new Object[] {given, at});
        };
    }

    /** The bytes of a number, the lowest first; null when it is none. */
    static byte[] bytes(Object value) {
        if (!(value instanceof Number || value instanceof Boolean || value instanceof Character)) {
            return null;
        }
        if (value instanceof Boolean flag) {
            return new byte[] {(byte) (flag ? 1 : 0)};
        }
        String type = Types.of(value).name();
        ByteBuffer buffer = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
        switch (type) {
            case "Char" -> buffer.putChar((Character) value);
            case "Double" -> buffer.putDouble((Double) value);
            case "Single" -> buffer.putFloat((Float) value);
            default -> buffer.putLong(((Number) value).longValue());
        }
        int size = type.equals("Char")
                ? 2
                : type.equals("Single") ? 4 : type.equals("Double") ? 8 : Numbers.bits(type) / 8;
        return java.util.Arrays.copyOf(buffer.array(), size);
    }

    private static String text(Object[] a) {
        PSArray array = (PSArray) a[0];
        int start = a.length > 1 ? (Integer) a[1] : 0;
        int count = a.length > 2 ? (Integer) a[2] : array.length() - start;
        ListMembers.range(array.asList(), start, count);
        StringBuilder text = new StringBuilder();
        for (byte b : Bytes.of(array, start, count)) {
            text.append(text.isEmpty() ? "" : "-").append(String.format("%02X", b));
        }
        return text.toString();
    }
}

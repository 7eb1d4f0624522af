package mtsh.commands.output;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

import mtsh.language.type.NetType;
import mtsh.language.value.NetEnum;
import mtsh.language.value.PSArray;
import mtsh.language.value.PSObject;

/** Numbers as the bytes that .NET keeps them in, the lowest first. */
final class HexBytes {
    private HexBytes() {}

    /** The bytes of a number, a character, a truth value, an enumeration, or an array of such; null of anything else. */
    static byte[] of(Object value, NetType element) {
        int size = size(element.isEnum() ? element.underlyingType() : element);
        if (size == 0) {
            return null;
        }
        List<Object> items = value instanceof PSArray array ? array.asList() : List.of(value);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (Object item : items) {
            bytes.writeBytes(of(PSObject.unwrap(item), size));
        }
        return bytes.toByteArray();
    }

    private static int size(NetType type) {
        return switch (type.fullName()) {
            case "System.Byte", "System.SByte", "System.Char" -> 1;
            case "System.Int16", "System.UInt16" -> 2;
            case "System.Boolean", "System.Int32", "System.UInt32", "System.Single" -> 4;
            case "System.Int64", "System.UInt64", "System.Double" -> 8;
            default -> 0;
        };
    }

    private static byte[] of(Object value, int size) {
        ByteBuffer buffer = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
        if (value instanceof Double number) {
            buffer.putDouble(number);
        } else if (value instanceof Float number) {
            buffer.putFloat(number);
        } else {
            buffer.putLong(bits(value));
        }
        byte[] bytes = new byte[size];
        System.arraycopy(buffer.array(), 0, bytes, 0, size);
        return bytes;
    }

    private static long bits(Object value) {
        if (value instanceof Boolean flag) {
            return flag ? 1 : 0;
        }
        if (value instanceof Character character) {
            return character;
        }
        return value instanceof NetEnum constant ? constant.value() : ((Number) value).longValue();
    }
}

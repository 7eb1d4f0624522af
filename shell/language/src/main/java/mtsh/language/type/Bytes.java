package mtsh.language.type;

import mtsh.language.value.Conversions;
import mtsh.language.value.PSArray;
import mtsh.language.value.UInt8;

/** {@code byte[]} on both sides. */
final class Bytes {
    private static final UInt8[] VALUES = new UInt8[256];

    static {
        for (int i = 0; i < VALUES.length; i++) {
            VALUES[i] = new UInt8(i);
        }
    }

    private Bytes() {}

    static PSArray array(byte[] bytes) {
        Object[] items = new Object[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            items[i] = VALUES[bytes[i] & 0xFF];
        }
        return new PSArray(Types.find("System.Byte"), items);
    }

    static byte[] of(PSArray array) {
        return of(array, 0, array.length());
    }

    static byte[] of(PSArray array, int start, int count) {
        byte[] bytes = new byte[count];
        for (int i = 0; i < count; i++) {
            Object item = array.get(start + i);
            bytes[i] = (byte) (item instanceof Number number ? number.intValue() : Conversions.toInt(item));
        }
        return bytes;
    }

    static byte[] reversed(byte[] bytes) {
        byte[] reversed = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            reversed[i] = bytes[bytes.length - 1 - i];
        }
        return reversed;
    }
}

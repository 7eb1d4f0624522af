package mtsh.store.engine.mapdb;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Reads what {@link BitWriter} wrote. */
final class BitReader {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    /** So many of the bits of eight bytes are left wherever in the first of them a number begins. */
    private static final int SURE = 57;

    private final byte[] bytes;
    private final long end;
    private long at;

    /** The rest of what {@code in} has. */
    BitReader(ByteReader in) {
        bytes = in.bytes();
        at = in.position() * 8L;
        end = at + in.remaining() * 8L;
    }

    long rice(int width) {
        int from = (int) (at >>> 3);
        if (from > bytes.length - Long.BYTES) {
            return riceByBits(width);
        }
        long word = (long) LONGS.get(bytes, from) << (at & 7);
        int ones = Long.numberOfLeadingZeros(~word);
        int length = ones + 1 + width;
        if (length > SURE || length > end - at) {
            return riceByBits(width);
        }
        at += length;
        return (long) ones << width | (width == 0 ? 0 : word << ones + 1 >>> Long.SIZE - width);
    }

    private long riceByBits(int width) {
        long quotient = 0;
        while (bit() != 0) {
            quotient++;
        }
        return quotient << width | bits(width);
    }

    private int bit() {
        if (at >= end) {
            throw new IndexOutOfBoundsException("The block ends in the middle of a number");
        }
        int octet = bytes[(int) (at >>> 3)];
        return octet >>> 7 - (int) (at++ & 7) & 1;
    }

    /** What {@link BitWriter#bits} wrote. */
    long bits(int width) {
        if (width > end - at) {
            throw new IndexOutOfBoundsException("The block ends in the middle of a number");
        }
        if (width <= SURE && (at >>> 3) + Long.BYTES <= bytes.length) {
            long loaded = (long) LONGS.get(bytes, (int) (at >>> 3)) << (at & 7);
            at += width;
            return width == 0 ? 0 : loaded >>> Long.SIZE - width;
        }
        long value = 0;
        int left = width;
        while (left > 0) {
            int used = (int) (at & 7);
            int take = Math.min(left, 8 - used);
            int octet = (bytes[(int) (at >>> 3)] & 0xff) >>> 8 - used - take & (1 << take) - 1;
            value = value << take | octet;
            at += take;
            left -= take;
        }
        return value;
    }
}

package mtsh.store.engine.mapdb;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Numbers of one width, each to be had without the others: the least of them, the width in bits, and what each is more than the least.
 * When all are equal the width is 0 and they cost nothing.
 */
final class PackedNumbers {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    /** A number begins within a byte and must end within the eight that are loaded. */
    private static final int WIDEST = 57;

    private final byte[] bytes;
    private final int at;
    private final long least;
    private final int width;
    private final long mask;

    private PackedNumbers(byte[] bytes, int at, long least, int width) {
        this.bytes = bytes;
        this.at = at;
        this.least = least;
        this.width = width;
        this.mask = width == Long.SIZE ? -1 : (1L << width) - 1;
    }

    static void write(ByteWriter out, long[] numbers, int count) {
        long least = count == 0 ? 0 : Long.MAX_VALUE;
        long bits = 0;
        for (int i = 0; i < count; i++) {
            least = Math.min(least, numbers[i]);
        }
        for (int i = 0; i < count; i++) {
            bits |= numbers[i] - least;
        }
        int width = Long.SIZE - Long.numberOfLeadingZeros(bits);
        width = width > WIDEST ? Long.SIZE : width;
        out.signed(least);
        out.octet(width);
        byte[] packed = new byte[width == 0 ? 0 : size(count, width)];
        for (int i = 0; i < count && width > 0; i++) {
            long bit = (long) i * width;
            int from = (int) (bit >>> 3);
            LONGS.set(packed, from, (long) LONGS.get(packed, from) | numbers[i] - least << (bit & 7));
        }
        out.raw(packed, 0, packed.length);
    }

    /** Seven bytes behind the last number, so that it is loaded like the others. */
    private static int size(int count, int width) {
        return (int) (((long) count * width + 7) / 8) + 7;
    }

    static PackedNumbers read(ByteReader in, int count) {
        long least = in.signed();
        int width = in.octet();
        if (width > Long.SIZE) {
            throw new IndexOutOfBoundsException("Numbers of " + width + " bits cannot be");
        }
        ByteReader part = in.part(width == 0 ? 0 : size(count, width));
        return new PackedNumbers(part.bytes(), part.position(), least, width);
    }

    long get(int index) {
        if (width == 0) {
            return least;
        }
        long bit = (long) index * width;
        return least + ((long) LONGS.get(bytes, at + (int) (bit >>> 3)) >>> (bit & 7) & mask);
    }

    int integer(int index) {
        return (int) get(index);
    }

    /** No number is less. */
    long least() {
        return least;
    }

    boolean isConstant() {
        return width == 0;
    }
}

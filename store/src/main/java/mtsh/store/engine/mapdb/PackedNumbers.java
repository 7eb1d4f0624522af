package mtsh.store.engine.mapdb;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Numbers of one width, each to be had without the others: the least of them, the width in bits, and what each is more than the least.
 * When all are equal the width is 0 and they cost nothing. Where few differ, they are the places of the numbers in a palette: {@link
 * #PALETTE} in place of the width, how many there are, and the palette and the places as such numbers.
 */
final class PackedNumbers {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    /** A number begins within a byte and must end within the eight that are loaded. */
    private static final int WIDEST = 57;

    private static final int PALETTE = 255;
    /** A palette would not be narrower. */
    private static final int NARROW = 4;

    /** What the numbers are places of; null when they are themselves. */
    private final PackedNumbers palette;

    private final byte[] bytes;
    private final int at;
    private final long least;
    private final int width;
    private final long mask;

    private PackedNumbers(PackedNumbers palette, byte[] bytes, int at, long least, int width) {
        this.palette = palette;
        this.bytes = bytes;
        this.at = at;
        this.least = least;
        this.width = width;
        this.mask = width == Long.SIZE ? -1 : (1L << width) - 1;
    }

    static void write(ByteWriter out, long[] numbers, int count) {
        int width = bits(numbers, count);
        if (width <= NARROW) {
            writeDirect(out, numbers, count);
            return;
        }
        long[] palette = distinct(numbers, count);
        long direct = width * (long) count;
        long placed = bits(palette, palette.length) * (long) palette.length
                + (Long.SIZE - Long.numberOfLeadingZeros(Math.max(0, palette.length - 1))) * (long) count;
        if (palette.length < 2 || placed + Long.SIZE * 2 >= direct) {
            writeDirect(out, numbers, count);
            return;
        }
        long[] places = new long[count];
        for (int i = 0; i < count; i++) {
            places[i] = Arrays.binarySearch(palette, numbers[i]);
        }
        out.signed(0);
        out.octet(PALETTE);
        out.unsigned(palette.length);
        writeDirect(out, palette, palette.length);
        writeDirect(out, places, count);
    }

    private static long[] distinct(long[] numbers, int count) {
        long[] sorted = Arrays.copyOf(numbers, count);
        Arrays.sort(sorted);
        int size = 0;
        for (int i = 0; i < count; i++) {
            if (size == 0 || sorted[size - 1] != sorted[i]) {
                sorted[size++] = sorted[i];
            }
        }
        return Arrays.copyOf(sorted, size);
    }

    /** How wide each number is above the least. */
    private static int bits(long[] numbers, int count) {
        long least = least(numbers, count);
        long bits = 0;
        for (int i = 0; i < count; i++) {
            bits |= numbers[i] - least;
        }
        int width = Long.SIZE - Long.numberOfLeadingZeros(bits);
        return width > WIDEST ? Long.SIZE : width;
    }

    private static long least(long[] numbers, int count) {
        long least = count == 0 ? 0 : Long.MAX_VALUE;
        for (int i = 0; i < count; i++) {
            least = Math.min(least, numbers[i]);
        }
        return least;
    }

    private static void writeDirect(ByteWriter out, long[] numbers, int count) {
        long least = least(numbers, count);
        int width = bits(numbers, count);
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
        if (width == PALETTE) {
            PackedNumbers palette = readDirect(in, in.count());
            PackedNumbers places = readDirect(in, count);
            return new PackedNumbers(palette, places.bytes, places.at, places.least, places.width);
        }
        return readDirect(in, count, least, width);
    }

    private static PackedNumbers readDirect(ByteReader in, int count) {
        return readDirect(in, count, in.signed(), in.octet());
    }

    private static PackedNumbers readDirect(ByteReader in, int count, long least, int width) {
        if (width > Long.SIZE) {
            throw new IndexOutOfBoundsException("Numbers of " + width + " bits cannot be");
        }
        ByteReader part = in.part(width == 0 ? 0 : size(count, width));
        return new PackedNumbers(null, part.bytes(), part.position(), least, width);
    }

    long get(int index) {
        long number = least;
        if (width != 0) {
            long bit = (long) index * width;
            number += (long) LONGS.get(bytes, at + (int) (bit >>> 3)) >>> (bit & 7) & mask;
        }
        return palette == null ? number : palette.get((int) number);
    }

    int integer(int index) {
        return (int) get(index);
    }
}

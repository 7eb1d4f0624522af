package mtsh.store.engine.mapdb;

import java.util.Arrays;

/**
 * Numbers that come from the same place of texts made alike, or are otherwise of one kind. How many bits one has goes to a column, which
 * is packed; the bits themselves, which are mostly random, go behind all columns. A number stands as it is or as what it is more than the
 * one before it, whichever was shorter for the numbers so far; what was before is told apart by a context, such as the server. Part
 * of the file format.
 */
final class NumberSlot {
    /** The number stands whole, with all bits that its place allows. */
    private static final int WHOLE = 65;
    /** A number that is nearly as wide as it may be is random; then this says less than its width would. */
    private static final int NEARLY = 2;

    /** The number was there before; the number of it follows. */
    private static final int KNOWN = 66;
    /** Of numbers that may have so many bits it is remembered which were there, as many as {@link #MOST_KNOWN}: an id comes again. */
    private static final int WIDE = 40;

    private static final int MOST_KNOWN = 1 << 12;

    private static final int MEMORY = 1 << 10;

    private long[] previous = new long[4];
    private long direct;
    private long stepped;
    private final Known ids;

    /** Which wide numbers were there before, in any slot of a column, for who writes and for who reads. */
    static final class Known {
        private LongNumbers numbers;
        private LongList values;
    }

    NumberSlot() {
        this(new Known());
    }

    NumberSlot(Known ids) {
        this.ids = ids;
    }

    /** @param width how many bits the number may have at most, or 0 when that is not known */
    void write(ByteWriter widths, BitWriter bits, long number, int width, int context) {
        if (width >= WIDE && isKnown(number, widths)) {
            return;
        }
        long step = zigzag(number - before(context));
        long code = stepped < direct ? step : number;
        learn(number, step, context);
        int length = length(code);
        if (width > 0 && length > width - NEARLY) {
            widths.octet(WHOLE);
            bits.bits(number, width);
            return;
        }
        widths.octet(length);
        // The first bit is a one.
        bits.bits(code, Math.max(0, length - 1));
    }

    private boolean isKnown(long number, ByteWriter widths) {
        if (ids.numbers == null) {
            ids.numbers = new LongNumbers();
        }
        int found = ids.numbers.find(number);
        if (found >= 0) {
            widths.octet(KNOWN);
            widths.unsigned(found);
            return true;
        }
        if (ids.numbers.size() < MOST_KNOWN) {
            ids.numbers.add(number);
        }
        return false;
    }

    long read(ColumnReader widths, BitReader bits, int width, int context) {
        int length = widths.octet();
        if (length == KNOWN && ids.values != null) {
            return ids.values.get(widths.count());
        }
        boolean isStep = stepped < direct;
        long before = before(context);
        long number;
        if (length == WHOLE) {
            number = bits.bits(width);
        } else if (length > Long.SIZE) {
            throw new IndexOutOfBoundsException("A number of " + length + " bits cannot be");
        } else {
            long code = length == 0 ? 0 : 1L << length - 1 | bits.bits(length - 1);
            number = isStep ? before + unzigzag(code) : code;
        }
        learn(number, zigzag(number - before), context);
        if (width >= WIDE) {
            remember(number);
        }
        return number;
    }

    private void remember(long number) {
        if (ids.values == null) {
            ids.values = new LongList();
        }
        if (ids.values.size() < MOST_KNOWN) {
            ids.values.add(number);
        }
    }

    private long before(int context) {
        return context < previous.length ? previous[context] : 0;
    }

    private void learn(long number, long step, int context) {
        direct += length(number);
        stepped += length(step);
        if (direct + stepped > MEMORY) {
            direct >>= 1;
            stepped >>= 1;
        }
        if (context >= previous.length) {
            previous = Arrays.copyOf(previous, Math.max(context + 1, previous.length * 2));
        }
        previous[context] = number;
    }

    static long zigzag(long value) {
        return value << 1 ^ value >> 63;
    }

    static long unzigzag(long code) {
        return code >>> 1 ^ -(code & 1);
    }

    private static int length(long number) {
        return Long.SIZE - Long.numberOfLeadingZeros(number);
    }
}

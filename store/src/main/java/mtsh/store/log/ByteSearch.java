package mtsh.store.log;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Looks for bytes eight at a time: every byte of every log passes here, most of them nowhere else. */
public final class ByteSearch {
    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x8080808080808080L;

    private ByteSearch() {}

    /** Where {@code wanted} first stands at or behind {@code from} and before {@code limit}, or -1. */
    public static int find(byte[] bytes, int from, int limit, char wanted) {
        long pattern = wanted * ONES;
        int at = from;
        for (int last = limit - Long.BYTES; at <= last; at += Long.BYTES) {
            long found = zeros(word(bytes, at) ^ pattern);
            if (found != 0) {
                return at + lowest(found);
            }
        }
        for (; at < limit; at++) {
            if (bytes[at] == wanted) {
                return at;
            }
        }
        return -1;
    }

    /** The same for the first of three. */
    public static int find(byte[] bytes, int from, int limit, char one, char two, char three) {
        int at = from;
        for (int last = limit - Long.BYTES; at <= last; at += Long.BYTES) {
            long word = word(bytes, at);
            long found = zeros(word ^ one * ONES) | zeros(word ^ two * ONES) | zeros(word ^ three * ONES);
            if (found != 0) {
                return at + lowest(found);
            }
        }
        for (; at < limit; at++) {
            if (bytes[at] == one || bytes[at] == two || bytes[at] == three) {
                return at;
            }
        }
        return -1;
    }

    /** Eight bytes as a number, the first one lowest. */
    public static long word(byte[] bytes, int at) {
        return (long) WORDS.get(bytes, at);
    }

    /** In which byte the lowest bit is. Not {@code numberOfTrailingZeros}: the compiler that mtsh starts with takes it for a long method. */
    private static int lowest(long found) {
        long below = ((found & -found) >>> Byte.SIZE - 1) - 1;
        return (int) ((below & ONES) * ONES >>> Long.SIZE - Byte.SIZE);
    }

    /** The high bit of the lowest byte that is zero, and perhaps bits above it. */
    private static long zeros(long word) {
        return word - ONES & ~word & HIGH_BITS;
    }
}

package mtsh.store.carrier;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Looks for line ends eight bytes at a time: every byte of every log passes here. */
final class LineEnds {
    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ENDS = 0x0A0A0A0A0A0A0A0AL;
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x8080808080808080L;

    private LineEnds() {}

    /** The first LF at or behind {@code from} and before {@code limit}, or -1. */
    static int find(byte[] bytes, int from, int limit) {
        int at = from;
        for (int last = limit - Long.BYTES; at <= last; at += Long.BYTES) {
            // A byte that is LF becomes zero; only a zero byte, and bytes above it, get their high bit from this
            // subtraction.
            long word = (long) WORDS.get(bytes, at) ^ ENDS;
            long found = word - ONES & ~word & HIGH_BITS;
            if (found != 0) {
                return at + (Long.numberOfTrailingZeros(found) >>> 3);
            }
        }
        for (; at < limit; at++) {
            if (bytes[at] == '\n') {
                return at;
            }
        }
        return -1;
    }

    /** The same for units of two bytes, of which {@code zeroByte} is the one that is zero in ASCII text. */
    static int findPair(byte[] bytes, int from, int limit, int zeroByte) {
        for (int at = from; at + 1 < limit; at += 2) {
            if (bytes[at + zeroByte] == 0 && bytes[at + 1 - zeroByte] == '\n') {
                return at;
            }
        }
        return -1;
    }
}

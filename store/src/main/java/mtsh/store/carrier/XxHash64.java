package mtsh.store.carrier;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** The sum that zstd data carry (XXH64, seed 0), so that damage is noticed. */
final class XxHash64 {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long P1 = 0x9E3779B185EBCA87L;
    private static final long P2 = 0xC2B2AE3D27D4EB4FL;
    private static final long P3 = 0x165667B19E3779F9L;
    private static final long P4 = 0x85EBCA77C2B2AE63L;
    private static final long P5 = 0x27D4EB2F165667C5L;
    private static final int STRIPE = 32;

    private final byte[] rest = new byte[STRIPE];
    private int restLength;
    private long length;
    private long a;
    private long b;
    private long c;
    private long d;

    XxHash64() {
        reset();
    }

    void reset() {
        restLength = 0;
        length = 0;
        a = P1 + P2;
        b = P2;
        c = 0;
        d = -P1;
    }

    void update(byte[] bytes, int from, int count) {
        length += count;
        int at = from;
        int end = from + count;
        if (restLength > 0) {
            int taken = Math.min(count, STRIPE - restLength);
            System.arraycopy(bytes, at, rest, restLength, taken);
            restLength += taken;
            at += taken;
            if (restLength < STRIPE) {
                return;
            }
            stripe(rest, 0);
        }
        for (; end - at >= STRIPE; at += STRIPE) {
            stripe(bytes, at);
        }
        restLength = end - at;
        System.arraycopy(bytes, at, rest, 0, restLength);
    }

    private void stripe(byte[] bytes, int at) {
        a = round(a, (long) LONGS.get(bytes, at));
        b = round(b, (long) LONGS.get(bytes, at + 8));
        c = round(c, (long) LONGS.get(bytes, at + 16));
        d = round(d, (long) LONGS.get(bytes, at + 24));
    }

    long value() {
        long hash = P5;
        if (length >= STRIPE) {
            hash = Long.rotateLeft(a, 1) + Long.rotateLeft(b, 7) + Long.rotateLeft(c, 12) + Long.rotateLeft(d, 18);
            hash = merge(merge(merge(merge(hash, a), b), c), d);
        }
        hash += length;
        int at = 0;
        for (; at + 8 <= restLength; at += 8) {
            hash = Long.rotateLeft(hash ^ round(0, (long) LONGS.get(rest, at)), 27) * P1 + P4;
        }
        if (at + 4 <= restLength) {
            hash = Long.rotateLeft(hash ^ ((int) INTS.get(rest, at) & 0xFFFFFFFFL) * P1, 23) * P2 + P3;
            at += 4;
        }
        for (; at < restLength; at++) {
            hash = Long.rotateLeft(hash ^ (rest[at] & 0xFFL) * P5, 11) * P1;
        }
        hash = (hash ^ hash >>> 33) * P2;
        hash = (hash ^ hash >>> 29) * P3;
        return hash ^ hash >>> 32;
    }

    private static long round(long lane, long input) {
        return Long.rotateLeft(lane + input * P2, 31) * P1;
    }

    private static long merge(long hash, long lane) {
        return (hash ^ round(0, lane)) * P1 + P4;
    }
}

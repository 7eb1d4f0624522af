package mtsh.store.carrier;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.SortedSet;
import java.util.function.BiConsumer;

/**
 * Knows a place in a source again by the bytes before it: logs that begin alike, as exports with a long head do, differ there. A log
 * that was truncated or overwritten differs there too.
 */
final class Trail {
    /** How many bytes before a place are taken; fewer near the beginning of a source. */
    static final int LENGTH = 4096;

    private static final int KEPT = 16;

    private Trail() {}

    /** The fingerprint of the bytes before {@code end}, lower-case hexadecimal. */
    static String of(byte[] bytes, int end) {
        return hash(bytes, Math.max(0, end - LENGTH), end).substring(0, 2 * KEPT);
    }

    /** SHA-256 as lower-case hexadecimal. */
    static String hash(byte[] bytes, int from, int to) {
        MessageDigest digest = sha256();
        digest.update(bytes, from, to - from);
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The same of the first so many bytes, for each of these lengths that there are, in one pass. */
    static void hashes(byte[] bytes, SortedSet<Integer> lengths, BiConsumer<Integer, String> consumer) {
        MessageDigest digest = sha256();
        int at = 0;
        for (int length : lengths.headSet(bytes.length + 1)) {
            digest.update(bytes, at, length - at);
            at = length;
            consumer.accept(length, HexFormat.of().formatHex(copy(digest).digest()));
        }
    }

    private static MessageDigest copy(MessageDigest digest) {
        try {
            return (MessageDigest) digest.clone();
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException("the JDK's SHA-256 can be copied", impossible);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    /** The bytes before {@code end} that {@link #of} takes. */
    static byte[] copy(byte[] bytes, int end) {
        return Arrays.copyOfRange(bytes, Math.max(0, end - LENGTH), end);
    }
}

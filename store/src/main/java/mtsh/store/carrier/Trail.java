package mtsh.store.carrier;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

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
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(bytes, from, to - from);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    /** The bytes before {@code end} that {@link #of} takes. */
    static byte[] copy(byte[] bytes, int end) {
        return Arrays.copyOfRange(bytes, Math.max(0, end - LENGTH), end);
    }
}

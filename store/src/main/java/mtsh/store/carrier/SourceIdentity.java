package mtsh.store.carrier;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;

/**
 * Knows a source again whatever its file is called: the SHA-256 of its first {@code length} uncompressed bytes. These end with the
 * last line end within the first {@link #HEAD_LIMIT} bytes (or are all of these when the first line is longer), so they never change
 * in a log that only grows.
 *
 * <p>A log that was short when it was first seen has a short identity. It {@linkplain #isHeadOf still matches} when the log has
 * grown, and should then be replaced by {@linkplain #of the one of today}, because a longer one is surer. Of several that match, the
 * longest is right. Logs may begin alike, as exports with a long head do: whether it is the same one is told by the bytes before the
 * place that reading reached, see {@link Carrier#find}.
 *
 * @param fingerprint lower-case hexadecimal; empty while no line is complete
 * @param length how many bytes were taken
 */
public record SourceIdentity(String fingerprint, int length) {
    public static final int HEAD_LIMIT = 4096;

    /** How many characters a fingerprint has. */
    public static final int FINGERPRINT = 64;

    private static final SourceIdentity NONE = new SourceIdentity("", 0);

    /** The identity of a source that begins with these bytes ({@link Carrier#head}). */
    public static SourceIdentity of(byte[] head) {
        int length = Math.min(head.length, HEAD_LIMIT);
        int end = length;
        while (end > 0 && head[end - 1] != '\n') {
            end--;
        }
        if (end == 0 && length == HEAD_LIMIT) {
            end = HEAD_LIMIT;
        }
        return end == 0 ? NONE : new SourceIdentity(Trail.hash(head, 0, end), end);
    }

    /** Whether there is anything to know it by. */
    public boolean isKnown() {
        return length > 0;
    }

    /** Whether a source that begins with these bytes is this one, perhaps grown. */
    public boolean isHeadOf(byte[] head) {
        return isKnown() && head.length >= length && Trail.hash(head, 0, length).equals(fingerprint);
    }

    /** The identities that a source which begins with these bytes may have had when it was shorter, for each of these lengths that it has. */
    public static List<SourceIdentity> heads(byte[] head, SortedSet<Integer> lengths) {
        List<SourceIdentity> heads = new ArrayList<>();
        Trail.hashes(head, lengths, (length, hash) -> heads.add(new SourceIdentity(hash, length)));
        return heads;
    }
}

package mtsh.store.carrier;

import java.time.Instant;

/**
 * How a source lies on the disk, told without unpacking it.
 *
 * @param size bytes as stored, -1 when there are none
 * @param changed when it was last written to, or null
 * @param mark what changes with the content: two sources with the same beginning, size and mark are the same
 */
public record Stored(long size, Instant changed, String mark) {
    static final Stored NOWHERE = new Stored(-1, null, "");
}

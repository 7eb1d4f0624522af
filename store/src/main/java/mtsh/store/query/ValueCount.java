package mtsh.store.query;

import java.time.Instant;

/**
 * A value that stands in the store and in how many rows; for completion.
 *
 * @param lastUsed when the newest of these rows was received; null when that is not known
 */
public record ValueCount(String value, long count, Instant lastUsed) {}

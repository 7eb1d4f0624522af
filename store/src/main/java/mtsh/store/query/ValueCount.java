package mtsh.store.query;

/** A value that stands in the store and in how many rows; for completion. */
public record ValueCount(String value, long count) {}

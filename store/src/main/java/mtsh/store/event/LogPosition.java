package mtsh.store.event;

/**
 * Where a line stands: the source's name as it was imported, the byte offset in the uncompressed bytes, and the line number
 * from 1. {@link #NONE} for events that no line wrote.
 */
public record LogPosition(String source, long offset, long line) {
    public static final LogPosition NONE = new LogPosition("", 0, 0);
}

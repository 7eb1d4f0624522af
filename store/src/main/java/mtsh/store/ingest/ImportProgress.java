package mtsh.store.ingest;

/** Hears how an import goes on, and may end it. Called from the importing thread, every few thousand lines and at each commit. */
public interface ImportProgress {
    /** Hears nothing and never cancels. */
    ImportProgress NONE = new ImportProgress() {};

    /**
     * @param source the one being read
     * @param number which of the sources it is, from 1, of {@code sources}
     * @param bytes read of it, uncompressed
     * @param lines read of all sources
     */
    default void reading(String source, int number, int sources, long bytes, long lines) {}

    /** All that was read until now is in the store: so many lines of all sources, which told of so many events. */
    default void committed(long lines, long events) {}

    /** Whether to commit what was read and stop. */
    default boolean isCancelled() {
        return false;
    }
}

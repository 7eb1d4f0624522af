package mtsh.store.engine;

/** Something is wrong with the store itself; the message says what, where and what to do. Exit code 3. */
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final Kind kind;

    /** What is wrong. */
    public enum Kind {
        BUSY,
        NEWER_VERSION,
        OLDER_VERSION,
        DAMAGED,
        NOT_ACCESSIBLE,
        CLOSED
    }

    public StoreException(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}

package mtsh.store.log;

/**
 * A log that is not read at all; the message says why, for people. A parser throws it from a line or at the end, and only while it has
 * given no event, so that nothing of the source stays and it can be read another way later.
 */
public final class RefusedLogException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public RefusedLogException(String message) {
        super(message);
    }
}

package mtsh.commands.queue;

/** A filter that cannot be read; the message is for who wrote it. */
final class OpathException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** {@code position} counts from 0; people count from 1. */
    OpathException(String filter, int position, String what) {
        super("The filter \"" + filter + "\" cannot be read at position " + (position + 1) + ": " + what);
    }
}

package mtsh.store.log.exchange;

/** A record that cannot be an event; the message names the column. */
final class RowException extends Exception {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 60;

    RowException(String message) {
        super(message);
    }

    /** A value is not what its column demands. */
    static RowException wrong(String column, String value, String why) {
        return new RowException(column + ": '" + shorten(value) + "' " + why);
    }

    static String shorten(String value) {
        return value.length() <= SHOWN ? value : value.substring(0, SHOWN) + "...";
    }
}

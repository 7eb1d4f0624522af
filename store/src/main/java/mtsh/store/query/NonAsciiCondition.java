package mtsh.store.query;

/**
 * A text of the row has a character that is not printable ASCII. Comparisons by collation and comparisons by characters agree where
 * this does not hold.
 */
public record NonAsciiCondition(TextCondition.Field field) implements RowCondition {
    @Override
    public boolean matches(TraceRow row) {
        return !isPlain(field.of(row));
    }

    /** Whether there is nothing but printable ASCII. */
    public static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }
}

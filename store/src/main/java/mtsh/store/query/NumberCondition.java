package mtsh.store.query;

/** A number of the row lies between these two, both included. */
public record NumberCondition(Field field, long least, long most) implements RowCondition {
    /** The numbers of a row. */
    public enum Field {
        /** In bytes; 0 or less where the log does not say. */
        SIZE,
        ATTEMPTS,
        RECIPIENTS_WITHOUT_LINE
    }

    @Override
    public boolean matches(TraceRow row) {
        long number =
                switch (field) {
                    case SIZE -> row.size();
                    case ATTEMPTS -> row.attempts();
                    case RECIPIENTS_WITHOUT_LINE -> row.recipientsWithoutLine();
                };
        return number >= least && number <= most;
    }
}

package mtsh.commands.queue;

/**
 * A piece of a filter and where it starts, from 0.
 *
 * @param text a string without its quotes; operators in lower case with their dash
 */
record OpathToken(Kind kind, String text, int position) {
    enum Kind {
        /** A name of a property, or a value without quotes. */
        WORD,
        STRING,
        /** {@code -eq}, {@code -and} and the like. */
        OPERATOR,
        OPEN,
        CLOSE,
        END
    }

    boolean isOperator(String name) {
        return kind == Kind.OPERATOR && text.equals(name);
    }

    /** For messages: the piece as it was written, or where the filter ends. */
    String shown() {
        return switch (kind) {
            case END -> "the end";
            case STRING -> "'" + text + "'";
            default -> text;
        };
    }
}

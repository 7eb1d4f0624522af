package mtsh.language.parse;

/**
 * The {@link Mode} with its finer points: {@code simpleName} ends an identifier where a name ends, {@code signed} lets a number
 * start with a sign, {@code ternary} ends a number before {@code ?} and {@code :}.
 */
record ReadingMode(Mode mode, boolean simpleName, boolean signed, boolean ternary) {
    boolean command() {
        return mode == Mode.COMMAND;
    }

    boolean expression() {
        return mode == Mode.EXPRESSION;
    }
}

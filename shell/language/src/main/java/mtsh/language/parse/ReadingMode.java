package mtsh.language.parse;

/**
 * The {@link Mode} with its finer points: {@code simpleName} ends an identifier where a name ends, {@code signed} lets a number
 * start with a sign, {@code ternary} ends a number before {@code ?} and {@code :}.
 */
record ReadingMode(Mode mode, boolean simpleName, boolean signed, boolean ternary) {
    /** Written out: the equals that a record gets is linked when it first runs, which costs a start of the shell too much. */
    @Override
    public boolean equals(Object other) {
        return other instanceof ReadingMode that
                && mode == that.mode
                && simpleName == that.simpleName
                && signed == that.signed
                && ternary == that.ternary;
    }

    @Override
    public int hashCode() {
        return mode.ordinal() * 8 + (simpleName ? 4 : 0) + (signed ? 2 : 0) + (ternary ? 1 : 0);
    }

    boolean command() {
        return mode == Mode.COMMAND;
    }

    boolean expression() {
        return mode == Mode.EXPRESSION;
    }
}

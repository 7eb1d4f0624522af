package mtsh.language.parse;

/**
 * A {@link Problem} at offsets of the text being read. {@code detected} is where the reader noticed it, which decides whether more
 * text could mend it; -1 when none could.
 */
record Fault(int start, int end, int detected, Problem problem, Object... arguments) {
    static Fault wrong(int start, int end, Problem problem, Object... arguments) {
        return new Fault(start, end, -1, problem, arguments);
    }

    /** At one character. */
    static Fault at(int offset, Problem problem) {
        return wrong(offset, offset + 1, problem);
    }

    static Fault open(int start, int end, int detected, Problem problem, Object... arguments) {
        return new Fault(start, end, detected, problem, arguments);
    }
}

package mtsh.language.parse;

/** Ends parsing of a text that nests too deeply or would take too long. */
final class TooComplicatedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooComplicatedException() {
        super(Problem.TOO_COMPLICATED.message(), null, false, false);
    }
}

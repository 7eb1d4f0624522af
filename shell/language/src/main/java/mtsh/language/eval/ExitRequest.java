package mtsh.language.eval;

/** {@code exit n}: ends the script, or the shell when no script file runs. */
public final class ExitRequest extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int code;

    public ExitRequest(int code) {
        super("exit " + code, null, false, false);
        this.code = code;
    }

    public int code() {
        return code;
    }
}

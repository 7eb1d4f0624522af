package mtsh.console;

/** What the process ends with. */
public final class ExitCode {
    public static final int OK = 0;
    /** An error was written. */
    public static final int ERROR = 1;
    /** The command line or a script could not be understood; nothing was run. */
    public static final int USAGE = 2;
    /** The store could not be used. */
    public static final int STORE = 3;
    /** Ctrl-C. */
    public static final int INTERRUPTED = 130;

    private ExitCode() {}
}

package mtsh.language.stream;

/** Whoever shows things: the terminal, the batch streams, a test. Texts end without a line end. */
public interface Host {
    /** Output, already formatted, with its line ends. */
    void out(String text);

    /** Write-Host and its colours (names of ConsoleColor, or null). */
    void writeHost(String text, String foreground, String background, boolean newLine);

    void error(String text);

    void warning(String text);

    void verbose(String text);

    void debug(String text);

    void information(String text);

    void progress(ProgressRecord progress);

    /** Columns a line may have. */
    int width();

    int height();

    /** A line from the user; null at the end of input. {@code secret} is not echoed. */
    String readLine(String prompt, boolean secret);

    /** Whether a user sits there. */
    boolean isInteractive();

    void clear();

    /**
     * Lets a program use the terminal or the streams of this process itself; everything written so far is shown before. False when what it
     * writes must come through this host.
     */
    default boolean lend() {
        return false;
    }
}

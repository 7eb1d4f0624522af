package mtsh.console.host;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;

import mtsh.language.stream.Host;
import mtsh.language.stream.PipelineStopped;
import mtsh.language.stream.ProgressRecord;

/** The host of a batch: output and Write-Host on one stream, everything else on the other. */
public final class StreamHost implements Host {
    private static final int WIDTH = 120;

    private final PrintStream out;
    private final OutputPipe pipe;
    private final PrintStream error;
    private final BufferedReader input;
    private final boolean mayAsk;

    /** {@code input} may be null when standard input is taken by the script itself. */
    public StreamHost(PrintStream out, PrintStream error, BufferedReader input, boolean mayAsk) {
        this(out, null, error, input, mayAsk);
    }

    /** {@code pipe} is what {@code out} writes to, when it can tell that its reader has gone. */
    public StreamHost(PrintStream out, OutputPipe pipe, PrintStream error, BufferedReader input, boolean mayAsk) {
        this.out = out;
        this.pipe = pipe;
        this.error = error;
        this.input = input;
        this.mayAsk = mayAsk;
    }

    @Override
    public void out(String text) {
        out.print(text);
        requireReader();
    }

    private void requireReader() {
        if (pipe != null && pipe.isBroken()) {
            throw new PipelineStopped();
        }
    }

    @Override
    public void writeHost(String text, String foreground, String background, boolean newLine) {
        out.print(newLine ? text + "\n" : text);
        requireReader();
    }

    private void message(String text) {
        // Order on a terminal is the order of events.
        out.flush();
        error.print(text.endsWith("\n") ? text : text + "\n");
        error.flush();
    }

    @Override
    public void error(String text) {
        message(text);
    }

    @Override
    public void warning(String text) {
        message("WARNING: " + text);
    }

    @Override
    public void verbose(String text) {
        message("VERBOSE: " + text);
    }

    @Override
    public void debug(String text) {
        message("DEBUG: " + text);
    }

    @Override
    public void information(String text) {
        out.print(text + "\n");
    }

    @Override
    public void progress(ProgressRecord progress) {
        // A batch has nobody to watch it. But who tells of progress takes long, and a reader wants what there is (mtsh
        // ... | tee).
        out.flush();
        requireReader();
    }

    @Override
    public boolean lend() {
        if (pipe == null) {
            return false;
        }
        out.flush();
        requireReader();
        return true;
    }

    @Override
    public int width() {
        return WIDTH;
    }

    @Override
    public int height() {
        return Integer.MAX_VALUE;
    }

    @Override
    public String readLine(String prompt, boolean secret) {
        if (!mayAsk || input == null) {
            return null;
        }
        out.print(prompt);
        out.flush();
        try {
            String line = input.readLine();
            if (line != null && !secret) {
                // What is read from a file or a pipe shows behind its question, as typed text would.
                out.print(line + "\n");
            }
            return line;
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    @Override
    public boolean isInteractive() {
        return false;
    }

    @Override
    public void clear() {
        // Nothing to clear in a stream.
    }
}

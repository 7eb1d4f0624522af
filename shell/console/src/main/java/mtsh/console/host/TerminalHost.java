package mtsh.console.host;

import java.io.PrintWriter;
import java.util.function.LongSupplier;

import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.spi.TerminalExt;
import org.jline.utils.InfoCmp;

import mtsh.language.stream.Host;
import mtsh.language.stream.PipelineStopped;
import mtsh.language.stream.ProgressRecord;

/** The host of the prompt: everything goes to one terminal, in the order in which it happens. */
public final class TerminalHost implements Host {
    private static final int USUAL_WIDTH = 80;
    private static final int USUAL_HEIGHT = 24;

    private final Terminal terminal;
    private final PrintWriter writer;
    private final boolean colours;
    private final boolean dumb;
    private final ProgressLine progress;
    private boolean atLineStart = true;

    public TerminalHost(Terminal terminal, boolean colours, LongSupplier nanoTime) {
        this.terminal = terminal;
        this.writer = terminal.writer();
        this.colours = colours;
        this.dumb = terminal.getType().startsWith(Terminal.TYPE_DUMB);
        this.progress = new ProgressLine(nanoTime);
    }

    private synchronized void show(String text) {
        if (text.isEmpty()) {
            return;
        }
        writer.print(progress.erase());
        writer.print(text);
        writer.flush();
        atLineStart = text.endsWith("\n");
    }

    @Override
    public void out(String text) {
        // Formatted text: control characters of data were spelled out where it was made.
        show(text);
    }

    @Override
    public void writeHost(String text, String foreground, String background, boolean newLine) {
        String safe = TerminalText.safe(text, colours);
        show((colours ? TerminalText.coloured(safe, foreground, background) : safe) + (newLine ? "\n" : ""));
    }

    private void message(String text, String colour) {
        String safe = TerminalText.safe(text, colours);
        String line = safe.endsWith("\n") ? safe : safe + "\n";
        show(colours && colour != null ? TerminalText.coloured(line, colour, null) : line);
    }

    @Override
    public void error(String text) {
        // Rendered with its own colours.
        message(text, null);
    }

    @Override
    public void warning(String text) {
        message("WARNING: " + text, "Yellow");
    }

    @Override
    public void verbose(String text) {
        message("VERBOSE: " + text, "Yellow");
    }

    @Override
    public void debug(String text) {
        message("DEBUG: " + text, "Yellow");
    }

    @Override
    public void information(String text) {
        message(text, null);
    }

    @Override
    public synchronized void progress(ProgressRecord record) {
        if (dumb || !atLineStart) {
            return;
        }
        String drawing = progress.update(record, width());
        if (!drawing.isEmpty()) {
            writer.print(drawing);
            writer.flush();
        }
    }

    /** The terminal itself has written {@code ^C} into the line. */
    public synchronized void interrupted() {
        atLineStart = dumb;
    }

    /** Ends a command line: progress is gone, and the prompt begins a line of its own. */
    public synchronized void endCommand() {
        writer.print(progress.end());
        if (!atLineStart) {
            writer.print('\n');
            atLineStart = true;
        }
        writer.flush();
    }

    @Override
    public synchronized boolean lend() {
        if (!(terminal instanceof TerminalExt system) || system.getSystemStream() == null) {
            return false;
        }
        writer.print(progress.erase());
        writer.flush();
        atLineStart = true;
        return true;
    }

    @Override
    public int width() {
        int columns = terminal.getSize().getColumns();
        return columns > 0 ? columns : USUAL_WIDTH;
    }

    @Override
    public int height() {
        int rows = terminal.getSize().getRows();
        return rows > 0 ? rows : USUAL_HEIGHT;
    }

    @Override
    public String readLine(String prompt, boolean secret) {
        eraseProgress();
        LineReader reader = LineReaderBuilder.builder()
                .terminal(terminal)
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                .variable(LineReader.DISABLE_HISTORY, true)
                .variable(LineReader.DISABLE_COMPLETION, true)
                .build();
        try {
            return reader.readLine(TerminalText.safe(prompt, false), secret ? '*' : null);
        } catch (UserInterruptException interrupted) {
            throw new PipelineStopped();
        } catch (EndOfFileException end) {
            return null;
        }
    }

    private synchronized void eraseProgress() {
        writer.print(progress.erase());
        writer.flush();
        // The user's Enter ends the line of the question.
        atLineStart = true;
    }

    @Override
    public boolean isInteractive() {
        return true;
    }

    @Override
    public void clear() {
        if (!dumb && terminal.puts(InfoCmp.Capability.clear_screen)) {
            writer.flush();
            atLineStart = true;
        }
    }
}

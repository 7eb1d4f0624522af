package mtsh.console.edit;

import java.io.IOError;

import org.jline.reader.EndOfFileException;
import org.jline.reader.UserInterruptException;

import mtsh.console.ExitCode;
import mtsh.console.history.LineHistory;
import mtsh.console.host.TerminalHost;
import mtsh.language.ast.Source;
import mtsh.language.eval.ExitRequest;

/** Reads lines and runs them until the user leaves. */
final class PromptLoop {
    private final Editor editor;
    private final LineHistory lines;
    private final LineRunner runner;
    private final TerminalHost host;
    private final PromptText promptText;

    PromptLoop(Editor editor, LineHistory lines, LineRunner runner, TerminalHost host, PromptText promptText) {
        this.editor = editor;
        this.lines = lines;
        this.runner = runner;
        this.host = host;
        this.promptText = promptText;
    }

    /** Gives the exit code. */
    int run() {
        try {
            while (true) {
                Entered entered = read();
                if (entered.text() != null && !entered.text().isBlank()) {
                    enter(entered.text());
                }
                if (entered.last()) {
                    return ExitCode.OK;
                }
            }
        } catch (ExitRequest exit) {
            return exit.code() & 0xFF;
        }
    }

    /** What was typed, or null when the line was given up; {@code last} at the end of input. */
    private record Entered(String text, boolean last) {}

    private Entered read() {
        try {
            return new Entered(editor.readLine(promptText.next()), false);
        } catch (UserInterruptException given) {
            return new Entered(null, false);
        } catch (EndOfFileException end) {
            return new Entered(end.getPartialLine(), true);
        } catch (IOError | IllegalStateException gone) {
            // Nobody is at the other end of the terminal any more.
            return new Entered(null, true);
        }
    }

    private void enter(String text) {
        // A Ctrl-C that came while the line was read has done its work.
        Thread.interrupted();
        if (!lines.enter(text)) {
            host.warning("The history cannot be written to its file; it is kept for this session only.");
        }
        runner.run(Source.of(text));
    }
}

package mtsh.console.edit;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

import org.jline.builtins.ScreenTerminal;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.LineDisciplineTerminal;

import mtsh.console.SampleShell;

/** A prompt on a terminal that is only in memory. Keys are typed when the screen shows that they are waited for. */
final class Screen implements AutoCloseable {
    private static final long LONGEST_WAIT = TimeUnit.SECONDS.toNanos(60);

    private final ScreenTerminal picture;
    private final StringBuilder transcript = new StringBuilder();
    private final LineDisciplineTerminal terminal;
    private final Thread shell;
    private final int[] exitCode = {-1};

    /** Starts the prompt with a home folder; {@code type} is what the terminal calls itself. */
    Screen(Path home, String type, Map<String, String> environment) throws IOException {
        picture = new ScreenTerminal(80, 24);
        terminal = new LineDisciplineTerminal(
                "test", type, new Drawing(), StandardCharsets.UTF_8, Terminal.SignalHandler.SIG_IGN);
        terminal.setSize(new Size(80, 24));
        Path store = SampleShell.store(home);
        Prompt prompt = new Prompt(terminal, new UserFolders(Map.of(), home), environment);
        shell = new Thread(() -> run(prompt, home, store), "shell");
        shell.start();
    }

    private void run(Prompt prompt, Path home, Path store) {
        try {
            exitCode[0] = prompt.run(false, false, home, store, engine -> {});
        } catch (IOException problem) {
            exitCode[0] = 99;
        }
    }

    /** What the shell sends, drawn as it comes. */
    private final class Drawing extends OutputStream {
        private final java.io.ByteArrayOutputStream pending = new java.io.ByteArrayOutputStream();

        @Override
        public void write(int b) {
            pending.write(b);
        }

        @Override
        public void flush() {
            synchronized (transcript) {
                String text = pending.toString(StandardCharsets.UTF_8);
                pending.reset();
                transcript.append(text);
                picture.write(text);
                transcript.notifyAll();
            }
        }
    }

    void type(String keys) throws IOException {
        terminal.processInputBytes(keys.getBytes(StandardCharsets.UTF_8));
    }

    /** Waits for this text on the screen. */
    Screen shows(String text) {
        return waitFor(text, () -> rows().contains(text));
    }

    /** Waits until the last line of the screen that is not empty is this one. */
    Screen endsWith(String line) {
        return waitFor("..." + line, () -> rows().stripTrailing().endsWith("\n" + line));
    }

    private interface Condition {
        boolean holds();
    }

    private Screen waitFor(String what, Condition condition) {
        long end = System.nanoTime() + LONGEST_WAIT;
        synchronized (transcript) {
            while (!condition.holds()) {
                long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
                if (left <= 0 || !shell.isAlive()) {
                    throw new AssertionError("The screen does not show '" + what + "':\n" + rows());
                }
                try {
                    transcript.wait(Math.min(left, 200));
                } catch (InterruptedException stopped) {
                    throw new AssertionError(stopped);
                }
            }
        }
        return this;
    }

    /** The rows of the screen, without blanks at their ends. */
    String rows() {
        synchronized (transcript) {
            StringBuilder rows = new StringBuilder();
            for (String row : picture.toString().split("\n")) {
                rows.append(row.stripTrailing()).append('\n');
            }
            return rows.toString();
        }
    }

    /** Everything that was sent, with its control sequences. */
    String sent() {
        synchronized (transcript) {
            return transcript.toString();
        }
    }

    boolean everShowed(Predicate<String> test) {
        return test.test(sent());
    }

    /** Waits for the end of the shell. */
    int exitCode() throws InterruptedException {
        shell.join(TimeUnit.NANOSECONDS.toMillis(LONGEST_WAIT));
        if (shell.isAlive()) {
            throw new AssertionError("The shell did not end:\n" + rows());
        }
        return exitCode[0];
    }

    @Override
    public void close() throws IOException {
        terminal.close();
    }
}

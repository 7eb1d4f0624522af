package mtsh.commands;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

import mtsh.language.ast.Source;
import mtsh.language.error.TerminatingError;
import mtsh.language.eval.Engine;
import mtsh.language.eval.FileOutput;
import mtsh.language.eval.TextRendering;
import mtsh.language.stream.Host;
import mtsh.language.stream.ProgressRecord;

/** A shell in a folder, with a store and a clock that stands still; keeps what it shows. */
public final class MailShell implements Host, AutoCloseable {
    private static final Clock NOW = Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC);

    private final StringBuffer shown = new StringBuffer();
    private final Engine engine;
    private final Path folder;
    private boolean isInteractive;

    public MailShell(Path folder) {
        this(folder, NOW);
    }

    /** A shell with a clock that the test sets. */
    public MailShell(Path folder, Clock clock) {
        this(folder, clock, new TextRendering(false, false));
    }

    /** One that shows everything as on a terminal, without colours. */
    public static MailShell onTerminal(Path folder) {
        return new MailShell(folder, NOW, new TextRendering(true, false));
    }

    private MailShell(Path folder, Clock clock, TextRendering rendering) {
        this.folder = folder;
        engine = new Engine(this, clock.withZone(ZoneId.of("UTC")), folder, rendering);
        CommandModules.install(engine, folder.resolve("store"));
    }

    /** A shell whose store holds the fixture's mail. */
    public static MailShell withMail(Path folder) {
        MailFixture.copyLog(folder);
        MailShell shell = new MailShell(folder);
        MailFixture.importLog(shell.engine);
        return shell;
    }

    /** As if a user sat there. */
    public MailShell atPrompt() {
        isInteractive = true;
        return this;
    }

    public Engine engine() {
        return engine;
    }

    /** Writes a file into the shell's folder. */
    public MailShell with(String name, String text) {
        try {
            Files.writeString(folder.resolve(name), text);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        return this;
    }

    /** Runs a command; gives what was shown, without blank lines around it. */
    public String run(String command) {
        return recorded(output -> engine.runGlobal(engine.parse(Source.of(command)), output));
    }

    /** Runs a script file with arguments as they stand on a command line. */
    public String runFile(Path script, List<String> arguments) {
        return recorded(output -> engine.runFile(script, arguments, output));
    }

    /** What was shown until now. */
    public String shown() {
        return shown.toString();
    }

    private interface Runner {
        void run(FileOutput output);
    }

    private String recorded(Runner runner) {
        shown.setLength(0);
        FileOutput output = engine.hostOutput();
        try {
            runner.run(output);
            output.close();
        } catch (TerminatingError error) {
            output.close();
            engine.reportUncaught(error);
        }
        return shown.toString().replace("\r\n", "\n").strip();
    }

    @Override
    public void close() {
        CommandModules.close(engine);
    }

    private void line(String text) {
        shown.append(text).append(text.endsWith("\n") ? "" : "\n");
    }

    @Override
    public void out(String text) {
        shown.append(text);
    }

    @Override
    public void writeHost(String text, String foreground, String background, boolean newLine) {
        shown.append(text).append(newLine ? "\n" : "");
    }

    @Override
    public void error(String text) {
        line(text);
    }

    @Override
    public void warning(String text) {
        line("WARNING: " + text);
    }

    @Override
    public void verbose(String text) {
        line("VERBOSE: " + text);
    }

    @Override
    public void debug(String text) {
        line("DEBUG: " + text);
    }

    @Override
    public void information(String text) {
        line(text);
    }

    @Override
    public void progress(ProgressRecord progress) {
        // Nobody watches.
    }

    @Override
    public int width() {
        return 160;
    }

    @Override
    public int height() {
        return 50;
    }

    @Override
    public String readLine(String prompt, boolean secret) {
        return null;
    }

    @Override
    public boolean isInteractive() {
        return isInteractive;
    }

    @Override
    public void clear() {
        // Nothing to clear.
    }
}

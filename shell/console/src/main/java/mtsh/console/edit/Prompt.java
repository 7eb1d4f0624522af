package mtsh.console.edit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

import mtsh.commands.CommandModules;
import mtsh.commands.source.StoreService;
import mtsh.console.ExitCode;
import mtsh.console.complete.PromptManner;
import mtsh.console.highlight.LineHighlighter;
import mtsh.console.highlight.PlainText;
import mtsh.console.history.HistoryFile;
import mtsh.console.history.LineHistory;
import mtsh.console.host.TerminalHost;
import mtsh.language.complete.Completer;
import mtsh.language.eval.Engine;
import mtsh.language.eval.ExitRequest;
import mtsh.language.eval.TextRendering;
import mtsh.language.value.MachineClock;

/** The interactive shell, from opening the terminal to giving it back as it was. */
public final class Prompt {
    private static final String PASTE_MODE_OFF = "\u001b[?2004l";

    /** Kept, for a level is forgotten with its logger. JLine writes warnings with stack traces to the terminal that it draws on. */
    private static final Logger JLINE = Logger.getLogger("org.jline");

    private final Terminal terminal;
    private final UserFolders folders;
    private final Map<String, String> environment;

    Prompt(Terminal terminal, UserFolders folders, Map<String, String> environment) {
        this.terminal = terminal;
        this.folders = folders;
        this.environment = environment;
    }

    /** Runs the prompt on the process's terminal; gives the exit code. {@code first} runs before the first line is read (-NoExit). */
    public static int start(boolean noProfile, boolean noLogo, Path folder, Path storeFolder, Consumer<Engine> first) {
        // Forking stty at each prompt, or the foreign function API, would cost more than reading a line should.
        System.setProperty("org.jline.terminal.providers", "jni,exec");
        try (Terminal terminal = open()) {
            Thread restore = new Thread(() -> giveBack(terminal), "restore-terminal");
            Runtime.getRuntime().addShutdownHook(restore);
            int code = new Prompt(terminal, UserFolders.ofProcess(), System.getenv())
                    .run(noProfile, noLogo, folder, storeFolder, first);
            Runtime.getRuntime().removeShutdownHook(restore);
            return code;
        } catch (IOException problem) {
            System.err.println("mtsh: The terminal cannot be used: " + problem.getMessage());
            return ExitCode.ERROR;
        }
    }

    private static Terminal open() throws IOException {
        return TerminalBuilder.builder()
                .system(true)
                .dumb(true)
                .encoding(StandardCharsets.UTF_8)
                .nativeSignals(true)
                .signalHandler(Terminal.SignalHandler.SIG_IGN)
                .build();
    }

    /** The process is being ended from outside. */
    private static void giveBack(Terminal terminal) {
        try {
            if (!isDumb(terminal)) {
                terminal.writer().print(PASTE_MODE_OFF);
                terminal.writer().flush();
            }
            terminal.close();
        } catch (IOException | RuntimeException gone) {
            // The terminal went away before us.
        }
    }

    private static boolean isDumb(Terminal terminal) {
        return terminal.getType().startsWith(Terminal.TYPE_DUMB);
    }

    /** A terminal that does not know its size would get no line drawn. */
    private void size() {
        Size size = terminal.getSize();
        if (size.getColumns() <= 0 || size.getRows() <= 0) {
            terminal.setSize(new Size(80, 24));
        }
    }

    int run(boolean noProfile, boolean noLogo, Path folder, Path storeFolder, Consumer<Engine> first)
            throws IOException {
        JLINE.setLevel(Level.OFF);
        size();
        boolean colours =
                !isDumb(terminal) && environment.getOrDefault("NO_COLOR", "").isEmpty();
        TerminalHost host = new TerminalHost(terminal, colours, System::nanoTime);
        Engine engine = new Engine(host, new MachineClock(), folder, new TextRendering(true, colours));
        engine.suggests(true);
        CommandModules.install(engine, storeFolder);
        try {
            return loop(engine, host, colours, noProfile, noLogo ? "" : greeting(storeFolder), first);
        } finally {
            CommandModules.close(engine);
        }
    }

    private int loop(
            Engine engine,
            TerminalHost host,
            boolean colours,
            boolean noProfile,
            String greeting,
            Consumer<Engine> first)
            throws IOException {
        Interrupts interrupts = new Interrupts(engine, System::nanoTime, host::interrupted, this::abandon);
        terminal.handle(Terminal.Signal.INT, signal -> interrupts.pressed());
        ProblemLog problems = new ProblemLog(folders.problems());
        LineRunner runner = new LineRunner(engine, host, interrupts, problems);
        LineHistory lines = new LineHistory(new HistoryFile(folders.history()));
        lines.load();
        Editor editor = new Editor(
                terminal,
                lines,
                () -> new Completer(engine, new PromptManner(engine), problems::add),
                colours ? new LineHighlighter(engine.commands()) : new PlainText(),
                colours);
        if (!greeting.isEmpty()) {
            host.information(greeting);
        }
        if (!noProfile) {
            try {
                new Profile(folders.profile(), runner, host).run();
            } catch (ExitRequest exit) {
                return exit.code() & 0xFF;
            }
        }
        first.accept(engine);
        Warmup.start(engine.service(StoreService.class), problems::add);
        return new PromptLoop(editor, lines, runner, host, new PromptText(engine, colours)).run();
    }

    /** A line does not stop, and the user has asked often enough. */
    private void abandon() {
        giveBack(terminal);
        Runtime.getRuntime().halt(ExitCode.INTERRUPTED);
    }

    private static String greeting(Path storeFolder) {
        String version = Prompt.class.getPackage().getImplementationVersion();
        String name = version == null ? "mtsh" : "mtsh " + version;
        return Files.isDirectory(storeFolder)
                ? name + " - Tab completes, Get-Help helps, exit leaves."
                : name + " - the store is empty: Import-MailLog <file or folder> reads mail logs.";
    }
}

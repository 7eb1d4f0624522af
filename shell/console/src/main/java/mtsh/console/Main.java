package mtsh.console;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import picocli.CommandLine;

import mtsh.commands.CommandModules;
import mtsh.console.batch.Batch;
import mtsh.console.edit.Prompt;
import mtsh.console.host.OutputPipe;
import mtsh.console.host.StreamHost;
import mtsh.language.eval.DeepStack;
import mtsh.language.eval.Engine;
import mtsh.language.eval.TextRendering;
import mtsh.language.value.MachineClock;

/** The process. */
public final class Main {
    private Main() {}

    /** The version, as the build wrote it into the jar. */
    static String version() {
        String version = Main.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    public static void main(String[] words) {
        useHome(System.getenv("HOME"));
        DeepStack.thread("mtsh", () -> {
                    int code = ExitCode.ERROR;
                    try {
                        code = run(words);
                        System.out.flush();
                    } catch (RuntimeException | Error fault) {
                        System.err.println(
                                "mtsh: could not go on because of a fault of its own, please report it: " + fault);
                    } finally {
                        // Exit rather than return: a reader of standard input or a watcher may still have a thread.
                        System.exit(code);
                    }
                })
                .start();
    }

    /** As on other shells, HOME says where the home is; Java itself asks the list of users. */
    private static void useHome(String home) {
        if (home != null && !home.isBlank()) {
            System.setProperty("user.home", home);
        }
    }

    static int run(String[] words) {
        OutputPipe pipe = new OutputPipe(new FileOutputStream(FileDescriptor.out));
        PrintStream out = new PrintStream(new BufferedOutputStream(pipe, 1 << 16), false, StandardCharsets.UTF_8);
        System.setOut(out);
        PrintStream error = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        try {
            ProcessOptions options = ProcessOptions.parse(words);
            if (options.help) {
                new CommandLine(options).usage(out);
                return ExitCode.OK;
            }
            if (options.version) {
                out.println("mtsh " + version());
                return ExitCode.OK;
            }
            return start(options, out, pipe, error);
        } catch (UsageException problem) {
            error.println("mtsh: " + problem.getMessage());
            return ExitCode.USAGE;
        } catch (OutOfMemoryError full) {
            error.println(
                    "mtsh: There is not enough memory. Give more with MTSH_OPTS=-Xmx2g, or ask for less at a time.");
            return ExitCode.ERROR;
        } finally {
            out.flush();
        }
    }

    private static int start(ProcessOptions options, PrintStream out, OutputPipe pipe, PrintStream error) {
        Path folder = folder(options);
        boolean onTerminal = System.console() != null && isTerminal();
        boolean wantsText = options.file != null || options.command != null;
        if (!wantsText && (onTerminal || options.interactive)) {
            return Prompt.start(options.noProfile, options.noLogo, folder, StoreFolder.of(options.store), engine -> {});
        }
        boolean readsInput = "-".equals(options.command) || !wantsText;
        if (options.noExit && (onTerminal || options.interactive) && !readsInput) {
            return Prompt.start(
                    options.noProfile,
                    true,
                    folder,
                    StoreFolder.of(options.store),
                    engine -> batch(engine, options, false));
        }
        BufferedReader input =
                readsInput ? null : new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        StreamHost host = new StreamHost(out, pipe, error, input, !options.nonInteractive);
        Engine engine = new Engine(host, new MachineClock(), folder, new TextRendering(false, false));
        CommandModules.install(engine, StoreFolder.of(options.store));
        InterruptSignal.install(engine);
        int code = batch(engine, options, readsInput);
        CommandModules.close(engine);
        if (pipe.isBroken() && code == ExitCode.INTERRUPTED) {
            // Whoever read has seen enough.
            return ExitCode.OK;
        }
        return code;
    }

    private static int batch(Engine engine, ProcessOptions options, boolean readsInput) {
        Batch batch = new Batch(engine);
        return options.file != null
                ? batch.file(engine.resolvePath(options.file), options.arguments)
                : batch.text(readsInput ? Batch.standardInput() : options.command, options.arguments);
    }

    /** {@code System.console()} is there since JDK 22 even without a terminal; that one says so itself. */
    private static boolean isTerminal() {
        try {
            Object answer = Console.class.getMethod("isTerminal").invoke(System.console());
            return Boolean.TRUE.equals(answer);
        } catch (ReflectiveOperationException olderJava) {
            return true;
        }
    }

    private static Path folder(ProcessOptions options) {
        Path folder = Path.of(options.workingDirectory == null ? "" : options.workingDirectory)
                .toAbsolutePath();
        if (!Files.isDirectory(folder)) {
            throw new UsageException("The folder '" + folder + "' after -WorkingDirectory does not exist.");
        }
        return folder;
    }
}

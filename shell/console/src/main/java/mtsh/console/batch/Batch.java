package mtsh.console.batch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

import mtsh.commands.trace.TraceExit;
import mtsh.console.ExitCode;
import mtsh.language.ast.Source;
import mtsh.language.error.TerminatingError;
import mtsh.language.eval.Engine;
import mtsh.language.eval.ExitRequest;
import mtsh.language.eval.FileOutput;
import mtsh.language.eval.ScriptBlock;
import mtsh.language.stream.CurrentShell;
import mtsh.language.stream.PipelineStopped;

/** Runs one script, whole: it is parsed before any of it runs. */
public final class Batch {
    private final Engine engine;

    public Batch(Engine engine) {
        this.engine = engine;
    }

    /** Runs a script file; gives the exit code. */
    public int file(Path path, List<String> arguments) {
        if (!Files.isRegularFile(path)) {
            engine.host().error("mtsh: The script '" + path + "' does not exist. Check the path after -File.");
            return ExitCode.USAGE;
        }
        try (FileOutput output = engine.hostOutput()) {
            return run(() -> engine.runFile(path, arguments, output), output);
        }
    }

    /** Runs text; gives the exit code. */
    public int text(String text, List<String> arguments) {
        ScriptBlock block;
        try {
            block = engine.parse(Source.of(text));
        } catch (TerminatingError error) {
            engine.reportUncaught(error);
            return ExitCode.USAGE;
        }
        try (FileOutput output = engine.hostOutput()) {
            return verdict(lastOf(run(() -> engine.runGlobal(block, arguments, output), output)));
        }
    }

    /** All of standard input. */
    public static String standardInput() {
        BufferedReader reader = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        try {
            String text = reader.lines().collect(Collectors.joining("\n"));
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (UncheckedIOException problem) {
            throw new UncheckedIOException(new IOException("Standard input cannot be read", problem));
        }
    }

    /** {@code $Host.SetShouldExit} says the code where nothing else did. */
    private int run(Runnable script, FileOutput output) {
        int code = ranWith(script, output);
        Integer wanted = CurrentShell.exitCode();
        return wanted != null && (code == ExitCode.OK || code == ExitCode.ERROR) ? wanted & 0xFF : code;
    }

    private int ranWith(Runnable script, FileOutput output) {
        try {
            script.run();
            output.close();
        } catch (ExitRequest exit) {
            output.close();
            return exit.code() & 0xFF;
        } catch (PipelineStopped stopped) {
            return ExitCode.INTERRUPTED;
        } catch (TerminatingError error) {
            output.close();
            engine.reportUncaught(error);
            return isParse(error) ? ExitCode.USAGE : failed();
        }
        return failed();
    }

    /** Text whose last command failed, a program for instance, has failed. */
    private int lastOf(int code) {
        return code == ExitCode.OK && !engine.lastSucceeded() ? ExitCode.ERROR : code;
    }

    /** A command that asked Trace-Message ends with its answer, unless something else went wrong; a script says {@code exit} itself. */
    private int verdict(int code) {
        TraceExit answers = engine.openService(TraceExit.class);
        if (answers == null || code != ExitCode.OK && code != ExitCode.ERROR) {
            return code;
        }
        return engine.errorsShown() > answers.notFound() ? code : answers.code();
    }

    private static boolean isParse(TerminatingError error) {
        return error.record().exception().typeName().equals("System.Management.Automation.ParseException");
    }

    private int failed() {
        if (engine.storeFailed()) {
            return ExitCode.STORE;
        }
        return engine.errorsShown() > 0 ? ExitCode.ERROR : ExitCode.OK;
    }
}

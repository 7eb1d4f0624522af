package mtsh.commands;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

import mtsh.language.ast.Source;
import mtsh.language.complete.Completer;
import mtsh.language.complete.PowerShellManner;
import mtsh.language.error.TerminatingError;
import mtsh.language.eval.Engine;
import mtsh.language.eval.ExitRequest;
import mtsh.language.eval.FileOutput;
import mtsh.language.eval.TextRendering;
import mtsh.language.format.Views;
import mtsh.language.stream.PipelineStopped;

/**
 * Runs scripts of any kind, each in a shell of its own that is stopped as Ctrl-C stops it, then asks for completion somewhere in the
 * script, and requires that all end in good order.
 */
final class FuzzShell implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 2;

    private final Path folder;
    private final ScheduledExecutorService watchdog = Executors.newSingleThreadScheduledExecutor();

    FuzzShell(Path folder) {
        this.folder = folder;
    }

    void run(long seed, String script) {
        run(seed, "", script);
    }

    /** {@code before} is trusted: what it changes holds for the script. */
    void run(long seed, String before, String script) {
        QuietHost host = new QuietHost();
        Clock clock = Clock.fixed(Instant.parse("2024-03-05T14:07:09Z"), ZoneOffset.UTC);
        Engine engine = new Engine(host, clock.withZone(ZoneId.of("UTC")), folder, new TextRendering(false, false));
        engine.service(Views.class, Views::standard);
        CommandModules.install(engine, folder.resolve("store"));
        if (!before.isEmpty()) {
            runToItsEnd(engine, before);
        }
        Thread running = Thread.currentThread();
        ScheduledFuture<?> stop = watchdog.schedule(
                () -> {
                    engine.stop();
                    running.interrupt();
                },
                PATIENCE_SECONDS,
                TimeUnit.SECONDS);
        long start = System.nanoTime();
        try {
            runToItsEnd(engine, script);
            complete(engine, seed, script);
        } catch (RuntimeException | Error escaped) {
            fail("Script " + seed + " let out " + escaped + ":\n" + script, escaped);
        } finally {
            stop.cancel(false);
            Thread.interrupted();
            CommandModules.close(engine);
        }
        String errors = host.takeErrors();
        assertTrue(!isFault(errors), () -> "Script " + seed + ": " + errors + "\n" + script);
        long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start);
        assertTrue(seconds < 4 * PATIENCE_SECONDS, () -> "Script " + seed + " did not stop when asked:\n" + script);
    }

    private static void complete(Engine engine, long seed, String script) {
        List<Throwable> problems = new ArrayList<>();
        int cursor = (int) Math.floorMod(seed * 31, script.length() + 1L);
        new Completer(engine, new PowerShellManner(), problems::add).complete(script, cursor);
        for (Throwable problem : problems) {
            fail(
                    "Completion in script " + seed + " at " + cursor + " failed with " + problem + ":\n" + script,
                    problem);
        }
    }

    /** No name of a Java exception and no fault of our own may reach a user. */
    private static boolean isFault(String errors) {
        return errors.contains("fault of its own") || errors.contains("java.lang.") || errors.contains("java.util.");
    }

    private static void runToItsEnd(Engine engine, String script) {
        FileOutput output = engine.hostOutput();
        try {
            engine.runGlobal(engine.parse(Source.of(script)), output);
            output.close();
        } catch (TerminatingError error) {
            engine.reportUncaught(error);
        } catch (ExitRequest | PipelineStopped ended) {
            // What a script may do.
        }
    }

    @Override
    public void close() {
        watchdog.shutdownNow();
    }
}

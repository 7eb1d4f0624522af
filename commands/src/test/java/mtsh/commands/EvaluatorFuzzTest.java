package mtsh.commands;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import mtsh.language.ast.Source;
import mtsh.language.error.TerminatingError;
import mtsh.language.eval.Engine;
import mtsh.language.eval.ExitRequest;
import mtsh.language.eval.FileOutput;
import mtsh.language.eval.TextRendering;
import mtsh.language.format.Views;
import mtsh.language.stream.PipelineStopped;

/**
 * Whatever a script does, it ends with output or with an error of the shell's own, never with a Java exception, a fault of mtsh or a hang.
 * {@code -Dmtsh.fuzz=N} sets how many scripts are tried, {@code -Dmtsh.fuzz.seed=N} which one is the first.
 */
class EvaluatorFuzzTest {
    private static final int SCRIPTS = Integer.getInteger("mtsh.fuzz", 1500);
    private static final long FIRST = Long.getLong("mtsh.fuzz.seed", 1);
    private static final int PATIENCE_SECONDS = 2;

    @TempDir
    static Path folder;

    @Test
    @Timeout(value = 30, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void anyScriptEndsInGoodOrder() {
        ScheduledExecutorService watchdog = Executors.newSingleThreadScheduledExecutor();
        try {
            for (long seed = FIRST; seed < FIRST + SCRIPTS; seed++) {
                run(seed, new SnippetMaker(seed).make(), watchdog);
            }
        } finally {
            watchdog.shutdownNow();
        }
    }

    private static void run(long seed, String script, ScheduledExecutorService watchdog) {
        QuietHost host = new QuietHost();
        Clock clock = Clock.fixed(Instant.parse("2024-03-05T14:07:09Z"), ZoneOffset.UTC);
        Engine engine = new Engine(host, clock, ZoneId.of("UTC"), folder, new TextRendering(false, false));
        engine.service(Views.class, Views::standard);
        CommandModules.install(engine, folder.resolve("store"));
        ScheduledFuture<?> stop = watchdog.schedule(engine::stop, PATIENCE_SECONDS, TimeUnit.SECONDS);
        long start = System.nanoTime();
        try {
            runToItsEnd(engine, script);
        } catch (RuntimeException | Error escaped) {
            fail("Script " + seed + " let out " + escaped + ":\n" + script, escaped);
        } finally {
            stop.cancel(false);
        }
        String errors = host.takeErrors();
        assertTrue(!errors.contains("fault of its own"), () -> "Script " + seed + ": " + errors + "\n" + script);
        long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start);
        assertTrue(seconds < 2 * PATIENCE_SECONDS, () -> "Script " + seed + " did not stop when asked:\n" + script);
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
}

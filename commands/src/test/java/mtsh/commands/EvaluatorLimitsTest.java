package mtsh.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import mtsh.language.ast.Source;
import mtsh.language.error.TerminatingError;
import mtsh.language.eval.DeepStack;
import mtsh.language.eval.Engine;
import mtsh.language.eval.FileOutput;
import mtsh.language.eval.TextRendering;
import mtsh.language.format.Views;
import mtsh.language.stream.PipelineStopped;

/** Scripts that want too much or never end: the shell lives on. */
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class EvaluatorLimitsTest {
    @TempDir
    Path folder;

    private final QuietHost host = new QuietHost();
    private Engine engine;

    @BeforeEach
    void makeShell() {
        engine = new Engine(host, Clock.system(ZoneId.of("UTC")), folder, new TextRendering(false, false));
        engine.service(Views.class, Views::standard);
        CommandModules.install(engine, folder.resolve("store"));
    }

    private void run(String script) {
        try (FileOutput output = engine.hostOutput()) {
            engine.runGlobal(engine.parse(Source.of(script)), output);
        }
    }

    private void onDeepStack(String script) throws InterruptedException {
        Thread thread = DeepStack.thread("script", () -> run(script));
        thread.start();
        thread.join();
    }

    private void requireLives() {
        run("$alive = 40 + 2");
        assertEquals(42, engine.variable("alive"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "function f { f }; f",
                "function f($n) { 1 + (f ($n + 1)) }; f 0",
                "$b = { & $b }; & $b",
                "function f { try { f } finally { 1 } }; f",
                "function f { 1 | ForEach-Object { f } }; f",
                "function f { Invoke-Expression 'f' }; f",
                "class C { [int] M() { return $this.M() } }; [C]::new().M()",
                "function f { \"$(f)\" }; f",
                "function a { 1 | Where-Object { b } }; function b { switch (1) { 1 { a } } }; a"
            })
    void endlessRecursionIsAnErrorOfItsOwn(String script) throws InterruptedException {
        onDeepStack("$id = ''; try { " + script + " } catch { $id = $_.FullyQualifiedErrorId }");
        assertTrue(
                String.valueOf(engine.variable("id")).startsWith("CallDepthOverflow"),
                () -> engine.variable("id") + host.takeErrors());
        requireLives();
    }

    @Test
    void callsNestFourThousandDeep() throws InterruptedException {
        onDeepStack("function deep($n) { if ($n -eq 0) { 0 } else { 1 + (deep ($n - 1)) } }; $depth = deep 4000");
        assertEquals(4000, engine.variable("depth"), host::takeErrors);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "while ($true) { }",
                "for (;;) { }",
                "do { } while ($true)",
                "function f { while ($true) { 1 } }; f | ForEach-Object { } | Out-Null",
                "try { while ($true) { } } catch { }; while ($true) { }",
                "while ($true) { try { throw 1 } catch { } }",
                "Start-Sleep 600"
            })
    void stopsWithinASecondWhenAsked(String script) throws InterruptedException {
        ScheduledExecutorService other = Executors.newSingleThreadScheduledExecutor();
        long[] asked = new long[1];
        try {
            other.schedule(
                    () -> {
                        asked[0] = System.nanoTime();
                        engine.stop();
                    },
                    500,
                    TimeUnit.MILLISECONDS);
            assertThrows(PipelineStopped.class, () -> run(script));
            long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - asked[0]);
            assertTrue(took < 1000, () -> "took " + took + " ms");
        } finally {
            other.shutdownNow();
            other.awaitTermination(10, TimeUnit.SECONDS);
        }
        requireLives();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"'x' * 3000000000", "$a = 1..2147483647", "[int[]]::new(2147483647)", "@(1, 2) * 2000000000"})
    void whatIsTooLargeIsAnError(String script) {
        try {
            run(script);
            assertTrue(!host.takeErrors().isEmpty(), "an error is shown");
        } catch (TerminatingError told) {
            assertTrue(!told.record().message().isEmpty());
        }
        requireLives();
    }
}

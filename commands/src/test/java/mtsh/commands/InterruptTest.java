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
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import mtsh.language.ast.Source;
import mtsh.language.eval.Engine;
import mtsh.language.eval.FileOutput;
import mtsh.language.eval.ScriptBlock;
import mtsh.language.eval.TextRendering;
import mtsh.language.format.Views;
import mtsh.language.stream.PipelineStopped;

/**
 * Ctrl-C ends whatever runs at once. {@code -Dmtsh.interrupt.table=true} prints how long each took; the bound of the test is generous, for
 * machines that have much to do.
 */
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class InterruptTest {
    private static final boolean PRINTS = Boolean.getBoolean("mtsh.interrupt.table");
    private static final long BOUND = Long.getLong("mtsh.interrupt.bound", 2000);
    private static final long AFTER = Long.getLong("mtsh.interrupt.after", 300);

    @TempDir
    Path folder;

    private Engine engine;

    @BeforeEach
    void makeShell() {
        engine = new Engine(new QuietHost(), Clock.system(ZoneId.of("UTC")), folder, new TextRendering(false, false));
        engine.service(Views.class, Views::standard);
        CommandModules.install(engine, folder.resolve("store"));
    }

    private void run(String script) {
        run(engine.parse(Source.of(script)));
    }

    private void run(ScriptBlock script) {
        try (FileOutput output = engine.hostOutput()) {
            engine.runGlobal(script, output);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "while ($true) { }",
                "for (;;) { $i++ }",
                "do { } until ($false)",
                "foreach ($i in 1..2147483647) { }",
                "1..2147483647 | Where-Object { $false }",
                "1..2147483647 | ForEach-Object { }",
                "function f { process { } }; 1..2147483647 | f",
                "filter g { }; 1..2147483647 | g | Out-Null",
                "1..2147483647 | Measure-Object",
                "switch (1..50000000) { 0 { } }",
                "while ($true) { try { throw 1 } catch { } }",
                "& { while ($true) { 1 } } | Select-Object -Last 1",
                "(1..10000).ForEach({ while ($true) { } })",
                "(1..10000).Where({ while ($true) { } })",
                "('a' * 3000) -match '(.*)(.*)(.*)(.*)b'",
                "while ($true) { [regex]::IsMatch(('a' * 30 + '!'), '^(a+)+$') }",
                "('ab' * 20000000) -replace 'a', 'bb'",
                "('ab,' * 20000000) -split ','",
                "1..40000000 -join ','",
                "$a = 1..50000000",
                "$r = [System.Random]::new(1); $l = foreach ($i in 1..400000) { $r.Next() }; while ($true) { $null = $l | Sort-Object }",
                "$l = [int[]](1..4000000); while ($true) { [array]::Sort($l); [array]::Reverse($l) }",
                "1..3000000 | Sort-Object -Descending | Out-Null",
                "1..3000000 | Group-Object { $_ % 1000 } | Out-Null",
                "$a = @(); while ($true) { $a += 1..100000 }",
                "$l = 1..5000000; while ($true) { $null = $l -contains 0 }",
                "$l = 1..5000000; while ($true) { $null = $l -ne 0 }",
                "Compare-Object (1..2000000) (2000000..1) -SyncWindow 2000000",
                "1..2147483647 | Out-String -Stream | Out-Null",
                "1..2147483647 | Format-Table | Out-Null",
                "1..2147483647 | ConvertTo-Json -Compress",
                "1..2147483647 | Out-File x.txt",
                "1..2147483647 | Set-Content x.txt",
                "1..2147483647 | ForEach-Object { [pscustomobject]@{ a = $_ } } | Export-Csv x.csv",
                "Start-Sleep 600",
                "[System.Threading.Thread]::Sleep(600000)",
                "[System.Threading.Thread]::Sleep(-1)",
                "Start-Job { while ($true) { } } | Wait-Job",
                "Start-ThreadJob { Start-Sleep 600 } | Receive-Job -Wait",
                "1..9 | ForEach-Object -Parallel { while ($true) { } }",
                "[powershell]::Create().AddScript('while ($true) { }').Invoke()",
                "$p = [powershell]::Create().AddScript('Start-Sleep 600'); $p.EndInvoke($p.BeginInvoke())",
                "$p = [powershell]::Create().AddScript('Start-Sleep 600'); $p.BeginInvoke().AsyncWaitHandle.WaitOne()",
                "[System.Threading.Mutex]::new($false).WaitOne(); [System.Threading.ManualResetEvent]::new($false).WaitOne()",
                "$o = [object]::new(); 1 | ForEach-Object -Parallel { [System.Threading.Monitor]::Enter($using:o); Start-Sleep 600 }",
                "Invoke-Command { while ($true) { } }",
                "Invoke-Expression 'while ($true) { }'",
                "Measure-Command { while ($true) { } }",
                "[int[]]$x = 1..50000000",
                "$h = @{}; $i = 0; while ($true) { $h[$i++] = 1; if ($i -gt 100000) { $h.Clear(); $i = 0 } }",
                "$s = ''; while ($true) { $s += 'x' * 1000; if ($s.Length -gt 1MB) { $s = '' } }",
                "1..3000000 | Get-Random -Count 2000000 | Out-Null",
                "1..2147483647 | Tee-Object -Variable x | Select-Object -Unique",
                "1..100 | ForEach-Object { Get-ChildItem / -Recurse -ErrorAction Ignore | Out-Null }",
                "1..3000000 | Select-Object -Unique | Out-Null",
                "[string]::Join(',', (1..30000000))",
                "while ($true) { '{0:N2}' -f 1.5 | Out-Null }",
                "ConvertFrom-Json ('[' + ('1,' * 20000000) + '1]')",
                "[System.Linq.Enumerable]::Sum([int[]](1..50000000))",
            })
    void endsAtOnce(String script) throws InterruptedException {
        // Parsed before the time runs: a wish to stop that comes before the beginning is forgotten.
        ScriptBlock block = engine.parse(Source.of(script));
        ScheduledExecutorService other = Executors.newSingleThreadScheduledExecutor();
        long[] asked = new long[1];
        Thread running = Thread.currentThread();
        try {
            other.schedule(
                    () -> {
                        asked[0] = System.nanoTime();
                        engine.stop();
                        running.interrupt();
                    },
                    AFTER,
                    TimeUnit.MILLISECONDS);
            long took = took(block, script, asked);
            assertTrue(took < BOUND, () -> "took " + took + " ms: " + script);
        } finally {
            other.shutdownNow();
            // The wish to stop may have come after the end.
            Thread.interrupted();
            other.awaitTermination(10, TimeUnit.SECONDS);
            CommandModules.close(engine);
        }
        run("$alive = 40 + 2");
        assertEquals(42, engine.variable("alive"));
    }

    private long took(ScriptBlock block, String script, long[] asked) {
        String how = "stopped";
        if (PRINTS) {
            try {
                run(block);
                how = "ended";
            } catch (PipelineStopped stopped) {
                how = "stopped";
            } catch (RuntimeException failed) {
                how = failed.toString();
            }
        } else {
            assertThrows(PipelineStopped.class, () -> run(block), script);
        }
        long took = asked[0] == 0 ? 0 : TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - asked[0]);
        if (PRINTS) {
            System.out.printf("%6d ms  %-8s %s%n", took, how, script);
        }
        return took;
    }
}

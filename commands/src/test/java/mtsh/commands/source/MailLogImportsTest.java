package mtsh.commands.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.BooleanSupplier;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import mtsh.commands.MailFixture;
import mtsh.commands.MailShell;
import mtsh.store.engine.mapdb.MapDbWriter;

@Timeout(60)
class MailLogImportsTest {
    private static final String COUNT = "(Get-MessageTrace -StartDate 2026-01-01 -EndDate 2026-01-03).Count";

    @TempDir
    Path folder;

    @Test
    void aShellSeesWhatItsOwnBackgroundImportReads() throws IOException {
        MailFixture.copyLog(folder);
        Path log = folder.resolve(MailFixture.LOG);
        List<String> lines = Files.readAllLines(log);
        Files.write(log, lines.subList(0, 10));
        try (MailShell shell = new MailShell(folder)) {
            shell.run("Start-MailLogImport mail.log -Follow | Out-Null");
            await(() -> !"0".equals(shell.run(COUNT)));
            Files.write(log, lines.subList(10, lines.size()), StandardOpenOption.APPEND);
            await(() -> "11".equals(shell.run(COUNT)));
            assertEquals("Running", shell.run("(Get-MailLogImport).State"));
            assertEquals(
                    "Stopped 46 45 True True",
                    shell.run("Stop-MailLogImport; Get-MailLogImport | ForEach-Object { \"$($_.State) $($_.Lines) "
                            + "$($_.Events) $($_.LastCommit -ne $null) $($_.LastLine -ne $null)\" }"));
            assertEquals(
                    "0 1",
                    shell.run("Import-MailLog mail.log | ForEach-Object { \"$($_.Files) $($_.SkippedFiles)\" }"));
        }
    }

    @Test
    void aLogThatComesLaterIsNoError() throws IOException {
        try (MailShell shell = new MailShell(folder)) {
            shell.run("Start-MailLogImport mail.log -Follow | Out-Null");
            MailFixture.copyLog(folder);
            await(() -> "11".equals(shell.run(COUNT)));
            assertEquals("0", shell.run("(Get-MailLogImport).Errors.Count"));
        }
    }

    @Test
    void anImportThatEndsByItselfIsCompleted() {
        MailFixture.copyLog(folder);
        try (MailShell shell = new MailShell(folder)) {
            shell.run("Start-MailLogImport mail.log, gone.log -Name once | Out-Null");
            await(() -> !"Running".equals(shell.run("(Get-MailLogImport -Name o*).State")));
            assertEquals(
                    "Completed 46", shell.run("Get-MailLogImport 1 | ForEach-Object { \"$($_.State) $($_.Lines)\" }"));
            shell.run("Start-MailLogImport mail.log | Out-Null");
            assertEquals("2", shell.run("(Get-MailLogImport).Count"), "a second may run when the first has ended");
        }
    }

    @Test
    void aStoreThatAnotherWritesIsAFailure() {
        MailFixture.copyLog(folder);
        try (MapDbWriter writer = MapDbWriter.open(folder.resolve("store"));
                MailShell shell = new MailShell(folder)) {
            shell.run("Start-MailLogImport mail.log -Follow | Out-Null");
            await(() -> "Failed".equals(shell.run("(Get-MailLogImport).State")));
            assertTrue(shell.run("(Get-MailLogImport).Errors").contains("is being written by"));
            assertEquals(0, writer.messages());
        }
    }

    @Test
    void theEndOfTheShellFreesTheStore() {
        MailFixture.copyLog(folder);
        try (MailShell shell = new MailShell(folder)) {
            shell.run("Start-MailLogImport mail.log -Follow | Out-Null");
        }
        try (MapDbWriter writer = MapDbWriter.open(folder.resolve("store"))) {
            assertEquals(8, writer.messages());
        }
    }

    @Test
    void refusesStandardInput() {
        try (MailShell shell = new MailShell(folder)) {
            assertTrue(shell.run("Start-MailLogImport -").contains("belongs to the shell"));
            assertTrue(shell.run("Import-MailLog - -Follow").contains("cannot be followed"));
        }
    }

    @Test
    void stoppingAFollowingCommandTellsWhatItRead() throws InterruptedException {
        MailFixture.copyLog(folder);
        try (MailShell shell = new MailShell(folder)) {
            StringBuilder shown = new StringBuilder();
            Thread prompt = new Thread(
                    () -> shown.append(
                            shell.run(
                                    "Import-MailLog mail.log, gone.log -Follow -Verbose | ForEach-Object { \"$($_.Files) $($_.Lines)\" }")));
            prompt.setUncaughtExceptionHandler((thread, stopped) -> shown.append(shell.shown()));
            prompt.start();
            await(() -> shell.shown().contains("VERBOSE: Committed 46 lines, 45 events."));
            shell.engine().stop();
            prompt.interrupt();
            prompt.join();
            assertTrue(
                    shown.toString().contains("gone.log: no such file or folder; it is read as soon as"),
                    shown.toString());
            assertTrue(shown.toString().contains("1 46"), shown.toString());
        }
    }

    private static void await(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            Thread.onSpinWait();
        }
    }
}

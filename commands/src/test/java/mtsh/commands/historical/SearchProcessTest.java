package mtsh.commands.historical;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import mtsh.commands.MailShell;

/** Searches in processes of their own, which are really started. */
@Timeout(120)
class SearchProcessTest {
    private static final String START = "Start-HistoricalSearch -ReportTitle t -ReportType MessageTrace"
            + " -StartDate 2026-01-01 -EndDate 2026-01-05 -RecipientAddress *";

    @TempDir
    Path folder;

    private SearchJobs jobs;
    private SearchWorkers workers;

    @BeforeEach
    void open() throws IOException {
        jobs = new SearchJobs(Files.createDirectories(folder.resolve("store").resolve(SearchJobs.FOLDER)));
        workers = new SearchWorkers(jobs);
    }

    private void await(UUID id) throws Exception {
        Optional<ProcessHandle> process = workers.running(id);
        if (process.isPresent()) {
            process.get().onExit().get(100, TimeUnit.SECONDS);
        }
    }

    private SearchJob lost(int starts) throws IOException {
        SearchJob job = SearchJob.ofRequest(UUID.randomUUID(), Instant.parse("2026-01-02T00:00:00Z"), request());
        for (int i = 0; i < starts; i++) {
            job = job.startedAgain();
        }
        jobs.save(job.inProgress(5));
        return job;
    }

    private static SearchRequest request() {
        return SearchRequest.empty()
                .with("ReportTitle", "t")
                .with("ReportType", "MessageTrace")
                .with("StartDate", "2026-01-01T00:00:00Z")
                .with("EndDate", "2026-01-05T00:00:00Z")
                .with("RecipientAddress", "*")
                .with("Encoding", "unicode");
    }

    @Test
    void theProcessGoesOnWhenTheShellEnds() throws Exception {
        UUID id;
        try (MailShell shell = MailShell.withMail(folder)) {
            id = UUID.fromString(shell.run("(" + START + ").JobId.ToString()"));
        }
        await(id);
        try (MailShell shell = new MailShell(folder)) {
            assertEquals("Done 8", shell.run("Get-HistoricalSearch " + id + " | % { \"$($_.Status) $($_.Rows)\" }"));
            assertEquals("8", shell.run("@(Import-Csv (Get-HistoricalSearch).FileUrl -Encoding Unicode).Count"));
        }
        assertEquals("", Files.readString(jobs.file(id, ".log")));
    }

    @Test
    void aSearchWhoseProcessIsGoneIsStartedAgain() throws Exception {
        try (MailShell shell = MailShell.withMail(folder)) {
            UUID id = lost(1).id();
            assertTrue(shell.run("Get-HistoricalSearch -Verbose").contains("it was started again"));
            await(id);
            assertEquals("Done", shell.run("(Get-HistoricalSearch).Status"));
        }
    }

    @Test
    void oneThatEndsAgainAndAgainHasFailed() throws IOException {
        try (MailShell shell = MailShell.withMail(folder)) {
            lost(3);
            String told = shell.run("Get-HistoricalSearch | Format-List Status, ErrorCode, ErrorDescription");

            assertTrue(told.contains("Failed"), told);
            assertTrue(told.contains("ended 3 times before it was ready"), told);
        }
    }

    @Test
    void oneThatIsNotReadyCanBeStopped() throws IOException {
        try (MailShell shell = MailShell.withMail(folder)) {
            UUID id = lost(1).id();
            Path unfinished = Files.writeString(jobs.file(id, ".csv123.tmp"), "private");
            assertEquals("", shell.run("Stop-HistoricalSearch -JobId " + id));
            assertFalse(Files.exists(unfinished));
            assertEquals("Cancelled", shell.run("(Get-HistoricalSearch).Status"));
            assertTrue(shell.run("Stop-HistoricalSearch -JobId " + id).contains("its status is Cancelled"));
        }
    }

    @Test
    void stoppingEndsTheProcess() throws Exception {
        try (MailShell shell = MailShell.withMail(folder)) {
            SearchJob job = lost(1);
            workers.start(job.id(), folder.resolve("nowhere-yet"));
            assertTrue(workers.end(job.id()));
            assertFalse(workers.running(job.id()).isPresent());
            shell.run("Stop-HistoricalSearch -JobId " + job.id() + " -ErrorAction SilentlyContinue");
            assertEquals("Cancelled", shell.run("(Get-HistoricalSearch).Status"));
        }
    }

    /** A shell that waits for its report is no process to be ended, nor is its search started a second time. */
    @Test
    void aShellThatWaitsIsLeftAlone() throws IOException {
        try (MailShell shell = MailShell.withMail(folder)) {
            SearchJob job = lost(1);
            workers.startHere(job.id());

            assertEquals("InProgress", shell.run("(Get-HistoricalSearch).Status"));
            assertTrue(shell.run("Stop-HistoricalSearch -JobId " + job.id()).contains("press Ctrl-C there"));
            assertEquals("InProgress", shell.run("(Get-HistoricalSearch).Status"));
        }
    }

    @Test
    void aProcessThatOnlyHasItsNumberIsAnotherOne() throws IOException {
        UUID id = UUID.randomUUID();
        Files.writeString(jobs.file(id, ".process"), ProcessHandle.current().pid() + " 2001-01-01T00:00:00Z");

        assertFalse(workers.running(id).isPresent());
    }
}

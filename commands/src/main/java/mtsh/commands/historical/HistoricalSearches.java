package mtsh.commands.historical;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

import mtsh.commands.source.PrivateFiles;
import mtsh.commands.source.StoreService;
import mtsh.language.cmdlet.CommandRuntime;
import mtsh.language.error.ErrorCategory;
import mtsh.language.error.Errors;
import mtsh.language.error.TerminatingError;
import mtsh.language.value.PSObject;

/** The searches of the session's store: what the three cmdlets do with them. */
final class HistoricalSearches {
    /** A process that ends without a word three times will do so again. */
    private static final int MOST_STARTS = 3;

    private final CommandRuntime runtime;
    private final StoreService service;
    private final SearchJobs jobs;
    private final SearchWorkers workers;

    HistoricalSearches(CommandRuntime runtime) {
        this.runtime = runtime;
        service = runtime.session().service(StoreService.class);
        jobs = new SearchJobs(service.companion(SearchJobs.FOLDER));
        workers = new SearchWorkers(jobs);
    }

    private Clock clock() {
        return runtime.session().clock();
    }

    PSObject object(SearchJob job) {
        return SearchRecords.object(job, jobs);
    }

    /** How many searches were submitted in the last while. */
    int submittedIn(Duration lately) {
        Instant from = clock().instant().minus(lately);
        return (int)
                read().stream().filter(job -> job.submitted().isAfter(from)).count();
    }

    /** Puts a search into a process of its own. */
    SearchJob start(SearchRequest request) {
        SearchJob job = SearchJob.ofRequest(UUID.randomUUID(), clock().instant(), request)
                .startedAgain();
        change(() -> {
            jobs.save(job);
            workers.start(job.id(), service.folder());
        });
        return job;
    }

    /** Does a search here and now. */
    SearchJob run(SearchRequest request) {
        SearchJob job = SearchJob.ofRequest(UUID.randomUUID(), clock().instant(), request);
        try {
            workers.startHere(job.id());
            return new SearchRun(jobs, service.store(), clock(), runtime::checkStopped).run(job);
        } catch (IOException problem) {
            throw unwritable(problem);
        }
    }

    /** The job, or an error in Exchange's manner. */
    SearchJob find(UUID id) {
        try {
            SearchJob job = jobs.find(id);
            if (job != null) {
                return job;
            }
        } catch (IOException problem) {
            throw error("The historical search '" + id + "' cannot be read: " + PrivateFiles.reason(problem) + ".", id);
        }
        throw error(
                "The historical search '" + id
                        + "' was not found in this store. Get-HistoricalSearch -All lists those that are there.",
                id);
    }

    private static TerminatingError error(String text, UUID id) {
        return Errors.of(
                "Microsoft.Exchange.Configuration.Tasks.ManagementObjectNotFoundException",
                "HistoricalSearchNotFound",
                ErrorCategory.ObjectNotFound,
                id,
                text);
    }

    /** All, the newest first. */
    List<SearchJob> read() {
        List<SearchJob> all = new ArrayList<>();
        Consumer<String> problem = runtime::writeWarning;
        change(() -> all.addAll(jobs.all(problem)));
        return all;
    }

    /** The job as it stands; one whose process is gone is started again, or has failed when that does not help. */
    SearchJob refresh(SearchJob job) {
        if (job.status().isEnded()) {
            return job;
        }
        SearchJob[] now = {job};
        change(() -> now[0] = revived(job));
        return now[0];
    }

    private SearchJob revived(SearchJob job) throws IOException {
        boolean gone = workers.running(job.id()).isEmpty();
        SearchJob now = jobs.find(job.id());
        // What it wrote before it ended was read behind the look at it.
        if (now == null || now.status().isEnded() || !gone) {
            return now == null ? job : now;
        }
        jobs.removeUnfinished(job.id());
        SearchJob next = now.starts() >= MOST_STARTS
                ? now.failed(
                        "The process that made the report ended " + now.starts()
                                + " times before it was ready. Its messages are in " + jobs.file(job.id(), ".log")
                                + ".",
                        clock().instant())
                : now.startedAgain();
        jobs.save(next);
        if (!next.status().isEnded()) {
            workers.start(job.id(), service.folder());
            runtime.writeVerbose(
                    "The process of the historical search '" + job.id() + "' was gone; it was started again.");
        }
        return next;
    }

    /** Ends a search that has no end yet; the job as it stands then. */
    SearchJob stop(SearchJob job) {
        SearchJob[] now = {job};
        change(() -> now[0] = stopped(job));
        return now[0];
    }

    private SearchJob stopped(SearchJob job) throws IOException {
        endProcess(job);
        SearchJob now = jobs.find(job.id());
        if (now == null || now.status().isEnded()) {
            return now == null ? job : now;
        }
        jobs.removeUnfinished(job.id());
        SearchJob cancelled = now.cancelled(clock().instant());
        jobs.save(cancelled);
        return cancelled;
    }

    private void endProcess(SearchJob job) throws IOException {
        // The shell that made a report goes on when the report is ready.
        if (!job.status().isEnded() && !workers.end(job.id())) {
            throw new FileSystemException(
                    job.id().toString(),
                    null,
                    "process "
                            + workers.running(job.id()).map(ProcessHandle::pid).orElse(0L)
                            + " still makes the report; where that is a shell that waits for it, press Ctrl-C there");
        }
    }

    void remove(SearchJob job) {
        change(() -> {
            endProcess(job);
            jobs.remove(job.id());
        });
    }

    private void change(SearchJobs.Change change) {
        try {
            jobs.alone(change);
        } catch (IOException problem) {
            throw unwritable(problem);
        }
    }

    private TerminatingError unwritable(IOException problem) {
        return Errors.of(
                "System.IO.IOException",
                "HistoricalSearchIo",
                ErrorCategory.WriteError,
                jobs.folder().toString(),
                "The historical searches in " + jobs.folder() + " cannot be used: " + PrivateFiles.reason(problem)
                        + ".");
    }
}

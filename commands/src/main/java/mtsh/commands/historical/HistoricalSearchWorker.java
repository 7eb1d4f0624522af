package mtsh.commands.historical;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;

import mtsh.commands.source.StoreService;

/**
 * The process that makes one report: {@code HistoricalSearchWorker STORE JOB}. What it cannot write into the job's file goes to its
 * standard error, which is the log beside the job.
 */
public final class HistoricalSearchWorker {
    private HistoricalSearchWorker() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2) {
            throw new IllegalArgumentException("the folder of a store and the id of a job are needed");
        }
        try (StoreService service = new StoreService(Path.of(arguments[0]))) {
            SearchJobs jobs = new SearchJobs(service.companion(SearchJobs.FOLDER));
            SearchJob job = jobs.find(UUID.fromString(arguments[1]));
            if (job != null && !job.status().isEnded()) {
                run(service, jobs, job);
            }
        }
    }

    private static void run(StoreService service, SearchJobs jobs, SearchJob job) throws IOException {
        try {
            new SearchRun(jobs, service.store(), Clock.systemUTC(), () -> {}).run(job);
        } catch (RuntimeException | Error failure) {
            String why = failure.getMessage() == null ? failure.toString() : failure.getMessage();
            jobs.save(job.failed(why, Clock.systemUTC().instant()));
            throw failure;
        }
    }
}

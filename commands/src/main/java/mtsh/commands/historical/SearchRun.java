package mtsh.commands.historical;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

import mtsh.commands.source.PrivateFiles;
import mtsh.commands.trace.AcceptedDomains;
import mtsh.language.error.TerminatingError;
import mtsh.language.stream.PipelineStopped;
import mtsh.store.engine.StoreException;
import mtsh.store.engine.TraceStore;
import mtsh.store.query.QueryException;

/** Does one search from beginning to end, and writes down how it stands. Nothing of the shell is needed. */
final class SearchRun {
    static final String NO_RESULTS = "Complete - No results found";

    private static final int LINES_BETWEEN_SAVES = 20_000;

    private final SearchJobs jobs;
    private final TraceStore store;
    private final Clock clock;
    private final Runnable checkStopped;

    private SearchJob job;
    private long found;
    private long written;

    SearchRun(SearchJobs jobs, TraceStore store, Clock clock, Runnable checkStopped) {
        this.jobs = jobs;
        this.store = store;
        this.clock = clock;
        this.checkStopped = checkStopped;
    }

    /** What goes wrong with the search becomes its status; only a job whose file cannot be written is an error. */
    SearchJob run(SearchJob submitted) throws IOException {
        job = submitted.inProgress(0);
        jobs.save(job);
        SearchJob ended;
        try {
            ended = report();
        } catch (PipelineStopped stopped) {
            jobs.save(job.cancelled(clock.instant()));
            throw stopped;
        } catch (StoreException | QueryException | TerminatingError problem) {
            ended = job.failed(problem.getMessage(), clock.instant());
        } catch (UncheckedIOException problem) {
            ended = unwritten(problem.getCause());
        } catch (IOException problem) {
            ended = unwritten(problem);
        }
        jobs.save(ended);
        return ended;
    }

    private SearchJob unwritten(IOException problem) {
        String why = "The report cannot be written to " + jobs.folder() + ": " + PrivateFiles.reason(problem);
        return job.failed(why, clock.instant());
    }

    private SearchJob report() throws IOException {
        SearchRequest request = job.request();
        AcceptedDomains domains = AcceptedDomains.of(request.texts(SearchRequest.ACCEPTED_DOMAINS), store);
        SearchFilter filter = new SearchFilter(request, domains);
        Report report = Reports.of(request.type(), domains, filter);
        Path target = jobs.file(job.id(), request.is("CompressFile") ? ".zip" : ".csv");
        Files.deleteIfExists(target);
        ReportEncoding encoding = ReportEncoding.valueOf(request.text("Encoding"));
        try (ReportFile file = new ReportFile(target, job.id() + ".csv", encoding)) {
            file.line(report.columns());
            new FoundMessages(store, filter.query(), checkStopped).forEach(message -> {
                if (filter.wants(message)) {
                    report.write(message, line -> line(file, line));
                }
            });
            if (found > 0) {
                file.finish();
            }
        }
        return ended(report, target);
    }

    private void line(ReportFile file, List<String> values) {
        checkStopped.run();
        found++;
        if (written < job.request().lineLimit()) {
            file.line(values);
            written++;
        }
        if (found % LINES_BETWEEN_SAVES == 0) {
            saveProgress();
        }
    }

    private void saveProgress() {
        try {
            job = job.inProgress(found);
            jobs.save(job);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private SearchJob ended(Report report, Path target) {
        String file = found == 0 ? "" : target.getFileName().toString();
        return job.done(found, written, file, remark(report), clock.instant());
    }

    private String remark(Report report) {
        if (written < found) {
            return "The report ends after " + written + " of " + found
                    + " lines, as Exchange's reports do. Set-MtshOption -ExchangeLimits $false lifts the limit; then search again.";
        }
        return found > 0 || report.source().isEmpty()
                ? ""
                : "This report is made of " + report.source()
                        + "; the logs in the store tell of none for these messages.";
    }
}

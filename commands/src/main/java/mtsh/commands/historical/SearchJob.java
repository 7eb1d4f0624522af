package mtsh.commands.historical;

import java.time.Instant;
import java.util.UUID;

/**
 * A search and how it stands.
 *
 * @param rows how many lines the search found, and {@code fileRows} how many of them are in its file
 * @param file the name of the report beside the job, or empty when there is none
 * @param error what went wrong, or empty
 * @param remark what an answer needs to be understood, or empty
 * @param starts how many processes were started for it
 * @param completed when it ended, or null
 */
record SearchJob(
        UUID id,
        Instant submitted,
        SearchRequest request,
        JobStatus status,
        long rows,
        long fileRows,
        String file,
        String error,
        String remark,
        int starts,
        Instant completed) {

    static SearchJob ofRequest(UUID id, Instant now, SearchRequest request) {
        return new SearchJob(id, now, request, JobStatus.NotStarted, 0, 0, "", "", "", 0, null);
    }

    SearchJob startedAgain() {
        return new SearchJob(id, submitted, request, JobStatus.NotStarted, 0, 0, "", "", remark, starts + 1, null);
    }

    SearchJob inProgress(long found) {
        return new SearchJob(id, submitted, request, JobStatus.InProgress, found, 0, "", "", remark, starts, null);
    }

    SearchJob done(long found, long written, String report, String why, Instant now) {
        return new SearchJob(id, submitted, request, JobStatus.Done, found, written, report, "", why, starts, now);
    }

    SearchJob cancelled(Instant now) {
        return new SearchJob(id, submitted, request, JobStatus.Cancelled, 0, 0, "", "", remark, starts, now);
    }

    SearchJob failed(String why, Instant now) {
        return new SearchJob(id, submitted, request, JobStatus.Failed, 0, 0, "", why, remark, starts, now);
    }
}

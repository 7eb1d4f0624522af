package mtsh.commands.historical;

import java.util.UUID;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.error.ErrorCategory;

/** Stop-HistoricalSearch: ends a search before its report is ready (Microsoft: Stop-HistoricalSearch); here also one that has begun. */
@Command(name = "Stop-HistoricalSearch", description = "Ends a historical search whose report is not ready yet.")
@CmdletInfo(shouldProcess = true)
public final class StopHistoricalSearch extends Cmdlet {
    @Option(names = "-JobId", description = "The id of the search.")
    @Parameter(mandatory = true, position = 0, pipelineByPropertyName = true)
    UUID jobId;

    @Override
    public void process() {
        HistoricalSearches searches = new HistoricalSearches(runtime());
        SearchJob job = searches.find(jobId);
        if (!job.status().isEnded() && !shouldProcess(jobId.toString(), "Stop-HistoricalSearch")) {
            return;
        }
        SearchJob ended = job.status().isEnded() ? job : searches.stop(job);
        if (ended.status() != JobStatus.Cancelled || job.status().isEnded()) {
            writeError(
                    "System.InvalidOperationException",
                    "HistoricalSearchEnded",
                    ErrorCategory.InvalidOperation,
                    jobId,
                    "The historical search '" + jobId + "' cannot be stopped: its status is " + ended.status()
                            + ". Only searches that are NotStarted or InProgress can be.");
        } else if (job.status() == JobStatus.InProgress) {
            writeVerbose("The search was in progress. Exchange Online stops only searches that are NotStarted.");
        }
    }
}

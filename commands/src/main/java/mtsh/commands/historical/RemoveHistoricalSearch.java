package mtsh.commands.historical;

import java.util.UUID;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;

/** Remove-HistoricalSearch: removes a search and its report, for reports hold private mail data and stay until they are removed. */
@Command(name = "Remove-HistoricalSearch", description = "Removes a historical search and its report.")
@CmdletInfo(shouldProcess = true)
public final class RemoveHistoricalSearch extends Cmdlet {
    @Option(names = "-JobId", description = "The id of the search.")
    @Parameter(mandatory = true, position = 0, pipelineByPropertyName = true)
    UUID jobId;

    @Override
    public void process() {
        HistoricalSearches searches = new HistoricalSearches(runtime());
        SearchJob job = searches.find(jobId);
        if (shouldProcess(job.request().text("ReportTitle") + " (" + jobId + ")", "Remove-HistoricalSearch")) {
            searches.remove(job);
        }
    }
}

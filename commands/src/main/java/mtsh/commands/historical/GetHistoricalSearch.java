package mtsh.commands.historical;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;

/** Get-HistoricalSearch: how searches stand and where their reports are (Microsoft: Get-HistoricalSearch). -All is ours. */
@Command(
        name = "Get-HistoricalSearch",
        description = "Gets the historical searches of the last ten days, and how they stand.")
@CmdletInfo(
        output = SearchRecords.TYPE,
        outputProperties = {
            "JobId",
            "SubmitDate",
            "ReportTitle",
            "ReportType",
            "Status",
            "Rows",
            "FileRows",
            "ErrorCode",
            "ErrorDescription",
            "FileUrl",
            "ReportStatusDescription",
            "StartDate",
            "EndDate",
            "EstimatedCompletionTime",
            "CompletionDate",
            "SenderAddress",
            "RecipientAddress",
            "MessageID",
            "NetworkMessageID",
            "NotifyAddress",
            "OriginalClientIP",
            "Direction",
            "DeliveryStatus",
            "BlockStatus",
            "ConnectorType",
            "TLSUsed",
            "SmtpSecurityError",
            "DLPPolicy",
            "TransportRule",
            "EncryptionTemplate",
            "EncryptionType",
            "Url",
            "Locale",
            "CompressFile",
            "Encoding",
            "Remarks"
        })
public final class GetHistoricalSearch extends Cmdlet {
    private static final Duration LISTED = Duration.ofDays(10);

    @Option(names = "-All", description = "Also searches of more than ten days ago.")
    boolean all;

    @Option(names = "-JobId", description = "The search with this id, however old it is.")
    @Parameter(position = 0, pipelineByPropertyName = true)
    UUID jobId;

    @Override
    public void process() {
        HistoricalSearches searches = new HistoricalSearches(runtime());
        if (jobId != null) {
            write(searches.object(searches.refresh(searches.find(jobId))));
            return;
        }
        Instant from = runtime().session().clock().instant().minus(LISTED);
        int older = 0;
        for (SearchJob job : searches.read()) {
            runtime().checkStopped();
            if (all || !job.submitted().isBefore(from)) {
                write(searches.object(searches.refresh(job)));
            } else {
                older++;
            }
        }
        if (older > 0) {
            writeVerbose(older
                    + " searches of more than ten days ago are not listed; -All lists them, and Remove-HistoricalSearch"
                    + " removes them.");
        }
    }
}

package mtsh.commands.historical;

import java.nio.file.Path;
import java.time.Instant;

import mtsh.language.value.DateTime;
import mtsh.language.value.PSArray;
import mtsh.language.value.PSObject;

/** Searches as the objects of Exchange's cmdlets; Remarks and Encoding are ours. */
final class SearchRecords {
    static final String TYPE = "Microsoft.Exchange.Management.FfoReporting.HistoricalSearch";

    private SearchRecords() {}

    static PSObject object(SearchJob job, SearchJobs jobs) {
        SearchRequest request = job.request();
        return PSObject.custom()
                .typeName(TYPE)
                .note("JobId", job.id())
                .note("SubmitDate", DateTime.utc(job.submitted()))
                .note("ReportTitle", request.text("ReportTitle"))
                .note("ReportType", request.type().name())
                .note("Status", job.status().name())
                .note("Rows", job.rows())
                .note("FileRows", job.fileRows())
                .note("ErrorCode", errorCode(job))
                .note("ErrorDescription", job.error())
                .note("FileUrl", fileUrl(job, jobs))
                .note("ReportStatusDescription", description(job))
                .note("StartDate", DateTime.utc(request.start()))
                .note("EndDate", DateTime.utc(request.end()))
                .note("EstimatedCompletionTime", time(job.completed()))
                .note("CompletionDate", time(job.completed()))
                .note("SenderAddress", texts(request, "SenderAddress"))
                .note("RecipientAddress", texts(request, "RecipientAddress"))
                .note("MessageID", texts(request, "MessageID"))
                .note("NetworkMessageID", texts(request, "NetworkMessageID"))
                .note("NotifyAddress", texts(request, "NotifyAddress"))
                .note("OriginalClientIP", request.text("OriginalClientIP"))
                .note("Direction", request.text("Direction").isEmpty() ? "All" : request.text("Direction"))
                .note("DeliveryStatus", request.text("DeliveryStatus"))
                .note("BlockStatus", request.text("BlockStatus"))
                .note("ConnectorType", request.text("ConnectorType"))
                .note("TLSUsed", request.text("TLSUsed"))
                .note("SmtpSecurityError", request.text("SmtpSecurityError"))
                .note("DLPPolicy", texts(request, "DLPPolicy"))
                .note("TransportRule", texts(request, "TransportRule"))
                .note("EncryptionTemplate", texts(request, "EncryptionTemplate"))
                .note("EncryptionType", texts(request, "EncryptionType"))
                .note("Url", request.text("Url"))
                .note("Locale", request.text("Locale"))
                .note("CompressFile", request.is("CompressFile"))
                .note("Encoding", request.text("Encoding"))
                .note("Remarks", job.remark());
    }

    private static int errorCode(SearchJob job) {
        return job.status() == JobStatus.Failed ? 1 : 0;
    }

    /** A path, because that is what Import-Csv and Invoke-Item take. */
    private static String fileUrl(SearchJob job, SearchJobs jobs) {
        Path folder = jobs.folder().toAbsolutePath().normalize();
        return job.file().isEmpty() ? "" : folder.resolve(job.file()).toString();
    }

    private static String description(SearchJob job) {
        return switch (job.status()) {
            case NotStarted -> "Not started";
            case InProgress -> "In progress";
            case Done -> job.rows() == 0 ? SearchRun.NO_RESULTS : "Complete - Ready for download";
            case Cancelled -> "Cancelled";
            case Failed -> "Failed";
        };
    }

    private static PSArray texts(SearchRequest request, String parameter) {
        return PSArray.ofStrings(request.texts(parameter));
    }

    private static DateTime time(Instant instant) {
        return instant == null ? null : DateTime.utc(instant);
    }
}

package mtsh.commands.historical;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.commands.session.MtshOptions;
import mtsh.commands.source.StoreService;
import mtsh.commands.trace.Coverage;
import mtsh.commands.trace.TraceFilter;
import mtsh.commands.trace.TraceRange;
import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.value.DateTime;

/**
 * Start-HistoricalSearch: has a report on messages made beside the shell (Microsoft: Start-HistoricalSearch). -Wait and -Encoding are
 * ours; so is that no limit holds unless {@code Set-MtshOption -ExchangeLimits} asks for Exchange's.
 */
@Command(
        name = "Start-HistoricalSearch",
        description = "Starts a search for messages that ends in a report, a CSV file.")
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
public final class StartHistoricalSearch extends Cmdlet {
    @Option(names = "-BlockStatus", description = "Only messages that were blocked, or only those that were not.")
    @Parameter(values = {"Blocked", "NotBlocked"})
    String blockStatus;

    @Option(names = "-CompressFile", description = "Whether the report is packed into a zip file.")
    Boolean compressFile;

    @Option(names = "-ConnectorType", description = "Only messages that passed through such a connector.")
    ConnectorType connectorType;

    @Option(names = "-DeliveryStatus", description = "Only messages that ended so.")
    @Parameter(values = {"Delivered", "Expanded", "Failed"})
    String deliveryStatus;

    @Option(names = "-Direction", description = "All messages, those to our domains, or those from them.")
    @Parameter(values = {"All", "Received", "Sent"})
    String direction;

    @Option(names = "-DLPPolicy", description = "Only messages of which an agent names one of these policies.")
    String[] dlpPolicy;

    @Option(names = "-Encoding", description = "How the file is written: unicode as Exchange does, utf8 or utf8BOM.")
    ReportEncoding encoding = ReportEncoding.unicode;

    @Option(
            names = "-EncryptionTemplate",
            description = "Only messages of which an agent names one of these templates.")
    String[] encryptionTemplate;

    @Option(
            names = "-EncryptionType",
            description = "Only messages of which an agent names one of these kinds of encryption.")
    String[] encryptionType;

    @Option(names = "-EndDate", description = "Only messages received before this.")
    @Parameter(mandatory = true, pipelineByPropertyName = true, completer = "date")
    DateTime endDate;

    @Option(
            names = "-Locale",
            description = "A culture such as de-DE; kept with the search, for reports are the same in all.")
    String locale;

    @Option(names = "-MessageID", description = "Message-ID headers, exact, with their brackets.")
    @Parameter(pipelineByPropertyName = true, completer = "messageid")
    String[] messageId;

    @Option(
            names = "-NetworkMessageID",
            description = "Network message ids, which Get-MessageTrace calls MessageTraceId.")
    @Parameter(completer = "traceid")
    UUID[] networkMessageId;

    @Option(
            names = "-NotifyAddress",
            description = "Whom Exchange would tell; kept with the search, for mtsh sends no mail.")
    @Parameter(completer = "address")
    String[] notifyAddress;

    @Option(names = "-OriginalClientIP", description = "Address or network of the machine that gave us the message.")
    @Parameter(completer = "fromip")
    String originalClientIp;

    @Option(names = "-RecipientAddress", description = "Envelope recipients; * stands for anything.")
    @Parameter(pipelineByPropertyName = true, wildcards = true, completer = "recipient")
    String[] recipientAddress;

    @Option(names = "-ReportTitle", description = "What to call the report.")
    @Parameter(mandatory = true, notEmpty = true)
    String reportTitle;

    @Option(
            names = "-ReportType",
            description = "MessageTrace for messages, MessageTraceDetail for their events, or another report.")
    @Parameter(mandatory = true)
    ReportType reportType;

    @Option(names = "-SenderAddress", description = "Envelope senders (MAIL FROM); * stands for anything.")
    @Parameter(pipelineByPropertyName = true, wildcards = true, completer = "sender")
    String[] senderAddress;

    @Option(
            names = "-SmtpSecurityError",
            description = "Only messages that were deferred or failed with this in the answer.")
    String smtpSecurityError;

    @Option(names = "-StartDate", description = "Only messages received at this time or later.")
    @Parameter(mandatory = true, pipelineByPropertyName = true, completer = "date")
    DateTime startDate;

    @Option(names = "-TLSUsed", description = "Only messages that passed from machine to machine with this encryption.")
    @Parameter(values = {"No Tls", "TLS1.2", "TLS1.3"})
    String tlsUsed;

    @Option(names = "-TransportRule", description = "Only messages of which an agent names one of these rules.")
    String[] transportRule;

    @Option(names = "-Url", description = "Only messages of which an agent or a filter names this address of a page.")
    String url;

    @Option(names = "-Wait", description = "Makes the report before the command returns, without a process of its own.")
    boolean wait;

    @Override
    public void process() {
        TraceRange range = TraceRange.of(runtime(), startDate, endDate);
        SearchRequest request = request(range);
        HistoricalSearches searches = new HistoricalSearches(runtime());
        new SearchRules(runtime(), searches).check(request, this::writeWarning);
        if (notifyAddress != null) {
            writeWarning("No mail is sent to -NotifyAddress: nothing leaves this machine. "
                    + "Get-HistoricalSearch says when the report is ready.");
        }
        SearchJob job = wait ? searches.run(request) : searches.start(request);
        write(searches.object(job));
        if (job.status() == JobStatus.Done && job.rows() == 0) {
            // Where a report is about more than messages, some may match that have nothing of what it is about.
            String things = job.remark().isEmpty() ? "messages" : "report lines";
            StoreService.read(
                    runtime(),
                    store -> writeWarning((Coverage.nothing(store, things, range) + " " + job.remark()).strip()));
        } else if (!job.remark().isEmpty()) {
            writeWarning(job.remark());
        }
    }

    private SearchRequest request(TraceRange range) {
        return SearchRequest.empty()
                .with("ReportTitle", reportTitle)
                .with("ReportType", reportType.name())
                .with("StartDate", range.start().toString())
                .with("EndDate", range.end().toString())
                .with("SenderAddress", TraceFilter.split(senderAddress))
                .with("RecipientAddress", TraceFilter.split(recipientAddress))
                .with("MessageID", TraceFilter.messageIdList(messageId))
                .with("NetworkMessageID", ids())
                .with("NotifyAddress", TraceFilter.split(notifyAddress))
                .with("OriginalClientIP", originalClientIp)
                .with("Direction", SearchRules.word(direction, "All", "Received", "Sent"))
                .with("DeliveryStatus", SearchRules.word(deliveryStatus, "Delivered", "Expanded", "Failed"))
                .with("BlockStatus", SearchRules.word(blockStatus, "Blocked", "NotBlocked"))
                .with("ConnectorType", connectorType == null ? null : connectorType.name())
                .with("TLSUsed", SearchRules.word(tlsUsed, "No Tls", "TLS1.2", "TLS1.3"))
                .with("SmtpSecurityError", smtpSecurityError)
                .with("DLPPolicy", texts(dlpPolicy))
                .with("TransportRule", texts(transportRule))
                .with("EncryptionTemplate", texts(encryptionTemplate))
                .with("EncryptionType", texts(encryptionType))
                .with("Url", url)
                .with("Locale", SearchRules.culture(locale))
                .with("CompressFile", Boolean.TRUE.equals(compressFile) ? "true" : null)
                .with("Encoding", encoding.name())
                .with(
                        SearchRequest.ACCEPTED_DOMAINS,
                        runtime().session().service(MtshOptions.class).acceptedDomains())
                .with(SearchRequest.LINE_LIMIT, SearchRules.lineLimit(runtime()));
    }

    private List<String> ids() {
        return networkMessageId == null
                ? List.of()
                : Arrays.stream(networkMessageId).map(UUID::toString).toList();
    }

    /** Names of rules and policies may hold commas; they are one value each. */
    private static List<String> texts(String[] values) {
        return values == null
                ? List.of()
                : Arrays.stream(values)
                        .filter(value -> value != null && !value.isBlank())
                        .toList();
    }
}

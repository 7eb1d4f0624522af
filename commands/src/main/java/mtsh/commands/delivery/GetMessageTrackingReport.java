package mtsh.commands.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.commands.queue.ResultSize;
import mtsh.commands.source.StoreService;
import mtsh.commands.trace.Coverage;
import mtsh.commands.trace.TraceFilter;
import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.error.ErrorCategory;
import mtsh.language.error.TerminatingError;
import mtsh.language.value.PSObject;
import mtsh.store.engine.TraceStore;
import mtsh.store.life.Life;
import mtsh.store.query.Alternatives;
import mtsh.store.query.TraceRow;

/** Get-MessageTrackingReport: the delivery report of one message (Microsoft: Get-MessageTrackingReport). */
@Command(name = "Get-MessageTrackingReport", description = "Gets the delivery report of a message, for all recipients or for one.")
@CmdletInfo(
        output = DeliveryReport.TYPE,
        outputProperties = {
            "MessageTrackingReportId",
            "SubmittedDateTime",
            "Subject",
            "FromAddress",
            "FromDisplayName",
            "RecipientAddresses",
            "RecipientDisplayNames",
            "DeliveredCount",
            "PendingCount",
            "TransferredCount",
            "UnsuccessfulCount",
            "SummaryToDate",
            "RecipientTrackingEvents"
        })
public final class GetMessageTrackingReport extends Cmdlet {
    /** Spelled as scripts write them. */
    enum DetailLevel {
        Basic,
        Verbose
    }

    /** Spelled as scripts write them. */
    enum ReportTemplate {
        RecipientPath,
        Summary
    }

    @Option(
            names = {"-Identity", "-MessageTrackingReportId"},
            description = "The id that Search-MessageTrackingReport gives, or a message's trace id.")
    @Parameter(mandatory = true, position = 0, pipeline = true, pipelineByPropertyName = true)
    String identity;

    @Option(names = "-ReportTemplate", description = "Where the message is for each recipient, or the way it took to one.")
    ReportTemplate reportTemplate = ReportTemplate.Summary;

    @Option(names = "-RecipientPathFilter", description = "The recipient whose path is shown.")
    @Parameter(completer = "recipient")
    String recipientPathFilter;

    @Option(names = "-Recipients", description = "Only these recipients in the summary.")
    @Parameter(wildcards = true, completer = "recipient")
    String[] recipients;

    @Option(names = "-Status", description = "Only events with this delivery status.")
    DeliveryStatus status;

    @Option(names = "-DetailLevel", description = "Basic is for users; Verbose names servers and what they answered.")
    DetailLevel detailLevel = DetailLevel.Basic;

    @Option(names = "-ResultSize", description = "How many events, or Unlimited.")
    String resultSize = ResultSize.USUAL;

    @Option(names = "-TraceLevel", description = "How much is told by -Verbose of how the report was made.")
    TraceLevel traceLevel = TraceLevel.Low;

    @Option(names = "-BypassDelegateChecking", description = "Taken for Exchange's sake: whoever can read the store can read reports.")
    boolean bypassDelegateChecking;

    @Option(names = "-DoNotResolve", description = "Taken for Exchange's sake: logs have no display names to look up.")
    boolean doNotResolve;

    @Option(names = "-DomainController", description = "Taken for Exchange's sake: no directory is asked.")
    String domainController;

    @Override
    public void process() {
        ReportId id = ReportId.parse(identity);
        if (id == null) {
            throw refused(
                    "InvalidReportId",
                    "'" + identity + "' is no id of a report. Search-MessageTrackingReport gives them, in the property"
                            + " MessageTrackingReportId; a MessageTraceId is taken too.");
        }
        long size = ResultSize.of(resultSize);
        StoreService.read(runtime(), store -> answer(store, id, size));
    }

    private TerminatingError refused(String errorId, String message) {
        return terminating("System.ArgumentException", errorId, ErrorCategory.InvalidArgument, identity, message);
    }

    private void answer(TraceStore store, ReportId id, long size) {
        List<TraceRow> rows = rows(store, id);
        if (rows.isEmpty()) {
            writeError(
                    "System.Management.Automation.ItemNotFoundException",
                    "ReportNotFound",
                    ErrorCategory.ObjectNotFound,
                    identity,
                    "No message has the report id '" + id.text() + "'. " + Coverage.held(store));
            return;
        }
        Life life = store.life(rows.get(0).lifeId());
        DeliveryReport report = new DeliveryReport(id, rows, life);
        List<ReportedEvent> events =
                reportTemplate == ReportTemplate.Summary ? summary(report) : path(report);
        write(report.object(shown(events, size)));
    }

    /** A report that was found for a recipient speaks of this recipient alone, as Exchange's does. */
    private List<TraceRow> rows(TraceStore store, ReportId id) {
        TraceFilter filter = new TraceFilter().traceId(id.traceId());
        if (!id.recipient().isEmpty()) {
            filter.recipient(id.recipient());
        }
        List<TraceRow> rows = new ArrayList<>();
        store.rows(
                filter.query(),
                row -> {
                    runtime().checkStopped();
                    return rows.add(row);
                },
                plan -> {
                    if (traceLevel != TraceLevel.Low) {
                        writeVerbose(plan.text());
                    }
                });
        return rows;
    }

    private List<ReportedEvent> summary(DeliveryReport report) {
        List<String> names = TraceFilter.split(recipients);
        Alternatives wanted = names.isEmpty() ? null : Alternatives.of(names);
        Predicate<String> named = address -> wanted == null || wanted.matches(address);
        Predicate<String> only =
                address -> recipientPathFilter == null || recipientPathFilter.trim().equalsIgnoreCase(address);
        return report.summary(named.and(only));
    }

    private List<ReportedEvent> path(DeliveryReport report) {
        List<TraceRow> rows = report.rows();
        if (recipientPathFilter == null && rows.size() > 1) {
            throw refused(
                    "RecipientPathFilterMissing",
                    "The message has " + rows.size() + " recipients, and a path leads to one. Give it as"
                            + " -RecipientPathFilter, such as " + rows.get(0).recipient() + ".");
        }
        for (TraceRow row : rows) {
            if (recipientPathFilter == null || recipientPathFilter.trim().equalsIgnoreCase(row.recipient())) {
                return report.path(row);
            }
        }
        throw refused("RecipientNotFound", "The message has no recipient " + recipientPathFilter + ".");
    }

    private List<PSObject> shown(List<ReportedEvent> events, long size) {
        boolean verbose = detailLevel == DetailLevel.Verbose;
        List<PSObject> objects = new ArrayList<>();
        int more = 0;
        for (ReportedEvent event : events) {
            boolean hidden = !verbose && reportTemplate == ReportTemplate.RecipientPath && event.word().isTopology();
            if (hidden || status != null && event.status() != status) {
                continue;
            }
            if (objects.size() >= size) {
                more++;
                continue;
            }
            if (traceLevel == TraceLevel.High) {
                writeVerbose(event.word() + " is told by " + event.event().position().source() + ":"
                        + event.event().position().line());
            }
            objects.add(event.object(verbose));
        }
        if (more > 0) {
            writeWarning("Only the first " + size + " events are shown, there are " + more
                    + " more. Use -ResultSize Unlimited for all.");
        }
        if (status == DeliveryStatus.Read) {
            writeWarning("Mail logs do not tell whether a message was read.");
        }
        return objects;
    }
}

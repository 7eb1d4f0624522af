package mtsh.commands.delivery;

import java.util.ArrayList;
import java.util.List;

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
import mtsh.store.query.Alternatives;
import mtsh.store.query.TraceRow;

/** Get-MessageTrackingReport: the delivery report of one message (Microsoft: Get-MessageTrackingReport). */
@Command(
        name = "Get-MessageTrackingReport",
        description = "Gets the delivery report of a message, for all recipients or for one.")
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

    @Option(
            names = "-ReportTemplate",
            description = "Where the message is for each recipient, or the way it took to one.")
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

    @Option(
            names = "-BypassDelegateChecking",
            description = "Taken for Exchange's sake: whoever can read the store can read reports.")
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
        DeliveryReport report =
                new DeliveryReport(id, rows, store.life(rows.get(0).lifeId()));
        List<PSObject> shown = reportTemplate == ReportTemplate.Summary ? summary(report, size) : path(report, size);
        if (status == DeliveryStatus.Read) {
            writeWarning("Mail logs do not tell whether a message was read.");
        }
        write(report.object(shown));
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

    private List<PSObject> summary(DeliveryReport report, long size) {
        List<String> names = TraceFilter.split(recipients);
        Alternatives wanted = names.isEmpty() ? null : Alternatives.of(names);
        List<PSObject> objects = new ArrayList<>();
        long more = 0;
        for (TraceRow row : report.rows()) {
            runtime().checkStopped();
            boolean isWanted = (wanted == null || wanted.matches(row.recipient()))
                    && (recipientPathFilter == null || isPathTo(row))
                    && (status == null || DeliveryStatus.of(row) == status);
            if (isWanted && objects.size() < size) {
                objects.add(object(report.last(row)));
            } else if (isWanted) {
                more++;
            }
        }
        tellMore(size, more);
        return objects;
    }

    private boolean isPathTo(TraceRow row) {
        return recipientPathFilter.trim().equalsIgnoreCase(row.recipient());
    }

    private List<PSObject> path(DeliveryReport report, long size) {
        List<PSObject> objects = new ArrayList<>();
        long more = 0;
        for (ReportedEvent event : report.path(recipient(report.rows()))) {
            boolean isHidden = detailLevel == DetailLevel.Basic && event.word().isTopology();
            if (isHidden || status != null && event.status() != status) {
                continue;
            }
            if (objects.size() < size) {
                objects.add(object(event));
            } else {
                more++;
            }
        }
        tellMore(size, more);
        return objects;
    }

    private TraceRow recipient(List<TraceRow> rows) {
        if (recipientPathFilter == null && rows.size() > 1) {
            throw refused(
                    "RecipientPathFilterMissing",
                    "The message has " + rows.size() + " recipients, and a path leads to one. Give it as"
                            + " -RecipientPathFilter, such as " + rows.get(0).recipient() + ".");
        }
        return rows.stream()
                .filter(row -> recipientPathFilter == null || isPathTo(row))
                .findFirst()
                .orElseThrow(() ->
                        refused("RecipientNotFound", "The message has no recipient " + recipientPathFilter + "."));
    }

    private PSObject object(ReportedEvent event) {
        if (traceLevel == TraceLevel.High) {
            writeVerbose(
                    event.word() + " is told by " + event.event().position().source() + ":"
                            + event.event().position().line());
        }
        return event.object(detailLevel == DetailLevel.Verbose);
    }

    private void tellMore(long size, long more) {
        if (more > 0) {
            writeWarning("Only the first " + size + " events are shown, there are " + more
                    + " more. Use -ResultSize Unlimited for all.");
        }
    }
}

package mtsh.commands.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.commands.data.ObjectText;
import mtsh.commands.source.PrivateFiles;
import mtsh.commands.source.StoreService;
import mtsh.commands.trace.Coverage;
import mtsh.commands.trace.SubjectFilterType;
import mtsh.commands.trace.TraceFilter;
import mtsh.commands.trace.TraceRange;
import mtsh.commands.trace.TraceTimes;
import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.error.ErrorCategory;
import mtsh.language.type.Members;
import mtsh.language.value.Conversions;
import mtsh.language.value.DateTime;
import mtsh.language.value.PSArray;
import mtsh.language.value.PSObject;
import mtsh.store.engine.TraceStore;
import mtsh.store.query.TraceQuery;
import mtsh.store.query.TraceRow;

/**
 * Export-MessageTrace: messages, their events and what became of them as files, in one go; what Import-MailLog reads gives the same rows
 * again.
 */
@Command(
        name = "Export-MessageTrace",
        description = "Writes messages, their events and verdicts as CSV, JSON and HTML into a folder or a zip.")
@CmdletInfo(
        defaultSet = "Filter",
        shouldProcess = true,
        output = ExportMessageTrace.TYPE,
        outputProperties = {"Path", "Messages", "Events", "Files", "ManifestHash", "Notes"})
public final class ExportMessageTrace extends Cmdlet {
    static final String TYPE = "Mtsh.MessageTraceExport";
    static final String KIND = "MessageTrace";

    @Option(names = "-Path", description = "The new folder, or the .zip, that gets the files.")
    @Parameter(position = 0, mandatory = true, notEmpty = true, completer = "path")
    String path;

    @Option(names = "-InputObject", description = "Rows of Get-MessageTrace or Get-MessageTraceV2.")
    @Parameter(set = "Rows", mandatory = true, pipeline = true)
    Object inputObject;

    @Option(names = "-EndDate", description = "Only messages received before this.")
    @Parameter(set = "Filter", completer = "date")
    DateTime endDate;

    @Option(names = "-FromIP", description = "Address or network of the machine that gave us the message.")
    @Parameter(set = "Filter", completer = "fromip")
    String fromIp;

    @Option(names = "-Last", description = "Only messages of the last while: 30m, 4h, 2d.")
    @Parameter(set = "Filter")
    String last;

    @Option(names = "-Match", description = "A regular expression that is found in the subject.")
    @Parameter(set = "Filter")
    String match;

    @Option(names = "-MessageId", description = "Message-ID headers, exact, with their brackets.")
    @Parameter(set = "Filter", completer = "messageid")
    String[] messageId;

    @Option(names = "-MessageTraceId", description = "The id of one message in this store.")
    @Parameter(set = "Filter", completer = "traceid")
    UUID messageTraceId;

    @Option(names = "-RecipientAddress", description = "Envelope recipients; * stands for anything.")
    @Parameter(set = "Filter", wildcards = true, completer = "recipient")
    String[] recipientAddress;

    @Option(names = "-SenderAddress", description = "Envelope senders (MAIL FROM); * stands for anything.")
    @Parameter(set = "Filter", wildcards = true, completer = "sender")
    String[] senderAddress;

    @Option(names = "-StartDate", description = "Only messages received at this time or later.")
    @Parameter(set = "Filter", completer = "date")
    DateTime startDate;

    @Option(names = "-Status", description = "Only messages with one of these statuses.")
    @Parameter(
            set = "Filter",
            values = {
                "None",
                "GettingStatus",
                "Failed",
                "Pending",
                "Delivered",
                "Expanded",
                "Quarantined",
                "FilteredAsSpam"
            })
    String[] status;

    @Option(names = "-Subject", description = "Text in the subject.")
    @Parameter(set = "Filter")
    String subject;

    @Option(names = "-SubjectFilterType", description = "How -Subject is compared.")
    @Parameter(set = "Filter")
    SubjectFilterType subjectFilterType;

    @Option(names = "-ToIP", description = "Address or network of the machine we gave the message to.")
    @Parameter(set = "Filter", completer = "toip")
    String toIp;

    @Option(names = "-Format", description = "Which kinds of files: Csv, Json, Html; all when not given.")
    ExportFormat[] format;

    @Option(names = "-NameStyle", description = "Whose names the columns have.")
    NameStyle nameStyle = NameStyle.Exchange;

    @Option(
            names = "-NeutralizeFormulas",
            description = "Puts a ' before texts in CSV that a spreadsheet would run as a formula.")
    boolean neutralizeFormulas;

    @Option(names = "-NoEvent", description = "Leaves out the events.")
    boolean noEvent;

    @Option(names = "-NoVerdict", description = "Leaves out the verdicts.")
    boolean noVerdict;

    @Option(names = "-Force", description = "Overwrites a .zip that is there.")
    boolean force;

    private Path target;
    private BundleWriter bundle;
    private TraceBundle files;
    private boolean isWanted;
    private TraceRange range = new TraceRange(null, null);

    @Override
    public void begin() {
        target = runtime().session().resolvePath(path);
        isWanted = shouldProcess(target.toString(), "Export-MessageTrace");
    }

    @Override
    public void process() {
        if (!isWanted) {
            return;
        }
        if (inputObject != null) {
            writing(store -> addRow(store, inputObject));
        } else if (parameterSet().equals("Filter")) {
            range = TraceRange.of(runtime(), TraceRange.Generation.V2, last, startDate, endDate);
            TraceQuery query = query(range);
            writing(store -> ExportedRows.each(store, query, files::add));
        }
    }

    private TraceQuery query(TraceRange asked) {
        return new TraceFilter()
                .between(asked)
                .senders(senderAddress)
                .recipients(recipientAddress)
                .messageIds(messageId)
                .traceId(messageTraceId)
                .statuses(status)
                .addresses(fromIp, toIp)
                .subject(subject, subjectFilterType)
                .subjectMatches(match)
                .query();
    }

    /** A row from the pipeline is looked up again, for it is the store that knows the events. */
    private void addRow(TraceStore store, Object row) {
        Object id = PSObject.unwrap(Members.getOwn(row, "MessageTraceId"));
        Object recipient = PSObject.unwrap(Members.getOwn(row, "RecipientAddress"));
        UUID traceId = id instanceof UUID known ? known : uuid(id);
        if (traceId == null || recipient == null || recipient == Members.MISSING) {
            writeError(
                    "System.ArgumentException",
                    "NoTraceRow",
                    ErrorCategory.InvalidArgument,
                    row,
                    "An object has no MessageTraceId or no RecipientAddress. Export-MessageTrace takes rows of Get-MessageTrace.");
            return;
        }
        List<TraceRow> found = new ArrayList<>();
        TraceQuery query = new TraceFilter()
                .traceId(traceId)
                .recipient(Conversions.toText(recipient))
                .query();
        store.rows(query, found::add);
        if (found.isEmpty()) {
            writeError(
                    "System.Management.Automation.ItemNotFoundException",
                    "MessageNotFound",
                    ErrorCategory.ObjectNotFound,
                    row,
                    "This store has no message " + traceId + " for " + Conversions.toText(recipient) + ".");
        }
        found.forEach(files::add);
    }

    private static UUID uuid(Object id) {
        try {
            return id instanceof String text ? UUID.fromString(text) : null;
        } catch (IllegalArgumentException noId) {
            return null;
        }
    }

    private void writing(Consumer<TraceStore> work) {
        StoreService.read(runtime(), store -> {
            try {
                open(store);
                work.accept(store);
            } catch (IOException problem) {
                throw refused(problem);
            } catch (UncheckedIOException problem) {
                throw refused(problem.getCause());
            }
        });
    }

    private RuntimeException refused(IOException problem) {
        return terminating(
                "System.IO.IOException",
                "ExportNotWritten",
                ErrorCategory.WriteError,
                target.toString(),
                "The export " + target + " is not written: " + PrivateFiles.reason(problem) + ".");
    }

    private void open(TraceStore store) throws IOException {
        if (bundle != null) {
            return;
        }
        String refusal = BundleWriter.refusal(target, force);
        if (!refusal.isEmpty()) {
            throw new IOException(refusal);
        }
        bundle = BundleWriter.begin(target, runtime().session().clock().instant());
        Set<ExportFormat> formats =
                format == null ? EnumSet.allOf(ExportFormat.class) : EnumSet.copyOf(List.of(format));
        files = new TraceBundle(
                runtime(),
                store,
                bundle,
                new TraceBundle.Wish(formats, nameStyle, neutralizeFormulas, !noEvent, !noVerdict),
                facts(store));
    }

    private List<String> facts(TraceStore store) {
        return List.of(
                "Made " + TraceTimes.shown(runtime().session().clock().instant()) + "; all times are UTC.",
                "Asked for: " + question(),
                Coverage.held(store));
    }

    private String question() {
        if (inputObject != null) {
            return "the rows of a pipeline";
        }
        List<String> parts = new ArrayList<>();
        part(parts, "received from", range.start() == null ? null : TraceTimes.shown(range.start()));
        part(parts, "received before", range.end() == null ? null : TraceTimes.shown(range.end()));
        part(parts, "sender", senderAddress == null ? null : String.join(", ", senderAddress));
        part(parts, "recipient", recipientAddress == null ? null : String.join(", ", recipientAddress));
        part(parts, "Message-ID", messageId == null ? null : String.join(", ", messageId));
        part(parts, "trace id", messageTraceId == null ? null : messageTraceId.toString());
        part(parts, "status", status == null ? null : String.join(", ", status));
        part(parts, "from IP", fromIp);
        part(parts, "to IP", toIp);
        part(parts, "subject", subject);
        part(parts, "subject that matches", match);
        return parts.isEmpty() ? "all messages" : String.join("; ", parts);
    }

    private static void part(List<String> parts, String name, String value) {
        if (value != null) {
            parts.add(name + " " + value);
        }
    }

    @Override
    public void end() {
        if (bundle == null) {
            return;
        }
        StoreService.read(runtime(), store -> {
            try {
                finish(store);
            } catch (IOException problem) {
                throw refused(problem);
            }
        });
    }

    private void finish(TraceStore store) throws IOException {
        if (files.rows() == 0) {
            writeWarning(Coverage.nothing(store, "messages", range) + " No file is written.");
            return;
        }
        files.close();
        List<String> notes = files.notes();
        notes.forEach(this::writeWarning);
        PSArray members = bundle.list();
        PSObject manifest = Manifest.of(KIND, runtime().session(), store, question(), notes)
                .note("NameStyle", nameStyle.name())
                .note("Messages", files.rows())
                .note("Events", files.eventCount())
                .note("Members", members);
        String sha256 = bundle.finish(ObjectText.json(manifest, false, runtime()::checkStopped) + "\n");
        write(PSObject.custom()
                .typeName(TYPE)
                .note("Path", target.toString())
                .note("Messages", files.rows())
                .note("Events", files.eventCount())
                .note("Files", names(members))
                .note("ManifestHash", sha256)
                .note("Notes", PSArray.ofStrings(notes)));
    }

    private static PSArray names(PSArray members) {
        List<String> names = new ArrayList<>();
        members.asList().forEach(each -> names.add(Conversions.toText(Members.getOwn(each, "Name"))));
        return PSArray.ofStrings(names);
    }

    /** What was begun and not finished leaves nothing behind. */
    @Override
    public void close() {
        if (bundle == null) {
            return;
        }
        try {
            bundle.close();
        } catch (IOException problem) {
            writeWarning("A temporary folder beside " + target + " could not be removed: "
                    + PrivateFiles.reason(problem) + ".");
        }
    }
}

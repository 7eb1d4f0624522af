package mtsh.commands.evidence;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.commands.data.ObjectText;
import mtsh.commands.source.PrivateFiles;
import mtsh.commands.source.StoreService;
import mtsh.commands.trace.Coverage;
import mtsh.commands.trace.MessageSearch;
import mtsh.commands.trace.TraceRange;
import mtsh.commands.trace.TraceTimes;
import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.error.ErrorCategory;
import mtsh.language.value.DateTime;
import mtsh.language.value.PSArray;
import mtsh.language.value.PSObject;
import mtsh.store.carrier.Carrier;
import mtsh.store.engine.TraceStore;
import mtsh.store.query.SourceStatus;
import mtsh.store.query.TraceRow;

/**
 * Export-DeliveryEvidence: what became of messages, with the lines of the logs that prove it and sums that show that nothing was changed
 * since.
 */
@Command(
        name = "Export-DeliveryEvidence",
        description = "Writes a bundle that proves what became of a message: verdict, raw log lines, hashes, coverage.")
@CmdletInfo(
        shouldProcess = true,
        output = ExportDeliveryEvidence.TYPE,
        outputProperties = {"Path", "Messages", "Events", "Lines", "NotProven", "Logs", "ManifestHash", "Notes"})
public final class ExportDeliveryEvidence extends Cmdlet {
    static final String TYPE = "Mtsh.DeliveryEvidence";
    static final String KIND = "DeliveryEvidence";

    @Option(
            names = {"-RecipientAddress", "-To"},
            description = "Who should have got it (* stands for anything), or a Message-ID, trace id or queue id.")
    @Parameter(position = 0, pipeline = true, pipelineByPropertyName = true, wildcards = true, completer = "recipient")
    String[] recipientAddress;

    @Option(names = "-Path", description = "The new folder, or the .zip, that gets the bundle.")
    @Parameter(position = 1, mandatory = true, notEmpty = true, completer = "path")
    String path;

    @Option(
            names = {"-SenderAddress", "-From"},
            description = "Who sent it; * stands for anything.")
    @Parameter(pipelineByPropertyName = true, wildcards = true, completer = "sender")
    String[] senderAddress;

    @Option(names = "-MessageId", description = "Its Message-ID.")
    @Parameter(pipelineByPropertyName = true, completer = "messageid")
    String[] messageId;

    @Option(names = "-MessageTraceId", description = "Its id in this store.")
    @Parameter(pipelineByPropertyName = true, completer = "traceid")
    UUID messageTraceId;

    @Option(names = "-Subject", description = "Text in its subject.")
    String subject;

    @Option(names = "-Last", description = "Only messages of the last while: 30m, 4h, 2d.")
    String last;

    @Option(names = "-StartDate", description = "Only messages received at this time or later.")
    @Parameter(completer = "date")
    DateTime startDate;

    @Option(names = "-EndDate", description = "Only messages received before this.")
    @Parameter(completer = "date")
    DateTime endDate;

    @Option(names = "-First", description = "How many messages at most, the newest first.")
    @Parameter(range = {1, 10_000})
    int first = 100;

    @Option(names = "-Force", description = "Overwrites a .zip that is there.")
    boolean force;

    private final EvidenceCase evidence = new EvidenceCase();
    private final List<String> questions = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    @Override
    public void process() {
        TraceRange range = last == null
                ? TraceRange.of(runtime(), startDate, endDate)
                : TraceRange.of(runtime(), TraceRange.Generation.V1, last, startDate, endDate);
        MessageSearch search = new MessageSearch(runtime(), range, first + 1)
                .senders(senderAddress)
                .messageIds(messageId)
                .traceId(messageTraceId)
                .subject(subject);
        StoreService.read(runtime(), store -> take(store, search.find(store, recipientAddress), range));
    }

    private void take(TraceStore store, List<TraceRow> rows, TraceRange range) {
        questions.add(question(range));
        if (rows.isEmpty()) {
            writeError(
                    "System.Management.Automation.ItemNotFoundException",
                    "MessageNotFound",
                    ErrorCategory.ObjectNotFound,
                    null,
                    "NOT FOUND. " + Coverage.nothing(store, "message", range));
            return;
        }
        for (TraceRow row : rows) {
            if (evidence.size() < first) {
                evidence.add(row);
            } else if (!evidence.has(row)) {
                tellLimit();
            }
        }
    }

    private void tellLimit() {
        String text = "Only the newest " + first
                + " messages go into the bundle, there may be more. Narrow the search, or" + " use -First.";
        if (!notes.contains(text)) {
            notes.add(text);
            writeWarning(text);
        }
    }

    /** What was asked for, so that a reader knows what the bundle is an answer to. */
    private String question(TraceRange range) {
        List<String> parts = new ArrayList<>();
        part(parts, "recipient or id", recipientAddress == null ? null : String.join(", ", recipientAddress));
        part(parts, "sender", senderAddress == null ? null : String.join(", ", senderAddress));
        part(parts, "Message-ID", messageId == null ? null : String.join(", ", messageId));
        part(parts, "trace id", messageTraceId == null ? null : messageTraceId.toString());
        part(parts, "subject with", subject);
        part(parts, "from", range.start() == null ? null : TraceTimes.shown(range.start()));
        part(parts, "before", range.end() == null ? null : TraceTimes.shown(range.end()));
        return parts.isEmpty() ? "all messages" : String.join("; ", parts);
    }

    private static void part(List<String> parts, String name, String value) {
        if (value != null && !value.isEmpty()) {
            parts.add(name + " " + value);
        }
    }

    @Override
    public void end() {
        Path target = runtime().session().resolvePath(path);
        if (evidence.size() == 0 || !shouldProcess(target.toString(), "Export-DeliveryEvidence")) {
            return;
        }
        StoreService.read(runtime(), store -> {
            try {
                String refusal = BundleWriter.refusal(target, force);
                if (!refusal.isEmpty()) {
                    throw new IOException(refusal);
                }
                write(store, target);
            } catch (IOException problem) {
                throw terminating(
                        "System.IO.IOException",
                        "BundleNotWritten",
                        ErrorCategory.WriteError,
                        target.toString(),
                        "The bundle " + target + " is not written: " + PrivateFiles.reason(problem) + ".");
            }
        });
    }

    private void write(TraceStore store, Path target) throws IOException {
        evidence.gather(store, runtime());
        List<ProvenLine> lines = new ArrayList<>();
        Map<Path, PSObject> files = new LinkedHashMap<>();
        try (Carrier carrier = SourcePlaces.carrier()) {
            evidence.lines().forEach((source, wanted) -> {
                SourceProof proof = new SourceProof(
                                carrier, source, wanted, evidence.queueIds(source), runtime()::checkStopped)
                        .look();
                lines.addAll(proof.lines());
                proof.files().forEach(files::putIfAbsent);
                notes.addAll(proof.notes());
            });
        }
        if (lines.isEmpty()) {
            notes.add("No event of these messages names a line of a log.");
        }
        Instant now = runtime().session().clock().instant();
        try (BundleWriter bundle = BundleWriter.begin(target, now)) {
            bundle.add("README.txt", EvidenceReadme.text());
            bundle.add("verdict.txt", VerdictText.verdict(evidence.answers(), evidence.events()));
            bundle.add("verdict.json", json(PSArray.of(evidence.answers())));
            bundle.add("events.json", json(PSArray.of(evidence.events())));
            bundle.add("lines.txt", VerdictText.lines(lines));
            bundle.add(
                    "lines.json",
                    json(PSArray.of(lines.stream().map(ProvenLine::object).toList())));
            bundle.add("coverage.json", json(coverage(store)));
            PSObject manifest = Manifest.of(KIND, runtime().session(), store, String.join(" | ", questions), notes)
                    .note("Logs", PSArray.of(List.copyOf(files.values())))
                    .note("Members", bundle.list());
            String sha256 = bundle.finish(json(manifest));
            write(result(target, lines, files.size(), sha256));
        }
    }

    private String json(Object value) {
        return ObjectText.json(value, false, runtime()::checkStopped) + "\n";
    }

    /** Every log of the store: what was not read cannot speak against the verdict. */
    private PSArray coverage(TraceStore store) {
        List<Object> list = new ArrayList<>();
        for (SourceStatus source : store.sources()) {
            runtime().checkStopped();
            list.add(PSObject.custom()
                    .note("Source", source.name())
                    .note("Format", source.format())
                    .note("Bytes", source.bytes())
                    .note("Lines", source.lines())
                    .note("Events", source.events())
                    .note("Unparsed", source.unparsed())
                    .note("FirstEvent", time(source.firstEvent()))
                    .note("LastEvent", time(source.lastEvent()))
                    .note("Imported", time(source.imported())));
        }
        return PSArray.of(list);
    }

    private static String time(Instant instant) {
        return instant == null ? null : TraceTimes.roundTrip(instant);
    }

    private PSObject result(Path target, List<ProvenLine> lines, int logs, String sha256) {
        return PSObject.custom()
                .typeName(TYPE)
                .note("Path", target.toString())
                .note("Messages", evidence.size())
                .note("Events", evidence.events().size())
                .note("Lines", (int) lines.stream().filter(ProvenLine::isFound).count())
                .note("NotProven", (int)
                        lines.stream().filter(line -> !line.isFound()).count())
                .note("Logs", logs)
                .note("ManifestHash", sha256)
                .note("Notes", PSArray.ofStrings(notes));
    }
}

package mtsh.commands.flow;

import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.commands.ViewText;
import mtsh.commands.source.StoreService;
import mtsh.commands.trace.Coverage;
import mtsh.commands.trace.MessageCmdlet;
import mtsh.commands.trace.TraceRange;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.error.ErrorCategory;
import mtsh.store.engine.TraceStore;
import mtsh.store.event.MailEvent;
import mtsh.store.event.Status;
import mtsh.store.life.Life;
import mtsh.store.life.TraceEvents;
import mtsh.store.query.TraceRow;

/** Get-MessageHop: the servers a message passed, how long it was on each, and whether that is usual for where it goes. */
@Command(
        name = "Get-MessageHop",
        description = "Gets the servers a message passed, how long each took, and what is usual for its destination.")
@CmdletInfo(
        output = HopRecords.TYPE,
        outputProperties = {
            "Hop",
            "From",
            "By",
            "To",
            "QueueId",
            "Received",
            "Left",
            "Delay",
            "Share",
            "Attempts",
            "State",
            "Stages",
            "Tries",
            "LastReply",
            "Total",
            "UsualP50",
            "UsualP95",
            "UsualP99",
            "UsualCount",
            "Pace",
            "SenderAddress",
            "RecipientAddress",
            "Status",
            "MessageId",
            "MessageTraceId",
            "Summary"
        })
public final class GetMessageHop extends MessageCmdlet {
    @Option(names = "-First", description = "Of how many messages, the newest first.")
    @Parameter(range = {1, 1_000_000})
    int first = 10;

    private UsualTime usual;
    private long withoutHops;

    @Override
    public void begin() {
        usual = new UsualTime(runtime());
    }

    @Override
    public void process() {
        TraceRange range = range();
        StoreService.read(
                runtime(), store -> answer(store, search(range, first + 1).find(store, recipientAddress), range));
    }

    private void answer(TraceStore store, List<TraceRow> rows, TraceRange range) {
        if (rows.isEmpty()) {
            writeError(
                    "System.Management.Automation.ItemNotFoundException",
                    "MessageNotFound",
                    ErrorCategory.ObjectNotFound,
                    null,
                    "NOT FOUND. " + Coverage.nothing(store, "message", range));
            return;
        }
        rows.subList(0, Math.min(first, rows.size())).forEach(row -> hops(store, row));
        if (rows.size() > first) {
            writeWarning("Only the hops of the newest " + Coverage.count(first, "message")
                    + " are shown, there are more. Narrow the search, or use -First.");
        }
    }

    private void hops(TraceStore store, TraceRow row) {
        runtime().checkStopped();
        Life life = store.life(row.lifeId());
        List<MailEvent> events = life == null ? List.of() : TraceEvents.forRecipient(life, row.recipient());
        Journey journey = Journey.of(events, isOpen(row) ? Periods.now(runtime()) : row.lastEvent());
        if (journey.hops().isEmpty()) {
            withoutHops++;
            writeVerbose("The logs tell no hops of the message " + row.traceId() + " for "
                    + ViewText.oneLine(row.recipient()) + ".");
            return;
        }
        new HopRecords(row, journey, usual.of(store, row)).objects().forEach(this::write);
    }

    /** One warning, however many rows of a trace came through the pipeline. */
    @Override
    public void end() {
        if (withoutHops > 0) {
            writeWarning("Of " + Coverage.count(withoutHops, "message")
                    + " the logs tell no hops, for a summary is all there is. Get-MessageTraceDetail shows it.");
        }
    }

    /** Whether it may still be on its way. */
    private static boolean isOpen(TraceRow row) {
        return row.status() == Status.Pending || row.status() == Status.GettingStatus;
    }
}

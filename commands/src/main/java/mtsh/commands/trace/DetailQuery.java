package mtsh.commands.trace;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import mtsh.language.cmdlet.CommandRuntime;
import mtsh.language.value.DateTime;
import mtsh.language.value.PSObject;
import mtsh.store.engine.TraceStore;
import mtsh.store.event.MailEvent;
import mtsh.store.life.Life;
import mtsh.store.life.TraceEvents;
import mtsh.store.query.TraceRow;

/**
 * The events of one message for one recipient, shared by both versions of Get-MessageTraceDetail. An unknown id or recipient gives nothing and
 * is no error, as in Exchange Online.
 */
public record DetailQuery(
        UUID traceId,
        String recipient,
        TraceRange range,
        List<String> events,
        List<String> actions,
        List<String> senders,
        CommandRuntime runtime) {
    /** The parameter set for one recipient. */
    static final String ONE = "Recipient";
    /** The parameter set for all of them, where a message may come through the pipeline once for each. */
    static final String ALL = "AllRecipients";

    public static final String TYPE = "Microsoft.Exchange.Management.FfoReporting.MessageTraceDetail";

    /** The parts of lists, and each value as it is too: an address out of a row may hold a semicolon and is no list. */
    static List<String> senders(String[] values) {
        List<String> senders = TraceFilter.split(values);
        for (String value : values == null ? new String[0] : values) {
            if (value != null && !value.isBlank() && !senders.contains(value.strip())) {
                senders.add(value);
            }
        }
        return senders;
    }

    public List<PSObject> run(TraceStore store) {
        List<TraceRow> rows = rows(store);
        List<PSObject> found = new ArrayList<>();
        Set<String> lives = new HashSet<>();
        for (TraceRow row : rows) {
            runtime.checkStopped();
            Life life = isFromWantedSender(row) ? store.life(row.lifeId()) : null;
            if (life != null) {
                add(found, row, events(life, row, lives.add(row.lifeId() + "\n" + row.recipient())));
            }
        }
        if (rows.isEmpty()) {
            runtime.writeVerbose("No message has the id " + traceId + " and the recipient " + recipient + ". "
                    + Coverage.held(store));
        }
        return found;
    }

    private List<TraceRow> rows(TraceStore store) {
        TraceRow shown = senders.size() == 1
                ? runtime.session().service(RecentRows.class).find(store, traceId, recipient, senders.get(0))
                : null;
        if (shown != null) {
            return List.of(shown);
        }
        List<TraceRow> rows = new ArrayList<>();
        store.rows(new TraceFilter().traceId(traceId).recipient(recipient).query(), rows::add);
        return rows;
    }

    private boolean isFromWantedSender(TraceRow row) {
        return senders.isEmpty() || senders.stream().anyMatch(row.sender()::equalsIgnoreCase);
    }

    private void add(List<PSObject> found, TraceRow row, List<MailEvent> events) {
        for (MailEvent event : events) {
            DetailText text = new DetailText(event);
            if (isInTime(event) && isWanted(this.events, text.event()) && isWanted(actions, text.action())) {
                found.add(object(row, event, text));
            }
        }
    }

    /**
     * A row of Exchange Online's trace is a summary of events: beside the events themselves it would say them twice. Two such rows can
     * differ in the sender only; each tells of its own, and of the events just the first.
     */
    private static List<MailEvent> events(Life life, TraceRow row, boolean first) {
        List<MailEvent> all = TraceEvents.forRecipient(life, row.recipient());
        List<MailEvent> details =
                all.stream().filter(event -> !DetailText.isTraceRow(event)).toList();
        if (!details.isEmpty()) {
            return first ? details : List.of();
        }
        return all.stream().filter(event -> event.sender().equals(row.sender())).toList();
    }

    private boolean isInTime(MailEvent event) {
        return (range.start() == null || !event.time().isBefore(range.start()))
                && (range.end() == null || event.time().isBefore(range.end()));
    }

    private static boolean isWanted(List<String> wanted, String value) {
        return wanted.isEmpty() || wanted.stream().anyMatch(value::equalsIgnoreCase);
    }

    private static PSObject object(TraceRow row, MailEvent event, DetailText text) {
        return PSObject.custom()
                .typeName(TYPE)
                .note("Organization", null)
                .note("MessageId", TraceRecords.emptyToNull(row.messageId()))
                .note("MessageTraceId", row.traceId())
                .note("Date", DateTime.utc(event.time()))
                .note("Event", text.event())
                .note("Action", text.action())
                .note("Detail", text.detail())
                .note("Data", text.data())
                .note("RecipientAddress", row.recipient())
                .note("SenderAddress", row.sender());
    }
}

package mtsh.commands.trace;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

import mtsh.language.value.DateTime;
import mtsh.language.value.PSObject;
import mtsh.store.query.TraceRow;

/** The properties that both versions of Get-MessageTrace write, and what of a row they show. */
public enum TraceProperty {
    MessageId(row -> TraceRecords.emptyToNull(row.messageId())),
    Received(row -> DateTime.utc(row.received())),
    SenderAddress(TraceRow::sender),
    RecipientAddress(TraceRow::recipient),
    Subject(TraceRow::subject),
    Status(row -> row.status().name()),
    ToIP(row -> TraceRecords.emptyToNull(row.toIp())),
    FromIP(row -> TraceRecords.emptyToNull(row.fromIp())),
    Size(TraceProperty::size),
    MessageTraceId(TraceRow::traceId),
    Disposition(row -> row.disposition().name()),
    EverDeferred(TraceRow::everDeferred),
    Attempts(TraceRow::attempts),
    LastSmtp(row -> TraceRecords.emptyToNull(row.lastReply())),
    LastEnhanced(row -> TraceRecords.emptyToNull(row.lastEnhanced())),
    Folder(row -> TraceRecords.emptyToNull(row.folder())),
    NextHop(row -> TraceRecords.emptyToNull(row.nextHop())),
    NextHopId(row -> TraceRecords.emptyToNull(row.nextHopId())),
    RecipientsWithoutLine(TraceRow::recipientsWithoutLine);

    /** What mtsh knows besides Exchange's properties. */
    public static final List<TraceProperty> MORE = List.of(
            Disposition,
            EverDeferred,
            Attempts,
            LastSmtp,
            LastEnhanced,
            Folder,
            NextHop,
            NextHopId,
            RecipientsWithoutLine);

    private static final Map<String, TraceProperty> BY_NAME = new HashMap<>();

    static {
        for (TraceProperty property : values()) {
            BY_NAME.put(property.name().toLowerCase(Locale.ROOT), property);
        }
    }

    private final Function<TraceRow, Object> value;

    TraceProperty(Function<TraceRow, Object> value) {
        this.value = value;
    }

    public Object of(TraceRow row) {
        return value.apply(row);
    }

    public void note(PSObject object, TraceRow row) {
        object.note(name(), of(row));
    }

    /** Without regard to case; null when there is none. */
    public static TraceProperty named(String name) {
        return BY_NAME.get(name.toLowerCase(Locale.ROOT));
    }

    /** Bytes; 0 where the log did not say, as Exchange shows it. */
    private static Object size(TraceRow row) {
        return (int) Math.min(Math.max(row.size(), 0), Integer.MAX_VALUE);
    }
}

package mtsh.bench.store;

import java.time.Instant;
import java.util.List;

import mtsh.store.query.TraceRow;

/** The rows of messages, with every field of {@link TraceRow}. */
final class TraceTable {
    static final Table TABLE = new Table(
            "trace",
            List.of(
                    Table.uuid("trace_id"),
                    Table.text("life_id"),
                    Table.number("received"),
                    Table.number("last_event"),
                    Table.text("sender"),
                    Table.text("recipient"),
                    Table.text("subject"),
                    Table.text("status"),
                    Table.text("disposition"),
                    Table.text("message_id"),
                    Table.number("size"),
                    Table.text("from_ip"),
                    Table.text("to_ip"),
                    Table.text("server_name"),
                    Table.number("attempts"),
                    Table.number("ever_deferred"),
                    Table.text("last_reply"),
                    Table.text("last_enhanced"),
                    Table.text("folder"),
                    Table.text("next_hop"),
                    Table.text("next_hop_id"),
                    Table.number("recipients_without_line")));

    private TraceTable() {}

    /** In the order of the columns. */
    static Object[] values(TraceRow row) {
        return new Object[] {
            row.traceId(),
            row.lifeId(),
            micros(row.received()),
            micros(row.lastEvent()),
            row.sender(),
            row.recipient(),
            row.subject(),
            row.status().name(),
            row.disposition().name(),
            row.messageId(),
            row.size(),
            row.fromIp(),
            row.toIp(),
            row.serverName(),
            (long) row.attempts(),
            row.everDeferred() ? 1L : 0L,
            row.lastReply(),
            row.lastEnhanced(),
            row.folder(),
            row.nextHop(),
            row.nextHopId(),
            (long) row.recipientsWithoutLine()
        };
    }

    /** Microseconds since 1970; no log of the generator is finer. */
    static long micros(Instant time) {
        return time.getEpochSecond() * 1_000_000 + time.getNano() / 1_000;
    }
}

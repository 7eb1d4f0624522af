package mtsh.store.engine.mapdb;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import mtsh.store.event.Disposition;
import mtsh.store.event.Status;
import mtsh.store.query.TraceRow;

/** Rows of a segment, up to {@link #ROWS} a block, column by column. A row points to its life by the life's ordinal in the segment. */
final class RowBlock {
    static final int ROWS = 256;
    private static final int COLUMNS = 24;

    /** The first of the columns that older segments do not have. */
    private static final int ADDED = 20;

    /** A row and the ordinal of its life in the segment it stands in. */
    record Entry(TraceRow row, int life) {}

    private RowBlock() {}

    static ByteWriter encode(List<Entry> entries) {
        ColumnWriter[] columns = Block.columns(COLUMNS);
        for (Entry entry : entries) {
            write(columns, entry.row());
            columns[19].step(entry.life());
        }
        return Block.join(entries.size(), columns);
    }

    static List<Entry> decode(byte[] raw) {
        Block block = Block.split(raw);
        List<Entry> entries = new ArrayList<>(Math.min(block.entries(), ROWS));
        for (int i = 0; i < block.entries(); i++) {
            entries.add(read(block));
        }
        return entries;
    }

    private static void write(ColumnWriter[] columns, TraceRow row) {
        columns[0].fixed(row.traceId().getMostSignificantBits());
        columns[1].fixed(row.traceId().getLeastSignificantBits());
        columns[2].text(row.lifeId());
        columns[3].time(row.received());
        columns[4].time(row.lastEvent());
        columns[5].text(row.sender());
        columns[6].text(row.recipient());
        columns[7].text(row.subject());
        columns[8].text(row.status().name());
        columns[9].text(row.disposition().name());
        columns[10].text(row.messageId());
        columns[11].number(row.size());
        columns[12].text(row.fromIp());
        columns[13].text(row.toIp());
        columns[14].text(row.serverName());
        columns[15].number(row.attempts());
        columns[16].number(row.everDeferred() ? 1 : 0);
        columns[17].text(row.lastReply());
        columns[18].text(row.lastEnhanced());
        columns[ADDED].text(row.folder());
        columns[ADDED + 1].text(row.nextHop());
        columns[ADDED + 2].text(row.nextHopId());
        columns[ADDED + 3].number(row.recipientsWithoutLine());
    }

    private static Entry read(Block block) {
        boolean isNew = block.columns() > ADDED;
        TraceRow row = new TraceRow(
                new UUID(block.column(0).fixed(), block.column(1).fixed()),
                block.column(2).text(),
                block.column(3).time(),
                block.column(4).time(),
                block.column(5).text(),
                block.column(6).text(),
                block.column(7).text(),
                Status.valueOf(block.column(8).text()),
                Disposition.valueOf(block.column(9).text()),
                block.column(10).text(),
                block.column(11).number(),
                block.column(12).text(),
                block.column(13).text(),
                block.column(14).text(),
                block.column(15).integer(),
                block.column(16).number() != 0,
                block.column(17).text(),
                block.column(18).text(),
                isNew ? block.column(ADDED).text() : "",
                isNew ? block.column(ADDED + 1).text() : "",
                isNew ? block.column(ADDED + 2).text() : "",
                isNew ? block.column(ADDED + 3).integer() : 0);
        return new Entry(row, (int) block.column(19).step());
    }
}

package mtsh.store.engine.mapdb;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import mtsh.store.query.TraceRow;

/**
 * One page of what rows have beside the columns of {@link GroupHead}: the rows of {@link #LIVES} lives, in order, column by column. What
 * is read of it is made when it is asked for; numbers of all rows are read at once, texts one by one.
 */
final class RowDetails {
    /** How many lives share a page: fewer make the file larger, more make a single row slower. */
    static final int LIVES = 32;

    private static final int COLUMNS = 11;

    private final int rows;
    private final long[] lastSeconds;
    private final int[] lastNanos;
    private final long[] sizes;
    private final int[] attempts;
    private final int[] withoutLine;
    private final int[] messageIds;
    private final int[] replies;
    private final int[] nextHopIds;
    private final UUID[] traceIds;
    private final int[] lifeIds;
    private final Block block;

    /** @param idOfLife the id of each row's life as {@link GroupHead} has it, in the order of the rows; null when it is no UUID */
    static ByteWriter encode(List<TraceRow> rows, List<UUID> idOfLife) {
        ColumnWriter[] columns = Block.columns(COLUMNS);
        for (int i = 0; i < rows.size(); i++) {
            write(columns, rows.get(i), idOfLife.get(i));
        }
        return Block.join(rows.size(), columns);
    }

    private static void write(ColumnWriter[] columns, TraceRow row, UUID id) {
        columns[0].number(row.lastEvent().getEpochSecond() - row.received().getEpochSecond());
        columns[1].nanos(row.lastEvent().getNano());
        columns[2].number(row.size());
        columns[3].number(row.attempts());
        columns[4].number(row.recipientsWithoutLine());
        columns[5].text(RowText.shorten(row.messageId(), RowText.domain(row.sender()), ""));
        columns[6].text(RowText.shorten(row.lastReply(), row.nextHopId(), row.recipient()));
        columns[7].text(row.nextHopId());
        boolean own = !row.traceId().equals(id);
        columns[8].number(own ? 1 : 0);
        if (own) {
            columns[9].fixed(row.traceId().getMostSignificantBits());
            columns[9].fixed(row.traceId().getLeastSignificantBits());
        }
        columns[10].text(id == null ? row.lifeId() : "");
    }

    RowDetails(byte[] record) {
        block = Block.split(record);
        rows = block.entries();
        lastSeconds = new long[rows];
        lastNanos = new int[rows];
        sizes = new long[rows];
        attempts = new int[rows];
        withoutLine = new int[rows];
        messageIds = new int[rows];
        replies = new int[rows];
        nextHopIds = new int[rows];
        traceIds = new UUID[rows];
        lifeIds = new int[rows];
        for (int i = 0; i < rows; i++) {
            lastSeconds[i] = block.column(0).number();
            lastNanos[i] = block.column(1).nanos();
            sizes[i] = block.column(2).number();
            attempts[i] = block.column(3).integer();
            withoutLine[i] = block.column(4).integer();
            messageIds[i] = block.column(5).textNumber();
            replies[i] = block.column(6).textNumber();
            nextHopIds[i] = block.column(7).textNumber();
            if (block.column(8).number() != 0) {
                traceIds[i] = new UUID(block.column(9).fixed(), block.column(9).fixed());
            }
            lifeIds[i] = block.column(10).textNumber();
        }
    }

    int rows() {
        return rows;
    }

    Instant lastEvent(int row, long receivedSecond) {
        return Instant.ofEpochSecond(receivedSecond + lastSeconds[row], lastNanos[row]);
    }

    long size(int row) {
        return sizes[row];
    }

    int attempts(int row) {
        return attempts[row];
    }

    int recipientsWithoutLine(int row) {
        return withoutLine[row];
    }

    String messageId(int row, String sender) {
        return RowText.expand(block.column(5).text(messageIds[row]), RowText.domain(sender), "");
    }

    String lastReply(int row, String recipient) {
        return RowText.expand(block.column(6).text(replies[row]), nextHopId(row), recipient);
    }

    String nextHopId(int row) {
        return block.column(7).text(nextHopIds[row]);
    }

    /** The row's own, or null when it is its life's id. */
    UUID traceId(int row) {
        return traceIds[row];
    }

    /** The id of a life that is no UUID, else empty. */
    String lifeId(int row) {
        return block.column(10).text(lifeIds[row]);
    }
}

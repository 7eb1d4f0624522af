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

    private static final int LAST_SECOND = 0;
    private static final int LAST_NANO = 1;
    private static final int SIZE = 2;
    private static final int ATTEMPTS = 3;
    private static final int WITHOUT_LINE = 4;
    private static final int OWN_TRACE = 5;
    private static final int LIFE_ID = 6;
    private static final int MESSAGE_ID = 7;
    private static final int REPLY = MESSAGE_ID + PageTexts.COLUMNS;
    private static final int NEXT_HOP_ID = REPLY + PageTexts.COLUMNS;
    private static final int COLUMNS = NEXT_HOP_ID + PageTexts.COLUMNS;

    private final int rows;
    private final long[] lastSeconds;
    private final int[] lastNanos;
    private final long[] sizes;
    private final int[] attempts;
    private final int[] withoutLine;
    private final UUID[] traceIds;
    private final int[] lifeIds;
    private final PageTexts.Reader messageIds;
    private final PageTexts.Reader replies;
    private final PageTexts.Reader nextHopIds;
    private final ColumnReader lifeIdTexts;

    /** @param idOfLife the id of each row's life as {@link GroupHead} has it, in the order of the rows; null when it is no UUID */
    static ByteWriter encode(List<TraceRow> rows, List<UUID> idOfLife) {
        return new Writer(rows.size()).write(rows, idOfLife);
    }

    /** Writes one page. */
    private static final class Writer {
        private final ColumnWriter[] columns = Block.columns(COLUMNS);
        private final BitWriter bits = new BitWriter();
        private final NumberSlot sizes = new NumberSlot();
        private final PageTexts.Writer messageIds;
        private final PageTexts.Writer replies;
        private final PageTexts.Writer nextHopIds;
        /** By the number of a Message-ID the size that came with it. */
        private final long[] sizeOf;

        Writer(int rows) {
            messageIds = new PageTexts.Writer(columns, MESSAGE_ID, bits, rows);
            replies = new PageTexts.Writer(columns, REPLY, bits, rows);
            nextHopIds = new PageTexts.Writer(columns, NEXT_HOP_ID, bits, rows);
            sizeOf = new long[rows];
        }

        ByteWriter write(List<TraceRow> rows, List<UUID> idOfLife) {
            for (int i = 0; i < rows.size(); i++) {
                row(rows.get(i), idOfLife.get(i));
            }
            return Block.join(rows.size(), columns, bits);
        }

        private void row(TraceRow row, UUID id) {
            columns[LAST_SECOND].number(
                    row.lastEvent().getEpochSecond() - row.received().getEpochSecond());
            columns[LAST_NANO].nanos(row.lastEvent().getNano(), bits);
            boolean isNew = messageIds.text(
                    RowText.shorten(row.messageId(), RowText.domain(row.sender()), ""), second(row.received()));
            if (isNew) {
                sizes.write(columns[SIZE].bytes(), bits, row.size(), 0, 0);
            } else {
                columns[SIZE].number(row.size() - sizeOf[messageIds.number()]);
            }
            sizeOf[messageIds.number()] = row.size();
            columns[ATTEMPTS].number(row.attempts());
            columns[WITHOUT_LINE].number(row.recipientsWithoutLine());
            Instant last = second(row.lastEvent());
            replies.text(RowText.shorten(row.lastReply(), row.nextHopId(), row.recipient()), last);
            nextHopIds.text(row.nextHopId(), last);
            boolean own = !row.traceId().equals(id);
            columns[OWN_TRACE].number(own ? 1 : 0);
            if (own) {
                bits.bits(row.traceId().getMostSignificantBits(), Long.SIZE);
                bits.bits(row.traceId().getLeastSignificantBits(), Long.SIZE);
            }
            columns[LIFE_ID].text(id == null ? row.lifeId() : "");
        }

        private static Instant second(Instant time) {
            return Instant.ofEpochSecond(time.getEpochSecond());
        }
    }

    RowDetails(byte[] record) {
        Block block = Block.split(record);
        BitReader bits = block.bits();
        rows = block.entries();
        lastSeconds = new long[rows];
        lastNanos = new int[rows];
        sizes = new long[rows];
        attempts = new int[rows];
        withoutLine = new int[rows];
        traceIds = new UUID[rows];
        lifeIds = new int[rows];
        messageIds = new PageTexts.Reader(block, MESSAGE_ID, rows);
        replies = new PageTexts.Reader(block, REPLY, rows);
        nextHopIds = new PageTexts.Reader(block, NEXT_HOP_ID, rows);
        lifeIdTexts = block.column(LIFE_ID);
        NumberSlot slot = new NumberSlot();
        long[] sizeOf = new long[rows];
        for (int i = 0; i < rows; i++) {
            lastSeconds[i] = block.column(LAST_SECOND).number();
            lastNanos[i] = block.column(LAST_NANO).nanos(bits);
            int messageId = messageIds.next(i);
            sizes[i] = messageIds.isNew()
                    ? slot.read(block.column(SIZE), bits, 0, 0)
                    : sizeOf[messageId] + block.column(SIZE).number();
            sizeOf[messageId] = sizes[i];
            attempts[i] = block.column(ATTEMPTS).integer();
            withoutLine[i] = block.column(WITHOUT_LINE).integer();
            replies.next(i);
            nextHopIds.next(i);
            if (block.column(OWN_TRACE).number() != 0) {
                traceIds[i] = new UUID(bits.bits(Long.SIZE), bits.bits(Long.SIZE));
            }
            lifeIds[i] = lifeIdTexts.textNumber();
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

    String messageId(int row, String sender, long receivedSecond) {
        Instant received = Instant.ofEpochSecond(receivedSecond);
        return RowText.expand(messageIds.text(row, received), RowText.domain(sender), "");
    }

    String lastReply(int row, String recipient, long receivedSecond) {
        Instant last = Instant.ofEpochSecond(receivedSecond + lastSeconds[row]);
        return RowText.expand(replies.text(row, last), nextHopId(row, receivedSecond), recipient);
    }

    String nextHopId(int row, long receivedSecond) {
        return nextHopIds.text(row, Instant.ofEpochSecond(receivedSecond + lastSeconds[row]));
    }

    /** The row's own, or null when it is its life's id. */
    UUID traceId(int row) {
        return traceIds[row];
    }

    /** The id of a life that is no UUID, else empty. */
    String lifeId(int row) {
        return lifeIdTexts.text(lifeIds[row]);
    }
}

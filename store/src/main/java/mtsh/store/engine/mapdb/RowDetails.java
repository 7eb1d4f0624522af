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

    private static final int ROW = 0;
    private static final int LAST_SECOND = 1;
    private static final int SIZE = 2;
    private static final int ATTEMPTS = 3;
    private static final int WITHOUT_LINE = 4;
    private static final int LIFE_ID = 5;
    private static final int MESSAGE_ID = 6;
    private static final int MESSAGE_ID_AGAIN = MESSAGE_ID + TextTemplate.COLUMNS;
    private static final int REPLY = MESSAGE_ID_AGAIN + 1;
    private static final int NEXT_HOP_ID = REPLY + TextTemplate.COLUMNS;
    private static final int COLUMNS = NEXT_HOP_ID + TextTemplate.COLUMNS;

    // What stands in ROW: what the columns have for this row, and in the lowest bits the unit of its last nanosecond.
    private static final int UNIT = 3;
    private static final int HAS_SECOND = 4;
    private static final int HAS_ATTEMPTS = 8;
    private static final int HAS_WITHOUT_LINE = 16;
    private static final int OWN_TRACE = 32;
    private static final int HAS_LIFE_ID = 64;
    private static final int SAME_MESSAGE = 128;

    private static final int USUAL_ATTEMPTS = 1;
    /** Numbers with fewer digits are words: codes of replies. */
    private static final int LONGER_THAN_CODES = 4;

    private static final int[] NANOS = {1_000_000, 1_000, 1};
    private static final int[] NANO_BITS = {10, 20, 30};

    private final int rows;
    private final long[] lastSeconds;
    private final int[] lastNanos;
    private final long[] sizes;
    private final int[] attempts;
    private final int[] withoutLine;
    private final UUID[] traceIds;
    private final int[] lifeIds;
    private final TemplateReader.Made[] messageIds;
    private final TemplateReader.Made[] replies;
    private final TemplateReader.Made[] nextHopIds;
    private final ColumnReader lifeIdTexts;

    /** @param idOfLife the id of each row's life as {@link GroupHead} has it, in the order of the rows; null when it is no UUID */
    static ByteWriter encode(List<TraceRow> rows, List<UUID> idOfLife, ColumnPool pool) {
        return new Writer(rows.size(), pool).write(rows, idOfLife);
    }

    /** Writes one page. */
    private static final class Writer {
        private final ColumnWriter[] columns;
        private final BitWriter bits = new BitWriter();
        private final NumberSlot sizes = new NumberSlot();
        private final TextNumbers none = new TextNumbers();
        private final TextNumbers known = new TextNumbers();
        /** By the number of a Message-ID the row that has it. */
        private final int[] rowOf;

        private final TemplateWriter messageIds;
        private final TemplateWriter replies;
        private final TemplateWriter nextHopIds;

        Writer(int rows, ColumnPool pool) {
            columns = pool.columns(COLUMNS);
            messageIds = template(MESSAGE_ID, Vocabulary.MESSAGE_IDS);
            replies = template(REPLY, Vocabulary.REPLIES);
            nextHopIds = template(NEXT_HOP_ID, Vocabulary.IDS);
            rowOf = new int[rows];
        }

        private TemplateWriter template(int first, List<String> words) {
            columns[first].knows(words);
            return new TemplateWriter(columns[first], columns[first + 1], bits, LONGER_THAN_CODES);
        }

        ByteWriter write(List<TraceRow> rows, List<UUID> idOfLife) {
            for (int i = 0; i < rows.size(); i++) {
                row(rows, i, idOfLife.get(i));
            }
            return Block.join(rows.size(), columns, bits);
        }

        private void row(List<TraceRow> rows, int index, UUID id) {
            TraceRow row = rows.get(index);
            Instant last = second(row.lastEvent());
            int flags = 0;
            flags |= lastEvent(row);
            flags |= number(HAS_ATTEMPTS, ATTEMPTS, row.attempts() - USUAL_ATTEMPTS);
            flags |= number(HAS_WITHOUT_LINE, WITHOUT_LINE, row.recipientsWithoutLine());
            flags |= message(rows, index);
            replies.text(RowText.shorten(row.lastReply(), row.nextHopId(), row.recipient()), none, last, 0, "");
            nextHopIds.text(row.nextHopId(), none, last, 0, "");
            if (!row.traceId().equals(id)) {
                flags |= OWN_TRACE;
                bits.bits(row.traceId().getMostSignificantBits(), Long.SIZE);
                bits.bits(row.traceId().getLeastSignificantBits(), Long.SIZE);
            }
            if (id == null) {
                flags |= HAS_LIFE_ID;
                columns[LIFE_ID].text(row.lifeId());
            }
            columns[ROW].bytes().octet(flags);
        }

        private int number(int flag, int column, long number) {
            if (number == 0) {
                return 0;
            }
            columns[column].number(number);
            return flag;
        }

        private int lastEvent(TraceRow row) {
            int nano = row.lastEvent().getNano();
            int unit = nano % NANOS[0] == 0 ? 0 : nano % NANOS[1] == 0 ? 1 : 2;
            bits.bits(nano / NANOS[unit], NANO_BITS[unit]);
            long seconds = row.lastEvent().getEpochSecond() - row.received().getEpochSecond();
            return unit | number(HAS_SECOND, LAST_SECOND, seconds);
        }

        /** The recipients of a message have its Message-ID and size in common. */
        private int message(List<TraceRow> rows, int index) {
            TraceRow row = rows.get(index);
            int size = known.size();
            int number = known.number(row.messageId());
            if (number < size && isSameMessage(rows.get(rowOf[number]), row)) {
                columns[MESSAGE_ID_AGAIN].bytes().unsigned(index - rowOf[number]);
                return SAME_MESSAGE;
            }
            rowOf[number] = index;
            String text = RowText.shorten(row.messageId(), RowText.domain(row.sender()), "");
            messageIds.text(text, none, second(row.received()), 0, "");
            sizes.write(columns[SIZE].bytes(), bits, row.size(), 0, 0);
            return 0;
        }

        private static boolean isSameMessage(TraceRow one, TraceRow other) {
            return one.size() == other.size()
                    && one.received().getEpochSecond() == other.received().getEpochSecond()
                    && RowText.domain(one.sender()).equals(RowText.domain(other.sender()));
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
        messageIds = new TemplateReader.Made[rows];
        replies = new TemplateReader.Made[rows];
        nextHopIds = new TemplateReader.Made[rows];
        lifeIdTexts = block.column(LIFE_ID);
        NumberSlot slot = new NumberSlot();
        TemplateReader messageIdTexts = template(block, MESSAGE_ID, Vocabulary.MESSAGE_IDS);
        TemplateReader replyTexts = template(block, REPLY, Vocabulary.REPLIES);
        TemplateReader nextHopIdTexts = template(block, NEXT_HOP_ID, Vocabulary.IDS);
        for (int i = 0; i < rows; i++) {
            int flags = block.column(ROW).octet();
            int unit = flags & UNIT;
            lastNanos[i] = Math.multiplyExact((int) bits.bits(NANO_BITS[unit]), NANOS[unit]);
            lastSeconds[i] = number(block, flags, HAS_SECOND, LAST_SECOND);
            attempts[i] = (int) number(block, flags, HAS_ATTEMPTS, ATTEMPTS) + USUAL_ATTEMPTS;
            withoutLine[i] = (int) number(block, flags, HAS_WITHOUT_LINE, WITHOUT_LINE);
            if ((flags & SAME_MESSAGE) != 0) {
                int same = i - block.column(MESSAGE_ID_AGAIN).count();
                messageIds[i] = messageIds[same];
                sizes[i] = sizes[same];
            } else {
                messageIds[i] = messageIdTexts.next(0);
                sizes[i] = slot.read(block.column(SIZE), bits, 0, 0);
            }
            replies[i] = replyTexts.next(0);
            nextHopIds[i] = nextHopIdTexts.next(0);
            if ((flags & OWN_TRACE) != 0) {
                traceIds[i] = new UUID(bits.bits(Long.SIZE), bits.bits(Long.SIZE));
            }
            lifeIds[i] = (flags & HAS_LIFE_ID) == 0 ? 0 : lifeIdTexts.textNumber();
        }
    }

    private static TemplateReader template(Block block, int first, List<String> words) {
        block.column(first).knows(words);
        return new TemplateReader(block.column(first), block.column(first + 1), block.bits());
    }

    private static long number(Block block, int flags, int flag, int column) {
        return (flags & flag) == 0 ? 0 : block.column(column).number();
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
        return RowText.expand(messageIds[row].text(List.of(), received), RowText.domain(sender), "");
    }

    String lastReply(int row, String recipient, long receivedSecond) {
        Instant last = Instant.ofEpochSecond(receivedSecond + lastSeconds[row]);
        return RowText.expand(replies[row].text(List.of(), last), nextHopId(row, receivedSecond), recipient);
    }

    String nextHopId(int row, long receivedSecond) {
        return nextHopIds[row].text(List.of(), Instant.ofEpochSecond(receivedSecond + lastSeconds[row]));
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

package mtsh.store.engine.mapdb;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

import mtsh.store.life.Life;
import mtsh.store.query.TraceRow;

/**
 * The lives of a group with all their events, column by column ({@link LifeBlockWriter}, {@link LifeBlockReader}).
 *
 * <p>Most events are like others in all but a few things, so that an event is the number of its shape: what each of its texts and counts
 * is, in a word or by reference. Only what the shape leaves open stands in the columns. What the rows of a life say already, its
 * parties, ids, subject and replies, is not said again: {@link #own}.
 */
final class LifeBlock {
    // The columns, in the order of the file; texts and properties have TextTemplate.COLUMNS each.
    static final int TIME = 0;
    static final int LIFE = 1;
    static final int LEG = 2;
    static final int LEG_TEXT = 3;
    static final int SHAPE = 4;
    static final int SHAPE_TEXT = 5;
    static final int SIZE = 6;
    static final int COUNT = 7;
    static final int RECIPIENT = 8;
    static final int LINK = 9;
    static final int LINK_TEXT = 10;
    static final int OFFSET = 11;
    static final int LINE = 12;
    static final int PROPERTY = 13;
    static final int PROPERTY_NAME = 14;
    static final int LEG_QUEUE = 15;
    static final int TEXTS = LEG_QUEUE + TextTemplate.COLUMNS;
    static final int COLUMNS = TEXTS + TextTemplate.COLUMNS * EventColumn.values().length;

    // What stands in a shape for a text: nothing, one of the life's own, one that is in the column, or one of the few
    // of its column.
    static final int OWN = 1;
    static final int OPEN = 15;
    static final int FEW = 16;
    static final int MOST_FEW = 1000;
    // ... and for a number: unknown, that of the first row, or one that is in the column.
    static final int UNKNOWN = 0;
    static final int OF_ROW = 1;
    /** A count is itself up to this; this one is in the column. */
    static final int OPEN_COUNT = 8;

    /** So many names of properties have columns of their own; this number means any further one, which is named each time. */
    static final int MOST_NAMES = 200;

    /** More servers than these have their numbers in one, see {@link NumberSlot}. */
    static final int MOST_CONTEXTS = 255;

    private LifeBlock() {}

    static int texts(int column) {
        return TEXTS + column * TextTemplate.COLUMNS;
    }

    static ByteWriter encode(List<SealedLife> lives, ColumnPool pool) {
        LifeBlockWriter writer = new LifeBlockWriter(pool);
        lives.forEach(writer::life);
        return Block.join(lives.size(), writer.columns(), writer.bits());
    }

    /**
     * @param ids of the lives as the group's head has them, null for those that are no UUID
     * @param rows those of each life, in order, as they were when it was encoded
     */
    static List<Life> decode(byte[] raw, List<UUID> ids, List<List<TraceRow>> rows) {
        Block block = Block.split(raw);
        if (block.entries() != rows.size()) {
            throw new IndexOutOfBoundsException("A group has other lives than its head says");
        }
        LifeBlockReader reader = new LifeBlockReader(block);
        List<Life> lives = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            lives.add(reader.life(ids.get(i), rows.get(i)));
        }
        return lives;
    }

    /**
     * What a life's id and rows say, in the order that numbers it; the queue ids of its legs follow as they come. Part of the file format:
     * the reader makes the same list from the rows it has read.
     */
    static List<String> own(String lifeId, List<TraceRow> rows) {
        Set<String> texts = new LinkedHashSet<>();
        own(lifeId, rows, texts::add);
        return new ArrayList<>(texts);
    }

    /** Tells the same list to who numbers it; a text may come again. */
    static void own(String lifeId, List<TraceRow> rows, Consumer<String> texts) {
        own(lifeId, texts);
        UUID before = null;
        for (TraceRow row : rows) {
            own(row.messageId(), texts);
            own(row.sender(), texts);
            own(row.subject(), texts);
            own(row.fromIp(), texts);
            own(row.recipient(), texts);
            own(row.lastReply(), texts);
            own(row.toIp(), texts);
            own(row.serverName(), texts);
            own(row.lastEnhanced(), texts);
            own(row.nextHopId(), texts);
            own(row.folder(), texts);
            if (!row.traceId().equals(before)) {
                before = row.traceId();
                own(before.toString(), texts);
            }
            own(row.nextHop(), texts);
        }
        for (TraceRow row : rows) {
            // Names of servers end with them.
            own(RowText.domain(row.sender()), texts);
            own(RowText.domain(row.recipient()), texts);
        }
    }

    private static void own(String text, Consumer<String> texts) {
        if (!text.isEmpty()) {
            texts.accept(text);
        }
    }
}

package mtsh.store.engine.mapdb;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import mtsh.store.life.Life;
import mtsh.store.query.TraceRow;

/**
 * The lives of a group with all their events, column by column ({@link LifeBlockWriter}, {@link LifeBlockReader}). What the rows of a
 * life say already, its parties, ids, subject and replies, is not said again: {@link #own}.
 */
final class LifeBlock {
    // Where the columns of legs, links, properties and positions begin; those of the event itself come before.
    static final int LEG = 26;
    static final int LINK = 31;
    static final int PROPERTY = 35;
    static final int POSITION = 38;
    static final int COLUMNS = 41;

    private LifeBlock() {}

    static ByteWriter encode(List<SealedLife> lives) {
        ColumnWriter[] columns = Block.columns(COLUMNS);
        for (SealedLife sealedLife : lives) {
            new LifeBlockWriter(columns, sealedLife.life().id(), sealedLife.rows())
                    .life(sealedLife.life(), sealedLife.canonicalId() != null);
        }
        return Block.join(lives.size(), columns);
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
        List<Life> lives = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            String literal = block.column(LEG).text();
            String id = literal.isEmpty() && ids.get(i) != null ? ids.get(i).toString() : literal;
            lives.add(new LifeBlockReader(block, id, rows.get(i)).life());
        }
        return lives;
    }

    /**
     * What a life's id and rows say, in the order that numbers it; the queue ids of its legs follow as they come. Part of the file format:
     * the reader makes the same list from the rows it has read.
     */
    static List<String> own(String lifeId, List<TraceRow> rows) {
        Set<String> texts = new LinkedHashSet<>();
        texts.add(lifeId);
        for (TraceRow row : rows) {
            texts.add(row.messageId());
            texts.add(row.sender());
            texts.add(row.subject());
            texts.add(row.fromIp());
            texts.add(row.recipient());
            texts.add(row.lastReply());
            texts.add(row.toIp());
            texts.add(row.serverName());
            texts.add(row.lastEnhanced());
            texts.add(row.nextHopId());
            texts.add(row.folder());
            texts.add(row.traceId().toString());
        }
        texts.remove("");
        return new ArrayList<>(texts);
    }
}

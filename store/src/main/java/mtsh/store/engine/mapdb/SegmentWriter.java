package mtsh.store.engine.mapdb;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import mtsh.store.event.MailEvent;
import mtsh.store.life.Leg;
import mtsh.store.life.Life;
import mtsh.store.query.Field;
import mtsh.store.query.TraceRow;
import mtsh.store.query.UnparsedLine;

/**
 * Builds one segment file: first all lives in order of their first event, then all rows in the order of rows, then lines that were
 * not understood, then {@link #finish()}. Blocks go to the file as they fill; only indexes and counts are gathered in memory.
 */
final class SegmentWriter implements AutoCloseable {
    private static final int UNPARSED_LINES = 512;
    /** Indexes over rows and lives, in the order of the file. */
    private static final List<Part> INDEXES = List.of(
            Part.LIFE_IDS,
            Part.LIFE_KEYS,
            Part.LIFE_TERMS,
            Part.SENDERS,
            Part.RECIPIENTS,
            Part.SENDER_DOMAINS,
            Part.RECIPIENT_DOMAINS,
            Part.MESSAGE_IDS,
            Part.TRACE_IDS);

    private final SegmentFileWriter file;
    private final Map<Part, IndexWriter> indexes = new EnumMap<>(Part.class);
    private final Map<Field, ValuesWriter> values = new EnumMap<>(Field.class);
    private final LongList filterHashes = new LongList();
    private final List<SegmentMeta.LifeZone> lifeZones = new ArrayList<>();
    private final List<SegmentMeta.RowZone> rowZones = new ArrayList<>();
    private final List<Life> lifeBlock = new ArrayList<>();
    private final List<RowBlock.Entry> rowBlock = new ArrayList<>();
    private final List<UnparsedLine> unparsedBlock = new ArrayList<>();
    private int lives;
    private int rows;
    private long events;
    private int eventsInBlock;
    private int unparsedBlocks;
    private Instant newest;
    private Instant oldest;

    SegmentWriter(Path path) {
        this.file = new SegmentFileWriter(path);
        INDEXES.forEach(part -> indexes.put(part, new IndexWriter(part)));
        for (Field field : Field.values()) {
            values.put(field, new ValuesWriter(field));
        }
    }

    /** Adds a life; {@code keys} are what stitching will look for it by. Returns its ordinal. */
    int life(Life life, Set<String> keys) {
        int ordinal = lives++;
        lifeBlock.add(life);
        index(Part.LIFE_IDS, Hash.of(life.id()), ordinal);
        filterHashes.add(Hash.of(life.id()));
        for (String key : keys) {
            long hash = Hash.of(key);
            index(Part.LIFE_KEYS, hash, ordinal);
            filterHashes.add(hash);
        }
        for (String term : Terms.of(life)) {
            index(Part.LIFE_TERMS, Hash.of(term), ordinal);
        }
        for (Leg leg : life.legs()) {
            events += leg.events().size();
            eventsInBlock += leg.events().size();
        }
        if (eventsInBlock >= LifeBlock.EVENTS || lifeBlock.size() >= LifeBlock.EVENTS) {
            closeLifeBlock();
        }
        return ordinal;
    }

    /** Adds a row of the life with this ordinal. */
    void row(TraceRow row, int life) {
        closeLifeBlock();
        int ordinal = rows++;
        rowBlock.add(new RowBlock.Entry(row, life));
        index(Part.SENDERS, Hash.of(Hash.address(row.sender())), ordinal);
        index(Part.RECIPIENTS, Hash.of(Hash.address(row.recipient())), ordinal);
        index(Part.SENDER_DOMAINS, Hash.of(Hash.domain(row.sender())), ordinal);
        index(Part.RECIPIENT_DOMAINS, Hash.of(Hash.domain(row.recipient())), ordinal);
        index(Part.MESSAGE_IDS, Hash.of(Hash.messageId(row.messageId())), ordinal);
        index(Part.TRACE_IDS, row.traceId().getMostSignificantBits(), ordinal);
        for (Field field : Field.values()) {
            if (field != Field.TRACE_ID) {
                values.get(field).add(RowFields.value(row, field));
            }
        }
        if (newest == null) {
            newest = row.received();
        }
        oldest = row.received();
        if (rowBlock.size() == RowBlock.ROWS) {
            closeRowBlock();
        }
    }

    void unparsed(UnparsedLine line) {
        closeLifeBlock();
        closeRowBlock();
        unparsedBlock.add(line);
        if (unparsedBlock.size() == UNPARSED_LINES) {
            closeUnparsedBlock();
        }
    }

    /** Writes the rest and makes it lasting. */
    SegmentEntry finish(SegmentEntry.Kind kind) {
        closeLifeBlock();
        closeRowBlock();
        closeUnparsedBlock();
        Map<Part, long[]> directories = new EnumMap<>(Part.class);
        for (Part part : INDEXES) {
            directories.put(part, indexes.get(part).write(file));
        }
        Map<Field, List<String>> firsts = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            firsts.put(field, values.get(field).write(file));
        }
        file.put(Part.FILTER, 0, KeyFilter.of(filterHashes).write(), false);
        SegmentMeta meta = new SegmentMeta(
                SegmentMeta.VERSION, rows, lives, events, unparsedBlocks, lifeZones, rowZones, directories, firsts);
        file.put(Part.META, 0, meta.write(), true);
        SegmentFileWriter.Result result = file.finish();
        return new SegmentEntry(
                result.name(), kind, rows, lives, events, oldest, newest, result.size(), result.crc(), Dead.NONE);
    }

    /** Gives up what was not finished, and deletes the file. */
    @Override
    public void close() {
        file.close();
    }

    private void index(Part part, long hash, int ordinal) {
        indexes.get(part).add(hash, ordinal);
    }

    private void closeLifeBlock() {
        if (lifeBlock.isEmpty()) {
            return;
        }
        long first = Long.MAX_VALUE;
        long last = Long.MIN_VALUE;
        for (Life life : lifeBlock) {
            for (Leg leg : life.legs()) {
                // In order of time.
                List<MailEvent> events = leg.events();
                first = Math.min(first, events.get(0).time().getEpochSecond());
                last = Math.max(last, events.get(events.size() - 1).time().getEpochSecond());
            }
        }
        file.put(Part.LIVES, lifeZones.size(), LifeBlock.encode(lifeBlock), true);
        lifeZones.add(new SegmentMeta.LifeZone(lives - lifeBlock.size(), first, last + 1));
        lifeBlock.clear();
        eventsInBlock = 0;
    }

    private void closeRowBlock() {
        if (rowBlock.isEmpty()) {
            return;
        }
        int statuses = 0;
        for (RowBlock.Entry entry : rowBlock) {
            statuses |= 1 << entry.row().status().ordinal();
        }
        long end = rowBlock.get(0).row().received().getEpochSecond() + 1;
        long first = rowBlock.get(rowBlock.size() - 1).row().received().getEpochSecond();
        file.put(Part.ROWS, rowZones.size(), RowBlock.encode(rowBlock), true);
        rowZones.add(new SegmentMeta.RowZone(first, end, statuses));
        rowBlock.clear();
    }

    private void closeUnparsedBlock() {
        if (unparsedBlock.isEmpty()) {
            return;
        }
        file.put(Part.UNPARSED, unparsedBlocks++, UnparsedBlock.encode(unparsedBlock), true);
        unparsedBlock.clear();
    }
}

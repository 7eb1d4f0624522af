package mtsh.store.engine.mapdb;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import mtsh.store.query.Field;

/**
 * The head of a segment: what is in it, and for each block enough to know that it need not be read.
 *
 * @param version of the file format; a reader refuses what is newer than {@link #VERSION}
 * @param unparsed number of blocks of lines that were not understood
 */
record SegmentMeta(
        int version,
        int rows,
        int lives,
        long events,
        int unparsed,
        List<LifeZone> lifeZones,
        List<RowZone> rowZones,
        Map<Part, long[]> indexes,
        Map<Field, List<String>> values) {
    static final int VERSION = 1;

    /** One block of lives: the ordinal of its first, and the seconds that all its events lie between (the second is exclusive). */
    record LifeZone(int firstLife, long firstSecond, long endSecond) {}

    /** One block of rows: the seconds that all its Received times lie between (the second is exclusive), and a bit for each status. */
    record RowZone(long firstSecond, long endSecond, int statuses) {}

    /** The zone around all zones. */
    LifeZone time() {
        long first = Long.MAX_VALUE;
        long end = Long.MIN_VALUE;
        for (LifeZone zone : lifeZones) {
            first = Math.min(first, zone.firstSecond());
            end = Math.max(end, zone.endSecond());
        }
        return new LifeZone(0, first, end);
    }

    ByteWriter write() {
        ByteWriter out = new ByteWriter();
        out.unsigned(version);
        out.unsigned(rows);
        out.unsigned(lives);
        out.unsigned(events);
        out.unsigned(unparsed);
        out.unsigned(lifeZones.size());
        for (LifeZone zone : lifeZones) {
            out.unsigned(zone.firstLife());
            out.signed(zone.firstSecond());
            out.signed(zone.endSecond());
        }
        out.unsigned(rowZones.size());
        for (RowZone zone : rowZones) {
            out.signed(zone.firstSecond());
            out.signed(zone.endSecond());
            out.unsigned(zone.statuses());
        }
        writeIndexes(out);
        writeValues(out);
        return out;
    }

    /** The version alone, which is the one thing that may be read of a newer segment. */
    static int version(byte[] raw) {
        return new ByteReader(raw).count();
    }

    static SegmentMeta read(byte[] raw) {
        ByteReader in = new ByteReader(raw);
        int version = in.count();
        int rows = in.count();
        int lives = in.count();
        long events = in.unsigned();
        int unparsed = in.count();
        List<LifeZone> lifeZones = new ArrayList<>();
        for (int left = in.count(); left > 0; left--) {
            lifeZones.add(new LifeZone(in.count(), in.signed(), in.signed()));
        }
        List<RowZone> rowZones = new ArrayList<>();
        for (int left = in.count(); left > 0; left--) {
            rowZones.add(new RowZone(in.signed(), in.signed(), in.count()));
        }
        return new SegmentMeta(
                version, rows, lives, events, unparsed, lifeZones, rowZones, readIndexes(in), readValues(in));
    }

    private void writeIndexes(ByteWriter out) {
        out.unsigned(indexes.size());
        for (Map.Entry<Part, long[]> index : indexes.entrySet()) {
            out.text(index.getKey().name());
            out.unsigned(index.getValue().length);
            long previous = 0;
            for (long first : index.getValue()) {
                out.unsigned(first - previous);
                previous = first;
            }
        }
    }

    private static Map<Part, long[]> readIndexes(ByteReader in) {
        Map<Part, long[]> indexes = new EnumMap<>(Part.class);
        for (int left = in.count(); left > 0; left--) {
            Part part = Part.valueOf(in.text());
            LongList firsts = new LongList();
            long previous = 0;
            for (int pages = in.count(); pages > 0; pages--) {
                previous += in.unsigned();
                firsts.add(previous);
            }
            indexes.put(part, firsts.toArray());
        }
        return indexes;
    }

    private void writeValues(ByteWriter out) {
        out.unsigned(values.size());
        for (Map.Entry<Field, List<String>> field : values.entrySet()) {
            out.text(field.getKey().name());
            out.unsigned(field.getValue().size());
            field.getValue().forEach(out::text);
        }
    }

    private static Map<Field, List<String>> readValues(ByteReader in) {
        Map<Field, List<String>> values = new EnumMap<>(Field.class);
        for (int left = in.count(); left > 0; left--) {
            Field field = Field.valueOf(in.text());
            List<String> firsts = new ArrayList<>();
            for (int pages = in.count(); pages > 0; pages--) {
                firsts.add(in.text());
            }
            values.put(field, firsts);
        }
        return values;
    }
}

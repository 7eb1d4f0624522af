package mtsh.store.engine.mapdb;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The head of a segment: where everything is, and for each group enough to know that it need not be read.
 *
 * @param version of the file format; a reader refuses what is newer than {@link #VERSION} and what is older than {@link #OLDEST}
 * @param records where the records of each part are in the file
 * @param texts the dictionaries
 * @param lists the directories of postings
 * @param terms the first pair of each block of terms
 * @param unusualAddresses those with a character that is not printable ASCII
 */
record SegmentMeta(
        int version,
        long events,
        Groups groups,
        Map<Part, long[]> records,
        Map<Part, Texts> texts,
        Map<Part, Lists> lists,
        long[] terms,
        int[] unusualAddresses) {
    /**
     * Version 1 held blocks of rows beside blocks of lives; version 2 did not count addresses by their numbers; version
     * 3 had the subjects of each page of lives apart and no bits behind its columns.
     */
    static final int VERSION = 4;

    static final int OLDEST = 4;

    /** A dictionary: how many texts, and the first of each page in lower case. */
    record Texts(int size, List<String> firsts) {}

    /** A part with postings: the list that each block begins with, and the first row in it. */
    record Lists(int[] firstLists, int[] firstRows) {}

    int rows() {
        return groups.rows();
    }

    int lives() {
        return groups.lives();
    }

    int unparsed() {
        return records.getOrDefault(Part.UNPARSED, new long[0]).length;
    }

    static ByteWriter write(
            long events,
            Groups.Writer groups,
            Map<Part, LongList> records,
            Map<Part, Texts> texts,
            Map<Part, Lists> lists,
            long[] terms,
            int[] unusualAddresses) {
        ByteWriter out = new ByteWriter();
        out.unsigned(VERSION);
        out.unsigned(events);
        groups.write(out);
        out.unsigned(records.size());
        records.forEach((part, places) -> {
            out.unsigned(part.number());
            longs(out, places.toArray());
        });
        out.unsigned(texts.size());
        texts.forEach((part, each) -> {
            out.unsigned(part.number());
            out.unsigned(each.size());
            out.unsigned(each.firsts().size());
            each.firsts().forEach(out::text);
        });
        out.unsigned(lists.size());
        lists.forEach((part, each) -> {
            out.unsigned(part.number());
            ints(out, each.firstLists());
            ints(out, each.firstRows());
        });
        longs(out, terms);
        ints(out, unusualAddresses);
        return out;
    }

    /** The version alone, which is the one thing that may be read of a newer segment. */
    static int version(byte[] raw) {
        return new ByteReader(raw).count();
    }

    static SegmentMeta read(byte[] raw) {
        ByteReader in = new ByteReader(raw);
        int version = in.count();
        long events = in.unsigned();
        Groups groups = Groups.read(in);
        Map<Part, long[]> records = new EnumMap<>(Part.class);
        for (int left = in.count(); left > 0; left--) {
            records.put(part(in.count()), longs(in));
        }
        Map<Part, Texts> texts = new EnumMap<>(Part.class);
        for (int left = in.count(); left > 0; left--) {
            Part part = part(in.count());
            int size = in.count();
            List<String> firsts = new ArrayList<>();
            for (int pages = in.count(); pages > 0; pages--) {
                firsts.add(in.text());
            }
            texts.put(part, new Texts(size, firsts));
        }
        Map<Part, Lists> lists = new EnumMap<>(Part.class);
        for (int left = in.count(); left > 0; left--) {
            lists.put(part(in.count()), new Lists(ints(in), ints(in)));
        }
        return new SegmentMeta(version, events, groups, records, texts, lists, longs(in), ints(in));
    }

    private static Part part(int number) {
        for (Part part : Part.values()) {
            if (part.number() == number) {
                return part;
            }
        }
        throw new IndexOutOfBoundsException("Part " + number + " is not known");
    }

    private static void longs(ByteWriter out, long[] values) {
        out.unsigned(values.length);
        long previous = 0;
        for (long value : values) {
            out.signed(value - previous);
            previous = value;
        }
    }

    private static long[] longs(ByteReader in) {
        int count = in.count();
        if (count > in.remaining()) {
            throw new IndexOutOfBoundsException("A list of " + count + " numbers cannot be");
        }
        long[] values = new long[count];
        long previous = 0;
        for (int i = 0; i < count; i++) {
            previous += in.signed();
            values[i] = previous;
        }
        return values;
    }

    private static void ints(ByteWriter out, int[] values) {
        long[] wide = new long[values.length];
        for (int i = 0; i < values.length; i++) {
            wide[i] = values[i];
        }
        longs(out, wide);
    }

    private static int[] ints(ByteReader in) {
        long[] wide = longs(in);
        int[] values = new int[wide.length];
        for (int i = 0; i < wide.length; i++) {
            values[i] = Math.toIntExact(wide[i]);
        }
        return values;
    }
}

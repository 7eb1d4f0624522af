package mtsh.store.engine.mapdb;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The head of a segment: where everything is, and for each group enough to know that it need not be read. What a query does not ask for is
 * not decoded: a store's first answer would wait for it in every segment. Not safe for threads.
 */
final class SegmentMeta {
    /**
     * Version 1 held blocks of rows beside blocks of lives; version 2 did not count addresses by their numbers; version 3 had the
     * subjects of each page of lives apart and could be decoded whole only.
     */
    static final int VERSION = 4;

    static final int OLDEST = 4;

    private static final long[] NO_RECORDS = {};
    private static final Texts NO_TEXTS = new Texts(0, List.of());
    private static final Lists NO_LISTS = new Lists(new int[0], new int[0]);

    private final Path path;
    private final long events;
    private final GroupTotals totals;
    private final Section<Groups> groups;
    private final Map<Part, Section<long[]>> records;
    private final Map<Part, Section<Texts>> texts;
    private final Map<Part, Section<Lists>> lists;
    private final Section<long[]> terms;
    private final Section<int[]> unusualAddresses;

    /** A dictionary: how many texts, and the first of each page in lower case. */
    record Texts(int size, List<String> firsts) {}

    /** A part with postings: the list that each block begins with, and the first row in it. */
    record Lists(int[] firstLists, int[] firstRows) {}

    private SegmentMeta(Path path, ByteReader in) {
        this.path = path;
        events = in.unsigned();
        totals = GroupTotals.read(in);
        groups = new Section<>(in, Groups::read);
        records = sections(in, SegmentMeta::longs);
        texts = sections(in, SegmentMeta::texts);
        lists = sections(in, each -> new Lists(ints(each), ints(each)));
        terms = new Section<>(in, SegmentMeta::longs);
        unusualAddresses = new Section<>(in, SegmentMeta::ints);
    }

    private <T> Map<Part, Section<T>> sections(ByteReader in, Function<ByteReader, T> decoder) {
        Map<Part, Section<T>> sections = new EnumMap<>(Part.class);
        for (int left = in.count(); left > 0; left--) {
            sections.put(part(in.count()), new Section<>(in, decoder));
        }
        return sections;
    }

    /**
     * What {@link #write} made.
     *
     * @param path of the segment, for errors; a reader refuses what is newer than {@link #VERSION} and what is older than {@link #OLDEST}
     */
    static SegmentMeta read(Path path, byte[] raw) {
        try {
            ByteReader in = new ByteReader(raw);
            int version = in.count();
            if (version > VERSION) {
                throw ManifestFile.newer(path, version, VERSION);
            }
            if (version < OLDEST) {
                throw ManifestFile.older(path, version, OLDEST);
            }
            return new SegmentMeta(path, in);
        } catch (IndexOutOfBoundsException e) {
            throw Segment.damaged(path, e);
        }
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
        groups.totals().write(out);
        section(out, groups::write);
        sections(out, records, (section, places) -> longs(section, places.toArray()));
        sections(out, texts, SegmentMeta::texts);
        sections(out, lists, (section, each) -> {
            ints(section, each.firstLists());
            ints(section, each.firstRows());
        });
        section(out, section -> longs(section, terms));
        section(out, section -> ints(section, unusualAddresses));
        return out;
    }

    private static <T> void sections(ByteWriter out, Map<Part, T> values, BiConsumer<ByteWriter, T> writer) {
        out.unsigned(values.size());
        values.forEach((part, value) -> {
            out.unsigned(part.number());
            section(out, section -> writer.accept(section, value));
        });
    }

    private static void section(ByteWriter out, Consumer<ByteWriter> writer) {
        ByteWriter section = new ByteWriter();
        writer.accept(section);
        out.unsigned(section.size());
        out.raw(section);
    }

    long events() {
        return events;
    }

    /** Of all groups; these are not decoded for it. */
    GroupTotals totals() {
        return totals;
    }

    Groups groups() {
        return groups.get();
    }

    /** The numbers of the records of a part in the file. */
    long[] records(Part part) {
        return records.containsKey(part) ? records.get(part).get() : NO_RECORDS;
    }

    /** The parts that have records. */
    Set<Part> parts() {
        return records.keySet();
    }

    Texts texts(Part dictionary) {
        return texts.containsKey(dictionary) ? texts.get(dictionary).get() : NO_TEXTS;
    }

    /** The directory of postings. */
    Lists lists(Part part) {
        return lists.containsKey(part) ? lists.get(part).get() : NO_LISTS;
    }

    /** The first pair of each block of terms. */
    long[] terms() {
        return terms.get();
    }

    /** The addresses with a character that is not printable ASCII. */
    int[] unusualAddresses() {
        return unusualAddresses.get();
    }

    int unparsed() {
        return records(Part.UNPARSED).length;
    }

    /** A stretch of the meta that is decoded when it is first asked for. */
    private final class Section<T> {
        private final ByteReader raw;
        private final Function<ByteReader, T> decoder;
        private T value;

        Section(ByteReader in, Function<ByteReader, T> decoder) {
            this.raw = in.part(in.count());
            this.decoder = decoder;
        }

        T get() {
            if (value == null) {
                try {
                    value = decoder.apply(raw);
                } catch (IndexOutOfBoundsException | ArithmeticException e) {
                    throw Segment.damaged(path, e);
                }
            }
            return value;
        }
    }

    private static void texts(ByteWriter out, Texts texts) {
        out.unsigned(texts.size());
        out.unsigned(texts.firsts().size());
        texts.firsts().forEach(out::text);
    }

    private static Texts texts(ByteReader in) {
        int size = in.count();
        List<String> firsts = new ArrayList<>();
        for (int pages = in.count(); pages > 0; pages--) {
            firsts.add(in.text());
        }
        return new Texts(size, firsts);
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

package mtsh.store.engine.mapdb;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import mtsh.store.query.Field;
import mtsh.store.query.ValueCount;

/** Counts the values of one field, and writes them in order of their lower case in pages. Spellings that differ in case count as one. */
final class ValuesWriter {
    static final int PAGE = 256;

    private final Field field;
    private final Map<String, Tally> tallies = new HashMap<>();

    private static final class Tally {
        private String spelling;
        private long count;

        Tally(String spelling) {
            this.spelling = spelling;
        }
    }

    ValuesWriter(Field field) {
        this.field = field;
    }

    /** The spelling that stands for all is the last in ordinal order, so that the order of adding does not matter. */
    static String better(String one, String other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    void add(String value) {
        if (value.isEmpty()) {
            return;
        }
        Tally tally = tallies.computeIfAbsent(value.toLowerCase(Locale.ROOT), key -> new Tally(value));
        tally.spelling = better(tally.spelling, value);
        tally.count++;
    }

    /** Writes the pages; returns the first key of each. */
    List<String> write(SegmentSink sink) {
        List<String> keys = new ArrayList<>(tallies.keySet());
        keys.sort(null);
        List<String> directory = new ArrayList<>();
        for (int from = 0; from < keys.size(); from += PAGE) {
            List<String> page = keys.subList(from, Math.min(keys.size(), from + PAGE));
            sink.put(Part.VALUES, Values.index(field, directory.size()), encode(page), true);
            directory.add(page.get(0));
        }
        return directory;
    }

    private ByteWriter encode(List<String> page) {
        ColumnWriter[] columns = Block.columns(2);
        for (String key : page) {
            Tally tally = tallies.get(key);
            columns[0].text(tally.spelling);
            columns[1].number(tally.count);
        }
        return Block.join(page.size(), columns);
    }

    static List<ValueCount> decode(byte[] raw) {
        Block block = Block.split(raw);
        List<ValueCount> page = new ArrayList<>();
        for (int i = 0; i < block.entries(); i++) {
            page.add(new ValueCount(block.column(0).text(), block.column(1).number()));
        }
        return page;
    }
}

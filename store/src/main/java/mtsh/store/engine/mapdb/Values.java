package mtsh.store.engine.mapdb;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;

import mtsh.store.query.Field;
import mtsh.store.query.ValueCount;

/** The values of one field in one segment, in order of their lower case. */
final class Values {
    private final BlockSource source;
    private final Field field;
    private final List<String> directory;

    Values(BlockSource source, Field field, List<String> directory) {
        this.source = source;
        this.field = field;
        this.directory = directory;
    }

    static long index(Field field, long page) {
        return (long) field.ordinal() << 32 | page;
    }

    /** The values that start with {@code prefix}, which is in lower case. */
    Iterator<ValueCount> startingWith(String prefix) {
        int found = Collections.binarySearch(directory, prefix);
        return new Walk(prefix, found >= 0 ? found : Math.max(0, -found - 2));
    }

    private final class Walk implements Iterator<ValueCount> {
        private final String prefix;
        private int page;
        private Iterator<ValueCount> entries = Collections.emptyIterator();
        private ValueCount head;

        Walk(String prefix, int page) {
            this.prefix = prefix;
            this.page = page;
            this.head = advance();
        }

        @Override
        public boolean hasNext() {
            return head != null;
        }

        @Override
        public ValueCount next() {
            if (head == null) {
                throw new NoSuchElementException();
            }
            ValueCount result = head;
            head = advance();
            return result;
        }

        private ValueCount advance() {
            while (true) {
                while (entries.hasNext()) {
                    ValueCount entry = entries.next();
                    String key = entry.value().toLowerCase(Locale.ROOT);
                    if (key.startsWith(prefix)) {
                        return entry;
                    }
                    if (key.compareTo(prefix) > 0) {
                        return null;
                    }
                }
                if (page >= directory.size()) {
                    return null;
                }
                entries = ValuesWriter.decode(source.block(Part.VALUES, index(field, page)))
                        .iterator();
                page++;
            }
        }
    }
}

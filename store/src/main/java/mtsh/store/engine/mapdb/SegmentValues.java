package mtsh.store.engine.mapdb;

import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;

import mtsh.store.query.Field;
import mtsh.store.query.ValueCount;

/** The values of one field in one segment, in order of their lower case, with how many rows have them. */
final class SegmentValues {
    private SegmentValues() {}

    /** The values that start with {@code prefix}, which is in lower case; none for the ids, which have no order. */
    static Iterator<ValueCount> startingWith(Segment segment, Field field, String prefix) {
        return switch (field) {
            case SENDER -> counted(segment, Part.ADDRESSES, Part.SENDERS, prefix);
            case RECIPIENT -> counted(segment, Part.ADDRESSES, Part.RECIPIENTS, prefix);
            case SENDER_DOMAIN -> counted(segment, Part.DOMAINS, Part.SENDER_DOMAINS, prefix);
            case RECIPIENT_DOMAIN -> counted(segment, Part.DOMAINS, Part.RECIPIENT_DOMAINS, prefix);
            case FROM_IP -> named(segment, HeadColumn.FROM_IP, prefix);
            case TO_IP -> named(segment, HeadColumn.TO_IP, prefix);
            case SERVER -> named(segment, HeadColumn.SERVER, prefix);
            case MESSAGE_ID, TRACE_ID -> Collections.emptyIterator();
        };
    }

    private static Iterator<ValueCount> counted(Segment segment, Part dictionary, Part lists, String prefix) {
        Dictionary texts = segment.dictionary(dictionary);
        int from = texts.ceiling(prefix);
        PostingLists.Counts counts = segment.postings(lists).countsFrom(from);
        return new Walk(texts, from, prefix, number -> counts.next());
    }

    private static Iterator<ValueCount> named(Segment segment, HeadColumn column, String prefix) {
        Dictionary texts = segment.dictionary(Part.NAMES);
        NameCounts counts = segment.nameCounts();
        return new Walk(texts, texts.ceiling(prefix), prefix, number -> counts.count(column, number));
    }

    /** How often a number of the dictionary is there; asked once for each, in order. */
    private interface Counter {
        int count(int number);
    }

    private static final class Walk implements Iterator<ValueCount> {
        private final String prefix;
        private final Iterator<String> texts;
        private final Counter counter;
        private int number;
        private ValueCount head;

        Walk(Dictionary dictionary, int from, String prefix, Counter counter) {
            this.prefix = prefix;
            this.texts = dictionary.from(from);
            this.counter = counter;
            this.number = from;
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
            while (texts.hasNext()) {
                String text = texts.next();
                if (!Dictionary.key(text).startsWith(prefix)) {
                    return null;
                }
                int count = counter.count(number++);
                if (count > 0 && !text.isEmpty()) {
                    return new ValueCount(text, count);
                }
            }
            return null;
        }
    }
}

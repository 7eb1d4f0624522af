package mtsh.store.engine.mapdb;

import java.time.Instant;
import java.util.Iterator;
import java.util.NoSuchElementException;

import mtsh.store.query.Field;

/** The values of one field in one segment that begin alike. Values are told apart by their lower case, the key. */
final class ValueRange {
    /** In place of the number of a value that a segment does not have, as a dictionary says it. */
    static final int ABSENT = -1;

    private final LiveSegment live;
    private final Dictionary texts;
    private final TextCounts counts;
    /** Null when there are none for the field. */
    private final PostingLists lists;

    private final int from;
    private final int until;

    /** @param prefix in lower case */
    ValueRange(LiveSegment live, Field field, String prefix) {
        this.live = live;
        this.texts = live.segment().dictionary(ValueCounts.dictionary(field));
        this.counts = live.segment().counts(field);
        this.lists = lists(live.segment(), field);
        this.from = texts.ceiling(prefix);
        this.until = prefix.isEmpty() ? texts.size() : texts.end(prefix, true);
    }

    private static PostingLists lists(Segment segment, Field field) {
        return switch (field) {
            case SENDER -> segment.postings(Part.SENDERS);
            case RECIPIENT -> segment.postings(Part.RECIPIENTS);
            case SENDER_DOMAIN -> segment.postings(Part.SENDER_DOMAINS);
            case RECIPIENT_DOMAIN -> segment.postings(Part.RECIPIENT_DOMAINS);
            default -> null;
        };
    }

    int size() {
        return until - from;
    }

    /** No row of the segment was received later. */
    Instant newest() {
        return live.entry().newest();
    }

    BestTexts best() {
        return new BestTexts(counts, from, until);
    }

    String key(int number) {
        return Dictionary.key(texts.text(number));
    }

    /** The number of the first spelling of a value, or {@link #ABSENT}. */
    int find(TextKey key) {
        return texts.find(key);
    }

    /** How many rows have a value by the number of its first spelling, those of replaced lives among them. */
    int count(int number) {
        return number == ABSENT ? 0 : counts.count(number);
    }

    /** Of the spellings that rows have the last in ordinal order; null when there is none. */
    String spelling(int first) {
        String last = null;
        for (int number = first; number < end(first); number++) {
            String text = texts.text(number);
            if (counts.countOfSpelling(number) > 0 && (last == null || text.compareTo(last) > 0)) {
                last = text;
            }
        }
        return last;
    }

    /** When the newest row with a value was received; null when that is not known or there is none. */
    Instant lastUsed(int first) {
        Instant last = null;
        for (int number = first; lists != null && number < end(first); number++) {
            Instant here = lastUsedSpelled(number);
            last = last == null || here != null && here.isAfter(last) ? here : last;
        }
        return last;
    }

    /** One more than the number of the last spelling. */
    private int end(int first) {
        if (first == ABSENT) {
            return ABSENT;
        }
        if (!counts.isSpelled(first)) {
            return first + 1;
        }
        String key = key(first);
        int number = first + 1;
        while (number < texts.size() && key(number).equals(key)) {
            number++;
        }
        return number;
    }

    /** Groups are in order of their newest row, but may reach back behind the newest of the next one. */
    private Instant lastUsedSpelled(int number) {
        Groups groups = live.segment().meta().groups();
        Postings rows = lists.find(number);
        Instant last = null;
        int row = rows.next();
        while (row != Postings.END) {
            int group = groups.ofRow(row);
            if (last != null && groups.newestRow(group) < last.getEpochSecond()) {
                break;
            }
            GroupHead head = live.segment().head(group);
            int place = row - groups.firstRow(group);
            if (live.dead().get(groups.firstLife(group) + head.life(place))) {
                row = rows.next();
                continue;
            }
            Instant received = Instant.ofEpochSecond(head.second(place), head.nano(place));
            last = last == null || received.isAfter(last) ? received : last;
            row = rows.seek(groups.firstRow(group + 1));
        }
        return last;
    }

    /** All values in order of their keys; {@code place} is its own among the ranges that are walked. */
    Walk walk(int place) {
        return new Walk(place);
    }

    /** Stands at a value once it was advanced. */
    final class Walk {
        private final int place;
        private final Iterator<String> all = texts.from(from);
        private int next = from;
        private String key;
        private int count;

        private Walk(int place) {
            this.place = place;
        }

        int place() {
            return place;
        }

        /** False when there are no more. */
        boolean advance() {
            while (next < until) {
                String text = all.next();
                count = counts.count(next++);
                if (count > 0 && !text.isEmpty()) {
                    key = Dictionary.key(text);
                    return true;
                }
            }
            key = null;
            return false;
        }

        String key() {
            if (key == null) {
                throw new NoSuchElementException();
            }
            return key;
        }

        int count() {
            return count;
        }

        int number() {
            return next - 1;
        }
    }
}

package mtsh.store.engine.mapdb;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.UUID;

import mtsh.store.query.Field;
import mtsh.store.query.ValueCount;

/**
 * Ids are nearly unique and have no order of their own that would help: who completes one is offered those of the newest messages that begin so.
 */
final class RecentIds {
    /** Rows that are looked at, at most: about as many as can be before somebody waits. */
    private static final int MOST_ROWS = 20_000;

    private static final Comparator<ValueCount> NEWEST_FIRST =
            Comparator.comparing(ValueCount::lastUsed).reversed().thenComparing(ValueCount::value);

    private final Field field;
    private final String prefix;
    private final int limit;
    private final Map<String, ValueCount> found = new HashMap<>();
    private int looked;

    private RecentIds(Field field, String prefix, int limit) {
        this.field = field;
        this.prefix = prefix;
        this.limit = limit;
    }

    /** A segment at one of its groups, of which the newest is looked at next. */
    private static final class Place implements Comparable<Place> {
        private final LiveSegment live;
        private int group;

        Place(LiveSegment live) {
            this.live = live;
        }

        Groups groups() {
            return live.segment().meta().groups();
        }

        boolean isEnd() {
            return group == groups().count();
        }

        long newest() {
            return groups().newestRow(group);
        }

        @Override
        public int compareTo(Place other) {
            return Long.compare(other.newest(), newest());
        }
    }

    /** Up to {@code limit} ids that start with {@code prefix}, in lower case, the newest first, and how many of the newest rows have each. */
    static List<ValueCount> find(List<LiveSegment> segments, Field field, String prefix, int limit) {
        RecentIds ids = new RecentIds(field, prefix, limit);
        ids.look(segments);
        List<ValueCount> newest = ids.sorted();
        return List.copyOf(newest.subList(0, Math.min(limit, newest.size())));
    }

    private void look(List<LiveSegment> segments) {
        PriorityQueue<Place> places = new PriorityQueue<>();
        segments.stream().map(Place::new).filter(place -> !place.isEnd()).forEach(places::add);
        while (!places.isEmpty()
                && looked < MOST_ROWS
                && !isEnough(places.peek().newest())) {
            Place place = places.poll();
            look(place.live, place.group++);
            if (!place.isEnd()) {
                places.add(place);
            }
        }
    }

    /** Whether there are as many as are wanted already that are newer than all that comes. */
    private boolean isEnough(long newest) {
        return found.size() >= limit && sorted().get(limit - 1).lastUsed().getEpochSecond() > newest;
    }

    private List<ValueCount> sorted() {
        List<ValueCount> sorted = new ArrayList<>(found.values());
        sorted.sort(NEWEST_FIRST);
        return sorted;
    }

    private void look(LiveSegment live, int group) {
        GroupHead head = live.segment().head(group);
        int firstPage = live.segment().meta().groups().firstPage(group);
        int firstLife = live.segment().meta().groups().firstLife(group);
        for (int row = 0; row < head.rows(); row++) {
            looked++;
            if (!live.dead().get(firstLife + head.life(row))) {
                RowDetails page = live.segment().details(firstPage + head.life(row) / RowDetails.LIVES);
                add(value(live.segment(), head, row, page), Instant.ofEpochSecond(head.second(row), head.nano(row)));
            }
        }
    }

    private String value(Segment segment, GroupHead head, int row, RowDetails page) {
        int place = head.placeInPage(row);
        if (field == Field.MESSAGE_ID) {
            int sender = head.integer(HeadColumn.SENDER, row);
            return page.messageId(place, segment.dictionary(Part.ADDRESSES).text(sender), head.second(row));
        }
        UUID own = page.traceId(place);
        UUID id = own == null ? head.id(head.life(row)) : own;
        return id == null ? "" : id.toString();
    }

    private void add(String value, Instant received) {
        if (value.isEmpty() || !value.toLowerCase(Locale.ROOT).startsWith(prefix)) {
            return;
        }
        found.merge(
                value,
                new ValueCount(value, 1, received),
                (known, more) -> new ValueCount(
                        value, known.count() + 1, received.isAfter(known.lastUsed()) ? received : known.lastUsed()));
    }
}

package mtsh.store.engine.mapdb;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Predicate;

import mtsh.store.query.TraceQuery;
import mtsh.store.query.TraceRow;

/**
 * Answers a {@link TraceQuery} over many segments in the order of rows. A segment is not touched before the rows that were already
 * given have come to its nearer end, nor is a group, so that a first page reads little.
 */
final class RowScan {
    private final RowFilter filter;
    private final ScanTally tally;
    private final Comparator<TraceRow> order;
    private final PriorityQueue<Walk> walks = new PriorityQueue<>();

    private RowScan(RowFilter filter, ScanTally tally) {
        this.filter = filter;
        this.tally = tally;
        this.order = filter.isNewestFirst() ? RowOrder.ROWS : RowOrder.ROWS.reversed();
    }

    static void run(List<LiveSegment> segments, TraceQuery query, Predicate<TraceRow> consumer, ScanTally tally) {
        RowScan scan = new RowScan(new RowFilter(query), tally);
        tally.segments(segments.size());
        for (LiveSegment segment : segments) {
            if (scan.filter.mayMatch(segment.entry())) {
                scan.walks.add(scan.new Walk(segment));
            }
        }
        scan.run(consumer);
    }

    private void run(Predicate<TraceRow> consumer) {
        while (!walks.isEmpty()) {
            Walk walk = walks.poll();
            TraceRow row = walk.take();
            if (row != null) {
                tally.give();
                if (!consumer.test(row)) {
                    return;
                }
            }
            if (walk.advance()) {
                walks.add(walk);
            }
        }
    }

    /** The matching rows of one segment. Before its first group is read it stands at its nearest possible time. */
    private final class Walk implements Comparable<Walk> {
        private final LiveSegment live;
        /** Rows of the groups that were read, which groups that were not may still come before. */
        private final PriorityQueue<TraceRow> ready = new PriorityQueue<>(order);

        private GroupCursor cursor;
        private SegmentRows rows;
        private Instant time;
        /** Whether the first of {@link #ready} is the next row of the segment. */
        private boolean isSure;

        Walk(LiveSegment live) {
            this.live = live;
            this.time = filter.isNewestFirst() ? newest() : oldest();
        }

        private Instant newest() {
            Instant limit = filter.newest();
            Instant newest = live.entry().newest();
            return limit != null && limit.isBefore(newest) ? limit : newest;
        }

        private Instant oldest() {
            Instant limit = filter.oldest();
            Instant oldest = live.entry().oldest();
            return limit != null && limit.isAfter(oldest) ? limit : oldest;
        }

        private void open() {
            RowCandidates.Found found = filter.candidates(live.segment());
            rows = new SegmentRows(live, filter, found.lives());
            cursor = GroupCursor.of(live.segment().meta(), found.postings(), filter.isNewestFirst());
            tally.open(found.indexes(), live.segment().meta().totals().groups());
        }

        private Groups groups() {
            return live.segment().meta().groups();
        }

        /** The row it stands at, or null before the first. */
        TraceRow take() {
            if (!isSure) {
                return null;
            }
            isSure = false;
            return ready.poll();
        }

        /** Goes to the next row, or to a time before which there is none; false when there are no more. */
        boolean advance() {
            if (cursor == null) {
                open();
            }
            int group = next();
            while (group != GroupCursor.END && (ready.isEmpty() || !isBefore(ready.peek(), group))) {
                if (ready.isEmpty() && standsBehind(group)) {
                    return true;
                }
                tally.read();
                int[] places = cursor.take();
                tally.look(places.length);
                ready.addAll(rows.of(group, places));
                group = next();
            }
            if (ready.isEmpty()) {
                return false;
            }
            isSure = true;
            time = ready.peek().received();
            return true;
        }

        /** Whether others come first; this one waits at the near end of its next group then. */
        private boolean standsBehind(int group) {
            Instant near = filter.isNewestFirst()
                    ? Instant.ofEpochSecond(groups().newestRow(group), 999_999_999)
                    : Instant.ofEpochSecond(groups().oldestRow(group));
            boolean isFurther = filter.isNewestFirst() ? near.isBefore(time) : near.isAfter(time);
            if (!isFurther || walks.isEmpty()) {
                return false;
            }
            time = near;
            return walks.peek().compareTo(this) < 0;
        }

        private boolean isBefore(TraceRow row, int group) {
            long second = row.received().getEpochSecond();
            return filter.isNewestFirst() ? second > groups().newestRow(group) : second < groups().oldestRow(group);
        }

        /** The next group that may have a wanted row. */
        private int next() {
            while (cursor.peek() != GroupCursor.END) {
                int group = cursor.peek();
                if (filter.isPast(groups(), group)) {
                    return GroupCursor.END;
                }
                if (filter.mayMatch(groups(), group)) {
                    return group;
                }
                cursor.skip();
            }
            return GroupCursor.END;
        }

        @Override
        public int compareTo(Walk other) {
            int byTime = filter.isNewestFirst() ? other.time.compareTo(time) : time.compareTo(other.time);
            if (byTime != 0) {
                return byTime;
            }
            if (!isSure || !other.isSure) {
                return Boolean.compare(isSure, other.isSure);
            }
            return order.compare(ready.peek(), other.ready.peek());
        }
    }
}

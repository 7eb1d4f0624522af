package mtsh.store.engine.mapdb;

import java.time.Instant;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Predicate;

import mtsh.store.query.TraceQuery;
import mtsh.store.query.TraceRow;

/**
 * Answers a {@link TraceQuery} over many segments in the order of rows. A segment is not touched before the rows that were already
 * given are as old as its newest one, so that a first page reads few files.
 */
final class RowScan {
    private final RowFilter filter;
    private final PriorityQueue<Walk> walks = new PriorityQueue<>();

    private RowScan(RowFilter filter) {
        this.filter = filter;
    }

    static void run(List<LiveSegment> segments, TraceQuery query, Predicate<TraceRow> consumer) {
        RowScan scan = new RowScan(new RowFilter(query));
        for (LiveSegment segment : segments) {
            if (scan.filter.mayMatch(segment.segment().entry())) {
                scan.walks.add(scan.new Walk(segment));
            }
        }
        scan.run(consumer);
    }

    private void run(Predicate<TraceRow> consumer) {
        while (!walks.isEmpty()) {
            Walk walk = walks.poll();
            TraceRow row = walk.head;
            if (row != null && !consumer.test(row)) {
                return;
            }
            if (walk.advance()) {
                walks.add(walk);
            }
        }
    }

    /** The matching rows of one segment. Before its first row is looked for it stands at its newest possible time. */
    private final class Walk implements Comparable<Walk> {
        private final LiveSegment live;
        private Postings candidates;
        private Instant time;
        private TraceRow head;
        private int block = -1;
        private boolean blockMayMatch;

        Walk(LiveSegment live) {
            this.live = live;
            Instant newest = live.entry().newest();
            Instant limit = filter.newest();
            this.time = limit != null && limit.isBefore(newest) ? limit : newest;
        }

        boolean advance() {
            if (candidates == null) {
                candidates = filter.candidates(live.segment());
            }
            int ordinal = candidates.next();
            while (ordinal != Postings.END) {
                if (!enter(ordinal / RowBlock.ROWS)) {
                    if (filter.isPast(live.segment().meta().rowZones().get(block))) {
                        return false;
                    }
                    ordinal = candidates.seek((block + 1) * RowBlock.ROWS);
                    continue;
                }
                RowBlock.Entry entry = live.segment().row(ordinal);
                if (!live.dead().get(entry.life()) && filter.matches(entry.row())) {
                    head = entry.row();
                    time = head.received();
                    return true;
                }
                ordinal = candidates.next();
            }
            return false;
        }

        private boolean enter(int wanted) {
            if (wanted != block) {
                block = wanted;
                blockMayMatch = filter.mayMatch(live.segment().meta().rowZones().get(wanted));
            }
            return blockMayMatch;
        }

        @Override
        public int compareTo(Walk other) {
            int order = other.time.compareTo(time);
            if (order != 0) {
                return order;
            }
            if (head == null || other.head == null) {
                return Boolean.compare(head != null, other.head != null);
            }
            return RowOrder.ROWS.compare(head, other.head);
        }
    }
}

package mtsh.store.engine.mapdb;

import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Predicate;

import mtsh.store.query.TraceQuery;
import mtsh.store.query.TraceRow;

/**
 * Answers a {@link TraceQuery} over many segments in the order of rows. A segment is not touched before the rows that were already
 * given have come to its nearer end, so that a first page reads few files.
 */
final class RowScan {
    private final RowFilter filter;
    private final ScanTally tally;
    private final PriorityQueue<Walk> walks = new PriorityQueue<>();

    private RowScan(RowFilter filter, ScanTally tally) {
        this.filter = filter;
        this.tally = tally;
    }

    static void run(List<LiveSegment> segments, TraceQuery query, Predicate<TraceRow> consumer, ScanTally tally) {
        RowScan scan = new RowScan(new RowFilter(query), tally);
        tally.segments(segments.size());
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

    /** The matching rows of one segment. Before its first row is looked for it stands at its nearest possible time. */
    private final class Walk implements Comparable<Walk> {
        private final LiveSegment live;
        private RowCursor candidates;
        private BitSet lives;
        private Instant time;
        private TraceRow head;
        private int block = -1;
        private boolean blockMayMatch;

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
            lives = found.lives();
            candidates = filter.isNewestFirst()
                    ? RowCursor.forwards(found.postings())
                    : RowCursor.backwards(found, live.segment().meta().rows());
            tally.open(found.indexes(), live.segment().meta().rowZones().size());
        }

        boolean advance() {
            if (candidates == null) {
                open();
            }
            int ordinal = candidates.next();
            while (ordinal != Postings.END) {
                if (!enter(ordinal / RowBlock.ROWS)) {
                    if (filter.isPast(live.segment().meta().rowZones().get(block))) {
                        return false;
                    }
                    ordinal = candidates.leave(block);
                    continue;
                }
                RowBlock.Entry entry = live.segment().row(ordinal);
                tally.look();
                if (isWanted(entry)) {
                    head = entry.row();
                    time = head.received();
                    return true;
                }
                ordinal = candidates.next();
            }
            return false;
        }

        private boolean isWanted(RowBlock.Entry entry) {
            return !live.dead().get(entry.life())
                    && (lives == null || lives.get(entry.life()))
                    && filter.matches(entry.row());
        }

        private boolean enter(int wanted) {
            if (wanted != block) {
                block = wanted;
                blockMayMatch = filter.mayMatch(live.segment().meta().rowZones().get(wanted));
                if (blockMayMatch) {
                    tally.read();
                }
            }
            return blockMayMatch;
        }

        @Override
        public int compareTo(Walk other) {
            int order = filter.isNewestFirst() ? other.time.compareTo(time) : time.compareTo(other.time);
            if (order != 0) {
                return order;
            }
            if (head == null || other.head == null) {
                return Boolean.compare(head != null, other.head != null);
            }
            int rows = RowOrder.ROWS.compare(head, other.head);
            return filter.isNewestFirst() ? rows : -rows;
        }
    }
}

package mtsh.store.engine.mapdb;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

import mtsh.store.query.Condition;
import mtsh.store.query.Field;
import mtsh.store.query.GroupCount;
import mtsh.store.query.GroupKey;
import mtsh.store.query.TraceQuery;
import mtsh.store.query.TraceRow;

/**
 * Counts the rows of a query by some of their values, each segment by as little as will do: what it has counted already, the numbers in
 * its heads, or its rows.
 */
final class RowCounts {
    /** What may be used; each may also do what the later ones do. */
    enum Way {
        /** What stands in the segment by hour and state, or by value. */
        RECORDS,
        HEADS,
        ROWS
    }

    private final TraceQuery query;
    private final RowFilter filter;
    private final Interval interval;
    private final List<GroupKey> by;
    private final ZoneId zone;
    private final CountTable table;

    private RowCounts(TraceQuery query, List<GroupKey> by, ZoneId zone) {
        this.query = query;
        this.filter = new RowFilter(query);
        this.interval = Interval.of(query);
        this.by = by;
        this.zone = zone;
        this.table = new CountTable(by);
    }

    static List<GroupCount> run(List<LiveSegment> segments, TraceQuery query, List<GroupKey> by, ZoneId zone) {
        return run(segments, query, by, zone, Way.RECORDS);
    }

    static List<GroupCount> run(
            List<LiveSegment> segments, TraceQuery query, List<GroupKey> by, ZoneId zone, Way best) {
        RowCounts counts = new RowCounts(query, by, zone);
        if (best == Way.ROWS || !counts.isOrderless() || !by.stream().allMatch(CountKey::isKnown)) {
            counts.rows(segments);
        } else {
            counts.numbers(segments, best);
        }
        return counts.table.sorted();
    }

    /** Whether it is not a page of something, whose beginning depends on the order. */
    private boolean isOrderless() {
        return query.after() == null && query.startingRecipient() == null;
    }

    private void numbers(List<LiveSegment> segments, Way best) {
        List<Condition> conditions = Interval.others(query);
        boolean byHours = best == Way.RECORDS && StateCounts.canAnswer(by, conditions);
        StateCounts states = byHours ? new StateCounts(by, conditions, zone) : null;
        Field field =
                best == Way.RECORDS && conditions.isEmpty() && by.size() == 1 ? FieldCounts.field(by.get(0)) : null;
        List<LiveSegment> left = new ArrayList<>();
        for (LiveSegment live : segments) {
            if (field != null && isWhole(live)) {
                FieldCounts.addTo(table, live.segment(), field);
            } else if (filter.mayMatch(live.entry())
                    && !(byHours && hours(live, states))
                    && !heads(live, conditions, List.of(interval))) {
                left.add(live);
            }
        }
        rows(left);
    }

    /** Whether all rows of a segment are counted. */
    private boolean isWhole(LiveSegment live) {
        SegmentEntry entry = live.entry();
        return entry.rows() > 0
                && live.dead().isEmpty()
                && interval.holdsAll(
                        entry.oldest().getEpochSecond(), entry.newest().getEpochSecond());
    }

    /** False when the hours of the segment cannot say, and nothing was counted. */
    private boolean hours(LiveSegment live, StateCounts states) {
        long from = StateCounts.firstWhole(interval.start());
        long until = StateCounts.behindWhole(interval.end());
        if (from >= until || !states.addTo(table, live, from, until)) {
            return false;
        }
        List<Interval> edges = new ArrayList<>();
        if (interval.start() != null) {
            edges.add(interval.before(from * StateCounts.HOUR));
        }
        if (interval.end() != null) {
            edges.add(interval.from(until * StateCounts.HOUR));
        }
        edges.removeIf(Interval::isEmpty);
        return edges.isEmpty() || heads(live, Interval.others(query), edges);
    }

    /** False when the numbers of the rows do not tell whether they are wanted. */
    private boolean heads(LiveSegment live, List<Condition> conditions, List<Interval> intervals) {
        List<HeadTest> tests = HeadTest.of(live.segment(), conditions);
        if (tests == null) {
            return false;
        }
        List<CountKey> keys = new ArrayList<>();
        by.forEach(key -> keys.add(CountKey.of(live.segment(), key, zone)));
        HeadCounts counts = new HeadCounts(live, keys);
        for (Interval each : intervals) {
            counts.count(filter, each, tests, filter.candidates(live.segment()).postings());
        }
        counts.addTo(table);
        return true;
    }

    private void rows(List<LiveSegment> segments) {
        RowScan.run(segments, query, this::add, new ScanTally());
    }

    private boolean add(TraceRow row) {
        List<String> values = new ArrayList<>(by.size());
        by.forEach(key -> values.add(key.of(row, zone)));
        table.add(values, 1);
        return true;
    }
}

package mtsh.store.engine.mapdb;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import mtsh.store.query.Condition;
import mtsh.store.query.ReceivedCondition;
import mtsh.store.query.TraceQuery;

/** {@code start <= received < end}; null is no bound. */
record Interval(Instant start, Instant end) {
    /** That of a query, narrowed by what its conditions say of the same. */
    static Interval of(TraceQuery query) {
        Instant start = query.start();
        Instant end = query.end();
        for (Condition condition : query.conditions()) {
            if (condition instanceof ReceivedCondition received) {
                start = start == null || isBefore(start, received.start()) ? received.start() : start;
                end = end == null || isBefore(received.end(), end) ? received.end() : end;
            }
        }
        return new Interval(start, end);
    }

    private static boolean isBefore(Instant one, Instant other) {
        return one != null && other != null && one.isBefore(other);
    }

    /** The conditions of a query that are not in its interval already. */
    static List<Condition> others(TraceQuery query) {
        List<Condition> others = new ArrayList<>(query.conditions());
        others.removeIf(ReceivedCondition.class::isInstance);
        return others;
    }

    boolean isEmpty() {
        return start != null && end != null && !start.isBefore(end);
    }

    boolean holds(GroupHead head, int row) {
        long second = head.second(row);
        return (start == null || compare(second, head, row, start) >= 0)
                && (end == null || compare(second, head, row, end) < 0);
    }

    private static int compare(long second, GroupHead head, int row, Instant bound) {
        int order = Long.compare(second, bound.getEpochSecond());
        return order != 0 ? order : Integer.compare(head.nano(row), bound.getNano());
    }

    /** Whether all of these seconds, both included, are in it to their ends. */
    boolean holdsAll(long first, long last) {
        return (start == null || !start.isAfter(Instant.ofEpochSecond(first)))
                && (end == null || !end.isBefore(Instant.ofEpochSecond(last + 1)));
    }

    /** Whether something of these seconds may be in it. */
    boolean meets(long first, long last) {
        return (start == null || start.getEpochSecond() <= last) && (end == null || end.getEpochSecond() >= first);
    }

    /** What of it lies before a second. */
    Interval before(long second) {
        Instant limit = Instant.ofEpochSecond(second);
        return new Interval(start, end == null || limit.isBefore(end) ? limit : end);
    }

    /** What of it lies in this second or later. */
    Interval from(long second) {
        Instant limit = Instant.ofEpochSecond(second);
        return new Interval(start == null || start.isBefore(limit) ? limit : start, end);
    }
}

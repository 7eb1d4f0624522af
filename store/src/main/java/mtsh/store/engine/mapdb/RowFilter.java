package mtsh.store.engine.mapdb;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import mtsh.store.event.Status;
import mtsh.store.query.Condition;
import mtsh.store.query.Cursor;
import mtsh.store.query.Order;
import mtsh.store.query.ReceivedCondition;
import mtsh.store.query.RowCondition;
import mtsh.store.query.StatusCondition;
import mtsh.store.query.TraceQuery;
import mtsh.store.query.TraceRow;

/** A {@link TraceQuery} made ready: which rows match, and which rows of a segment may. */
final class RowFilter {
    private final TraceQuery query;
    private final List<RowCondition> conditions = new ArrayList<>();
    private final boolean newestFirst;
    private final Instant newest;
    private final Instant oldest;
    private final int statuses;

    RowFilter(TraceQuery query) {
        this.query = query;
        this.newestFirst = query.order() == Order.NEWEST_FIRST;
        Instant after = query.after() == null ? null : query.after().received();
        Instant last = earlier(query.end(), newestFirst ? after : null);
        Instant first = later(query.start(), newestFirst ? null : after);
        int bits = -1;
        for (Condition condition : query.conditions()) {
            if (condition instanceof RowCondition row) {
                conditions.add(row);
            }
            if (condition instanceof ReceivedCondition received) {
                last = earlier(last, received.end());
                first = later(first, received.start());
            }
            if (condition instanceof StatusCondition status) {
                bits &= bits(status);
            }
        }
        this.newest = last;
        this.oldest = first;
        this.statuses = bits;
    }

    private static Instant earlier(Instant a, Instant b) {
        return a == null || b != null && b.isBefore(a) ? b : a;
    }

    private static Instant later(Instant a, Instant b) {
        return a == null || b != null && b.isAfter(a) ? b : a;
    }

    private static int bits(StatusCondition condition) {
        int bits = 0;
        for (Status status : condition.statuses()) {
            bits |= 1 << status.ordinal();
        }
        return bits;
    }

    boolean isNewestFirst() {
        return newestFirst;
    }

    boolean matches(TraceRow row) {
        if (!isInTime(row) || !isBehind(row, query.after())) {
            return false;
        }
        for (RowCondition condition : conditions) {
            if (!condition.matches(row)) {
                return false;
            }
        }
        return true;
    }

    private boolean isBehind(TraceRow row, Cursor cursor) {
        return cursor == null || (newestFirst ? RowOrder.isAfter(row, cursor) : RowOrder.isBefore(row, cursor));
    }

    private boolean isInTime(TraceRow row) {
        if (query.start() != null && row.received().isBefore(query.start())) {
            return false;
        }
        if (query.end() == null || row.received().isBefore(query.end())) {
            return true;
        }
        return query.startingRecipient() != null
                && row.received().equals(query.end())
                && key(row.recipient()).compareTo(key(query.startingRecipient())) > 0;
    }

    /** The cursor regards case no more than any other comparison of addresses. */
    private static String key(String address) {
        return address.toLowerCase(Locale.ROOT);
    }

    /** No row of the result was received after this; null when there is no such time. */
    Instant newest() {
        return newest;
    }

    /** No row of the result was received before this; null when there is no such time. */
    Instant oldest() {
        return oldest;
    }

    boolean mayMatch(SegmentEntry segment) {
        return segment.rows() > 0
                && (newest == null || !segment.oldest().isAfter(newest))
                && (oldest == null || !segment.newest().isBefore(oldest));
    }

    boolean mayMatch(Groups groups, int group) {
        return (groups.statuses(group) & statuses) != 0 && !isTooNew(groups, group) && !isTooOld(groups, group);
    }

    private boolean isTooNew(Groups groups, int group) {
        return newest != null && groups.oldestRow(group) > newest.getEpochSecond();
    }

    private boolean isTooOld(Groups groups, int group) {
        return oldest != null && groups.newestRow(group) < oldest.getEpochSecond();
    }

    /** Whether in the order asked for all rows from this group on are outside of the time asked for. */
    boolean isPast(Groups groups, int group) {
        return newestFirst ? isTooOld(groups, group) : isTooNew(groups, group);
    }

    /** Whether a row received in this second may match. */
    boolean mayMatchSecond(long second) {
        return (newest == null || second <= newest.getEpochSecond())
                && (oldest == null || second >= oldest.getEpochSecond());
    }

    List<Condition> conditions() {
        return query.conditions();
    }

    /** The rows of a segment that may match, by its indexes alone. */
    RowCandidates.Found candidates(Segment segment) {
        return new RowCandidates(segment).of(query.conditions());
    }
}

package mtsh.store.query;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Which rows, and in which order. The interval is half open: {@code start <= received < end}; null is no bound. All conditions must
 * hold; the alternatives stand within each.
 *
 * @param startingRecipient Exchange's cursor: among rows received exactly at {@code end}, which are then part of the result, only those
 *     with a recipient after this one; null for none
 * @param after resume strictly after this row in the order that was asked for; null for the beginning
 */
public record TraceQuery(
        Instant start, Instant end, List<Condition> conditions, Order order, String startingRecipient, Cursor after) {
    public static final TraceQuery ALL = new TraceQuery(null, null, List.of(), Order.NEWEST_FIRST, null, null);

    public TraceQuery {
        conditions = List.copyOf(conditions);
    }

    public TraceQuery between(Instant newStart, Instant newEnd) {
        return new TraceQuery(newStart, newEnd, conditions, order, startingRecipient, after);
    }

    /** The same with one more condition; null adds none. */
    public TraceQuery and(Condition condition) {
        if (condition == null) {
            return this;
        }
        List<Condition> more = new ArrayList<>(conditions);
        more.add(condition);
        return new TraceQuery(start, end, more, order, startingRecipient, after);
    }

    public TraceQuery in(Order newOrder) {
        return new TraceQuery(start, end, conditions, newOrder, startingRecipient, after);
    }

    /** See {@link #startingRecipient()}. */
    public TraceQuery startingBehind(String recipient) {
        return new TraceQuery(start, end, conditions, order, recipient, after);
    }

    /** See {@link #after()}. */
    public TraceQuery resume(Cursor cursor) {
        return new TraceQuery(start, end, conditions, order, startingRecipient, cursor);
    }
}

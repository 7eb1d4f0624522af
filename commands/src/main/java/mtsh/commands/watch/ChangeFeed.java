package mtsh.commands.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;

import mtsh.store.engine.TraceStore;
import mtsh.store.event.Status;
import mtsh.store.query.EventQuery;
import mtsh.store.query.Order;
import mtsh.store.query.QueueIdCondition;
import mtsh.store.query.StatusCondition;
import mtsh.store.query.StoreStatistics;
import mtsh.store.query.TraceQuery;
import mtsh.store.query.TraceRow;

/**
 * What happened in a store since the last look: rows that were not there, and rows whose status is another. A look costs as much as a
 * quarter of an hour of log, however large the store: newly received messages are asked for by their time, older ones by the queue ids of
 * the events that came.
 */
final class ChangeFeed {
    /** How much later than others a log may be read: servers send their logs with some delay, and clocks differ. */
    static final Duration LATE = Duration.ofMinutes(15);

    /** As many ids as one question asks for. */
    private static final int IDS = 500;

    private static final Set<Status> OPEN = EnumSet.of(Status.Pending, Status.GettingStatus);

    /** Gets what happened; false when no more is wanted. */
    @FunctionalInterface
    interface Sink {
        boolean take(TraceRow row, Change change, Status before);
    }

    private final TraceStore store;
    private final TraceQuery query;
    private final Instant start;
    private final Sink sink;
    private final SeenRows seen = new SeenRows();
    private Instant horizon;
    private long generation = -1;
    private boolean isStopped;

    /** @param query conditions without time and status: a status that was is as much a part of a change as the one that is */
    ChangeFeed(TraceStore store, TraceQuery query, Instant start, Sink sink) {
        this.store = store;
        this.query = query.in(Order.OLDEST_FIRST);
        this.start = start;
        this.horizon = start;
        this.sink = sink;
    }

    /** The first look: what there is is known from now on. With {@code isTold} what was received since the start is told as new. */
    void begin(Instant now, boolean isTold) {
        StoreStatistics statistics = store.statistics();
        generation = statistics.generation();
        store.rows(query.between(null, start).and(new StatusCondition(OPEN)), this::note);
        store.rows(query.between(start, null), row -> isTold ? tell(row) : note(row));
        advance(statistics, now);
    }

    /** Looks again; nothing is asked while the store is the same. False when the sink wants no more. */
    boolean look(Instant now) {
        StoreStatistics statistics = store.statistics();
        if (statistics.generation() != generation && !isStopped) {
            generation = statistics.generation();
            lookAtOlder();
            lookAtRows(query.between(horizon, null));
            advance(statistics, now);
        }
        return !isStopped;
    }

    /** Messages received before the horizon that something happened to since. */
    private void lookAtOlder() {
        Set<String> ids = new LinkedHashSet<>();
        store.events(eventsSince(horizon), event -> {
            if (!event.queueId().isEmpty()) {
                ids.add(event.queueId());
            }
            return true;
        });
        Set<String> some = new LinkedHashSet<>();
        for (String id : ids) {
            some.add(id);
            if (some.size() == IDS) {
                lookAtOlder(some);
                some.clear();
            }
        }
        if (!some.isEmpty()) {
            lookAtOlder(some);
        }
    }

    private void lookAtOlder(Set<String> ids) {
        lookAtRows(query.between(null, horizon).and(new QueueIdCondition(ids)));
    }

    private static EventQuery eventsSince(Instant time) {
        return new EventQuery(time, null, null, null, null, null, null, null, null, null, null, null);
    }

    private void lookAtRows(TraceQuery rows) {
        if (!isStopped) {
            store.rows(rows, this::tell);
        }
    }

    /** An older message that was not seen had its end before the watch began: that another line speaks of it is no news. */
    private boolean tell(TraceRow row) {
        Status before = seen.put(row);
        boolean isNew = before == null && !row.received().isBefore(start);
        boolean isChanged = before != null && before != row.status();
        if (isNew || isChanged) {
            isStopped = !sink.take(row, isNew ? Change.New : Change.StatusChanged, before);
        }
        return !isStopped;
    }

    private boolean note(TraceRow row) {
        seen.put(row);
        return true;
    }

    /** A clock that is ahead must not hide what comes from the others. */
    private void advance(StoreStatistics statistics, Instant now) {
        if (statistics.newest() == null) {
            return;
        }
        Instant reached = statistics.newest().isAfter(now) ? now : statistics.newest();
        Instant next = reached.minus(LATE);
        horizon = next.isAfter(horizon) ? next : horizon;
    }
}

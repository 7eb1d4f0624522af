package mtsh.store.engine;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

import mtsh.store.event.MailEvent;
import mtsh.store.life.Life;
import mtsh.store.query.EventQuery;
import mtsh.store.query.Field;
import mtsh.store.query.GroupCount;
import mtsh.store.query.GroupKey;
import mtsh.store.query.QueryPlan;
import mtsh.store.query.SourceStatus;
import mtsh.store.query.StoreStatistics;
import mtsh.store.query.TraceQuery;
import mtsh.store.query.TraceRow;
import mtsh.store.query.UnparsedLine;
import mtsh.store.query.ValueCount;

/**
 * Reading a store. Each call sees one generation, whole; a later call may see a newer one. Consumers return false to stop early.
 * Safe for one thread at a time; any number of processes may read while one writes. Throws {@link StoreException}, and
 * {@link mtsh.store.query.QueryException} for a question that cannot be answered.
 */
public interface TraceStore extends AutoCloseable {
    /** Rows in the order of the query; newest first it is received descending, then trace id (as text), then recipient, ordinal. */
    default void rows(TraceQuery query, Predicate<TraceRow> consumer) {
        rows(query, consumer, plan -> {});
    }

    /** The same, and afterwards how it was done. */
    void rows(TraceQuery query, Predicate<TraceRow> consumer, Consumer<QueryPlan> plan);

    /** How many rows a query has. */
    default long count(TraceQuery query) {
        List<GroupCount> all = counts(query, List.of(), ZoneOffset.UTC);
        return all.isEmpty() ? 0 : all.get(0).count();
    }

    /** The rows of a query counted by their values, the most frequent first, then in ordinal order; times in the zone. */
    List<GroupCount> counts(TraceQuery query, List<GroupKey> by, ZoneId zone);

    /** The same with times in UTC. */
    default List<GroupCount> counts(TraceQuery query, List<GroupKey> by) {
        return counts(query, by, ZoneOffset.UTC);
    }

    /** The whole life of a message, or null. */
    Life life(String lifeId);

    /** Every life, whole, with the lines that only carry facts; in no order. */
    void lives(Predicate<Life> consumer);

    /** Visible events, oldest first, each with what its leg knows of sender, recipients, subject and Message-ID. */
    default void events(EventQuery query, Predicate<MailEvent> consumer) {
        events(query, consumer, plan -> {});
    }

    /** The same, and afterwards how it was done. */
    void events(EventQuery query, Predicate<MailEvent> consumer, Consumer<QueryPlan> plan);

    StoreStatistics statistics();

    List<SourceStatus> sources();

    void unparsed(Predicate<UnparsedLine> consumer);

    /**
     * Up to {@code limit} values that start with {@code prefix} (without regard to case), the most frequent first, among equals in order of their
     * lower case. Of the ids only those of the newest messages, the newest first.
     */
    List<ValueCount> values(Field field, String prefix, int limit);

    @Override
    void close();
}

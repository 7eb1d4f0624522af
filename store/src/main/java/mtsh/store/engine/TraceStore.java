package mtsh.store.engine;

import java.util.List;
import java.util.function.Predicate;

import mtsh.store.event.MailEvent;
import mtsh.store.life.Life;
import mtsh.store.query.EventQuery;
import mtsh.store.query.Field;
import mtsh.store.query.SourceStatus;
import mtsh.store.query.StoreStatistics;
import mtsh.store.query.TraceQuery;
import mtsh.store.query.TraceRow;
import mtsh.store.query.UnparsedLine;
import mtsh.store.query.ValueCount;

/**
 * Reading a store. Each call sees one generation, whole; a later call may see a newer one. Consumers return false to stop early.
 * Safe for one thread at a time; any number of processes may read while one writes. Throws {@link StoreException}.
 */
public interface TraceStore extends AutoCloseable {
    /** Rows in order: received descending, then trace id (as text), then recipient, ordinal. */
    void rows(TraceQuery query, Predicate<TraceRow> consumer);

    /** The whole life of a message, or null. */
    Life life(String lifeId);

    /** Every life, whole, with the lines that only carry facts; in no order. */
    void lives(Predicate<Life> consumer);

    /** Visible events, oldest first, each with what its leg knows of sender, recipients, subject and Message-ID. */
    void events(EventQuery query, Predicate<MailEvent> consumer);

    StoreStatistics statistics();

    List<SourceStatus> sources();

    void unparsed(Predicate<UnparsedLine> consumer);

    /** Up to {@code limit} values that start with {@code prefix} (without regard to case), the most frequent first. */
    List<ValueCount> values(Field field, String prefix, int limit);

    @Override
    void close();
}

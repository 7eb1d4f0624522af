package mtsh.bench.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;

import mtsh.store.engine.TraceStore;
import mtsh.store.engine.mapdb.MapDbStore;
import mtsh.store.event.Status;
import mtsh.store.life.Life;
import mtsh.store.query.EventQuery;
import mtsh.store.query.SubjectFilter;
import mtsh.store.query.TraceQuery;
import mtsh.store.query.TraceRow;

/** Asks mtsh's store. */
final class MtshAnswers implements Answers {
    private static final long MICROS_AN_HOUR = 3_600_000_000L;

    private final TraceStore store;

    MtshAnswers(Path folder) {
        this.store = MapDbStore.open(folder);
    }

    @Override
    public Supplier<List<Object[]>> answer(Question question, Choice choice) {
        return switch (question) {
            case RECIPIENT_BUSY -> rows(recipient(choice.busy()));
            case RECIPIENT_MIDDLING -> rows(recipient(choice.middling()));
            case RECIPIENT_RARE -> rows(recipient(choice.rare()));
            case DOMAIN_RARE -> rows(recipient("*@" + choice.rareDomain()));
            case SUBJECT_ABSENT -> rows(subject(Choice.ABSENT));
            case SUBJECT_SOME -> rows(subject(choice.subject()));
            case MESSAGE_ID -> rows(messageIds(List.of(choice.messageId())));
            case TRACE_ID -> rows(traceId(choice.traceId()));
            case QUEUE_ID -> rows(messageIds(messageIdsOf(choice.queueId())));
            case DETAIL -> detail(choice.lifeId());
            case COUNT -> counts();
        };
    }

    @Override
    public void close() {
        store.close();
    }

    private Supplier<List<Object[]>> rows(TraceQuery query) {
        List<TraceRow> rows = new ArrayList<>();
        store.rows(query, row -> {
            rows.add(row);
            return rows.size() < Question.PAGE;
        });
        return () -> rows.stream().map(TraceTable::values).toList();
    }

    private Supplier<List<Object[]>> detail(String lifeId) {
        Life life = store.life(lifeId);
        return () -> ReadyLife.events(life);
    }

    /** The store finds events by queue id, and rows by what these say. */
    private List<String> messageIdsOf(String queueId) {
        Set<String> messageIds = new LinkedHashSet<>();
        EventQuery query =
                new EventQuery(null, null, Set.of(), List.of(), null, null, null, null, queueId, null, null, null);
        store.events(query, event -> messageIds.add(event.messageId()) || true);
        return List.copyOf(messageIds);
    }

    /** The store has no counts of its own, so all rows are read. */
    private Supplier<List<Object[]>> counts() {
        Map<Long, EnumMap<Status, Long>> hours = new TreeMap<>();
        store.rows(TraceQuery.ALL, row -> {
            hours.computeIfAbsent(
                            TraceTable.micros(row.received()) / MICROS_AN_HOUR, hour -> new EnumMap<>(Status.class))
                    .merge(row.status(), 1L, Long::sum);
            return true;
        });
        return () -> columns(hours);
    }

    private static List<Object[]> columns(Map<Long, EnumMap<Status, Long>> hours) {
        List<Object[]> rows = new ArrayList<>();
        hours.forEach((hour, counts) -> new TreeMap<>(names(counts))
                .forEach((status, count) -> rows.add(new Object[] {hour, status, count})));
        return rows;
    }

    private static Map<String, Long> names(EnumMap<Status, Long> counts) {
        Map<String, Long> names = new TreeMap<>();
        counts.forEach((status, count) -> names.put(status.name(), count));
        return names;
    }

    private static TraceQuery recipient(String pattern) {
        return query(List.of(pattern), List.of(), null, null);
    }

    private static TraceQuery subject(String text) {
        return query(List.of(), List.of(), null, new SubjectFilter(SubjectFilter.Kind.Contains, text));
    }

    private static TraceQuery messageIds(List<String> messageIds) {
        return query(List.of(), messageIds, null, null);
    }

    private static TraceQuery traceId(UUID traceId) {
        return query(List.of(), List.of(), traceId, null);
    }

    private static TraceQuery query(
            List<String> recipients, List<String> messageIds, UUID traceId, SubjectFilter subject) {
        return new TraceQuery(
                null, null, List.of(), recipients, messageIds, traceId, Set.of(), null, null, subject, null, null);
    }
}

package mtsh.bench.store;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

import mtsh.store.engine.TraceStore;
import mtsh.store.engine.mapdb.MapDbStore;
import mtsh.store.life.Life;
import mtsh.store.query.AddressCondition;
import mtsh.store.query.Field;
import mtsh.store.query.GroupCount;
import mtsh.store.query.GroupKey;
import mtsh.store.query.MessageIdCondition;
import mtsh.store.query.QueueIdCondition;
import mtsh.store.query.TextCondition;
import mtsh.store.query.TextMatch;
import mtsh.store.query.TraceIdCondition;
import mtsh.store.query.TraceQuery;
import mtsh.store.query.TraceRow;
import mtsh.store.query.ValueCount;

/** Asks mtsh's store. */
final class MtshAnswers implements Answers {
    private static final long SECONDS_AN_HOUR = 3600;

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
            case MESSAGE_ID -> rows(TraceQuery.ALL.and(new MessageIdCondition(Set.of(choice.messageId()))));
            case TRACE_ID -> rows(TraceQuery.ALL.and(TraceIdCondition.of(choice.traceId())));
            case QUEUE_ID -> rows(TraceQuery.ALL.and(new QueueIdCondition(Set.of(choice.queueId()))));
            case DETAIL -> detail(choice.lifeId());
            case COUNT -> counts();
            case COMPLETE_ANY -> recipients("");
            case COMPLETE_LETTER -> recipients("m");
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

    private Supplier<List<Object[]>> counts() {
        List<GroupCount> counts = store.counts(TraceQuery.ALL, List.of(GroupKey.HOUR, GroupKey.STATUS));
        return () -> counts.stream()
                .map(MtshAnswers::columns)
                .sorted(Comparator.<Object[]>comparingLong(row -> (Long) row[0]).thenComparing(row -> (String) row[1]))
                .toList();
    }

    private Supplier<List<Object[]>> recipients(String prefix) {
        List<ValueCount> values = store.values(Field.RECIPIENT, prefix, Question.OFFERED);
        return () -> values.stream()
                .map(each -> new Object[] {each.value(), each.count()})
                .toList();
    }

    private static Object[] columns(GroupCount count) {
        long second = OffsetDateTime.parse(count.values().get(0)).toEpochSecond();
        return new Object[] {second / SECONDS_AN_HOUR, count.values().get(1), count.count()};
    }

    private static TraceQuery recipient(String pattern) {
        return TraceQuery.ALL.and(AddressCondition.recipient(pattern));
    }

    private static TraceQuery subject(String text) {
        return TraceQuery.ALL.and(TextCondition.subject(TextMatch.of(TextMatch.Kind.CONTAINS, text)));
    }
}

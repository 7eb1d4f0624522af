package mtsh.commands.queue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

import mtsh.language.cmdlet.CommandRuntime;
import mtsh.store.engine.TraceStore;
import mtsh.store.event.MailEvent;
import mtsh.store.event.Status;
import mtsh.store.life.Leg;
import mtsh.store.life.Life;
import mtsh.store.life.RowFold;
import mtsh.store.life.TraceEvents;
import mtsh.store.query.StatusCondition;
import mtsh.store.query.TraceQuery;
import mtsh.store.query.TraceRow;

/**
 * The messages that waited at a moment, one after the other; nothing is kept. At the end of the log these are the rows that wait. At an
 * earlier moment each message that was under way then is judged by the events until then.
 */
final class QueueReader {
    static final Set<Status> WAITING = EnumSet.of(Status.Pending, Status.GettingStatus);

    private final CommandRuntime runtime;
    private final TraceStore store;
    private final QueueMoment moment;

    QueueReader(CommandRuntime runtime, TraceStore store, QueueMoment moment) {
        this.runtime = runtime;
        this.store = store;
        this.moment = moment;
    }

    void read(Consumer<QueuedMessage> consumer) {
        Message message = new Message();
        store.rows(query(), row -> {
            runtime.checkStopped();
            if (!isCandidate(row)) {
                return true;
            }
            if (!message.isOf(row)) {
                message.tell(consumer);
                message.start(row);
            }
            message.rows.add(row);
            return true;
        });
        message.tell(consumer);
    }

    private TraceQuery query() {
        return moment.isEndOfLog()
                ? TraceQuery.ALL.and(StatusCondition.of(WAITING))
                : TraceQuery.ALL.between(null, moment.at().plusNanos(1));
    }

    private boolean isCandidate(TraceRow row) {
        return WAITING.contains(row.status())
                || !moment.isEndOfLog() && row.lastEvent().isAfter(moment.at());
    }

    /** Rows of a message come one after the other. */
    private final class Message {
        private final List<TraceRow> rows = new ArrayList<>();
        private String lifeId = "";

        boolean isOf(TraceRow row) {
            return row.lifeId().equals(lifeId);
        }

        void start(TraceRow row) {
            lifeId = row.lifeId();
            rows.clear();
        }

        void tell(Consumer<QueuedMessage> consumer) {
            Life life = rows.isEmpty() ? null : store.life(lifeId);
            if (life == null) {
                return;
            }
            Life then = moment.isEndOfLog() ? life : until(life);
            List<TraceRow> waiting = moment.isEndOfLog() ? rows : waiting(then);
            byQueue(then, waiting).forEach(consumer);
        }

        /** The rows as they were. Before its first delivery most logs do not know to whom a message goes; then it has one row. */
        private List<TraceRow> waiting(Life then) {
            return RowFold.rows(then, moment.at()).stream()
                    .filter(row -> WAITING.contains(row.status()))
                    .filter(row -> row.recipient().isEmpty()
                            || rows.stream().anyMatch(each -> each.recipient().equals(row.recipient())))
                    .toList();
        }
    }

    private Life until(Life life) {
        List<Leg> legs = new ArrayList<>();
        for (Leg leg : life.legs()) {
            List<MailEvent> events = leg.events().stream()
                    .filter(event -> !event.time().isAfter(moment.at()))
                    .toList();
            if (!events.isEmpty()) {
                boolean closed = leg.closed() && events.size() == leg.events().size();
                legs.add(new Leg(leg.host(), leg.instance(), leg.queueId(), closed, events));
            }
        }
        return new Life(life.id(), legs);
    }

    private List<QueuedMessage> byQueue(Life life, List<TraceRow> waiting) {
        if (life.legs().isEmpty()) {
            return List.of();
        }
        Map<QueueName, List<QueuePlace>> places = new LinkedHashMap<>();
        Function<String, List<MailEvent>> events = TraceEvents.byRecipient(life);
        for (TraceRow row : waiting) {
            runtime.checkStopped();
            QueuePlace place = QueuePlace.of(row, life, events.apply(row.recipient()));
            if (place != null) {
                places.computeIfAbsent(place.queue(), any -> new ArrayList<>()).add(place);
            }
        }
        List<QueuedMessage> messages = new ArrayList<>();
        places.forEach((queue, all) -> messages.add(new QueuedMessage(
                queue,
                all.get(0).deliveryType(),
                all.get(0).received(),
                all.stream().map(QueuePlace::recipient).toList())));
        return messages;
    }
}

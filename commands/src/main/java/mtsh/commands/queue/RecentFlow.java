package mtsh.commands.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

import mtsh.language.cmdlet.CommandRuntime;
import mtsh.store.engine.TraceStore;
import mtsh.store.event.Disposition;
import mtsh.store.event.EventId;
import mtsh.store.event.MailEvent;
import mtsh.store.event.Status;
import mtsh.store.query.EventQuery;
import mtsh.store.query.TraceQuery;
import mtsh.store.query.TraceRow;

/**
 * What went through each queue in the quarter of an hour before a moment: messages that left it, and messages that came in and left
 * again. Those that still wait are counted by who reads them.
 */
final class RecentFlow {
    static final Duration WINDOW = Duration.ofMinutes(15);

    private static final Set<EventId> LEAVING =
            EnumSet.of(EventId.DELIVER, EventId.SEND, EventId.SENDEXTERNAL, EventId.FAIL);
    private static final Set<Disposition> NEVER_QUEUED =
            EnumSet.of(Disposition.RejectedAtSmtp, Disposition.Expanded, Disposition.Redirected);

    /** One queue's. */
    static final class Flow {
        private long incoming;
        private long outgoing;
        private Instant lastOutgoing;
        private DeliveryType deliveryType = DeliveryType.Undefined;

        long incoming() {
            return incoming;
        }

        long outgoing() {
            return outgoing;
        }

        /** Null when nothing left. */
        Instant lastOutgoing() {
            return lastOutgoing;
        }

        DeliveryType deliveryType() {
            return deliveryType;
        }
    }

    private final CommandRuntime runtime;
    private final QueueMoment moment;
    private final Map<QueueName, Flow> flows = new HashMap<>();
    private String lastLife = "";
    private final Set<QueueName> ofLastLife = new HashSet<>();

    private RecentFlow(CommandRuntime runtime, QueueMoment moment) {
        this.runtime = runtime;
        this.moment = moment;
    }

    static RecentFlow of(CommandRuntime runtime, TraceStore store, QueueMoment moment) {
        RecentFlow flow = new RecentFlow(runtime, moment);
        Instant start = moment.at().minus(WINDOW);
        Instant end = moment.at().plusNanos(1);
        store.events(
                new EventQuery(start, end, LEAVING, List.of(), null, null, null, null, null, null, null, null),
                flow::leaves);
        store.rows(TraceQuery.ALL.between(start, end), flow::came);
        return flow;
    }

    /** Of a queue through which nothing went: nothing. */
    Flow of(QueueName queue) {
        return flows.getOrDefault(queue, new Flow());
    }

    void forEach(BiConsumer<QueueName, Flow> consumer) {
        flows.forEach(consumer);
    }

    private boolean leaves(MailEvent event) {
        runtime.checkStopped();
        if (event.queueId().isEmpty()
                || event.recipients().isEmpty()
                || event.host().isEmpty()) {
            return true;
        }
        Set<String> hops = new HashSet<>();
        for (String recipient : event.recipients()) {
            hops.add(QueuePlace.nextHop(event, recipient));
        }
        for (String hop : hops) {
            Flow flow = flows.computeIfAbsent(new QueueName(event.host(), hop), any -> new Flow());
            flow.outgoing++;
            flow.lastOutgoing = event.time();
            flow.deliveryType = DeliveryType.of(event);
        }
        return true;
    }

    private boolean came(TraceRow row) {
        runtime.checkStopped();
        boolean waits = row.status() == Status.Pending
                || row.status() == Status.GettingStatus
                || row.lastEvent().isAfter(moment.at());
        if (waits
                || NEVER_QUEUED.contains(row.disposition())
                || row.serverName().isEmpty()) {
            return true;
        }
        if (!row.lifeId().equals(lastLife)) {
            lastLife = row.lifeId();
            ofLastLife.clear();
        }
        String domain = row.recipient().substring(row.recipient().lastIndexOf('@') + 1);
        QueueName queue = new QueueName(row.serverName(), domain.toLowerCase(Locale.ROOT));
        if (!domain.isEmpty() && ofLastLife.add(queue)) {
            flows.computeIfAbsent(queue, any -> new Flow()).incoming++;
        }
        return true;
    }
}

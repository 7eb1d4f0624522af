package mtsh.commands.queue;

import java.time.Duration;
import java.time.Instant;

import mtsh.commands.status.ServerSaid;
import mtsh.language.value.DateTime;
import mtsh.language.value.PSArray;
import mtsh.language.value.PSObject;

/** A queue and what its messages add up to. */
final class QueueSummary {
    static final String TYPE = "Microsoft.Exchange.Data.QueueViewer.ExtensibleQueueInfo";

    /** How long Exchange keeps a queue that has become empty. */
    static final Duration IDLE = Duration.ofMinutes(3);

    private final QueueName name;
    private final QueueMoment moment;
    private final RecentFlow.Flow flow;
    private final int[] states = new int[MessageState.values().length];
    private DeliveryType deliveryType;
    private int messages;
    private int incoming;
    private int retryCount;
    private int overdue;
    private String lastError = "";
    private Instant firstRetry;
    private Instant lastRetry;
    private Instant nextRetry;
    private Instant oldest;

    QueueSummary(QueueName name, QueueMoment moment, RecentFlow.Flow flow) {
        this.name = name;
        this.moment = moment;
        this.flow = flow;
        this.deliveryType = flow.deliveryType();
    }

    QueueName name() {
        return name;
    }

    int overdue() {
        return overdue;
    }

    void add(QueuedMessage message) {
        messages++;
        deliveryType = message.deliveryType();
        states[message.state().ordinal()]++;
        incoming += message.received().isBefore(moment.at().minus(RecentFlow.WINDOW)) ? 0 : 1;
        overdue += message.isOverdue(moment.at()) ? 1 : 0;
        retryCount = Math.max(retryCount, message.retryCount());
        oldest = earlier(oldest, message.received());
        firstRetry = earlier(firstRetry, message.firstFailure());
        nextRetry = earlier(nextRetry, message.nextAttempt());
        Instant failure = message.lastFailure();
        if (failure != null && (lastRetry == null || !failure.isBefore(lastRetry))) {
            lastRetry = failure;
            lastError = ServerSaid.words(message.lastError());
        }
    }

    private static Instant earlier(Instant one, Instant other) {
        return one == null || other != null && other.isBefore(one) ? other : one;
    }

    private int count(MessageState state) {
        return states[state.ordinal()];
    }

    /** What succeeded after the last failure shows that the next server answers again. */
    private QueueStatus status() {
        if (messages > 0 && count(MessageState.Suspended) == messages) {
            return QueueStatus.Suspended;
        }
        if (count(MessageState.Active) > 0) {
            return QueueStatus.Active;
        }
        boolean worksAgain = flow.lastOutgoing() != null
                && lastRetry != null
                && flow.lastOutgoing().isAfter(lastRetry);
        return count(MessageState.Retry) > 0 && !worksAgain ? QueueStatus.Retry : QueueStatus.Ready;
    }

    PSObject object() {
        double in = rate(incoming + flow.incoming());
        double out = rate(flow.outgoing());
        return PSObject.custom()
                .typeName(TYPE)
                .note("Identity", name.identity())
                .note("DeliveryType", deliveryType.name())
                .note("Status", status().name())
                .note("MessageCount", messages)
                .note("NextHopDomain", name.nextHop())
                .note("NextHopCategory", deliveryType.isInternal() ? "Internal" : "External")
                .note("NextHopConnector", null)
                .note("LastError", lastError)
                .note("LastRetryTime", time(lastRetry))
                .note("NextRetryTime", time(nextRetry))
                .note("FirstRetryTime", time(firstRetry))
                .note("RetryCount", retryCount)
                .note("DeferredMessageCount", count(MessageState.Retry))
                .note("LockedMessageCount", 0)
                .note("SuspendedMessageCount", count(MessageState.Suspended))
                .note("MessageCountsPerPriority", PSArray.of(0, messages, 0, 0))
                .note("IncomingRate", in)
                .note("OutgoingRate", out)
                .note("Velocity", rounded(out - in))
                .note("RiskLevel", "Normal")
                .note("OutboundIPPool", 0)
                .note("TlsDomain", "")
                .note("ServerName", name.server())
                .note("OldestMessage", time(oldest))
                .note("AsOf", time(moment.at()));
    }

    /** In messages a second. */
    private static double rate(long number) {
        return rounded((double) number / RecentFlow.WINDOW.toSeconds());
    }

    private static double rounded(double rate) {
        double rounded = Math.rint(rate * 10_000) / 10_000;
        return rounded == 0 ? 0 : rounded;
    }

    static DateTime time(Instant instant) {
        return instant == null ? null : DateTime.utc(instant);
    }
}

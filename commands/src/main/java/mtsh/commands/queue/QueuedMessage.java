package mtsh.commands.queue;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

import mtsh.store.query.TraceRow;

/**
 * A message in a queue; one for several servers or domains is in several queues.
 *
 * @param received when this server took it
 * @param recipients those that wait here, at least one
 */
record QueuedMessage(QueueName queue, DeliveryType deliveryType, Instant received, List<QueuedRecipient> recipients) {
    TraceRow row() {
        return recipients.get(0).row();
    }

    /** Whoever was told something last. */
    QueuedRecipient latest() {
        return recipients.stream()
                .max(Comparator.comparing(
                        (QueuedRecipient each) -> each.decisive().time()))
                .orElseThrow();
    }

    /** {@code Server\Queue\Id}: the server's own id of the message where it has one. */
    String identity() {
        String id = latest().decisive().queueId();
        return queue.identity() + "\\" + (id.isEmpty() ? row().traceId().toString() : id);
    }

    MessageState state() {
        MessageState least = MessageState.Suspended;
        for (QueuedRecipient recipient : recipients) {
            least = recipient.state().compareTo(least) < 0 ? recipient.state() : least;
        }
        return least;
    }

    int retryCount() {
        return recipients.stream().mapToInt(QueuedRecipient::attempts).max().orElse(0);
    }

    String lastError() {
        return latest().reply();
    }

    Instant firstFailure() {
        return earliest(QueuedRecipient::firstFailure);
    }

    Instant lastFailure() {
        return recipients.stream()
                .map(QueuedRecipient::lastFailure)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    Instant nextAttempt() {
        return earliest(each -> each.plan().next());
    }

    Instant expires() {
        return earliest(each -> each.plan().expires());
    }

    private Instant earliest(Function<QueuedRecipient, Instant> time) {
        return recipients.stream()
                .map(time)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Whether its server should have given it up before. */
    boolean isOverdue(Instant moment) {
        Instant expires = expires();
        return expires != null && expires.isBefore(moment);
    }

    /** Whether it is a report that a server wrote to a sender. */
    boolean isReport() {
        return row().sender().equals("<>");
    }
}

package mtsh.commands.queue;

import java.util.Collection;
import java.util.TreeMap;
import java.util.function.Predicate;

import mtsh.language.cmdlet.CommandRuntime;
import mtsh.store.engine.TraceStore;

/** All queues of a moment: those with messages, and those that ran empty a little while before. */
final class QueueList {
    private final TreeMap<QueueName, QueueSummary> queues = new TreeMap<>();

    static Collection<QueueSummary> of(
            CommandRuntime runtime, TraceStore store, QueueMoment moment, Predicate<QueueName> wanted) {
        RecentFlow flow = RecentFlow.of(runtime, store, moment);
        QueueList list = new QueueList();
        flow.forEach((name, recent) -> {
            boolean isIdle = recent.lastOutgoing() == null
                    || recent.lastOutgoing().isBefore(moment.at().minus(QueueSummary.IDLE));
            if (!isIdle && wanted.test(name)) {
                list.queues.put(name, new QueueSummary(name, moment, recent));
            }
        });
        new QueueReader(runtime, store, moment).read(message -> {
            if (wanted.test(message.queue())) {
                list.queues
                        .computeIfAbsent(message.queue(), name -> new QueueSummary(name, moment, flow.of(name)))
                        .add(message);
            }
        });
        return list.queues.values();
    }
}

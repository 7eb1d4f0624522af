package mtsh.commands.queue;

import java.util.ArrayList;
import java.util.List;

import mtsh.language.value.PSArray;
import mtsh.language.value.PSObject;

/** Queues that have a value in common, added up. */
final class QueueDigest {
    static final String TYPE = "Microsoft.Exchange.Management.QueueDigest.QueueDigestPresentationObject";

    private final String value;
    private final List<PSObject> queues = new ArrayList<>();
    private int messages;
    private int deferred;

    QueueDigest(String value) {
        this.value = value;
    }

    int messages() {
        return messages;
    }

    void add(PSObject queue) {
        queues.add(queue);
        messages += (Integer) queue.noteValue("MessageCount");
        deferred += (Integer) queue.noteValue("DeferredMessageCount");
    }

    PSObject object(GetQueueDigest.DetailsLevel level, QueueMoment moment) {
        return PSObject.custom()
                .typeName(TYPE)
                .note("GroupByValue", value)
                .note("MessageCount", messages)
                .note("DeferredMessageCount", deferred)
                .note("LockedMessageCount", 0)
                .note("StaleMessageCount", 0)
                .note("QueueCount", queues.size())
                .note("Details", details(level))
                .note("AsOf", QueueSummary.time(moment.at()));
    }

    /** Verbose is the queues themselves, Normal what identifies them and how they are. */
    private PSArray details(GetQueueDigest.DetailsLevel level) {
        return switch (level) {
            case None -> PSArray.of();
            case Normal ->
                PSArray.ofStrings(queues.stream()
                        .map(queue -> queue.noteValue("Identity") + " (" + queue.noteValue("MessageCount") + ", "
                                + queue.noteValue("Status") + ")")
                        .toList());
            case Verbose -> PSArray.of(queues);
        };
    }
}

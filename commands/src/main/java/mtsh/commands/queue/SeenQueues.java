package mtsh.commands.queue;

import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;

import mtsh.commands.source.StoreService;
import mtsh.language.cmdlet.Session;
import mtsh.store.engine.TraceStore;
import mtsh.store.life.Life;
import mtsh.store.life.TraceEvents;
import mtsh.store.query.StatusCondition;
import mtsh.store.query.TraceQuery;
import mtsh.store.query.TraceRow;

/** Queues in which the newest of the waiting messages wait, each with how many of these: for completion, which may not take long. */
public final class SeenQueues {
    private static final int MOST_ROWS = 200;

    private SeenQueues() {}

    public static Map<String, String> identities(Session session) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        StoreService service = session.service(StoreService.class);
        if (Files.isDirectory(service.folder())) {
            TraceStore store = service.store();
            int[] seen = new int[1];
            store.rows(TraceQuery.ALL.and(StatusCondition.of(QueueReader.WAITING)), row -> {
                QueuePlace place = place(store, row);
                if (place != null) {
                    counts.merge(place.queue().identity(), 1, Integer::sum);
                }
                return ++seen[0] < MOST_ROWS;
            });
        }
        Map<String, String> found = new LinkedHashMap<>();
        counts.forEach((queue, count) -> found.put(queue, String.valueOf(count)));
        return found;
    }

    private static QueuePlace place(TraceStore store, TraceRow row) {
        Life life = store.life(row.lifeId());
        return life == null || life.legs().isEmpty()
                ? null
                : QueuePlace.of(row, life, TraceEvents.byRecipient(life).apply(row.recipient()));
    }
}

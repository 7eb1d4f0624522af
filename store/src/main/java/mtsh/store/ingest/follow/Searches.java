package mtsh.store.ingest.follow;

import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import mtsh.store.carrier.Carrier;
import mtsh.store.carrier.SourceFile;
import mtsh.store.ingest.OpenImport;
import mtsh.store.ingest.SourceView;
import mtsh.store.ingest.StoredSource;

/** Reads the rest of logs that were rotated while nobody looked. A file that is being compressed cannot be read yet, so it asks again. */
final class Searches {
    private static final long AGAIN = Duration.ofSeconds(1).toNanos();
    private static final int MOST_TRIES = 10;
    /** What is moved and compressed at this moment shows itself a little later. */
    private static final int LEAST_TRIES = 3;

    private final OpenImport open;
    private final FollowListener listener;
    private final Predecessors predecessors;
    private final Map<String, Search> wanted = new LinkedHashMap<>();

    private record Search(SourceFile log, int tries, long next) {}

    Searches(Carrier carrier, OpenImport open, FollowListener listener) {
        this.open = open;
        this.listener = listener;
        this.predecessors = new Predecessors(carrier, open);
    }

    /** A log was seen for the first time. */
    void seen(SourceView log, long now) throws IOException {
        if (predecessors.mayExist(log)) {
            want(log.file(), now);
        }
    }

    /** What this log was before is to be looked for. */
    void want(SourceFile log, long now) {
        wanted.put(log.name(), new Search(log, 0, now));
    }

    /** @param others files that are followed themselves */
    void run(long now, Set<Object> others) {
        for (Search search : List.copyOf(wanted.values())) {
            if (now - search.next() >= 0) {
                run(search, now, others);
            }
        }
    }

    private void run(Search search, long now, Set<Object> others) {
        List<StoredSource> found = predecessors.of(search.log(), others);
        open.read(found);
        int tries = search.tries() + 1;
        List<String> failures = found.stream().flatMap(this::failure).toList();
        // The next try looks at them anew.
        found.forEach(open::forget);
        if (tries < (failures.isEmpty() ? LEAST_TRIES : MOST_TRIES)) {
            wanted.put(search.log().name(), new Search(search.log(), tries, now + AGAIN));
            return;
        }
        wanted.remove(search.log().name());
        failures.forEach(listener::problem);
    }

    /** With the name that the file has now: the log's own is not the one that is wrong. */
    private Stream<String> failure(StoredSource source) {
        return open
                .failure(source)
                .map(message -> message + " (rotated to " + source.file().path() + ")")
                .stream();
    }
}

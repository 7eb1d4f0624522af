package mtsh.commands.flow;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import mtsh.store.query.TraceRow;

/** Who hands in mail; no more than {@link #MOST} are told apart. */
final class Submitters {
    static final int MOST = 50_000;
    static final String OTHERS = "(others)";

    private record Key(String clientIp, String user) {}

    private final Map<Key, Submitter> submitters = new HashMap<>();
    private boolean full;

    void add(TraceRow row, Submission submission, boolean isFirst) {
        Key key = new Key(submission.clientIp(), submission.user());
        Submitter known = submitters.get(key);
        if (known == null) {
            full |= submitters.size() >= MOST;
            known = submitters.computeIfAbsent(
                    full ? new Key(OTHERS, "") : key, any -> new Submitter(any.clientIp(), any.user()));
        }
        known.add(row, submission, isFirst);
    }

    boolean isFull() {
        return full;
    }

    boolean isEmpty() {
        return submitters.isEmpty();
    }

    /** Who hands in most first. */
    List<Submitter> sorted() {
        Collection<Submitter> all = submitters.values();
        return all.stream()
                .sorted(Comparator.comparingLong(Submitter::messages)
                        .reversed()
                        .thenComparing(Submitter::clientIp)
                        .thenComparing(Submitter::user))
                .toList();
    }
}

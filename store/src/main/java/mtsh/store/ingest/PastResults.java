package mtsh.store.ingest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What became of sources that nobody asks for any more. An import may go on for months, so what rotation gives one name is one here. */
final class PastResults {
    private static final int MOST_NAMES = 1_000;

    private final Map<String, SourceResult> byName = new LinkedHashMap<>();
    private int read;

    /** @param result null, like that of a source with nothing new, adds nothing */
    void add(SourceResult result) {
        if (result == null || result.outcome() == SourceResult.Outcome.NOTHING_NEW) {
            return;
        }
        read += result.outcome() == SourceResult.Outcome.READ ? 1 : 0;
        byName.merge(result.name(), result, SourceResult::plus);
        if (byName.size() > MOST_NAMES) {
            byName.remove(byName.keySet().iterator().next());
        }
    }

    /** How many sources something was read of. */
    int read() {
        return read;
    }

    /** One for each name, of the last thousand names. */
    List<SourceResult> results() {
        return List.copyOf(byName.values());
    }
}

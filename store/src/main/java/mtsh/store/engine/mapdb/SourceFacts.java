package mtsh.store.engine.mapdb;

import java.util.LinkedHashMap;
import java.util.Map;

import mtsh.store.log.Assumptions;
import mtsh.store.log.Observed;

/**
 * What is known of a source beside how far it was read.
 *
 * @param noise lines that have nothing to do with messages
 * @param reasons how many lines were not understood, by reason
 * @param assumptions how it was read where the log says nothing; null in a store that an older version wrote
 */
public record SourceFacts(
        long noise, Map<String, Long> reasons, Assumptions assumptions, Map<Observed, Long> observed) {
    public static final SourceFacts NONE = new SourceFacts(0, Map.of(), null, Map.of());

    /** How many reasons are told apart: words of a line may have got into them. */
    private static final int MOST_REASONS = 30;

    private static final String FURTHER = "further reasons";

    /** The reasons with one line more. */
    public static void count(Map<String, Long> reasons, String reason) {
        boolean isRoom = reasons.containsKey(reason) || reasons.size() < MOST_REASONS;
        reasons.merge(isRoom ? reason : FURTHER, 1L, Long::sum);
    }

    /** The most frequent first. */
    public static Map<String, Long> sorted(Map<String, Long> reasons) {
        Map<String, Long> sorted = new LinkedHashMap<>();
        reasons.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .forEach(each -> sorted.put(each.getKey(), each.getValue()));
        return sorted;
    }
}

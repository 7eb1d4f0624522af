package mtsh.commands.report;

import java.nio.file.Files;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

import mtsh.commands.source.StoreService;
import mtsh.language.cmdlet.Session;
import mtsh.store.event.EventId;
import mtsh.store.query.EventQuery;

/** Rules and what they did, as far as the store has seen them, each with how often: for completion, which may not take long. */
public final class SeenRules {
    /** Whoever presses a key does not wait for all that filters ever said. */
    private static final int MOST_EVENTS = 5_000;

    private static final EventQuery SPEAKING = new EventQuery(
            null, null, EnumSet.of(EventId.AGENTINFO), List.of(), null, null, null, null, null, null, null, null);

    private SeenRules() {}

    /** Names of rules; ids of those without. */
    public static Map<String, String> names(Session session) {
        return counted(session, hit -> hit.name().isEmpty() ? hit.id() : hit.name());
    }

    /** Words for what rules did. */
    public static Map<String, String> actions(Session session) {
        return counted(session, RuleHit::action);
    }

    private static Map<String, String> counted(Session session, Function<RuleHit, String> value) {
        Map<String, Integer> counts = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        StoreService service = session.service(StoreService.class);
        if (Files.isDirectory(service.folder())) {
            int[] seen = new int[1];
            service.store().events(SPEAKING, event -> {
                for (RuleHit hit : RuleHits.of(event)) {
                    if (!value.apply(hit).isEmpty()) {
                        counts.merge(value.apply(hit), 1, Integer::sum);
                    }
                }
                return ++seen[0] < MOST_EVENTS;
            });
        }
        Map<String, String> found = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .forEach(each -> found.put(each.getKey(), String.valueOf(each.getValue())));
        return found;
    }
}

package mtsh.commands.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import mtsh.commands.source.StoreService;
import mtsh.language.cmdlet.Session;

/** The names of queries and alerts with what each is, for completion. What cannot be read is left out: a key press is no place for errors. */
public final class SavedNames {
    private SavedNames() {}

    public static Map<String, String> queries(Session session) {
        QueryFolder folder = new QueryFolder(session.service(StoreService.class));
        List<SavedQuery> all = new ArrayList<>(folder.custom(problem -> {}));
        all.addAll(DefaultQueries.all());
        all.addAll(folder.autosaved(problem -> {}));
        Map<String, String> names = new LinkedHashMap<>();
        for (SavedQuery each : all) {
            names.put(each.name(), each.description().isEmpty() ? QueryText.of(each.body()) : each.description());
        }
        return names;
    }

    public static Map<String, String> alerts(Session session) {
        Map<String, String> names = new LinkedHashMap<>();
        new AlertFolder(session.service(StoreService.class))
                .all(problem -> {})
                .forEach(each -> names.put(each.name(), each.query() + ": " + each.condition()));
        return names;
    }
}

package mtsh.commands.query;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import mtsh.commands.query.SavedQuery.Kind;
import mtsh.commands.source.StoreService;
import mtsh.language.cmdlet.CommandRuntime;
import mtsh.language.error.ErrorRecord;
import mtsh.language.error.TerminatingError;
import mtsh.language.value.Enumeration;
import mtsh.language.value.PSArray;
import mtsh.language.value.PSDictionary;

/** The queries of a store: one file for each that was saved, so that admins can share them, and one for the autosaved. */
final class QueryFolder {
    static final int AUTOSAVED = 10;
    private static final String NAME = "queries";
    private static final String AUTOSAVED_FILE = ".autosaved.json";
    private static final String PREFIX = "autosaved-";

    private final StoreService store;
    private final Path folder;

    QueryFolder(CommandRuntime runtime) {
        this(runtime.session().service(StoreService.class));
    }

    QueryFolder(StoreService store) {
        this.store = store;
        folder = store.folder().resolve(NAME);
    }

    /** Where a custom query is kept. */
    Path file(String name) {
        return folder.resolve(QueryNames.file(name));
    }

    boolean has(String name) {
        return Files.isRegularFile(file(name));
    }

    void save(SavedQuery query) {
        store.companion(NAME);
        JsonFiles.write(file(query.name()), QueryJson.tree(query));
    }

    /** Those that were saved, in order of their names; what is wrong with one is told and the others are given. */
    List<SavedQuery> custom(Consumer<ErrorRecord> problems) {
        List<SavedQuery> all = new ArrayList<>();
        for (Path file : JsonFiles.in(folder)) {
            try {
                all.add(QueryJson.query(JsonFiles.read(file), Kind.Custom, file));
            } catch (TerminatingError problem) {
                problems.accept(problem.record());
            }
        }
        return all;
    }

    /** The last ones that were run, the newest first; none when their file cannot be read, which is told. */
    List<SavedQuery> autosaved(Consumer<ErrorRecord> problems) {
        Path file = folder.resolve(AUTOSAVED_FILE);
        List<SavedQuery> all = new ArrayList<>();
        if (!Files.isRegularFile(file)) {
            return all;
        }
        try {
            List<Object> items = Enumeration.list(JsonFiles.read(file).get("Queries"));
            for (Object each : items == null ? List.of() : items) {
                if (each instanceof PSDictionary table) {
                    all.add(QueryJson.query(table, Kind.Autosaved, file));
                }
            }
        } catch (TerminatingError problem) {
            problems.accept(problem.record());
        }
        return all;
    }

    /** A query by its exact name, of whatever kind; null when there is none. A file that is damaged is an error. */
    SavedQuery find(String name) {
        String plain = name.strip();
        SavedQuery standard = DefaultQueries.find(plain);
        if (standard != null) {
            return standard;
        }
        if (QueryNames.isAutosaved(plain)) {
            return autosaved(QueryFolder::fail).stream()
                    .filter(each -> each.name().equalsIgnoreCase(plain))
                    .findFirst()
                    .orElse(null);
        }
        Path file = file(QueryNames.checked(plain, "a query"));
        return Files.isRegularFile(file) ? QueryJson.query(JsonFiles.read(file), Kind.Custom, file) : null;
    }

    private static void fail(ErrorRecord problem) {
        throw new TerminatingError(problem);
    }

    boolean remove(SavedQuery query) {
        if (query.kind() == Kind.Custom) {
            return JsonFiles.delete(file(query.name()));
        }
        List<SavedQuery> all = autosaved(QueryFolder::fail);
        boolean isRemoved = all.removeIf(each -> each.name().equals(query.name()));
        writeAutosaved(all);
        return isRemoved;
    }

    /** Puts a query before the others; one that asks the same keeps its name. */
    void autosave(SavedQuery query) {
        List<SavedQuery> all = new ArrayList<>(autosaved(QueryFolder::fail));
        SavedQuery known = all.stream()
                .filter(each -> each.body().equals(query.body()) && each.zone().equals(query.zone()))
                .findFirst()
                .orElse(null);
        all.remove(known);
        String name = known == null ? PREFIX + (highest(all) + 1) : known.name();
        all.add(0, new SavedQuery(name, Kind.Autosaved, "", query.body(), query.zone(), query.saved()));
        store.companion(NAME);
        writeAutosaved(all.subList(0, Math.min(AUTOSAVED, all.size())));
    }

    private static long highest(List<SavedQuery> all) {
        return all.stream()
                .map(each -> each.name().substring(PREFIX.length()))
                .filter(digits -> digits.matches("\\d{1,15}"))
                .mapToLong(Long::parseLong)
                .max()
                .orElse(0);
    }

    private void writeAutosaved(List<SavedQuery> all) {
        List<Object> trees = new ArrayList<>();
        for (SavedQuery each : all) {
            PSDictionary tree = PSDictionary.ordered();
            QueryJson.tree(each).forEach(tree::put);
            trees.add(tree);
        }
        JsonFiles.write(folder.resolve(AUTOSAVED_FILE), Map.of("Queries", PSArray.of(trees)));
    }
}

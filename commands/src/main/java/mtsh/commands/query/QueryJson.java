package mtsh.commands.query;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import mtsh.commands.query.SavedQuery.Kind;
import mtsh.commands.query.SavedQuery.Script;
import mtsh.commands.query.SavedQuery.Search;
import mtsh.language.value.Conversions;
import mtsh.language.value.Enumeration;
import mtsh.language.value.PSArray;
import mtsh.language.value.PSDictionary;

/** A query as it stands in its file. */
final class QueryJson {
    private QueryJson() {}

    static Map<String, Object> tree(SavedQuery query) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("Name", query.name());
        tree.put("Description", query.description());
        if (query.body() instanceof Search search) {
            tree.put("Cmdlet", search.cmdlet());
            PSDictionary parameters = PSDictionary.ordered();
            search.parameters()
                    .forEach((key, value) ->
                            parameters.put(key, value instanceof List<?> list ? PSArray.of(list) : value));
            tree.put("Parameters", parameters);
            if (!search.filter().isEmpty()) {
                tree.put("FilterScript", search.filter());
            }
        } else if (query.body() instanceof Script script) {
            tree.put("Command", script.text());
        }
        tree.put("TimeZone", query.zone());
        tree.put("Saved", String.valueOf(query.saved()));
        return tree;
    }

    /** What a file holds; an error that names the file when it is no query. */
    static SavedQuery query(PSDictionary table, Kind kind, Path file) {
        String name = JsonFiles.text(table, "Name", "");
        if (name.isBlank()) {
            throw JsonFiles.damaged(file, "it has no Name");
        }
        return new SavedQuery(
                name,
                kind,
                JsonFiles.text(table, "Description", ""),
                body(table, file),
                JsonFiles.text(table, "TimeZone", "UTC"),
                time(table, "Saved"));
    }

    private static SavedQuery.Body body(PSDictionary table, Path file) {
        String command = JsonFiles.text(table, "Command", "");
        if (!command.isBlank()) {
            return new Script(command);
        }
        String cmdlet = SearchCmdlets.spelled(JsonFiles.text(table, "Cmdlet", ""));
        if (cmdlet == null) {
            throw JsonFiles.damaged(file, "it has neither a Command nor a Cmdlet that is one of " + SearchCmdlets.LIST);
        }
        Map<String, Object> parameters = new LinkedHashMap<>();
        if (table.get("Parameters") instanceof PSDictionary given) {
            for (PSDictionary.Entry each : given.entries()) {
                String key = Conversions.toText(each.key());
                if (!key.matches("[A-Za-z0-9]+")) {
                    throw JsonFiles.damaged(file, "'" + key + "' is no parameter");
                }
                parameters.put(SearchParameters.spelled(key), value(each.value()));
            }
        }
        return new Search(cmdlet, parameters, JsonFiles.text(table, "FilterScript", ""));
    }

    private static Object value(Object value) {
        if (value instanceof Boolean || value instanceof Number) {
            return value;
        }
        List<Object> items = Enumeration.list(value);
        if (items == null) {
            return Conversions.toText(value);
        }
        List<String> texts = new ArrayList<>();
        items.forEach(each -> texts.add(Conversions.toText(each)));
        return texts;
    }

    /** A moment of a file; null where there is none that can be read. */
    static Instant time(PSDictionary table, String key) {
        try {
            return Instant.parse(JsonFiles.text(table, key, ""));
        } catch (DateTimeException none) {
            return null;
        }
    }
}

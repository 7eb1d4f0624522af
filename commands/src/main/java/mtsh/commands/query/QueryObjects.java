package mtsh.commands.query;

import java.util.List;

import mtsh.language.value.DateTime;
import mtsh.language.value.PSArray;
import mtsh.language.value.PSDictionary;
import mtsh.language.value.PSObject;

/** Saved queries as objects. */
final class QueryObjects {
    static final String TYPE = "Mtsh.TraceQuery";

    private QueryObjects() {}

    static PSObject of(SavedQuery query, QueryFolder folder) {
        boolean isSearch = query.body() instanceof SavedQuery.Search;
        SavedQuery.Search search = isSearch ? (SavedQuery.Search) query.body() : null;
        return PSObject.custom()
                .typeName(TYPE)
                .note("Name", query.name())
                .note("Kind", query.kind().name())
                .note("Range", query.range().name())
                .note("Description", query.description())
                .note("Command", QueryText.of(query.body()))
                .note("NeedsMailbox", query.needsMailbox())
                .note("TimeZone", query.zone())
                .note("Cmdlet", isSearch ? search.cmdlet() : null)
                .note("Parameters", isSearch ? table(search) : null)
                .note("FilterScript", isSearch && !search.filter().isEmpty() ? search.filter() : null)
                .note("Saved", query.saved() == null ? null : DateTime.utc(query.saved()))
                .note(
                        "Path",
                        query.kind() == SavedQuery.Kind.Custom
                                ? folder.file(query.name()).toString()
                                : null);
    }

    private static PSDictionary table(SavedQuery.Search search) {
        PSDictionary table = PSDictionary.ordered();
        search.parameters()
                .forEach((name, value) -> table.put(name, value instanceof List<?> list ? PSArray.of(list) : value));
        return table;
    }
}

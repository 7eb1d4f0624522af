package mtsh.commands.query;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.commands.query.SavedQuery.Kind;
import mtsh.commands.query.SavedQuery.Script;
import mtsh.commands.query.SavedQuery.Search;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.cmdlet.Session;
import mtsh.language.error.ErrorCategory;
import mtsh.language.error.TerminatingError;
import mtsh.language.value.Conversions;
import mtsh.language.value.Invocable;
import mtsh.language.value.PSObject;
import mtsh.language.value.Scriptable;

/** Save-TraceQuery: keeps a query under a name: parameters, a command, a line of history, or one of those that were autosaved. */
@Command(name = "Save-TraceQuery", description = "Saves a query under a name, to run it again.")
@CmdletInfo(
        defaultSet = "Search",
        shouldProcess = true,
        output = QueryObjects.TYPE,
        outputProperties = {
            "Name",
            "Kind",
            "Range",
            "Description",
            "Command",
            "NeedsMailbox",
            "TimeZone",
            "Cmdlet",
            "Parameters",
            "FilterScript",
            "Saved",
            "Path"
        })
public final class SaveTraceQuery extends SearchParameters {
    @Option(names = "-Name", description = "What it is called.")
    @Parameter(position = 0, mandatory = true, notEmpty = true)
    String name;

    @Option(names = "-Description", description = "What it is for.")
    String description;

    @Option(names = "-Cmdlet", description = "The cmdlet that is run.")
    @Parameter(
            set = "Search",
            values = {SearchCmdlets.V1, SearchCmdlets.V2, SearchCmdlets.TRACE})
    @Parameter(set = "Query")
    String cmdlet;

    @Option(names = "-FilterScript", description = "A condition on the rows, as Where-Object takes it.")
    @Parameter(set = "Search")
    @Parameter(set = "Query")
    Invocable filterScript;

    @Option(names = "-Command", description = "Any commands: a script block or a text.")
    @Parameter(set = "Command", mandatory = true)
    Object command;

    @Option(names = "-HistoryId", description = "The number of a line of Get-History.")
    @Parameter(set = "History", mandatory = true)
    int historyId;

    @Option(names = "-InputObject", description = "A query of Get-TraceQuery: an autosaved one, or one to copy.")
    @Parameter(set = "Query", mandatory = true, pipeline = true)
    PSObject inputObject;

    @Option(names = "-Force", description = "Replaces the query of this name.")
    boolean force;

    @Override
    public void process() {
        String checked = QueryNames.checkedForQuery(name);
        QueryFolder folder = new QueryFolder(runtime());
        ZoneId zone = askedZone();
        Source source = source(folder, zone == null ? runtime().session().zone() : zone);
        SavedQuery query = new SavedQuery(
                checked,
                Kind.Custom,
                Objects.requireNonNullElse(description, source.description),
                source.body,
                zone == null ? source.zone : zone.getId(),
                runtime().session().clock().instant());
        if (folder.has(checked) && !force) {
            throw terminating(
                    "System.InvalidOperationException",
                    "QueryExists",
                    ErrorCategory.ResourceExists,
                    checked,
                    "There is a query '" + checked + "' already. Choose another name, or replace it with -Force.");
        }
        if (shouldProcess(checked, "Save query")) {
            folder.save(query);
            write(QueryObjects.of(query, folder));
        }
    }

    /** What is saved, and what is kept of where it is from when nothing else is said. */
    private record Source(SavedQuery.Body body, String description, String zone) {}

    private Source source(QueryFolder folder, ZoneId zone) {
        if (inputObject != null) {
            return copied(folder, zone);
        }
        return switch (parameterSet()) {
            case "Command" -> {
                Object plain = PSObject.unwrap(command);
                String text = plain instanceof Invocable block ? block.text() : Conversions.toText(plain);
                yield script(text, zone);
            }
            case "History" -> script(historyLine(), zone);
            default -> new Source(search(zone), "", zone.getId());
        };
    }

    private Search search(ZoneId zone) {
        Map<String, Object> given = withoutNothing(searchedIn(zone));
        Search search = new Search(cmdletOr(SearchCmdlets.V1), given, filter(""));
        SearchCmdlets.check(runtime().session(), search.cmdlet(), given);
        if (given.isEmpty() && search.filter().isEmpty() && cmdlet == null) {
            throw nothingToSave();
        }
        return search;
    }

    /** A time without a zone is meant in the query's own. */
    private Map<String, Object> searchedIn(ZoneId zone) {
        ZoneId outer = runtime().session().zone();
        runtime().session().zone(zone);
        try {
            return searched(zone);
        } finally {
            runtime().session().zone(outer);
        }
    }

    private static Map<String, Object> withoutNothing(Map<String, Object> given) {
        Map<String, Object> some = new LinkedHashMap<>(given);
        some.values().removeIf(Objects::isNull);
        return some;
    }

    private Source script(String text, ZoneId zone) {
        refuseParameters("A command says all by itself");
        if (text.isBlank()) {
            throw nothingToSave();
        }
        // What does not parse is refused now, at the place where it is written.
        Scriptable.Maker.make(text);
        return new Source(new Script(text.strip()), "", zone.getId());
    }

    private Source copied(QueryFolder folder, ZoneId zone) {
        String from = Conversions.toText(inputObject.noteValue("Name"));
        SavedQuery known = from.isBlank() ? null : folder.find(from);
        if (known == null) {
            throw terminating(
                    "System.ArgumentException",
                    "NotAQuery",
                    ErrorCategory.InvalidArgument,
                    inputObject,
                    "-InputObject takes what Get-TraceQuery gives; there is no query '" + from + "'.");
        }
        if (!(known.body() instanceof Search search)) {
            refuseParameters("The query '" + from + "' is a command and says all by itself");
            return new Source(known.body(), known.description(), known.zone());
        }
        Map<String, Object> merged = new LinkedHashMap<>(search.parameters());
        merged.putAll(searchedIn(zone));
        Search changed = new Search(cmdletOr(search.cmdlet()), withoutNothing(merged), filter(search.filter()));
        SearchCmdlets.check(runtime().session(), changed.cmdlet(), changed.parameters());
        return new Source(changed, known.description(), known.zone());
    }

    private String cmdletOr(String otherwise) {
        return cmdlet == null ? otherwise : SearchCmdlets.spelled(cmdlet);
    }

    private String filter(String otherwise) {
        return filterScript == null ? otherwise : filterScript.text();
    }

    private void refuseParameters(String why) {
        Map<String, Object> given = searched(runtime().session().zone());
        if (given.isEmpty() && cmdlet == null && filterScript == null) {
            return;
        }
        String more = cmdlet != null ? "Cmdlet" : "FilterScript";
        String parameter = given.isEmpty() ? more : given.keySet().iterator().next();
        throw terminating(
                "System.ArgumentException",
                "ParameterNotTaken",
                ErrorCategory.InvalidArgument,
                parameter,
                why + ": leave out -" + parameter + ".");
    }

    private String historyLine() {
        for (Session.HistoryEntry each : runtime().session().history()) {
            if (each.id() == historyId) {
                return each.commandLine();
            }
        }
        throw terminating(
                "System.ArgumentException",
                "HistoryIdNotFound",
                ErrorCategory.ObjectNotFound,
                historyId,
                "There is no line " + historyId
                        + " in the history of this session. Get-History shows those that are there.");
    }

    private TerminatingError nothingToSave() {
        return terminating(
                "System.ArgumentException",
                "NothingToSave",
                ErrorCategory.InvalidArgument,
                null,
                "There is nothing to save. Give parameters of " + SearchCmdlets.V1
                        + " such as -Status or -Last, or -Command, " + "-HistoryId, or a query of Get-TraceQuery.");
    }
}

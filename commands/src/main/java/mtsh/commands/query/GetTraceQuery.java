package mtsh.commands.query;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.commands.query.SavedQuery.Kind;
import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.error.ErrorCategory;

/** Get-TraceQuery: the queries there are: those that come with mtsh, those that were saved, and the last ten that were run. */
@Command(
        name = "Get-TraceQuery",
        description = "Gets the saved queries, those that come with mtsh, and the last ten that were run.")
@CmdletInfo(
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
public final class GetTraceQuery extends Cmdlet {
    @Option(names = "-Name", description = "Their names; * stands for anything.")
    @Parameter(position = 0, pipeline = true, pipelineByPropertyName = true, wildcards = true, completer = "tracequery")
    String[] name;

    @Option(names = "-Kind", description = "Where they are from.")
    @Parameter(position = 1)
    Kind[] kind;

    @Override
    public void process() {
        QueryFolder folder = new QueryFolder(runtime());
        List<SavedQuery> all = all(folder);
        if (name == null) {
            all.forEach(each -> write(QueryObjects.of(each, folder)));
            return;
        }
        for (String each : name) {
            List<SavedQuery> found = NamePattern.select(all, each, SavedQuery::name);
            found.forEach(query -> write(QueryObjects.of(query, folder)));
            if (found.isEmpty() && !NamePattern.isPattern(each)) {
                writeError(
                        "System.Management.Automation.ItemNotFoundException",
                        "QueryNotFound",
                        ErrorCategory.ObjectNotFound,
                        each,
                        "There is no query '" + each + "'. Get-TraceQuery without a name shows those that are there.");
            }
        }
    }

    private List<SavedQuery> all(QueryFolder folder) {
        Set<Kind> kinds = kind == null || kind.length == 0 ? EnumSet.allOf(Kind.class) : EnumSet.copyOf(List.of(kind));
        List<SavedQuery> all = new ArrayList<>();
        if (kinds.contains(Kind.Default)) {
            all.addAll(DefaultQueries.all());
        }
        if (kinds.contains(Kind.Custom)) {
            all.addAll(folder.custom(this::writeError));
        }
        if (kinds.contains(Kind.Autosaved)) {
            all.addAll(folder.autosaved(this::writeError));
        }
        return all;
    }
}

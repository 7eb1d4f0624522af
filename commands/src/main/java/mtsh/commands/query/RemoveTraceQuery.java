package mtsh.commands.query;

import java.util.ArrayList;
import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.commands.query.SavedQuery.Kind;
import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.error.ErrorCategory;

/** Remove-TraceQuery: forgets saved and autosaved queries. */
@Command(name = "Remove-TraceQuery", description = "Removes saved and autosaved queries.")
@CmdletInfo(shouldProcess = true)
public final class RemoveTraceQuery extends Cmdlet {
    @Option(names = "-Name", description = "Their names; * stands for anything.")
    @Parameter(
            position = 0,
            mandatory = true,
            notEmpty = true,
            pipeline = true,
            pipelineByPropertyName = true,
            wildcards = true,
            completer = "tracequery")
    String[] name;

    @Override
    public void process() {
        QueryFolder folder = new QueryFolder(runtime());
        for (String each : name) {
            SavedQuery standard = DefaultQueries.find(each.strip());
            if (standard != null) {
                writeError(
                        "System.InvalidOperationException",
                        "QueryIsDefault",
                        ErrorCategory.PermissionDenied,
                        each,
                        "The query '" + standard.name() + "' comes with mtsh and cannot be removed.");
                continue;
            }
            remove(folder, each);
        }
    }

    private void remove(QueryFolder folder, String wanted) {
        List<SavedQuery> all = new ArrayList<>(folder.custom(this::writeError));
        all.addAll(folder.autosaved(this::writeError));
        List<SavedQuery> found = NamePattern.select(all, wanted, SavedQuery::name);
        if (found.isEmpty() && !NamePattern.isPattern(wanted)) {
            writeError(
                    "System.Management.Automation.ItemNotFoundException",
                    "QueryNotFound",
                    ErrorCategory.ObjectNotFound,
                    wanted,
                    "There is no query '" + wanted
                            + "' that was saved. Get-TraceQuery -Kind Custom shows those that were.");
        }
        for (SavedQuery each : found) {
            if (shouldProcess(each.name(), "Remove query")) {
                folder.remove(each);
                warnOfAlerts(each);
            }
        }
    }

    private void warnOfAlerts(SavedQuery query) {
        if (query.kind() != Kind.Custom) {
            return;
        }
        new AlertFolder(runtime())
                .all(this::writeError).stream()
                        .filter(alert -> alert.query().equalsIgnoreCase(query.name()))
                        .forEach(alert -> writeWarning("The alert '" + alert.name() + "' needs the query '"
                                + query.name() + "', which is removed now. Unregister-TraceAlert removes the alert."));
    }
}

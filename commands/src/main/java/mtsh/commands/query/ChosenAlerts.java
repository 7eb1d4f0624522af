package mtsh.commands.query;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import mtsh.language.error.ErrorCategory;
import mtsh.language.error.ErrorRecord;
import mtsh.language.error.NetException;

/** The alerts that a cmdlet is asked about. */
final class ChosenAlerts {
    private ChosenAlerts() {}

    /** Those with these names, or all; a name that none has is told. */
    static List<TraceAlert> of(AlertFolder folder, String[] names, Consumer<ErrorRecord> problems) {
        List<TraceAlert> all = folder.all(problems);
        if (names == null) {
            return all;
        }
        List<TraceAlert> chosen = new ArrayList<>();
        for (String each : names) {
            List<TraceAlert> found = NamePattern.select(all, each, TraceAlert::name);
            if (found.isEmpty() && !NamePattern.isPattern(each)) {
                problems.accept(new ErrorRecord(
                        new NetException(
                                "System.Management.Automation.ItemNotFoundException",
                                "There is no alert '" + each + "'. Get-TraceAlert shows those that are registered.",
                                null),
                        "AlertNotFound",
                        ErrorCategory.ObjectNotFound,
                        each));
            }
            chosen.addAll(found);
        }
        return chosen;
    }
}

package mtsh.commands.process;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.error.ErrorCategory;
import mtsh.language.process.SystemProcess;
import mtsh.language.value.PSObject;
import mtsh.language.value.Wildcard;

/** What cmdlets on processes have in common: finding them by name, by number, or as they come. */
abstract class ProcessCmdlet extends Cmdlet {
    /** The processes meant, by name; an error is written for each that is not there. */
    final List<SystemProcess> find(String[] names, int[] ids, Object[] objects) {
        Set<SystemProcess> found = new LinkedHashSet<>();
        if (ids != null) {
            for (int id : ids) {
                byId(id, found);
            }
        } else if (objects != null) {
            for (Object each : objects) {
                if (PSObject.unwrap(each) instanceof SystemProcess process) {
                    found.add(process);
                }
            }
        } else if (names != null) {
            byName(names, found);
        } else if (takesAll()) {
            found.addAll(SystemProcess.all());
        }
        List<SystemProcess> sorted = new ArrayList<>(found);
        sorted.sort(Comparator.comparing(SystemProcess::name, String.CASE_INSENSITIVE_ORDER)
                .thenComparing(SystemProcess::id));
        return sorted;
    }

    /** Whether no choice at all means every process. Never for what changes processes: a null variable must not end them all. */
    boolean takesAll() {
        return false;
    }

    private void byId(int id, Set<SystemProcess> found) {
        SystemProcess process = SystemProcess.of(id);
        if (process != null) {
            found.add(process);
            return;
        }
        writeError(
                "Microsoft.PowerShell.Commands.ProcessCommandException",
                "NoProcessFoundForGivenId",
                ErrorCategory.ObjectNotFound,
                id,
                "Cannot find a process with the process identifier " + id + ".");
    }

    private void byName(String[] names, Set<SystemProcess> found) {
        List<SystemProcess> all = SystemProcess.all();
        for (String each : names) {
            Wildcard pattern = Wildcard.of(each, true);
            List<SystemProcess> matching = all.stream()
                    .filter(process -> pattern.matches(process.name()))
                    .toList();
            found.addAll(matching);
            if (matching.isEmpty() && !Wildcard.isPattern(each)) {
                notFound(each);
            }
        }
    }

    private void notFound(String name) {
        boolean isNumber = !name.isEmpty() && name.chars().allMatch(Character::isDigit);
        writeError(
                "Microsoft.PowerShell.Commands.ProcessCommandException",
                isNumber ? "RecommendIdTagForGivenName" : "NoProcessFoundForGivenName",
                ErrorCategory.ObjectNotFound,
                name,
                "Cannot find a process with the name \"" + name + "\". "
                        + (isNumber
                                ? "Try running with -Id to search by Id of processes."
                                : "Verify the process name and call the cmdlet again."));
    }

    /** {@code sleep (4711)} */
    static String called(SystemProcess process) {
        return process.name() + " (" + process.id() + ")";
    }
}

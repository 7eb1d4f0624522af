package mtsh.commands.session;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.cmdlet.Session;
import mtsh.language.error.ErrorCategory;
import mtsh.language.eval.HistoryNumbers;
import mtsh.language.value.Wildcard;

/** Clear-History: takes command lines out of the history of this session. */
@Command(
        name = "Clear-History",
        aliases = "clhy",
        description = "Takes command lines out of the history of this session.")
@CmdletInfo(defaultSet = "IDParameter", shouldProcess = true)
public final class ClearHistory extends Cmdlet {
    @Option(names = "-Id", description = "The numbers of the lines.")
    @Parameter(
            set = "IDParameter",
            position = 0,
            range = {1, Integer.MAX_VALUE})
    int[] id;

    @Option(names = "-CommandLine", description = "The lines themselves; wildcards are allowed.")
    @Parameter(set = "CommandLineParameter", notEmpty = true, wildcards = true)
    String[] commandLine;

    @Option(names = "-Count", description = "Only so many, the oldest.")
    @Parameter(
            position = 1,
            range = {1, Integer.MAX_VALUE})
    int count;

    @Option(names = "-Newest", description = "The newest in place of the oldest.")
    boolean newest;

    @Override
    public void process() {
        if (commandLine != null) {
            byLine();
        } else if (id != null) {
            byId();
        } else if (isBound("Count")) {
            remove(some(history(), count));
        } else if (shouldProcess(
                "This command will clear all the entries from the session history.", "Clear-History")) {
            remove(new ArrayList<>(history()));
        }
    }

    private List<Session.HistoryEntry> history() {
        return runtime().session().history();
    }

    private void byLine() {
        if (isBound("Count") && commandLine.length > 1) {
            throw terminating(
                    "System.ArgumentException",
                    "NoCountWithMultipleCmdLine ",
                    ErrorCategory.InvalidArgument,
                    commandLine,
                    "The count cannot be combined with multiple CommandLine parameters.");
        }
        for (String each : commandLine) {
            Wildcard pattern = Wildcard.of(each, true);
            List<Session.HistoryEntry> found = history().stream()
                    .filter(entry -> pattern.matches(entry.commandLine().trim()))
                    .toList();
            int most = isBound("Count") ? count : Wildcard.isPattern(each) ? found.size() : 1;
            remove(some(found, most));
        }
    }

    private void byId() {
        if (isBound("Count") && id.length > 1) {
            throw terminating(
                    "System.ArgumentException",
                    "GetHistoryNoCountWithMultipleIds",
                    ErrorCategory.InvalidArgument,
                    count,
                    "The count cannot be combined with multiple Ids.");
        }
        for (int each : id) {
            if (history().stream().noneMatch(entry -> entry.id() == each)) {
                writeError(
                        "System.ArgumentException",
                        "GetHistoryNoHistoryForId",
                        ErrorCategory.ObjectNotFound,
                        (long) each,
                        "Cannot locate the history for Id " + each + ".");
            } else {
                remove(isBound("Count") ? around(each) : around(each, 1));
            }
        }
    }

    private List<Session.HistoryEntry> around(int number) {
        return around(number, count);
    }

    /** The line with this number and those before it, or after it with -Newest. */
    private List<Session.HistoryEntry> around(int number, int most) {
        List<Session.HistoryEntry> all = new ArrayList<>(history());
        if (!newest) {
            Collections.reverse(all);
        }
        return all.stream().dropWhile(entry -> entry.id() != number).limit(most).toList();
    }

    private List<Session.HistoryEntry> some(List<Session.HistoryEntry> entries, int most) {
        int size = Math.min(most, entries.size());
        return new ArrayList<>(
                newest ? entries.subList(entries.size() - size, entries.size()) : entries.subList(0, size));
    }

    private void remove(List<Session.HistoryEntry> entries) {
        runtime().session().service(HistoryNumbers.class).note(history());
        history().removeAll(entries);
    }
}

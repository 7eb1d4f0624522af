package mtsh.commands.session;

import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.cmdlet.Session;
import mtsh.language.error.ErrorCategory;
import mtsh.language.error.TerminatingError;

/** Invoke-History: runs a command line of this session again. */
@Command(
        name = "Invoke-History",
        aliases = {"r", "ihy"},
        description = "Runs a command line of this session again.")
@CmdletInfo(shouldProcess = true)
public final class InvokeHistory extends Cmdlet {
    @Option(names = "-Id", description = "Its number, or how it begins; the last one when not given.")
    @Parameter(position = 0, pipelineByPropertyName = true)
    String id;

    @Override
    public void process() {
        Session.HistoryEntry entry = find(runtime().session().history());
        String line = entry.commandLine();
        if (!shouldProcess(line, "Invoke-History")) {
            return;
        }
        RunningHistory running = runtime().session().service(RunningHistory.class);
        if (!running.start(entry.id())) {
            throw terminating(
                    "System.InvalidOperationException",
                    "InvokeHistoryLoopDetected",
                    ErrorCategory.InvalidOperation,
                    null,
                    "Execution of command line '" + line + "' would never end, because it runs itself again.");
        }
        try {
            runtime().host().writeHost(line, null, null, true);
            runtime().session().invokeText(line, this::write);
        } finally {
            running.end(entry.id());
        }
    }

    private Session.HistoryEntry find(List<Session.HistoryEntry> entries) {
        for (int i = entries.size() - 1; i >= 0; i--) {
            Session.HistoryEntry entry = entries.get(i);
            boolean wanted = id == null
                    || Integer.toString(entry.id()).equals(id)
                    || !isNumber() && entry.commandLine().startsWith(id);
            if (wanted) {
                return entry;
            }
        }
        throw missing();
    }

    private boolean isNumber() {
        return !id.isEmpty() && id.chars().allMatch(Character::isDigit);
    }

    private TerminatingError missing() {
        boolean last = id == null;
        return terminating(
                "System.ArgumentException",
                last ? "InvokeHistoryNoLastHistoryEntryFound" : "InvokeHistoryNoHistoryForId",
                last ? ErrorCategory.InvalidOperation : ErrorCategory.ObjectNotFound,
                id,
                last
                        ? "Cannot locate the most recent history line."
                        : "Cannot locate the history for " + (isNumber() ? "Id " : "command line ") + id + ".");
    }
}

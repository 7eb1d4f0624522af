package mtsh.commands.session;

import java.util.ArrayList;
import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.cmdlet.Session;
import mtsh.language.error.ErrorCategory;

/** Get-History: the command lines of this session. */
@Command(
        name = "Get-History",
        aliases = {"ghy", "h", "history"},
        description = "Gets the command lines of this session.")
@CmdletInfo(
        output = "Microsoft.PowerShell.Commands.HistoryInfo",
        outputProperties = {"Id", "CommandLine", "ExecutionStatus", "StartExecutionTime", "EndExecutionTime", "Duration"
        })
public final class GetHistory extends Cmdlet {
    @Option(names = "-Id", description = "The numbers of the lines.")
    @Parameter(
            position = 0,
            pipeline = true,
            range = {1, Long.MAX_VALUE})
    long[] id;

    @Option(names = "-Count", description = "Only so many, the newest.")
    @Parameter(
            position = 1,
            range = {0, Short.MAX_VALUE})
    int count = Short.MAX_VALUE;

    @Override
    public void process() {
        List<Session.HistoryEntry> all = new ArrayList<>(runtime().session().history());
        if (id == null) {
            newest(all).forEach(this::emit);
            return;
        }
        for (long each : id) {
            List<Session.HistoryEntry> found =
                    all.stream().filter(entry -> entry.id() == each).toList();
            if (found.isEmpty()) {
                writeError(
                        "System.ArgumentException",
                        "GetHistoryNoHistoryForId",
                        ErrorCategory.ObjectNotFound,
                        each,
                        "Cannot locate the history for Id " + each + ".");
            }
            if (isBound("Count") && id.length == 1 && !found.isEmpty()) {
                newest(all.stream().filter(entry -> entry.id() <= each).toList())
                        .forEach(this::emit);
            } else {
                found.forEach(this::emit);
            }
        }
    }

    private List<Session.HistoryEntry> newest(List<Session.HistoryEntry> entries) {
        return entries.subList(Math.max(0, entries.size() - count), entries.size());
    }

    private void emit(Session.HistoryEntry entry) {
        write(HistoryItems.of(entry, runtime().session().zone()));
    }
}

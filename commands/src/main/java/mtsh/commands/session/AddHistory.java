package mtsh.commands.session;

import java.time.ZoneId;
import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.cmdlet.Session;
import mtsh.language.error.ErrorCategory;
import mtsh.language.eval.HistoryNumbers;
import mtsh.language.type.Members;
import mtsh.language.type.Types;
import mtsh.language.value.Conversions;
import mtsh.language.value.DateTime;
import mtsh.language.value.PSObject;

/** Add-History: puts command lines into the history of this session. */
@Command(name = "Add-History", description = "Puts command lines into the history of this session.")
@CmdletInfo(output = "Microsoft.PowerShell.Commands.HistoryInfo")
public final class AddHistory extends Cmdlet {
    @Option(names = "-InputObject", description = "Lines as Get-History gives them, also read from a file.")
    @Parameter(position = 0, pipeline = true)
    PSObject[] inputObject;

    @Option(names = "-Passthru", description = "Gives what was added.")
    boolean passthru;

    @Override
    public void process() {
        for (PSObject each : inputObject == null ? new PSObject[0] : inputObject) {
            add(each);
        }
    }

    private void add(PSObject given) {
        ZoneId zone = runtime().session().zone();
        Object line = given == null ? null : value(given, "CommandLine");
        Object status = converted(given, "ExecutionStatus", HistoryItems.STATE);
        Object start = converted(given, "StartExecutionTime", "System.DateTime");
        Object end = converted(given, "EndExecutionTime", "System.DateTime");
        if (!(line instanceof String text) || status == null || start == null || end == null) {
            writeError(
                    "System.IO.InvalidDataException",
                    "AddHistoryInvalidInput",
                    ErrorCategory.InvalidData,
                    given,
                    "Cannot add history because the input object has a format that is not valid.");
            return;
        }
        List<Session.HistoryEntry> history = runtime().session().history();
        int id = runtime().session().service(HistoryNumbers.class).next(history);
        Session.HistoryEntry made =
                new Session.HistoryEntry(id, text, String.valueOf(status), millis(start, zone), millis(end, zone));
        history.add(made);
        if (passthru) {
            write(HistoryItems.of(made, zone));
        }
    }

    private static long millis(Object time, ZoneId zone) {
        return ((DateTime) time).toInstant(zone).toEpochMilli();
    }

    private static Object value(PSObject given, String property) {
        return PSObject.unwrap(Members.get(given, property));
    }

    /** Null when it is not there or means nothing. */
    private static Object converted(PSObject given, String property, String type) {
        Object found = given == null ? null : value(given, property);
        return found == null ? null : PSObject.unwrap(Conversions.convertOrNull(found, Types.find(type)));
    }
}

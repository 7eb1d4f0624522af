package mtsh.commands.session;

import java.time.Instant;
import java.time.ZoneId;

import mtsh.language.cmdlet.Session;
import mtsh.language.type.Types;
import mtsh.language.value.DateTime;
import mtsh.language.value.NetEnum;
import mtsh.language.value.PSObject;
import mtsh.language.value.TimeSpan;

/** Lines of history as scripts see them: {@code HistoryInfo}. */
final class HistoryItems {
    static final String STATE = "System.Management.Automation.Runspaces.PipelineState";

    private HistoryItems() {}

    static PSObject of(Session.HistoryEntry entry, ZoneId zone) {
        return PSObject.custom()
                .typeName("Microsoft.PowerShell.Commands.HistoryInfo")
                .note("Id", (long) entry.id())
                .note("CommandLine", entry.commandLine())
                .note("ExecutionStatus", NetEnum.parse(Types.find(STATE), entry.status()))
                .note("StartExecutionTime", DateTime.local(Instant.ofEpochMilli(entry.start()), zone))
                .note("EndExecutionTime", DateTime.local(Instant.ofEpochMilli(entry.end()), zone))
                .note("Duration", new TimeSpan((entry.end() - entry.start()) * 10_000));
    }
}

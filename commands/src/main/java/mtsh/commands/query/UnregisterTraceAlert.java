package mtsh.commands.query;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;

/** Unregister-TraceAlert: removes alerts; their queries stay. */
@Command(name = "Unregister-TraceAlert", description = "Removes alerts; the queries they count stay.")
@CmdletInfo(shouldProcess = true)
public final class UnregisterTraceAlert extends Cmdlet {
    @Option(names = "-Name", description = "Their names; * stands for anything.")
    @Parameter(
            position = 0,
            mandatory = true,
            notEmpty = true,
            pipeline = true,
            pipelineByPropertyName = true,
            wildcards = true,
            completer = "tracealert")
    String[] name;

    @Override
    public void process() {
        AlertFolder folder = new AlertFolder(runtime());
        for (TraceAlert each : ChosenAlerts.of(folder, name, this::writeError)) {
            if (shouldProcess(each.name(), "Unregister alert")) {
                folder.unregister(each);
            }
        }
    }
}

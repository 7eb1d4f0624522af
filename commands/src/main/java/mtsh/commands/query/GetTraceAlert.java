package mtsh.commands.query;

import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;

/** Get-TraceAlert: the alerts that are registered, and what their last test found. */
@Command(name = "Get-TraceAlert", description = "Gets the alerts that are registered and what their last test found.")
@CmdletInfo(
        output = AlertObjects.TYPE,
        outputProperties = {
            "Name",
            "Query",
            "Mailbox",
            "Description",
            "Condition",
            "Threshold",
            "Below",
            "Cooldown",
            "Command",
            "OutFile",
            "ExitCode",
            "Registered",
            "State",
            "LastCount",
            "LastChecked",
            "LastFired"
        })
public final class GetTraceAlert extends Cmdlet {
    @Option(names = "-Name", description = "Their names; * stands for anything.")
    @Parameter(position = 0, pipeline = true, pipelineByPropertyName = true, wildcards = true, completer = "tracealert")
    String[] name;

    @Override
    public void process() {
        AlertFolder folder = new AlertFolder(runtime());
        List<TraceAlert> chosen = ChosenAlerts.of(folder, name, this::writeError);
        chosen.forEach(each -> write(AlertObjects.of(each, folder.state(each))));
    }
}

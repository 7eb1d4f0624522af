package mtsh.commands.connection;

import java.util.Arrays;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.value.Wildcard;

/** Get-PSSession: the sessions that were made here. */
@Command(name = "Get-PSSession", aliases = "gsn", description = "Gets the sessions that New-PSSession made.")
@CmdletInfo(
        defaultSet = "Name",
        output = RemoteSession.TYPE,
        outputProperties = {"Id", "Name", "ComputerName", "ConfigurationName", "State", "Availability"})
public final class GetPSSession extends Cmdlet {
    @Option(
            names = {"-ComputerName", "-Cn"},
            description = "Those with these machines.")
    @Parameter(set = "ComputerName", position = 0, mandatory = true, pipelineByPropertyName = true, notEmpty = true)
    String[] computerName;

    @Option(names = "-Name", description = "Those with these names.")
    @Parameter(set = "Name", pipelineByPropertyName = true, notEmpty = true)
    @Parameter(set = "ComputerName")
    String[] name;

    @Option(names = "-Id", description = "Those with these numbers.")
    @Parameter(set = "Id", position = 0, mandatory = true, pipelineByPropertyName = true)
    int[] id;

    @Option(names = "-ConfigurationName", description = "Those of this configuration.")
    @Parameter(set = "ComputerName", pipelineByPropertyName = true)
    String configurationName;

    @Option(names = "-State", description = "Those in this state.")
    @Parameter(
            set = "ComputerName",
            values = {"All", "Opened", "Disconnected", "Closed", "Broken"})
    String state;

    @Override
    public void process() {
        for (RemoteSession each : runtime().session().service(Connections.class).sessions()) {
            if (isMeant(each)) {
                write(each.object());
            }
        }
    }

    private boolean isMeant(RemoteSession session) {
        boolean inState = state == null
                || state.equalsIgnoreCase("All")
                || state.equalsIgnoreCase(session.isOpen() ? "Opened" : "Closed");
        return inState
                && matches(computerName, session.computer())
                && matches(name, session.name())
                && (configurationName == null || configurationName.equalsIgnoreCase(session.configuration()))
                && (id == null || Arrays.stream(id).anyMatch(number -> number == session.id()));
    }

    private static boolean matches(String[] patterns, String text) {
        return patterns == null
                || Arrays.stream(patterns)
                        .anyMatch(pattern -> Wildcard.of(pattern, true).matches(text));
    }
}

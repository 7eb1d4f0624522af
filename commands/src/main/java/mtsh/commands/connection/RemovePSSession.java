package mtsh.commands.connection;

import java.util.Arrays;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.value.PSObject;
import mtsh.language.value.Wildcard;

/** Remove-PSSession: closes sessions. */
@Command(name = "Remove-PSSession", aliases = "rsn", description = "Closes sessions that New-PSSession made.")
@CmdletInfo(defaultSet = "Id", shouldProcess = true)
public final class RemovePSSession extends Cmdlet {
    @Option(names = "-Session", description = "The sessions.")
    @Parameter(set = "Session", position = 0, mandatory = true, pipeline = true, pipelineByPropertyName = true)
    Object[] session;

    @Option(names = "-Id", description = "Those with these numbers.")
    @Parameter(set = "Id", position = 0, mandatory = true, pipelineByPropertyName = true)
    int[] id;

    @Option(names = "-Name", description = "Those with these names.")
    @Parameter(set = "Name", mandatory = true, pipelineByPropertyName = true, notEmpty = true)
    String[] name;

    @Option(
            names = {"-ComputerName", "-Cn"},
            description = "Those with these machines.")
    @Parameter(set = "ComputerName", position = 0, mandatory = true, pipelineByPropertyName = true, notEmpty = true)
    String[] computerName;

    @Override
    public void process() {
        Connections connections = runtime().session().service(Connections.class);
        for (RemoteSession each : connections.sessions()) {
            if (isMeant(each) && shouldProcess(each.name(), "Remove")) {
                connections.close(each);
            }
        }
    }

    private boolean isMeant(RemoteSession each) {
        if (session != null) {
            return Arrays.stream(session).anyMatch(given -> PSObject.unwrap(given) == each);
        }
        if (id != null) {
            return Arrays.stream(id).anyMatch(number -> number == each.id());
        }
        String[] patterns = name != null ? name : computerName;
        String text = name != null ? each.name() : each.computer();
        return Arrays.stream(patterns)
                .anyMatch(pattern -> Wildcard.of(pattern, true).matches(text));
    }
}

package mtsh.commands.job;

import java.util.List;
import java.util.UUID;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.runspace.Runspace;
import mtsh.language.runspace.Runspaces;
import mtsh.language.value.Wildcard;

/** Get-Runspace: the sessions of this process. */
@Command(name = "Get-Runspace", description = "Gets the sessions of this process.")
@CmdletInfo(defaultSet = "NameParameterSet", output = "System.Management.Automation.Runspaces.Runspace")
public final class GetRunspace extends Cmdlet {
    @Option(names = "-Name", description = "Names of sessions, with * and ?.")
    @Parameter(set = "NameParameterSet", position = 0, notEmpty = true, wildcards = true)
    String[] name;

    @Option(names = "-Id", description = "Numbers of sessions.")
    @Parameter(set = "IdParameterSet", position = 0, mandatory = true)
    int[] id;

    @Option(names = "-InstanceId", description = "Instance identifiers of sessions.")
    @Parameter(set = "InstanceIdParameterSet", position = 0, mandatory = true)
    UUID[] instanceId;

    @Override
    public void process() {
        for (Runspace each : runtime().session().service(Runspaces.class).all()) {
            if (isMeant(each)) {
                write(each);
            }
        }
    }

    private boolean isMeant(Runspace runspace) {
        if (id != null) {
            for (int each : id) {
                if (each == runspace.id()) {
                    return true;
                }
            }
            return false;
        }
        if (instanceId != null) {
            return List.of(instanceId).contains(runspace.instanceId());
        }
        return name == null
                || List.of(name).stream()
                        .anyMatch(each -> Wildcard.of(each, true).matches(runspace.name()));
    }
}

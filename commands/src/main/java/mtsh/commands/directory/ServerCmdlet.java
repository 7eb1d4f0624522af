package mtsh.commands.directory;

import java.util.List;

import picocli.CommandLine.Option;

import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.error.ErrorCategory;
import mtsh.language.value.Conversions;
import mtsh.language.value.PSObject;
import mtsh.language.value.Wildcard;
import mtsh.store.event.ServerName;

/** What the readers of servers have in common. */
abstract class ServerCmdlet extends Cmdlet {
    @Option(names = "-Identity", description = "The server's name, with its domain or without.")
    @Parameter(position = 0, pipeline = true, pipelineByPropertyName = true, wildcards = true, completer = "server")
    Object identity;

    @Option(names = "-DomainController", description = "Accepted; nobody has to be asked.")
    Object domainController;

    @Option(names = "-Status", description = "Accepted; the state of a server is not known.")
    boolean status;

    /** The name of the objects' type. */
    abstract String type();

    @Override
    public void process() {
        List<PSObject> all = Servers.of(runtime(), type());
        if (identity == null) {
            all.forEach(this::write);
            return;
        }
        String wanted = Conversions.toText(identity).strip();
        Wildcard pattern = Wildcard.of(wanted, true);
        List<PSObject> found = all.stream()
                .filter(each -> isMeant(Conversions.toText(each.noteValue("Name")), wanted, pattern))
                .toList();
        found.forEach(this::write);
        if (found.isEmpty() && !Wildcard.isPattern(wanted)) {
            writeError(
                    "Microsoft.Exchange.Configuration.Tasks.ManagementObjectNotFoundException",
                    "ManagementObjectNotFoundException",
                    ErrorCategory.ObjectNotFound,
                    wanted,
                    "The operation couldn't be performed because object '" + wanted + "' couldn't be found.");
        }
    }

    private static boolean isMeant(String name, String wanted, Wildcard pattern) {
        return pattern.matches(name) || ServerName.label(name).equals(ServerName.label(wanted));
    }
}

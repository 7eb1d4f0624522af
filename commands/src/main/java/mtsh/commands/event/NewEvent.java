package mtsh.commands.event;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;

/** New-Event: an event that a script makes. */
@Command(name = "New-Event", description = "Makes an event.")
@CmdletInfo(output = "System.Management.Automation.PSEventArgs")
public final class NewEvent extends EventCmdlet {
    @Option(names = "-SourceIdentifier", description = "What the event is called.")
    @Parameter(position = 0, mandatory = true)
    String sourceIdentifier;

    @Option(names = "-Sender", description = "Who sends it.")
    @Parameter(position = 1)
    Object sender;

    @Option(names = "-EventArguments", description = "What goes with it.")
    @Parameter(position = 2)
    Object[] eventArguments = {};

    @Option(names = "-MessageData", description = "What it tells.")
    @Parameter(position = 3)
    Object messageData;

    @Override
    public void end() {
        write(queue().raise(runtime().session(), sourceIdentifier, sender, eventArguments, messageData));
    }
}

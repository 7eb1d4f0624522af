package mtsh.commands.event;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.error.ErrorCategory;
import mtsh.language.value.Invocable;

/** Register-ObjectEvent: refused, since no object here raises events of .NET. */
@Command(name = "Register-ObjectEvent", description = "Is refused: objects here raise no events.")
@CmdletInfo
public final class RegisterObjectEvent extends EventCmdlet {
    @Option(names = "-InputObject", description = "The object.")
    @Parameter(position = 0, mandatory = true)
    Object inputObject;

    @Option(names = "-EventName", description = "The event.")
    @Parameter(position = 1, mandatory = true)
    String eventName;

    @Option(names = "-SourceIdentifier", description = "What the event is called.")
    @Parameter(position = 100)
    String sourceIdentifier;

    @Option(names = "-Action", description = "What would be run.")
    @Parameter(position = 101)
    Invocable action;

    @Option(names = "-MessageData", description = "What the action would find in $Event.MessageData.")
    Object messageData;

    @Option(names = "-SupportEvent", description = "Hides the subscription.")
    boolean supportEvent;

    @Option(names = "-Forward", description = "Accepted; there is no remote session to send events to.")
    boolean forward;

    @Option(names = "-MaxTriggerCount", description = "How often it would be told.")
    int maxTriggerCount;

    @Override
    public void end() {
        throw terminating(
                "System.ArgumentException",
                "CouldNotFindEvent",
                ErrorCategory.InvalidArgument,
                eventName,
                "Cannot register for the specified event. An event with the name '" + eventName
                        + "' does not exist. Objects raise no events in this shell; call the action where the thing happens, or use "
                        + "New-Event and Register-EngineEvent.");
    }
}

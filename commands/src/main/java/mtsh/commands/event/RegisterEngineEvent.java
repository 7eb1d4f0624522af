package mtsh.commands.event;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.error.ErrorCategory;
import mtsh.language.value.Invocable;

/** Register-EngineEvent: what is to be done when an event of the session or of New-Event comes. */
@Command(name = "Register-EngineEvent", description = "Says what is to be done when an event comes.")
@CmdletInfo(output = "System.Management.Automation.PSEventJob")
public final class RegisterEngineEvent extends EventCmdlet {
    @Option(names = "-SourceIdentifier", description = "The event: PowerShell.Exiting, or a name that New-Event uses.")
    @Parameter(position = 100, mandatory = true)
    String sourceIdentifier;

    @Option(names = "-Action", description = "What is run. Without it events wait for Get-Event.")
    @Parameter(position = 101)
    Invocable action;

    @Option(names = "-MessageData", description = "What the action finds in $Event.MessageData.")
    Object messageData;

    @Option(names = "-SupportEvent", description = "Hides the subscription.")
    boolean supportEvent;

    @Option(names = "-Forward", description = "Accepted; there is no remote session to send events to.")
    boolean forward;

    @Option(names = "-MaxTriggerCount", description = "How often it is told; 0 is always.")
    int maxTriggerCount;

    @Override
    public void end() {
        if (action != null && forward) {
            throw terminating(
                    "System.ArgumentException",
                    "ACTION_AND_FORWARD_NOT_SUPPORTED",
                    ErrorCategory.InvalidOperation,
                    null,
                    "The action is not supported when you are forwarding events.");
        }
        EventQueue.Subscriber subscriber =
                queue().subscribe(sourceIdentifier, action, messageData, supportEvent, maxTriggerCount);
        if (action != null && !supportEvent) {
            write(subscriber.item.get("Action"));
        }
    }
}

package mtsh.commands.event;

import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.commands.event.EventQueue.Subscriber;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.value.Wildcard;

/** Get-EventSubscriber: who is told of which event. */
@Command(name = "Get-EventSubscriber", description = "Gives the subscriptions to events.")
@CmdletInfo(
        defaultSet = "BySource",
        output = "System.Management.Automation.PSEventSubscriber",
        outputProperties = {"SubscriptionId", "SourceIdentifier", "Action"})
public final class GetEventSubscriber extends EventCmdlet {
    @Option(names = "-SourceIdentifier", description = "What the events are called.")
    @Parameter(set = "BySource", position = 0, pipelineByPropertyName = true, notEmpty = true, wildcards = true)
    String sourceIdentifier;

    @Option(
            names = {"-SubscriptionId", "-Id"},
            description = "The subscription's number.")
    @Parameter(set = "ById", position = 0, mandatory = true, pipelineByPropertyName = true)
    int subscriptionId = -1;

    @Option(names = "-Force", description = "Gives hidden subscriptions too.")
    @Parameter(position = 1)
    boolean force;

    @Override
    public void process() {
        boolean byNumber = subscriptionId >= 0;
        List<Subscriber> found = queue().subscribers().stream()
                .filter(each -> byNumber ? each.id == subscriptionId : isMeant(sourceIdentifier, each.source))
                .filter(each -> force || !each.isHidden)
                .toList();
        found.forEach(each -> write(each.item));
        if (!found.isEmpty()) {
            return;
        }
        if (byNumber) {
            unknown(
                    "INVALID_SUBSCRIPTION_IDENTIFIER",
                    "Event subscription with identifier '" + subscriptionId + "' does not exist.");
        } else if (sourceIdentifier != null && !Wildcard.isPattern(sourceIdentifier)) {
            unknown(
                    "INVALID_SOURCE_IDENTIFIER",
                    "Event subscription with source identifier '" + sourceIdentifier + "' does not exist.");
        }
    }
}

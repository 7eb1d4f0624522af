package mtsh.commands.event;

import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.commands.event.EventQueue.Subscriber;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.value.Wildcard;

/** Unregister-Event: ends subscriptions. */
@Command(name = "Unregister-Event", description = "Ends subscriptions to events.")
@CmdletInfo(defaultSet = "BySource", shouldProcess = true)
public final class UnregisterEvent extends EventCmdlet {
    @Option(names = "-SourceIdentifier", description = "What the events are called.")
    @Parameter(set = "BySource", position = 0, mandatory = true, pipelineByPropertyName = true, wildcards = true)
    String sourceIdentifier;

    @Option(names = "-SubscriptionId", description = "The subscription's number.")
    @Parameter(set = "ById", position = 0, mandatory = true, pipelineByPropertyName = true)
    int subscriptionId = -1;

    @Option(names = "-Force", description = "Ends hidden subscriptions too.")
    boolean force;

    @Override
    public void process() {
        boolean byNumber = parameterSet().equals("ById");
        List<Subscriber> found = queue().subscribers().stream()
                .filter(each -> byNumber ? each.id == subscriptionId : isMeant(sourceIdentifier, each.source))
                .filter(each -> force || !each.isHidden)
                .toList();
        for (Subscriber each : found) {
            if (shouldProcess("Event subscription '" + each.source + "'", "Unsubscribe")) {
                queue().unsubscribe(each);
            }
        }
        if (!found.isEmpty()) {
            return;
        }
        if (byNumber) {
            unknown(
                    "INVALID_SUBSCRIPTION_IDENTIFIER",
                    "Event subscription with identifier '" + subscriptionId + "' does not exist.");
        } else if (!Wildcard.isPattern(sourceIdentifier)) {
            unknown(
                    "INVALID_SOURCE_IDENTIFIER",
                    "Event subscription with source identifier '" + sourceIdentifier + "' does not exist.");
        }
    }
}

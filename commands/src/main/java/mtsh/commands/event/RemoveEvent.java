package mtsh.commands.event;

import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.value.NetRecord;
import mtsh.language.value.Wildcard;

/** Remove-Event: events that nobody is to take any more. */
@Command(name = "Remove-Event", description = "Takes waiting events away.")
@CmdletInfo(defaultSet = "BySource", shouldProcess = true)
public final class RemoveEvent extends EventCmdlet {
    @Option(names = "-SourceIdentifier", description = "What the events are called.")
    @Parameter(set = "BySource", position = 0, mandatory = true, wildcards = true)
    String sourceIdentifier;

    @Option(names = "-EventIdentifier", description = "The event's number.")
    @Parameter(set = "ByIdentifier", position = 0, mandatory = true, pipelineByPropertyName = true)
    int eventIdentifier = -1;

    @Override
    public void process() {
        boolean byNumber = parameterSet().equals("ByIdentifier");
        List<NetRecord> found = queue().events().stream()
                .filter(event -> byNumber
                        ? event.get("EventIdentifier").equals(eventIdentifier)
                        : isMeant(sourceIdentifier, event.get("SourceIdentifier")))
                .toList();
        for (NetRecord event : found) {
            if (shouldProcess("Event '" + event.get("SourceIdentifier") + "'", "Remove")) {
                queue().forget(event);
            }
        }
        if (!found.isEmpty()) {
            return;
        }
        if (byNumber) {
            unknown("INVALID_EVENT_IDENTIFIER", "Event with identifier '" + eventIdentifier + "' does not exist.");
        } else if (!Wildcard.isPattern(sourceIdentifier)) {
            unknown(
                    "INVALID_SOURCE_IDENTIFIER",
                    "Event with source identifier '" + sourceIdentifier + "' does not exist.");
        }
    }
}

package mtsh.commands.event;

import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.value.NetRecord;
import mtsh.language.value.Wildcard;

/** Get-Event: the events that nobody has taken. */
@Command(name = "Get-Event", description = "Gives the events that wait to be taken.")
@CmdletInfo(
        defaultSet = "BySource",
        output = "System.Management.Automation.PSEventArgs",
        outputProperties = {"EventIdentifier", "SourceIdentifier", "Sender", "TimeGenerated", "MessageData"})
public final class GetEvent extends EventCmdlet {
    @Option(names = "-SourceIdentifier", description = "What the events are called.")
    @Parameter(set = "BySource", position = 0, pipelineByPropertyName = true, notEmpty = true, wildcards = true)
    String sourceIdentifier;

    @Option(
            names = {"-EventIdentifier", "-Id"},
            description = "The event's number.")
    @Parameter(set = "ById", position = 0, mandatory = true, pipelineByPropertyName = true)
    int eventIdentifier = -1;

    @Override
    public void process() {
        List<NetRecord> found = queue().events().stream()
                .filter(event -> eventIdentifier >= 0
                        ? event.get("EventIdentifier").equals(eventIdentifier)
                        : isMeant(sourceIdentifier, event.get("SourceIdentifier")))
                .toList();
        found.forEach(this::write);
        boolean asked = sourceIdentifier != null && !Wildcard.isPattern(sourceIdentifier);
        if (found.isEmpty() && (asked || eventIdentifier >= 0)) {
            String what = eventIdentifier >= 0
                    ? "event identifier '" + eventIdentifier + "'"
                    : "source identifier '" + sourceIdentifier + "'";
            unknown("INVALID_SOURCE_IDENTIFIER", "Event with " + what + " does not exist.");
        }
    }
}

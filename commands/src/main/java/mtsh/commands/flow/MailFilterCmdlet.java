package mtsh.commands.flow;

import picocli.CommandLine.Option;

import mtsh.commands.trace.AcceptedDomains;
import mtsh.commands.trace.Direction;
import mtsh.commands.trace.EmptyFilters;
import mtsh.commands.trace.TraceFilter;
import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.Parameter;
import mtsh.store.engine.TraceStore;
import mtsh.store.query.TraceQuery;

/** The filters that the cmdlets of this package share; they mean what they mean to Get-MessageTrace. */
abstract class MailFilterCmdlet extends Cmdlet {
    @Option(names = "-SenderAddress", description = "Envelope senders (MAIL FROM); * stands for anything.")
    @Parameter(wildcards = true, completer = "sender")
    String[] senderAddress;

    @Option(names = "-Status", description = "Only messages with one of these statuses.")
    @Parameter(
            values = {
                "None",
                "GettingStatus",
                "Failed",
                "Pending",
                "Delivered",
                "Expanded",
                "Quarantined",
                "FilteredAsSpam"
            })
    String[] status;

    @Option(names = "-Direction", description = "Only messages that went this way, seen from the organisation.")
    Direction direction;

    @Option(names = "-FromIP", description = "Address or network of the machine that gave us the message.")
    @Parameter(completer = "fromip")
    String fromIp;

    @Option(names = "-ToIP", description = "Address or network of the machine we gave the message to.")
    @Parameter(completer = "toip")
    String toIp;

    /** The envelope recipients that were asked for; null asks for all. */
    abstract String[] recipients();

    /** A text without anything in it finds what has no address, which is hardly ever meant. */
    final void tellOfEmptyFilters() {
        new EmptyFilters()
                .with("SenderAddress", senderAddress)
                .with("RecipientAddress", recipients())
                .tell(this::writeWarning);
    }

    /** What was asked for, of any time. */
    final TraceQuery query(TraceStore store) {
        TraceQuery query = new TraceFilter()
                .senders(senderAddress)
                .recipients(recipients())
                .statuses(status)
                .addresses(fromIp, toIp)
                .query();
        return direction == null
                ? query
                : query.and(AcceptedDomains.of(runtime(), store).condition(direction));
    }
}

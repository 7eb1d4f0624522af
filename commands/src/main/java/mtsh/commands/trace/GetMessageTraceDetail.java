package mtsh.commands.trace;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.commands.source.StoreService;
import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.value.DateTime;
import mtsh.language.value.PSObject;

/** Get-MessageTraceDetail: the events of one message for one recipient (Microsoft: Get-MessageTraceDetail). */
@Command(name = "Get-MessageTraceDetail", description = "Gets the events of a message on its way to one recipient.")
@CmdletInfo(
        defaultSet = DetailQuery.ONE,
        output = DetailQuery.TYPE,
        outputProperties = {
            "Date",
            "Event",
            "Action",
            "Detail",
            "Data",
            "MessageId",
            "MessageTraceId",
            "RecipientAddress",
            "SenderAddress",
            "Organization"
        })
public final class GetMessageTraceDetail extends Cmdlet {
    @Option(names = "-Action", description = "Only events with one of these actions.")
    String[] action;

    @Option(names = "-AllRecipients", description = "The events for every recipient of the message.")
    @Parameter(set = DetailQuery.ALL, mandatory = true)
    boolean allRecipients;

    @Option(names = "-EndDate", description = "Only events before this.")
    @Parameter(completer = "date")
    DateTime endDate;

    @Option(names = "-Event", description = "Only these events, such as Defer or Fail.")
    String[] event;

    @Option(names = "-MessageId", description = "Taken from the pipeline; the trace id decides.")
    @Parameter(pipelineByPropertyName = true, completer = "messageid")
    String messageId;

    @Option(names = "-MessageTraceId", description = "The id of the message.")
    @Parameter(mandatory = true, pipelineByPropertyName = true, completer = "traceid")
    UUID messageTraceId;

    @Option(names = "-Page", description = "Which page, from 1.")
    @Parameter(range = {1, 1_000_000})
    int page = 1;

    @Option(names = "-PageSize", description = "Events of a page.")
    @Parameter(range = {1, 5000})
    int pageSize = 1000;

    @Option(names = "-ProbeTag", description = "Reserved by Exchange; has no effect.")
    String probeTag;

    @Option(names = "-RecipientAddress", description = "The recipient; * stands for anything.")
    @Parameter(
            set = DetailQuery.ONE,
            mandatory = true,
            pipelineByPropertyName = true,
            allowEmpty = true,
            wildcards = true,
            completer = "recipient")
    String recipientAddress;

    @Option(names = "-SenderAddress", description = "Only a message from this sender.")
    @Parameter(pipelineByPropertyName = true, completer = "sender")
    String[] senderAddress;

    @Option(names = "-StartDate", description = "Only events at this time or later.")
    @Parameter(completer = "date")
    DateTime startDate;

    private final Set<UUID> told = new HashSet<>();

    @Override
    public void process() {
        if (allRecipients && !told.add(messageTraceId)) {
            return;
        }
        DetailQuery query = new DetailQuery(
                messageTraceId,
                allRecipients ? "*" : recipientAddress,
                TraceRange.of(runtime(), TraceRange.Generation.V1_DETAIL, startDate, endDate),
                TraceFilter.split(event),
                TraceFilter.split(action),
                DetailQuery.senders(senderAddress),
                runtime());
        StoreService.read(runtime(), store -> {
            List<PSObject> events = query.run(store);
            long from = Math.min((long) (page - 1) * pageSize, events.size());
            long until = Math.min(from + pageSize, events.size());
            events.subList((int) from, (int) until).forEach(this::write);
        });
    }
}

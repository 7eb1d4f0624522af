package mtsh.commands.trace;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.commands.source.StoreService;
import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.value.DateTime;

/** Get-MessageTraceDetailV2: the events of one message for one recipient (Microsoft: Get-MessageTraceDetailV2). */
@Command(name = "Get-MessageTraceDetailV2", description = "Gets the events of a message on its way to one recipient.")
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
public final class GetMessageTraceDetailV2 extends Cmdlet {
    @Option(names = "-Action", description = "Only events with one of these actions.")
    @Parameter(position = 0)
    String[] action;

    @Option(names = "-AllRecipients", description = "The events for every recipient of the message.")
    @Parameter(set = DetailQuery.ALL, mandatory = true)
    boolean allRecipients;

    @Option(names = "-EndDate", description = "Only events before this.")
    @Parameter(position = 1, completer = "date")
    DateTime endDate;

    @Option(names = "-Event", description = "Only these events, such as Defer or Fail.")
    @Parameter(position = 2)
    String[] event;

    @Option(names = "-MessageId", description = "Taken from the pipeline; the trace id decides.")
    @Parameter(position = 3, pipelineByPropertyName = true, completer = "messageid")
    String messageId;

    @Option(names = "-MessageTraceId", description = "The id of the message.")
    @Parameter(position = 4, mandatory = true, pipelineByPropertyName = true, completer = "traceid")
    UUID messageTraceId;

    @Option(names = "-RecipientAddress", description = "The recipient; * stands for anything.")
    @Parameter(
            set = DetailQuery.ONE,
            position = 5,
            mandatory = true,
            pipelineByPropertyName = true,
            allowEmpty = true,
            wildcards = true,
            completer = "recipient")
    String recipientAddress;

    @Option(names = "-SenderAddress", description = "Only a message from this sender.")
    @Parameter(position = 6, pipelineByPropertyName = true, completer = "sender")
    String[] senderAddress;

    @Option(names = "-StartDate", description = "Only events at this time or later.")
    @Parameter(position = 7, completer = "date")
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
                TraceRange.of(runtime(), TraceRange.Generation.V2, startDate, endDate),
                TraceFilter.split(event),
                TraceFilter.split(action),
                DetailQuery.senders(senderAddress),
                runtime());
        StoreService.read(runtime(), store -> query.run(store).forEach(this::write));
    }
}

package mtsh.commands.trace;

import java.util.EnumSet;
import java.util.Set;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.commands.source.StoreService;
import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.error.ErrorCategory;
import mtsh.language.value.DateTime;
import mtsh.store.engine.TraceStore;
import mtsh.store.event.EventId;
import mtsh.store.event.MailEvent;
import mtsh.store.query.EventQuery;

/** Get-MessageTrackingLog: single events, oldest first (Microsoft: Get-MessageTrackingLog), whatever program logged them. */
@Command(name = "Get-MessageTrackingLog", description = "Gets single events from the logs, oldest first.")
@CmdletInfo(
        output = TrackingRecords.TYPE,
        outputProperties = {
            "Timestamp",
            "EventId",
            "Source",
            "Sender",
            "Recipients",
            "MessageSubject",
            "MessageId",
            "InternalMessageId",
            "NetworkMessageId",
            "RecipientStatus",
            "TotalBytes",
            "RecipientCount",
            "RelatedRecipientAddress",
            "Reference",
            "ClientIp",
            "ClientHostname",
            "ServerIp",
            "ServerHostname",
            "SourceContext",
            "ConnectorId",
            "ReturnPath",
            "MessageInfo",
            "MessageLatency",
            "MessageLatencyType",
            "Directionality"
        })
public final class GetMessageTrackingLog extends Cmdlet {
    private static final int DEFAULT_SIZE = 1000;

    @Option(names = "-Server", description = "Only events that this server logged.")
    @Parameter(position = 0, pipeline = true, pipelineByPropertyName = true, completer = "server")
    String server;

    @Option(names = "-DomainController", description = "Taken for Exchange's sake: no directory is asked.")
    String domainController;

    @Option(names = "-End", description = "Only events before this.")
    @Parameter(completer = "date")
    DateTime end;

    @Option(names = "-EventId", description = "Only this kind of event.")
    @Parameter(completer = "eventid")
    String eventId;

    @Option(names = "-InternalMessageId", description = "Only this queue id or internal message id.")
    String internalMessageId;

    @Option(names = "-MessageId", description = "Only this Message-ID; its brackets may be left out.")
    @Parameter(completer = "messageid")
    String messageId;

    @Option(names = "-MessageSubject", description = "Only subjects with this text in them.")
    String messageSubject;

    @Option(names = "-NetworkMessageId", description = "Only this network message id.")
    String networkMessageId;

    @Option(names = "-Recipients", description = "Only events for one of these recipients.")
    @Parameter(completer = "recipient")
    String[] recipients;

    @Option(names = "-Reference", description = "Only events with this reference.")
    String reference;

    @Option(names = "-ResultSize", description = "How many events, or Unlimited.")
    String resultSize = String.valueOf(DEFAULT_SIZE);

    @Option(names = "-Sender", description = "Only events of messages from this sender.")
    @Parameter(completer = "sender")
    String sender;

    @Option(names = "-Source", description = "Only events of this part of the server, such as SMTP.")
    String eventSource;

    @Option(names = "-Start", description = "Only events at this time or later.")
    @Parameter(completer = "date")
    DateTime start;

    @Option(names = "-TransportTrafficType", description = "Only this kind of traffic, such as Email.")
    String transportTrafficType;

    @Override
    public void process() {
        TraceRange range = TraceRange.of(runtime(), start, end);
        EventQuery query = new EventQuery(
                range.start(),
                range.end(),
                ids(),
                TraceFilter.split(recipients),
                sender,
                messageId,
                messageSubject,
                server,
                internalMessageId,
                networkMessageId,
                eventSource,
                reference);
        long size = size();
        StoreService.read(runtime(), store -> answer(store, query, size, range));
    }

    private void answer(TraceStore store, EventQuery query, long size, TraceRange range) {
        long[] written = new long[1];
        boolean[] more = new boolean[1];
        store.events(
                query,
                event -> {
                    runtime().checkStopped();
                    if (!hasTraffic(event) || !isNamed(event)) {
                        return true;
                    }
                    if (written[0] >= size) {
                        more[0] = true;
                        return false;
                    }
                    write(TrackingRecords.object(event));
                    written[0]++;
                    return true;
                },
                plan -> writeVerbose(plan.text()));
        if (more[0]) {
            writeWarning(
                    "Only the first " + size + " events are shown, there are more. Use -ResultSize Unlimited for all.");
        } else if (written[0] == 0) {
            checkName();
            writeWarning(Coverage.nothing(store, "events", range));
        }
    }

    /** Exchange writes events that it does not document; they are found by the name that they have in its log. */
    private boolean isNamed(MailEvent event) {
        return eventId == null
                || event.id() != EventId.OTHER
                || event.property("event-id").equalsIgnoreCase(eventId.trim());
    }

    private boolean hasTraffic(MailEvent event) {
        return transportTrafficType == null
                || transportTrafficType.equalsIgnoreCase(event.property("transport-traffic-type"));
    }

    private long size() {
        if (resultSize.equalsIgnoreCase("Unlimited")) {
            return Long.MAX_VALUE;
        }
        if (!resultSize.matches("\\d{1,18}")) {
            throw terminating(
                    "System.ArgumentException",
                    "ResultSizeInvalid",
                    ErrorCategory.InvalidArgument,
                    resultSize,
                    "ResultSize is invalid. Give a number, or Unlimited.");
        }
        return Long.parseLong(resultSize);
    }

    private Set<EventId> ids() {
        if (eventId == null) {
            return Set.of();
        }
        for (EventId id : EventId.values()) {
            if (id.isVisible() && id.name().equalsIgnoreCase(eventId.trim())) {
                return EnumSet.of(id);
            }
        }
        return EnumSet.of(EventId.OTHER);
    }

    /** A name that no event has is more likely mistyped than one that did not happen. */
    private void checkName() {
        if (eventId != null && ids().contains(EventId.OTHER)) {
            throw terminating(
                    "System.ArgumentException",
                    "EventIdInvalid",
                    ErrorCategory.InvalidArgument,
                    eventId,
                    "There is no event '" + eventId + "'. Events are for example RECEIVE, SEND, DELIVER, DEFER, FAIL.");
        }
    }
}

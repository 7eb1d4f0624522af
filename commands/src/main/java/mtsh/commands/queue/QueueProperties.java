package mtsh.commands.queue;

import java.util.List;

/** What queues and messages can be filtered and sorted by. */
final class QueueProperties {
    static final List<OpathProperty> OF_QUEUES = List.of(
            OpathProperty.text("Identity"),
            OpathProperty.words("DeliveryType", DeliveryType.WORDS),
            OpathProperty.words("Status", QueueStatus.WORDS),
            OpathProperty.number("MessageCount"),
            OpathProperty.text("NextHopDomain"),
            OpathProperty.text("NextHopCategory"),
            OpathProperty.text("NextHopConnector"),
            OpathProperty.text("LastError"),
            OpathProperty.time("LastRetryTime"),
            OpathProperty.time("NextRetryTime"),
            OpathProperty.time("FirstRetryTime"),
            OpathProperty.number("RetryCount"),
            OpathProperty.number("DeferredMessageCount"),
            OpathProperty.number("LockedMessageCount"),
            OpathProperty.number("SuspendedMessageCount"),
            OpathProperty.number("IncomingRate"),
            OpathProperty.number("OutgoingRate"),
            OpathProperty.number("Velocity"),
            OpathProperty.text("RiskLevel"),
            OpathProperty.number("OutboundIPPool"),
            OpathProperty.text("TlsDomain"),
            OpathProperty.text("ServerName"),
            OpathProperty.time("OldestMessage"));

    static final List<OpathProperty> OF_MESSAGES = List.of(
            OpathProperty.text("Identity"),
            OpathProperty.text("FromAddress"),
            OpathProperty.words("Status", MessageState.WORDS),
            OpathProperty.text("Queue"),
            OpathProperty.text("Subject"),
            OpathProperty.time("DateReceived"),
            OpathProperty.time("ExpirationTime"),
            OpathProperty.text("LastError"),
            OpathProperty.text("LastErrorCode"),
            OpathProperty.number("RetryCount"),
            OpathProperty.number("SCL"),
            OpathProperty.number("Size"),
            OpathProperty.text("SourceIP"),
            OpathProperty.text("MessageSourceName"),
            OpathProperty.text("InternetMessageId"),
            OpathProperty.span("MessageLatency"),
            OpathProperty.text("DeferReason"),
            OpathProperty.text("Priority"),
            OpathProperty.number("RecipientCount"),
            OpathProperty.time("LastRetryTime"),
            OpathProperty.time("NextRetryTime"),
            OpathProperty.text("CauseId"),
            OpathProperty.text("MessageTraceId"));

    private QueueProperties() {}
}

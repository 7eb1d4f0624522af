package mtsh.store.query;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import mtsh.store.event.EventId;

/** Which events, for {@code Get-MessageTrackingLog}. Null or empty means: any. Oldest first. */
public record EventQuery(
        Instant start,
        Instant end,
        Set<EventId> ids,
        List<String> recipients,
        String sender,
        String messageId,
        String subject,
        String server,
        String internalMessageId,
        String networkMessageId,
        String eventSource,
        String reference) {}

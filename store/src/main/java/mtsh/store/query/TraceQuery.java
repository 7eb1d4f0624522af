package mtsh.store.query;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import mtsh.store.event.Status;

/**
 * Which rows. Null or empty means: any. Lists are alternatives, conditions are joined by and. Addresses compare without regard to
 * case; a {@code *} in an address matches any run of characters, a {@code ?} any one. The interval is half open: {@code start <= received < end}.
 *
 * @param startingRecipient Exchange's cursor: among rows received exactly at {@code end}, which are then part of the result, only those
 *     with a recipient after this one; null for none
 * @param after resume strictly after this row; null for the beginning
 */
public record TraceQuery(
        Instant start,
        Instant end,
        List<String> senders,
        List<String> recipients,
        List<String> messageIds,
        UUID traceId,
        Set<Status> statuses,
        String fromIp,
        String toIp,
        SubjectFilter subject,
        String startingRecipient,
        Cursor after) {
    public static final TraceQuery ALL =
            new TraceQuery(null, null, List.of(), List.of(), List.of(), null, Set.of(), null, null, null, null, null);
}

package mtsh.store.query;

import java.time.Instant;
import java.util.UUID;

import mtsh.store.event.Disposition;
import mtsh.store.event.Status;

/**
 * One message for one recipient. Strings are never null; empty means not known.
 *
 * @param traceId the same on every import of the same logs
 * @param lifeId the life it was folded from; two rows of one message share it
 * @param received when the first server took it (or refused it)
 * @param lastEvent when something was last said about it
 * @param recipient as the first leg knew it, except for rows made by forwarding and expansion
 * @param folder where in the mailbox it was put, as the mail store named it
 * @param nextHop the server that took it and whose own log is not there ({@code mx.example.com[192.0.2.10]}), and {@code nextHopId} the
 *     id it gave it
 * @param recipientsWithoutLine how many recipients the log announces for the message without ever naming them
 * @param lastReply the last SMTP reply or reason that was said about this recipient, and {@code lastEnhanced} its code
 */
public record TraceRow(
        UUID traceId,
        String lifeId,
        Instant received,
        Instant lastEvent,
        String sender,
        String recipient,
        String subject,
        Status status,
        Disposition disposition,
        String messageId,
        long size,
        String fromIp,
        String toIp,
        String serverName,
        int attempts,
        boolean everDeferred,
        String lastReply,
        String lastEnhanced,
        String folder,
        String nextHop,
        String nextHopId,
        int recipientsWithoutLine) {}

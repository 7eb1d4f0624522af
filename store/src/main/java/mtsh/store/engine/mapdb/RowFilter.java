package mtsh.store.engine.mapdb;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import mtsh.store.event.Status;
import mtsh.store.query.Field;
import mtsh.store.query.TraceQuery;
import mtsh.store.query.TraceRow;

/** A {@link TraceQuery} made ready: which rows match, and which rows of a segment may. */
final class RowFilter {
    private final TraceQuery query;
    private final AddressFilter senders;
    private final AddressFilter recipients;
    private final AddressFilter fromIps;
    private final AddressFilter toIps;
    private final Set<String> messageIds = new HashSet<>();
    private final int statuses;

    RowFilter(TraceQuery query) {
        this.query = query;
        this.senders = new AddressFilter(query.senders());
        this.recipients = new AddressFilter(query.recipients());
        this.fromIps = new AddressFilter(single(query.fromIp()));
        this.toIps = new AddressFilter(single(query.toIp()));
        if (query.messageIds() != null) {
            query.messageIds().forEach(id -> messageIds.add(Hash.messageId(id)));
        }
        int bits = 0;
        for (Status status : query.statuses() == null ? Set.<Status>of() : query.statuses()) {
            bits |= 1 << status.ordinal();
        }
        this.statuses = bits == 0 ? -1 : bits;
    }

    private static List<String> single(String value) {
        return value == null || value.isEmpty() ? List.of() : List.of(value);
    }

    boolean matches(TraceRow row) {
        return (statuses & 1 << row.status().ordinal()) != 0
                && isInTime(row)
                && recipients.matches(row.recipient())
                && senders.matches(row.sender())
                && (query.traceId() == null || query.traceId().equals(row.traceId()))
                && (messageIds.isEmpty() || messageIds.contains(Hash.messageId(row.messageId())))
                && fromIps.matches(row.fromIp())
                && toIps.matches(row.toIp())
                && (query.subject() == null || query.subject().matches(row.subject()))
                && (query.after() == null || RowOrder.isAfter(row, query.after()));
    }

    private boolean isInTime(TraceRow row) {
        if (query.start() != null && row.received().isBefore(query.start())) {
            return false;
        }
        if (query.end() == null || row.received().isBefore(query.end())) {
            return true;
        }
        return query.startingRecipient() != null
                && row.received().equals(query.end())
                && key(row.recipient()).compareTo(key(query.startingRecipient())) > 0;
    }

    /** The cursor regards case no more than any other comparison of addresses. */
    private static String key(String address) {
        return address.toLowerCase(Locale.ROOT);
    }

    /** No row of the result was received after this; null when there is no such time. */
    Instant newest() {
        Instant after = query.after() == null ? null : query.after().received();
        if (after == null || query.end() == null) {
            return after == null ? query.end() : after;
        }
        return after.isBefore(query.end()) ? after : query.end();
    }

    boolean mayMatch(SegmentEntry segment) {
        Instant newest = newest();
        return segment.rows() > 0
                && (newest == null || !segment.oldest().isAfter(newest))
                && (query.start() == null || !segment.newest().isBefore(query.start()));
    }

    boolean mayMatch(SegmentMeta.RowZone zone) {
        Instant newest = newest();
        return (zone.statuses() & statuses) != 0
                && (newest == null || zone.firstSecond() <= newest.getEpochSecond())
                && (query.start() == null || zone.endSecond() > query.start().getEpochSecond());
    }

    /** Whether all rows from this block on are older than the query's start. */
    boolean isPast(SegmentMeta.RowZone zone) {
        return query.start() != null && zone.endSecond() <= query.start().getEpochSecond();
    }

    /** The rows of a segment that may match, by its indexes alone. */
    Postings candidates(Segment segment) {
        List<Postings> conditions = new ArrayList<>();
        if (query.traceId() != null) {
            conditions.add(segment.index(Part.TRACE_IDS).find(query.traceId().getMostSignificantBits()));
        }
        if (!messageIds.isEmpty()) {
            List<Postings> alternatives = new ArrayList<>();
            for (String messageId : messageIds) {
                alternatives.add(segment.index(Part.MESSAGE_IDS).find(Hash.of(messageId)));
            }
            conditions.add(Postings.union(alternatives));
        }
        add(conditions, recipients, segment, Field.RECIPIENT, Part.RECIPIENTS, Part.RECIPIENT_DOMAINS);
        add(conditions, senders, segment, Field.SENDER, Part.SENDERS, Part.SENDER_DOMAINS);
        return conditions.isEmpty() ? Postings.all(0, segment.meta().rows()) : Postings.intersection(conditions);
    }

    private static void add(
            List<Postings> conditions, AddressFilter filter, Segment segment, Field field, Part exact, Part domains) {
        if (filter.isEmpty()) {
            return;
        }
        Postings postings = filter.postings(segment, field, exact, domains);
        if (postings != null) {
            conditions.add(postings);
        }
    }
}

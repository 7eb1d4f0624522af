package mtsh.store.engine.mapdb;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

import mtsh.store.event.EventId;
import mtsh.store.event.Link;
import mtsh.store.event.MailEvent;
import mtsh.store.query.EventQuery;
import mtsh.store.query.TextMatch;

/** An {@link EventQuery} made ready: which events match, and which lives of a segment may hold one. */
final class EventFilter {
    private final EventQuery query;
    private final AddressFilter recipients;
    private final AddressFilter sender;
    private final AddressFilter server;
    private final String messageId;
    private final TextMatch subject;

    EventFilter(EventQuery query) {
        this.query = query;
        this.recipients = new AddressFilter(query.recipients());
        this.sender = new AddressFilter(list(query.sender()));
        this.server = new AddressFilter(list(query.server()));
        this.messageId = isAny(query.messageId()) ? null : Hash.messageId(query.messageId());
        this.subject = isAny(query.subject()) ? null : TextMatch.of(TextMatch.Kind.CONTAINS, query.subject());
    }

    private static boolean isAny(String value) {
        return value == null || value.isEmpty();
    }

    private static List<String> list(String value) {
        return isAny(value) ? List.of() : List.of(value);
    }

    boolean matches(MailEvent event) {
        return event.id().isVisible()
                && isInTime(event)
                && isWanted(event.id())
                && hasRecipient(event)
                && sender.matches(event.sender())
                && (messageId == null || messageId.equals(Hash.messageId(event.messageId())))
                && (subject == null || subject.matches(event.subject()))
                && (server.isEmpty() || server.matches(event.host()) || server.matches(event.serverName()))
                && (isAny(query.internalMessageId())
                        || query.internalMessageId().equals(event.queueId()))
                && equal(query.networkMessageId(), event.networkMessageId())
                && equal(query.eventSource(), event.eventSource())
                && hasReference(event);
    }

    private boolean isInTime(MailEvent event) {
        return (query.start() == null || !event.time().isBefore(query.start()))
                && (query.end() == null || event.time().isBefore(query.end()));
    }

    private boolean isWanted(EventId id) {
        Set<EventId> ids = query.ids();
        return ids == null || ids.isEmpty() || ids.contains(id);
    }

    private boolean hasRecipient(MailEvent event) {
        return recipients.isEmpty() || event.recipients().stream().anyMatch(recipients::matches);
    }

    private static boolean equal(String wanted, String value) {
        return isAny(wanted) || wanted.equalsIgnoreCase(value);
    }

    private boolean hasReference(MailEvent event) {
        if (isAny(query.reference())) {
            return true;
        }
        String reference = Hash.messageId(query.reference());
        for (Link link : event.links()) {
            if (reference.equals(Hash.messageId(link.key()))) {
                return true;
            }
        }
        return reference.equals(Hash.messageId(event.property("reference")));
    }

    boolean mayMatch(Groups groups, int group) {
        return (query.start() == null
                        || groups.lastEvent(group) >= query.start().getEpochSecond())
                && !isPast(groups, group);
    }

    /** Whether all events of a group are after the query's end. */
    boolean isPast(Groups groups, int group) {
        return query.end() != null && groups.firstEvent(group) > query.end().getEpochSecond();
    }

    /** What {@link #candidates} asks the index for, as a {@link mtsh.store.query.QueryPlan} names it. */
    List<String> indexes() {
        List<String> names = new ArrayList<>();
        if (isExact(recipients)) {
            names.add("Recipient");
        }
        if (isExact(sender)) {
            names.add("Sender");
        }
        if (messageId != null) {
            names.add("MessageId");
        }
        if (!isAny(query.networkMessageId())) {
            names.add("NetworkMessageId");
        }
        if (!isAny(query.internalMessageId())) {
            names.add("QueueId");
        }
        return names;
    }

    private static boolean isExact(AddressFilter filter) {
        return !filter.isEmpty() && filter.onlyExact() != null;
    }

    /** The pages of lives that may hold such an event, by the segment's indexes alone; null when any may. */
    BitSet candidates(Segment segment) {
        List<BitSet> conditions = new ArrayList<>();
        if (isExact(recipients)) {
            conditions.add(pages(segment, recipients, Part.RECIPIENTS, true));
        }
        if (isExact(sender)) {
            conditions.add(pages(segment, sender, Part.SENDERS, false));
        }
        if (messageId != null && !messageId.isEmpty()) {
            conditions.add(pages(segment, Terms.messageId(messageId)));
        }
        if (!isAny(query.networkMessageId())) {
            conditions.add(pages(segment, Terms.id(query.networkMessageId())));
        }
        if (!isAny(query.internalMessageId())) {
            conditions.add(pages(segment, Terms.queueId(query.internalMessageId())));
        }
        if (conditions.isEmpty()) {
            return null;
        }
        conditions.stream().skip(1).forEach(conditions.get(0)::and);
        return conditions.get(0);
    }

    private static BitSet pages(Segment segment, String term) {
        BitSet found = new BitSet();
        for (int page : segment.terms().pages(Hash.of(term))) {
            found.set(page);
        }
        return found;
    }

    /** An address stands in rows, which lead to their groups, or is a term. */
    private static BitSet pages(Segment segment, AddressFilter filter, Part lists, boolean isRecipient) {
        BitSet found = new BitSet();
        for (String address : filter.onlyExact()) {
            found.or(pages(segment, isRecipient ? Terms.recipient(address) : Terms.sender(address)));
        }
        Groups groups = segment.meta().groups();
        Postings rows = filter.postings(segment, lists, lists);
        int row = rows.next();
        while (row != Postings.END) {
            int group = groups.ofRow(row);
            found.set(groups.firstPage(group), groups.firstPage(group + 1));
            row = rows.seek(groups.firstRow(group + 1));
        }
        return found;
    }
}

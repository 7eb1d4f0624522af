package mtsh.store.engine.mapdb;

import java.util.ArrayList;
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

    boolean mayMatch(SegmentMeta.LifeZone zone) {
        return (query.start() == null || zone.endSecond() > query.start().getEpochSecond()) && !isPast(zone);
    }

    /** Whether all lives from this block on begin after the query's end. */
    boolean isPast(SegmentMeta.LifeZone zone) {
        return query.end() != null && zone.firstSecond() > query.end().getEpochSecond();
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

    /** The lives of a segment that may hold such an event, by its index alone. */
    Postings candidates(Segment segment) {
        Index terms = segment.index(Part.LIFE_TERMS);
        List<Postings> conditions = new ArrayList<>();
        add(conditions, terms, recipients, true);
        add(conditions, terms, sender, false);
        if (messageId != null) {
            conditions.add(terms.find(Hash.of(Terms.messageId(messageId))));
        }
        if (!isAny(query.networkMessageId())) {
            conditions.add(terms.find(Hash.of(Terms.networkMessageId(query.networkMessageId()))));
        }
        if (!isAny(query.internalMessageId())) {
            conditions.add(terms.find(Hash.of(Terms.queueId(query.internalMessageId()))));
        }
        return conditions.isEmpty() ? Postings.all(0, segment.meta().lives()) : Postings.intersection(conditions);
    }

    private static void add(List<Postings> conditions, Index terms, AddressFilter filter, boolean isRecipient) {
        if (!isExact(filter)) {
            return;
        }
        List<Postings> alternatives = new ArrayList<>();
        for (String address : filter.onlyExact()) {
            String term = isRecipient ? Terms.recipient(address) : Terms.sender(address);
            alternatives.add(terms.find(Hash.of(term)));
        }
        conditions.add(Postings.union(alternatives));
    }
}

package mtsh.store.life;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import mtsh.store.event.Disposition;
import mtsh.store.event.EventId;
import mtsh.store.event.MailEvent;
import mtsh.store.event.Status;
import mtsh.store.life.Outcome.Weight;

/**
 * Legs that are judged as one: a queue file of Postfix by itself, all servers' rows of one tracked message together. Holds one
 * {@link Node} for each recipient, and the events that concern all of them.
 */
final class View {
    private static final Set<String> WHOLE_STAGES = Set.of("DATA", "BDAT", "END-OF-DATA", "END-OF-MESSAGE");

    private final List<Leg> legs;
    private final List<MailEvent> events;
    private final Identity identity;
    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final List<MailEvent> wide = new ArrayList<>();
    private final Set<String> hosts = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    private final Set<MailEvent> handedOver = Collections.newSetFromMap(new IdentityHashMap<>());
    private MailEvent lastForAll;
    private int announced = -1;
    private boolean requeued;
    private boolean probe;
    private boolean closed = true;

    View(List<Leg> legs) {
        this.legs = legs;
        List<MailEvent> all = new ArrayList<>();
        for (Leg leg : legs) {
            all.addAll(leg.events());
            hosts.add(leg.host());
            closed &= leg.closed();
        }
        if (legs.size() > 1) {
            all.sort(EventOrder.CANONICAL);
        }
        this.events = LegCompletion.of(List.copyOf(all));
        this.identity = new Identity(events);
        events.forEach(this::read);
    }

    List<Leg> legs() {
        return legs;
    }

    /** In canonical order. */
    List<MailEvent> events() {
        return events;
    }

    Map<String, Node> nodes() {
        return nodes;
    }

    Node node(String address) {
        return nodes.computeIfAbsent(Node.key(address), key -> new Node(this, address));
    }

    /** Decisive events that concern every recipient. */
    List<MailEvent> wide() {
        return wide;
    }

    /** The last visible event that concerns all recipients, or null; a notice is about some of them only. */
    MailEvent lastForAll() {
        return lastForAll;
    }

    /** The number of recipients that the queue manager announced, or -1. */
    int announced() {
        return announced;
    }

    /** Whether an administrator put the message back under another queue id. */
    boolean isRequeued() {
        return requeued;
    }

    /** Whether this is no mail but a question whether an address exists. */
    boolean isProbe() {
        return probe;
    }

    /** Whether these are rows of message tracking. */
    boolean isTracked() {
        return events.stream().anyMatch(Tracking::isRow);
    }

    /** Whether the end of every leg was logged. */
    boolean isClosed() {
        return closed;
    }

    Identity identity() {
        return identity;
    }

    Instant first() {
        return events.get(0).time();
    }

    boolean has(String queueId) {
        return legs.stream().anyMatch(leg -> leg.queueId().equals(queueId));
    }

    String host() {
        return legs.get(0).host();
    }

    /** The log of whoever took the message in this event is known and says the rest. */
    void continuesElsewhere(MailEvent event) {
        handedOver.add(event);
    }

    boolean isWide(MailEvent event) {
        if (event.recipients().isEmpty()) {
            return true;
        }
        boolean receiver = event.daemon().equals("cleanup") || event.daemon().equals("smtpd");
        if (!receiver || event.queueId().isEmpty()) {
            return false;
        }
        boolean stopped = OutcomeRules.isHold(event) || event.id() == EventId.DROP;
        boolean refused = OutcomeRules.isRefusal(event)
                && (event.daemon().equals("cleanup")
                        || WHOLE_STAGES.contains(event.property("stage").toUpperCase(Locale.ROOT)));
        return stopped || refused;
    }

    /** What an event means here, where the logs of the next servers are known or not. */
    Outcome outcomeOf(MailEvent event) {
        Outcome outcome = OutcomeRules.of(event);
        if (outcome == null || outcome.disposition() != Disposition.Relayed) {
            return outcome;
        }
        boolean inside = handedOver.contains(event) || isOwnServer(event);
        return inside ? new Outcome(event, Weight.HAND_OFF, Status.GettingStatus, Disposition.InTransit) : outcome;
    }

    private boolean isOwnServer(MailEvent event) {
        if (!Tracking.isRow(event) || event.id() != EventId.SEND) {
            return false;
        }
        for (String host : hosts) {
            if (!host.equalsIgnoreCase(event.host()) && Tracking.sameHost(host, event.serverName())) {
                return true;
            }
        }
        return false;
    }

    private void read(MailEvent event) {
        if (event.recipientCount() >= 0 && announced < 0) {
            announced = event.recipientCount();
        }
        requeued |= event.word().equals("requeued");
        probe |= !event.property("probe").isEmpty();
        for (String recipient : event.recipients()) {
            node(recipient).add(event);
        }
        if (!event.originalRecipient().isEmpty()) {
            readAlias(event);
        }
        if (event.recipients().isEmpty() && event.id().isVisible() && event.id() != EventId.DSN) {
            lastForAll = event;
        }
        if (isWide(event) && decides(event)) {
            wide.add(event);
        }
    }

    /** Activations come by the thousand with deferred mail; only one after a hold matters. */
    private boolean decides(MailEvent event) {
        Outcome outcome = OutcomeRules.of(event);
        if (outcome == null || outcome.weight() != Weight.RELEASE) {
            return outcome != null;
        }
        return !wide.isEmpty() && OutcomeRules.isHold(wide.get(wide.size() - 1));
    }

    private void readAlias(MailEvent event) {
        boolean group = event.id() == EventId.EXPAND || event.id() == EventId.DUPLICATEEXPAND;
        if (group && event.recipients().isEmpty()) {
            node(event.originalRecipient()).standsForNobody();
        }
        for (String recipient : event.recipients()) {
            if (isOtherAddress(event.originalRecipient(), recipient)) {
                node(event.originalRecipient()).standsFor(Node.key(recipient), group);
            }
        }
    }

    /** {@code root} becomes {@code root@host.example} without being another address. */
    static boolean isOtherAddress(String original, String recipient) {
        if (original.isEmpty() || original.equalsIgnoreCase(recipient)) {
            return false;
        }
        boolean completed =
                original.indexOf('@') < 0 && recipient.regionMatches(true, 0, original + '@', 0, original.length() + 1);
        return !completed;
    }
}

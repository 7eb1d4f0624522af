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

    /** Where a mail store says that it put the message. */
    static final String FOLDER = "folder";

    private final List<Leg> legs;
    private final List<MailEvent> events;
    private final Identity identity;
    private final Map<String, Node> nodes = new LinkedHashMap<>(4);
    private Node firstNode;
    private Node lastNode;
    private Node latestNode;
    private List<MailEvent> wide = List.of();
    private List<MailEvent> filed = List.of();
    private Set<MailEvent> handedOver = Set.of();
    private Set<String> hosts;
    private MailEvent lastForAll;
    private boolean traceRows;
    private int announced = -1;
    private boolean requeued;
    private boolean probe;
    private boolean closed = true;

    View(List<Leg> legs) {
        this.legs = legs;
        for (Leg leg : legs) {
            closed &= leg.closed();
        }
        this.events = LegCompletion.of(legs.size() == 1 ? legs.get(0).events() : sorted(legs));
        this.identity = new Identity(events);
        for (int i = 0, count = events.size(); i < count; i++) {
            read(events.get(i));
        }
    }

    private static List<MailEvent> sorted(List<Leg> legs) {
        List<MailEvent> all = new ArrayList<>();
        for (Leg leg : legs) {
            all.addAll(leg.events());
        }
        all.sort(EventOrder.CANONICAL);
        return List.copyOf(all);
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
        Node guess = guess(address);
        if (guess != null) {
            latestNode = guess;
            return guess;
        }
        String key = Node.key(address);
        Node node = nodes.get(key);
        if (node == null) {
            node = new Node(this, address, key);
            nodes.put(key, node);
            if (firstNode == null) {
                firstNode = node;
            } else {
                lastNode.isBefore(node);
            }
            lastNode = node;
        }
        latestNode = node;
        return node;
    }

    /**
     * A log names the same recipients again and again, as it wrote them before and in the same order: so the one that came after the one
     * that was asked for last, or that one itself. Null when it is neither.
     */
    private Node guess(String address) {
        if (latestNode == null) {
            return null;
        }
        Node following = latestNode.following() == null ? firstNode : latestNode.following();
        if (following.address().equals(address)) {
            return following;
        }
        return latestNode.address().equals(address) ? latestNode : null;
    }

    /** Decisive events that concern every recipient. */
    List<MailEvent> wide() {
        return wide;
    }

    /** Events in which a mail store says where it put the message. */
    List<MailEvent> filed() {
        return filed;
    }

    /** Whether rows of a message trace are among the events. */
    boolean hasTraceRows() {
        return traceRows;
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
        return areTracked(events);
    }

    static boolean areTracked(List<MailEvent> events) {
        for (int i = 0, count = events.size(); i < count; i++) {
            if (Tracking.isRow(events.get(i))) {
                return true;
            }
        }
        return false;
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
        for (Leg leg : legs) {
            if (leg.queueId().equals(queueId)) {
                return true;
            }
        }
        return false;
    }

    String host() {
        return legs.get(0).host();
    }

    /** The log of whoever took the message in this event is known and says the rest. */
    void continuesElsewhere(MailEvent event) {
        if (handedOver.isEmpty()) {
            handedOver = Collections.newSetFromMap(new IdentityHashMap<>());
        }
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
        for (String host : hosts()) {
            if (!host.equalsIgnoreCase(event.host()) && Tracking.sameHost(host, event.serverName())) {
                return true;
            }
        }
        return false;
    }

    /** Each once: of a message that went round there may be thousands of legs. */
    private Set<String> hosts() {
        if (hosts == null) {
            hosts = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
            for (Leg leg : legs) {
                hosts.add(leg.host());
            }
        }
        return hosts;
    }

    private void read(MailEvent event) {
        if (event.recipientCount() >= 0 && announced < 0) {
            announced = event.recipientCount();
        }
        requeued |= event.word().equals("requeued");
        if (!event.properties().isEmpty()) {
            readProperties(event);
        }
        List<String> recipients = event.recipients();
        int count = recipients.size();
        for (int i = 0; i < count; i++) {
            node(recipients.get(i)).add(event);
        }
        if (!event.originalRecipient().isEmpty()) {
            readAlias(event);
        }
        if (count == 0 && event.id().isVisible() && event.id() != EventId.DSN) {
            lastForAll = event;
        }
        if (isWide(event) && decides(event)) {
            wide = with(wide, event);
        }
    }

    private void readProperties(MailEvent event) {
        probe |= !event.property("probe").isEmpty();
        traceRows |= Tracking.isTraceRow(event);
        if (!event.property(FOLDER).isEmpty()) {
            filed = with(filed, event);
        }
    }

    /** Most views have none, so a list is made when one is added. */
    private static List<MailEvent> with(List<MailEvent> events, MailEvent event) {
        List<MailEvent> more = events.isEmpty() ? new ArrayList<>() : events;
        more.add(event);
        return more;
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

package mtsh.store.life;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import mtsh.store.event.Disposition;
import mtsh.store.event.EventId;
import mtsh.store.event.MailEvent;
import mtsh.store.event.Status;
import mtsh.store.life.Outcome.Weight;

/** One recipient in one {@link View}, with what was said about it there. */
final class Node {
    private final View view;
    private final String address;
    private final String key;
    private final List<MailEvent> events = new ArrayList<>();
    private Set<String> members = Set.of();
    private Set<Node> next = Set.of();
    private Node following;
    private boolean soft = true;
    private boolean reached;
    private boolean expanded;
    private boolean folded;
    private Outcome outcome;
    private MailEvent reply;
    private int attempts;
    private boolean deferred;

    /** @param key the address's {@link #key(String)} */
    Node(View view, String address, String key) {
        this.view = view;
        this.address = address;
        this.key = key;
    }

    static String key(String address) {
        return Texts.lower(address);
    }

    View view() {
        return view;
    }

    String address() {
        return address;
    }

    /** What it is known by in its view. */
    String key() {
        return key;
    }

    /** The recipient that its view came to know after this one, or null. */
    Node following() {
        return following;
    }

    void isBefore(Node node) {
        following = node;
    }

    /** Events that name this recipient. */
    List<MailEvent> events() {
        return events;
    }

    void add(MailEvent event) {
        events.add(event);
        soft &= event.id() == EventId.AGENTINFO
                || event.id() == EventId.NOTE && !event.word().equals("attempt");
    }

    /** Addresses that this one stands for. */
    Set<String> members() {
        return members;
    }

    void standsFor(String member, boolean asGroup) {
        if (members.isEmpty()) {
            members = new LinkedHashSet<>();
        }
        members.add(member);
        soft = false;
        expanded |= asGroup || members.size() > 1;
    }

    /** A list without members. */
    void standsForNobody() {
        soft = false;
        expanded = true;
    }

    boolean isExpanded() {
        return expanded;
    }

    /**
     * Known only from remarks, such as a header check's, that name one recipient of several, and before rewriting. That a delivery
     * was begun is no remark.
     */
    boolean isSoft() {
        return soft;
    }

    /** The same recipient in the legs that took over. */
    Set<Node> next() {
        return next;
    }

    void handTo(Node node) {
        if (node == this) {
            return;
        }
        if (next.isEmpty()) {
            next = new LinkedHashSet<>();
        }
        if (next.add(node)) {
            node.reached = true;
        }
    }

    boolean isReached() {
        return reached;
    }

    /** Whether whatever comes next would have the last word. */
    boolean isUnfinished() {
        Outcome own = outcome();
        return own == null || own.weight() == Weight.HAND_OFF || own.weight() == Weight.PENDING && view.isRequeued();
    }

    /** What holds here in the end; null when nothing decided. */
    Outcome outcome() {
        fold();
        if (outcome == null && (expanded || !members.isEmpty())) {
            Status status = expanded ? Status.Expanded : Status.None;
            return new Outcome(null, Weight.ALIAS, status, expanded ? Disposition.Expanded : Disposition.Redirected);
        }
        return outcome;
    }

    /** The last event that carried an answer, or null. */
    MailEvent reply() {
        fold();
        return reply;
    }

    int attempts() {
        fold();
        return attempts;
    }

    boolean wasDeferred() {
        fold();
        return deferred;
    }

    /**
     * Whether the legs that took over have the last word. Of a message that was sent on only a leg can have it that did not begin
     * long before: others are about earlier attempts.
     */
    boolean isFollowed() {
        if (next.isEmpty()) {
            return false;
        }
        if (isUnfinished()) {
            return true;
        }
        return outcome().disposition() == Disposition.Relayed
                && isFollowedSince(outcome().event());
    }

    private boolean isFollowedSince(MailEvent sent) {
        Instant earliest = sent.time().minus(LinkRule.OTHER_CLOCK);
        for (Node node : next) {
            if (!node.view().first().isBefore(earliest)) {
                return true;
            }
        }
        return false;
    }

    private void fold() {
        if (folded) {
            return;
        }
        folded = true;
        boolean spam = false;
        List<MailEvent> relevant = relevant();
        for (int i = 0, count = relevant.size(); i < count; i++) {
            MailEvent event = relevant.get(i);
            spam |= event.id() == EventId.AGENTINFO
                    && (event.word().equals("spam") || event.word().equals("junk"));
            if (!isOwnEnd() || !view.isWide(event)) {
                apply(event);
            }
        }
        if (spam && outcome != null && outcome.disposition() == Disposition.Delivered) {
            outcome = OutcomeRules.end(outcome.event(), Status.FilteredAsSpam, Disposition.Junk);
        }
    }

    /** Whether it ended for this recipient by himself. What a filter wants for him, the server does for all. */
    private boolean isOwnEnd() {
        return outcome != null
                && outcome.weight() == Weight.FINAL
                && outcome.event().id() != EventId.AGENTINFO
                && !view.isWide(outcome.event());
    }

    private void apply(MailEvent event) {
        Outcome said = view.outcomeOf(event);
        if (said == null) {
            return;
        }
        if (OutcomeRules.isAttempt(event) && said.weight() != Weight.HAND_OFF) {
            attempts++;
        }
        deferred |= said.disposition() == Disposition.Deferred || said.disposition() == Disposition.Greylisted;
        Outcome before = outcome;
        outcome = said.after(before);
        boolean decides = outcome == said || reply == null;
        // That time ran out is told by the disposition; why it did, only by the last answer.
        boolean tells = !event.reply().isEmpty() && (reply == null || said.disposition() != Disposition.Expired);
        if (decides && tells && said.weight() != Weight.RELEASE) {
            reply = event;
        }
    }

    private List<MailEvent> relevant() {
        if (view.wide().isEmpty()) {
            return events;
        }
        Set<MailEvent> all = Collections.newSetFromMap(new IdentityHashMap<>());
        all.addAll(view.wide());
        all.addAll(events);
        List<MailEvent> sorted = new ArrayList<>(all);
        sorted.sort(EventOrder.CANONICAL);
        return sorted;
    }
}

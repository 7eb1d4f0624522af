package mtsh.store.life;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import mtsh.store.event.EventId;
import mtsh.store.event.MailEvent;

/**
 * What a line means only together with others of its leg, which may stand in other files. Events are stored as their lines tell them, so
 * that it does not matter in which order the lines come, and are completed whenever they are judged or shown.
 */
public final class LegCompletion {
    /** The user in whose name Sendmail delivers: the sender, or else the alias or the owner of the forward that led to the recipient. */
    private static final String CONTROLLING_ADDRESS = "ctladdr";

    /** A notice that time ran out, in words that Sendmail also uses for a delay. When the message was given up after it, it was no delay. */
    private static final String OVERDUE = "overdue";

    private LegCompletion() {}

    /** @param events of one leg, in canonical order; so is what is given back */
    public static List<MailEvent> of(List<MailEvent> events) {
        for (int i = 0, count = events.size(); i < count; i++) {
            if (isIncomplete(events.get(i))) {
                return complete(events);
            }
        }
        return events;
    }

    private static boolean isIncomplete(MailEvent event) {
        Map<String, String> properties = event.properties();
        return !properties.isEmpty()
                && (properties.containsKey(CONTROLLING_ADDRESS) || properties.containsKey(OVERDUE));
    }

    private static List<MailEvent> complete(List<MailEvent> events) {
        String sender = new Identity(events).sender();
        List<MailEvent> complete = new ArrayList<>(events.size() + 1);
        MailEvent overdue = null;
        for (MailEvent event : events) {
            overdue = event.property(OVERDUE).isEmpty() ? overdue : event;
            if (overdue != null && event.id() == EventId.END) {
                complete.add(expiry(overdue, event));
                overdue = null;
            }
            complete.add(withOriginal(event, sender));
        }
        return List.copyOf(complete);
    }

    /** For every recipient that has no end yet, this is it. */
    private static MailEvent expiry(MailEvent overdue, MailEvent end) {
        return end.change()
                .id(EventId.FAIL)
                .eventSource("QUEUE")
                .word("expired")
                .enhancedCode(overdue.property(OVERDUE))
                .reply(overdue.reply())
                .build();
    }

    private static MailEvent withOriginal(MailEvent event, String sender) {
        String control = event.property(CONTROLLING_ADDRESS);
        if (control.isEmpty() || sender.isEmpty() || areSame(sender, control)) {
            return event;
        }
        boolean itself = event.recipients().stream().anyMatch(recipient -> areSame(recipient, control));
        return itself ? event : event.change().originalRecipient(control).build();
    }

    /** Where one may lack the domain. */
    private static boolean areSame(String one, String other) {
        return !View.isOtherAddress(one, other) || !View.isOtherAddress(other, one);
    }
}

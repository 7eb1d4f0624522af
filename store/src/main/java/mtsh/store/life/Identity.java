package mtsh.store.life;

import java.util.List;

import mtsh.store.event.MailEvent;

/** By what a message is known on its way from server to server: what its lines tell first, and how it came here. */
final class Identity {
    /** What logs write for a message without a Message-ID. */
    private static final String NO_MESSAGE_ID = "<>";

    private final List<MailEvent> events;
    private final String messageId;
    private final String sender;
    private HopHint.Arrival arrival;
    private boolean arrivalKnown;

    /** @param events in canonical order */
    Identity(List<MailEvent> events) {
        this.events = events;
        String firstMessageId = "";
        String firstSender = "";
        for (int i = 0, count = events.size(); i < count && (firstMessageId.isEmpty() || firstSender.isEmpty()); i++) {
            MailEvent event = events.get(i);
            firstMessageId = firstMessageId.isEmpty() ? messageId(event) : firstMessageId;
            firstSender = firstSender.isEmpty() ? event.sender() : firstSender;
        }
        this.messageId = firstMessageId;
        this.sender = firstSender;
    }

    /** The Message-ID that a line tells, or empty. */
    static String messageId(MailEvent event) {
        return event.messageId().equals(NO_MESSAGE_ID) ? "" : event.messageId();
    }

    /** In canonical order. */
    List<MailEvent> events() {
        return events;
    }

    /** The first Message-ID, or empty. */
    String messageId() {
        return messageId;
    }

    /** The first sender, or empty. */
    String sender() {
        return sender;
    }

    /** How it came to its server from another one; null when that is not known. */
    HopHint.Arrival arrival() {
        if (!arrivalKnown) {
            arrival = messageId.isEmpty() ? null : HopHint.Arrival.of(events);
            arrivalKnown = true;
        }
        return arrival;
    }
}

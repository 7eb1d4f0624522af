package mtsh.store.life;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import mtsh.store.event.EventId;
import mtsh.store.event.MailEvent;

/**
 * The events of a leg as a tracking log tells them: each with the parties, the subject and the Message-ID of its message. Most logs say
 * these once and then write the queue id alone; Exchange's rows, which are whole, stay as they are.
 */
public final class ToldEvents {
    private final String messageId;
    private final String sender;
    private final String subject;
    private final long size;
    private final List<String> recipients;

    private ToldEvents(List<MailEvent> events) {
        String foundId = "";
        String foundSender = "";
        String foundSubject = "";
        long foundSize = -1;
        Set<String> foundRecipients = new LinkedHashSet<>();
        for (MailEvent event : events) {
            foundId = foundId.isEmpty() ? event.messageId() : foundId;
            foundSender = foundSender.isEmpty() ? event.sender() : foundSender;
            foundSubject = foundSubject.isEmpty() ? event.subject() : foundSubject;
            foundSize = foundSize < 0 ? event.size() : foundSize;
            if (event.originalRecipient().isEmpty()) {
                foundRecipients.addAll(event.recipients());
            } else {
                foundRecipients.add(event.originalRecipient());
            }
        }
        messageId = foundId;
        sender = foundSender;
        subject = foundSubject;
        size = foundSize;
        recipients = List.copyOf(foundRecipients);
    }

    public static List<MailEvent> of(Leg leg) {
        List<MailEvent> events = LegCompletion.of(leg.events());
        ToldEvents facts = new ToldEvents(events);
        List<MailEvent> told = new ArrayList<>(events.size());
        for (MailEvent event : events) {
            told.add(event.networkMessageId().isEmpty() ? facts.told(event) : event);
        }
        return told;
    }

    /** A notice goes to the sender; whom it is about is not in its line. */
    private MailEvent told(MailEvent event) {
        return event.change()
                .messageId(event.messageId().isEmpty() ? messageId : event.messageId())
                .sender(event.sender().isEmpty() ? sender : event.sender())
                .subject(event.subject().isEmpty() ? subject : event.subject())
                .size(event.size() < 0 ? size : event.size())
                .recipients(event.recipients().isEmpty() && event.id() != EventId.DSN ? recipients : event.recipients())
                .build();
    }
}

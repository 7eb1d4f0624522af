package mtsh.store.life;

import java.util.Objects;

import mtsh.store.event.EventId;
import mtsh.store.event.MailEvent;

/**
 * What an event says, apart from where it stood: the key by which repeated lines are recognised. Whether the queue manager takes a
 * message for the first time depends on where a reader began, so that does not count here.
 */
final class Content {
    private final MailEvent event;
    private final int hash;

    Content(MailEvent event) {
        this.event = event;
        this.hash = Objects.hash(
                event.time(),
                event.host(),
                event.daemon(),
                event.process(),
                kind(event),
                event.queueId(),
                event.messageId(),
                event.recipients(),
                event.word(),
                event.reply());
    }

    /** A line of the queue manager about a message that becomes active. */
    static boolean isActivation(MailEvent event) {
        boolean fact = event.id() == EventId.NOTE
                && event.size() >= 0
                && event.daemon().endsWith("qmgr");
        return event.id() == EventId.SUBMIT || fact;
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public boolean equals(Object other) {
        if (this == other) {
            return true;
        }
        return other instanceof Content that && hash == that.hash && sameTexts(that.event) && sameRest(that.event);
    }

    private static String kind(MailEvent event) {
        return isActivation(event) ? EventId.SUBMIT.name() : event.id().name();
    }

    private boolean sameTexts(MailEvent that) {
        return event.host().equals(that.host())
                && event.instance().equals(that.instance())
                && event.daemon().equals(that.daemon())
                && event.process().equals(that.process())
                && event.eventSource().equals(that.eventSource())
                && event.queueId().equals(that.queueId())
                && event.networkMessageId().equals(that.networkMessageId())
                && event.messageId().equals(that.messageId())
                && event.sender().equals(that.sender())
                && event.originalRecipient().equals(that.originalRecipient())
                && event.subject().equals(that.subject())
                && event.clientName().equals(that.clientName())
                && event.clientIp().equals(that.clientIp())
                && event.serverName().equals(that.serverName())
                && event.serverIp().equals(that.serverIp())
                && event.connector().equals(that.connector())
                && event.word().equals(that.word())
                && event.reply().equals(that.reply())
                && event.enhancedCode().equals(that.enhancedCode())
                && event.detail().equals(that.detail());
    }

    private boolean sameRest(MailEvent that) {
        return event.time().equals(that.time())
                && kind(event).equals(kind(that))
                && event.size() == that.size()
                && event.recipientCount() == that.recipientCount()
                && event.recipients().equals(that.recipients())
                && event.links().equals(that.links())
                && event.properties().equals(that.properties());
    }
}

package mtsh.commands.trace;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

import mtsh.store.event.EventId;

/**
 * What events of an Exchange server mean that Exchange Online's details never show, in a sentence each.
 *
 * @param event the name in the column Event
 * @param detail for a row that says nothing itself
 */
record TransportText(String event, String detail) {
    private static final Map<EventId, TransportText> TEXTS = new EnumMap<>(EventId.class);

    static {
        put(EventId.BADMAIL, "Bad mail", "The message could not be read, and neither delivered nor returned.");
        put(EventId.CLIENTSUBMISSION, "Client submission", "The message was put into the outbox of a mailbox.");
        put(EventId.DELIVERFAIL, "Deliver fail", "The message could not be put into the mailbox.");
        put(
                EventId.DUPLICATEDELIVER,
                "Duplicate deliver",
                "The mailbox had the message already; the copy was dropped.");
        put(EventId.DUPLICATEEXPAND, "Duplicate expand", "A member of the list was a recipient already.");
        put(EventId.DUPLICATEREDIRECT, "Duplicate redirect", "The new address was a recipient already.");
        put(EventId.HADISCARD, "Shadow discarded", "The shadow copy was dropped, for the message had gone on.");
        put(EventId.HARECEIVE, "Shadow received", "A shadow copy was received from the server that has the message.");
        put(EventId.HAREDIRECT, "Shadow created", "A shadow copy was put on another server.");
        put(EventId.HAREDIRECTFAIL, "Shadow failed", "No shadow copy could be put on another server.");
        put(EventId.INITMESSAGECREATED, "Awaiting approval", "The moderators were asked; the message waits for them.");
        put(EventId.LOAD, "Load", "The message was loaded when the server started.");
        put(EventId.MODERATIONEXPIRE, "Moderation expired", "No moderator decided in time.");
        put(EventId.MODERATORAPPROVE, "Approved", "A moderator approved the message.");
        put(EventId.MODERATORREJECT, "Rejected", "A moderator rejected the message.");
        put(EventId.MODERATORSALLNDR, "Moderators unreachable", "None of the moderators could be asked.");
        put(EventId.NOTIFYMAPI, "Notify", "A message was found in the outbox of a mailbox.");
        put(EventId.NOTIFYSHADOW, "Notify shadow", "A shadow copy was found in the outbox of a mailbox.");
        put(EventId.POISONMESSAGE, "Poison", "The message was put aside, for it stops the server that reads it.");
        put(EventId.PROCESS, "Process", "The message was processed.");
        put(EventId.PROCESSMEETINGMESSAGE, "Process meeting", "The message about a meeting was processed.");
        put(EventId.RESUBMIT, "Resubmit", "The message was submitted again, from the copy that was kept.");
        put(EventId.RESUBMITDEFER, "Resubmit defer", "The message could not be submitted again yet.");
        put(EventId.RESUBMITFAIL, "Resubmit fail", "The message could not be submitted again.");
        put(EventId.SUBMITDEFER, "Submit defer", "The message could not be submitted yet.");
        put(EventId.SUBMITFAIL, "Submit fail", "The message could not be submitted.");
        put(EventId.SUPPRESSED, "Suppressed", "The message was not submitted again.");
        put(EventId.THROTTLE, "Throttle", "The message had to wait, for the sender or the mailbox had too many.");
    }

    static TransportText of(EventId id) {
        return TEXTS.getOrDefault(id, new TransportText(title(id.name()), ""));
    }

    private static void put(EventId id, String event, String detail) {
        TEXTS.put(id, new TransportText(event, detail));
    }

    private static String title(String name) {
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }
}

package mtsh.commands.delivery;

import mtsh.commands.status.Cause;
import mtsh.commands.status.ServerSaid;
import mtsh.commands.trace.DetailText;
import mtsh.language.value.DateTime;
import mtsh.language.value.PSObject;
import mtsh.store.event.MailEvent;

/** A step of a message on its way to a recipient, and what it meant for the delivery. */
record ReportedEvent(String recipient, MailEvent event, EventWord word, DeliveryStatus status, RecipientState state) {
    static final String TYPE = "Microsoft.Exchange.Management.Tracking.RecipientTrackingEvent";

    /** Exchange's Basic tells no names of servers. */
    PSObject object(boolean verbose) {
        return PSObject.custom()
                .typeName(TYPE)
                .note("Date", DateTime.utc(event.time()))
                .note("RecipientAddress", recipient)
                .note("RecipientDisplayName", recipient)
                .note("DeliveryStatus", status.name())
                .note("EventDescription", word.name())
                .note("EventData", verbose ? new DetailText(event).detail() : sentence())
                .note("Server", verbose ? event.host() : null)
                .note("State", state.name());
    }

    private String sentence() {
        return switch (word) {
            case Submitted -> "The message was submitted.";
            case SmtpReceive -> "The message was received by a server.";
            case SmtpSend -> "The message was passed on to the next server.";
            case Resolved -> "The address stands for another one: " + String.join(", ", event.recipients()) + ".";
            case Expanded -> "The group was expanded to its members.";
            case Forwarded -> "The message was forwarded.";
            case Delivered -> "The message was delivered.";
            case MovedToFolderByInboxRule -> "The message was put into a folder: " + folder() + ".";
            case TransferredToForeignOrg -> "The message was handed to the recipient's organization.";
            case QueueRetry, QueueRetryNoRetryTime ->
                "The message could not be delivered yet and is tried again." + why(true);
            case MessageDefer -> "The message is on hold.";
            case PendingModeration -> "The message waits for a moderator.";
            case ApprovedModeration -> "A moderator approved the message.";
            case FailedModeration -> "A moderator did not let the message through.";
            case FailedTransportRules -> "A rule or a filter stopped the message." + why(false);
            case FailedGeneral -> "The message could not be delivered." + why(false);
        };
    }

    private String folder() {
        return event.property("Folder").isEmpty() ? event.property("folder") : event.property("Folder");
    }

    private String why(boolean temporary) {
        if (event.reply().isEmpty() && event.enhancedCode().isEmpty()) {
            return "";
        }
        String said = ServerSaid.words(event.reply());
        return " " + Cause.of(event.reply(), event.enhancedCode(), temporary).text()
                + (said.isEmpty() ? "" : " The answer was: " + said);
    }
}

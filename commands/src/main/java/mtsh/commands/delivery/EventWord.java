package mtsh.commands.delivery;

import java.util.Locale;

import mtsh.store.event.MailEvent;

/** Exchange's words (EventDescription) for the steps of a message in a delivery report. Spelled as scripts see them. */
enum EventWord {
    Submitted,
    SmtpReceive,
    SmtpSend,
    Resolved,
    Expanded,
    Forwarded,
    Delivered,
    MovedToFolderByInboxRule,
    TransferredToForeignOrg,
    QueueRetry,
    QueueRetryNoRetryTime,
    MessageDefer,
    PendingModeration,
    ApprovedModeration,
    FailedGeneral,
    FailedModeration,
    FailedTransportRules;

    /** Null for what is no step of a delivery. {@code retryKnown}: whether the time of the next attempt is. */
    static EventWord of(MailEvent event, boolean retryKnown) {
        return switch (event.id()) {
            case RECEIVE, HARECEIVE -> isSubmission(event) ? Submitted : SmtpReceive;
            case SUBMIT, CLIENTSUBMISSION -> Submitted;
            case RESOLVE -> Resolved;
            case EXPAND -> Expanded;
            case REDIRECT -> Forwarded;
            case TRANSFER, SEND -> SmtpSend;
            case SENDEXTERNAL -> TransferredToForeignOrg;
            case DELIVER, DUPLICATEDELIVER -> isMoved(event) ? MovedToFolderByInboxRule : Delivered;
            case DEFER, SUBMITDEFER, RESUBMITDEFER, THROTTLE -> deferred(event, retryKnown);
            case INITMESSAGECREATED -> PendingModeration;
            case MODERATORAPPROVE -> ApprovedModeration;
            case MODERATORREJECT, MODERATIONEXPIRE, MODERATORSALLNDR -> FailedModeration;
            case DROP -> FailedTransportRules;
            case FAIL, DELIVERFAIL, SUBMITFAIL, RESUBMITFAIL, BADMAIL, POISONMESSAGE -> FailedGeneral;
            default -> null;
        };
    }

    private static EventWord deferred(MailEvent event, boolean retryKnown) {
        if (event.word().equals("hold") || event.word().equals("milter-hold")) {
            return MessageDefer;
        }
        return retryKnown ? QueueRetry : QueueRetryNoRetryTime;
    }

    /** Someone of ours wrote it: signed in, or on the machine itself. */
    private static boolean isSubmission(MailEvent event) {
        return !event.property("sasl_username").isEmpty()
                || event.eventSource().equals("PICKUP")
                || event.eventSource().equals("STOREDRIVER");
    }

    private static boolean isMoved(MailEvent event) {
        String named = event.property("Folder");
        String folder = named.isEmpty() ? event.property("folder") : named;
        return !folder.isEmpty() && !folder.toLowerCase(Locale.ROOT).endsWith("inbox");
    }

    /** Whether it only says how servers passed it on, which Exchange keeps from reports for users. */
    boolean isTopology() {
        return this == SmtpReceive || this == SmtpSend;
    }
}

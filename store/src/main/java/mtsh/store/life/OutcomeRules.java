package mtsh.store.life;

import java.util.Locale;

import mtsh.store.event.Disposition;
import mtsh.store.event.EventId;
import mtsh.store.event.Link;
import mtsh.store.event.MailEvent;
import mtsh.store.event.Status;
import mtsh.store.life.Outcome.Weight;

/** From one event to what it means. Only the event counts here; what others add is judged by {@link Outcome} and {@link LifeGraph}. */
final class OutcomeRules {
    private static final String QUARANTINE = "quarantin";
    private static final String QUARANTINED = "quarantined this message";

    private OutcomeRules() {}

    /** Null when the event decides nothing. */
    static Outcome of(MailEvent event) {
        if (Tracking.isTraceRow(event)) {
            return null;
        }
        return switch (event.id()) {
            case DELIVER, DUPLICATEDELIVER -> delivered(event);
            case SEND, SENDEXTERNAL -> end(event, Status.Delivered, Disposition.Relayed);
            case TRANSFER -> transferred(event);
            case FAIL, DELIVERFAIL, SUBMITFAIL, RESUBMITFAIL, BADMAIL, POISONMESSAGE -> failed(event);
            case MODERATORREJECT, MODERATORSALLNDR, MODERATIONEXPIRE -> failed(event);
            case DEFER, SUBMITDEFER, RESUBMITDEFER, THROTTLE -> deferred(event);
            case INITMESSAGECREATED -> new Outcome(event, Weight.PENDING, Status.Pending, Disposition.Held);
            case MODERATORAPPROVE -> new Outcome(event, Weight.RELEASE, Status.GettingStatus, Disposition.InTransit);
            case DROP -> dropped(event);
            case AGENTINFO -> FilterVerdict.of(event);
            case REDIRECT -> redirected(event);
            case SUBMIT, RESUBMIT, NOTE -> released(event);
            default -> null;
        };
    }

    /** Whether this is the word of the store itself, to which another server brought the message. */
    static boolean isStores(MailEvent event) {
        return event.eventSource().equals("STOREDRIVER") && !Tracking.isRow(event);
    }

    /** Whether the event is an attempt to deliver. What the store says beside the server that delivers to it is none. */
    static boolean isAttempt(MailEvent event) {
        if (isStores(event)) {
            return false;
        }
        return switch (event.id()) {
            case DELIVER, SEND, SENDEXTERNAL, THROTTLE, SUBMITDEFER -> true;
            case DEFER -> !isHold(event) && !isPostponed(event);
            case FAIL, DELIVERFAIL -> !isExpiry(event);
            default -> false;
        };
    }

    static boolean isHold(MailEvent event) {
        return event.word().equals("hold") || event.word().equals("milter-hold");
    }

    /** Whether it was only put off: nobody tried. */
    static boolean isPostponed(MailEvent event) {
        return event.id() == EventId.DEFER && event.property("attempted").equals("no");
    }

    /** Whether the sender's side was refused in the dialogue, so that no queue ever was responsible for the recipient. */
    static boolean isRefusal(MailEvent event) {
        return event.word().endsWith("reject") || event.queueId().isEmpty() && !Tracking.isRow(event);
    }

    private static boolean isExpiry(MailEvent event) {
        return event.word().contains("expired") || event.reply().contains("QUEUE.Expired");
    }

    private static Outcome delivered(MailEvent event) {
        String folder = event.property("folder");
        if (saysOfDelivery(event, folder, QUARANTINE)) {
            return end(event, Status.Quarantined, Disposition.Quarantined);
        }
        if (saysOfDelivery(event, folder, "junk") || isSpamFolder(folder.toLowerCase(Locale.ROOT))) {
            return end(event, Status.FilteredAsSpam, Disposition.Junk);
        }
        return end(event, Status.Delivered, Disposition.Delivered);
    }

    private static boolean saysOfDelivery(MailEvent event, String folder, String what) {
        return Texts.contains(event.word(), what)
                || Texts.contains(event.detail(), what)
                || Texts.contains(folder, what);
    }

    /** {@code Spam}, or a folder of that name in another, whatever sign stands between them. */
    private static boolean isSpamFolder(String folder) {
        return folder.equals("spam") || folder.endsWith("/spam") || folder.endsWith(".spam");
    }

    /** Another queue or a filter has it now. Another server's log may never be read: then its word for it is all there is. */
    private static Outcome transferred(MailEvent event) {
        if (Tracking.isRow(event)) {
            return null;
        }
        if (event.reply().contains("Ok, discarded")) {
            return end(event, Status.Failed, Disposition.Discarded);
        }
        return leadsElsewhere(event)
                ? end(event, Status.Delivered, Disposition.Relayed)
                : new Outcome(event, Weight.HAND_OFF, Status.GettingStatus, Disposition.InTransit);
    }

    private static boolean leadsElsewhere(MailEvent event) {
        for (Link link : event.links()) {
            if (!link.host().isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private static Outcome failed(MailEvent event) {
        if (event.word().equals("quarantine") || saysQuarantined(event)) {
            return end(event, Status.Quarantined, Disposition.Quarantined);
        }
        if (isExpiry(event)) {
            return end(event, Status.Failed, Disposition.Expired);
        }
        if (event.word().equals("spam") && Tracking.isRow(event)) {
            return end(event, Status.FilteredAsSpam, Disposition.Discarded);
        }
        return end(event, Status.Failed, isRefusal(event) ? Disposition.RejectedAtSmtp : Disposition.Bounced);
    }

    /** In its answer, or where word and answer are one sentence. */
    private static boolean saysQuarantined(MailEvent event) {
        return Texts.contains(event.reply(), QUARANTINED)
                || Texts.contains(event.word(), "quarantined")
                        && Texts.contains(event.word() + ' ' + event.reply(), QUARANTINED);
    }

    private static Outcome deferred(MailEvent event) {
        if (isHold(event)) {
            return new Outcome(event, Weight.PENDING, Status.Pending, Disposition.Held);
        }
        boolean grey = Texts.contains(event.reply(), "greylist") || Texts.contains(event.reply(), "graylist");
        return new Outcome(event, Weight.PENDING, Status.Pending, grey ? Disposition.Greylisted : Disposition.Deferred);
    }

    private static Outcome dropped(MailEvent event) {
        if (event.reply().contains("RESOLVER.GRP.Expanded")) {
            return null;
        }
        if (event.word().equals("quarantine")) {
            return end(event, Status.Quarantined, Disposition.Quarantined);
        }
        boolean spam = event.word().equals("spam") && Tracking.isRow(event);
        return end(event, spam ? Status.FilteredAsSpam : Status.Failed, Disposition.Discarded);
    }

    /** {@code forwarded as}: the address itself gets nothing. Exchange's rows name the new address, and the one that was left beside it. */
    private static Outcome redirected(MailEvent event) {
        return Tracking.isRow(event) ? null : new Outcome(event, Weight.ALIAS, Status.None, Disposition.Redirected);
    }

    private static Outcome released(MailEvent event) {
        boolean active = event.id() == EventId.RESUBMIT || Content.isActivation(event);
        return active ? new Outcome(event, Weight.RELEASE, Status.GettingStatus, Disposition.InTransit) : null;
    }

    static Outcome end(MailEvent event, Status status, Disposition disposition) {
        return new Outcome(event, Weight.FINAL, status, disposition);
    }
}

package mtsh.store.life;

import java.util.Locale;

import mtsh.store.event.Disposition;
import mtsh.store.event.Link;
import mtsh.store.event.MailEvent;
import mtsh.store.event.Status;
import mtsh.store.life.Outcome.Weight;

/**
 * What a filter's line means: {@code Passed} decides nothing, {@code deferred} and {@code greylist} ask the sender to come again, {@code
 * Blocked} says that the message goes no further, and the actions in braces say where it went instead ({@code {DiscardedInbound,Quarantined}}).
 */
final class FilterVerdict {
    private FilterVerdict() {}

    static Outcome of(MailEvent event) {
        String word = Texts.lower(event.word());
        if (word.startsWith("blocked") || word.startsWith("block")) {
            return blocked(event, word);
        }
        boolean quarantined = word.startsWith("quarantine") || word.contains(" quarantine");
        if (quarantined && !word.contains("released")) {
            return OutcomeRules.end(event, Status.Quarantined, Disposition.Quarantined);
        }
        if (word.equals("discard") || word.equals("discarded") || word.equals("milter-discard")) {
            return OutcomeRules.end(event, Status.Failed, Disposition.Discarded);
        }
        if (word.equals("deferred") || word.equals("greylist")) {
            Disposition later = word.equals("greylist") ? Disposition.Greylisted : Disposition.Deferred;
            return new Outcome(event, Weight.PENDING, Status.Pending, later);
        }
        return isPassedOn(event)
                ? new Outcome(event, Weight.HAND_OFF, Status.GettingStatus, Disposition.InTransit)
                : null;
    }

    private static Outcome blocked(MailEvent event, String word) {
        String actions = (actions(event) + ' ' + word).toLowerCase(Locale.ROOT);
        if (actions.contains("tempfail")) {
            return null;
        }
        if (actions.contains("quarantine")) {
            return OutcomeRules.end(event, Status.Quarantined, Disposition.Quarantined);
        }
        if (actions.contains("rejected")) {
            return OutcomeRules.end(event, Status.Failed, Disposition.RejectedAtSmtp);
        }
        boolean bounced = actions.contains("bounced");
        return OutcomeRules.end(event, Status.Failed, bounced ? Disposition.Bounced : Disposition.Discarded);
    }

    private static String actions(MailEvent event) {
        String property = event.property("actions");
        if (!property.isEmpty()) {
            return property;
        }
        String quarantine = event.property("quarantine").isEmpty() ? "" : "quarantine";
        int open = event.detail().lastIndexOf('{');
        int close = event.detail().indexOf('}', open + 1);
        return open >= 0 && close > open ? quarantine + ' ' + event.detail().substring(open + 1, close) : quarantine;
    }

    private static boolean isPassedOn(MailEvent event) {
        for (Link link : event.links()) {
            if (isOnward(link)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOnward(Link link) {
        return link.outward() && (link.kind() == Link.Kind.QUEUED_AS || link.kind() == Link.Kind.FILTER);
    }
}

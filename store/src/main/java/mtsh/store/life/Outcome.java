package mtsh.store.life;

import java.time.Duration;

import mtsh.store.event.Disposition;
import mtsh.store.event.EventId;
import mtsh.store.event.MailEvent;
import mtsh.store.event.Status;

/**
 * What one event means for a recipient.
 *
 * @param event the proof
 */
record Outcome(MailEvent event, Weight weight, Status status, Disposition disposition) {
    /** Whether more is to come. */
    enum Weight {
        /** Takes a hold back. */
        RELEASE,
        /** This address has no delivery of its own. */
        ALIAS,
        /** Waits. */
        PENDING,
        /** In other hands, whose log says the rest. */
        HAND_OFF,
        /** An end, as far as this log goes. */
        FINAL
    }

    /** A filter quarantines, or a store files or discards, and answers "sent" in one breath; what comes later is another story. */
    private static final Duration ONE_BREATH = Duration.ofSeconds(30);

    /** What holds after {@code earlier}, when this comes next in time. */
    Outcome after(Outcome earlier) {
        if (weight == Weight.RELEASE) {
            return earlier != null && earlier.disposition == Disposition.Held ? null : earlier;
        }
        if (earlier == null) {
            return this;
        }
        return replaces(earlier) ? this : earlier;
    }

    private boolean replaces(Outcome earlier) {
        boolean sameBreath = event != null && earlier.event != null && !isLaterThan(earlier);
        boolean bothFailed = status == Status.Failed && earlier.status == Status.Failed;
        if (sameBreath && !bothFailed && authority() != earlier.authority()) {
            return authority() > earlier.authority();
        }
        if (weight == Weight.ALIAS) {
            return false;
        }
        if (earlier.weight != Weight.FINAL) {
            return true;
        }
        if (weight == Weight.PENDING) {
            return earlier.disposition == Disposition.Relayed && Tracking.isRow(event);
        }
        return event.id() != EventId.DROP
                || earlier.status == Status.Delivered
                || earlier.status == Status.FilteredAsSpam;
    }

    /**
     * Whose word counts when several speak in one breath, in whatever order their clocks put them: a quarantine's, then where the
     * store says that it put the message, what else the store did, that a filter threw it away. The server that only handed it over
     * comes last.
     */
    private int authority() {
        if (weight == Weight.FINAL && status == Status.Quarantined) {
            return 4;
        }
        if (OutcomeRules.isStores(event)) {
            return event.id() == EventId.DELIVER ? 3 : 2;
        }
        boolean discarded = weight == Weight.FINAL && disposition == Disposition.Discarded;
        return discarded && !Tracking.isRow(event) ? 1 : 0;
    }

    private boolean isLaterThan(Outcome earlier) {
        return event.time().isAfter(earlier.event.time().plus(ONE_BREATH));
    }
}

package mtsh.store.life;

import java.time.Duration;

import mtsh.store.event.MailEvent;

/** A message that is kept waits for a person and not for a server: what is said of it next may come weeks later. */
final class Custody {
    /** As long as quarantines are kept where they are kept for long. */
    static final Duration LONGEST = Duration.ofDays(90);

    private static final String QUARANTINE = "quarantine";
    private static final String ADMINISTRATOR = "ADMIN";

    private Custody() {}

    /** Whether by this event a message comes into custody, or somebody decides about one that is. */
    static boolean isAbout(MailEvent event) {
        return isDecision(event)
                || OutcomeRules.isHold(event)
                || event.word().equals(QUARANTINE)
                || !event.property(QUARANTINE).isEmpty();
    }

    /**
     * Whether what belongs to this event is looked for however long ago it was. People decide seldom. But there are servers that hold all
     * mail for a scanner: there an id that is used again would lead to everything that ever had it.
     */
    static boolean reachesFar(MailEvent event) {
        return isDecision(event) || LegSplitter.isUnique(event.queueId()) && isAbout(event);
    }

    private static boolean isDecision(MailEvent event) {
        return event.eventSource().equals(ADMINISTRATOR);
    }
}

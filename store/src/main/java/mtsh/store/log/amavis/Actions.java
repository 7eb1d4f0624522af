package mtsh.store.log.amavis;

import mtsh.store.event.EventId;
import mtsh.store.event.MailEventBuilder;

/** What amavis did, in its words: {@code RelayedTaggedInbound}, {@code DiscardedInbound,Quarantined}, {@code TempFailedOutbound} ... */
final class Actions {
    private Actions() {}

    /** Makes the event what the verdict and the actions say. */
    static void decide(MailEventBuilder event, boolean blocked, String category, String actions, boolean quarantined) {
        String list = actions.isEmpty() ? "" : " {" + actions + "}";
        String detail = (blocked ? "Blocked " : "Passed ") + category + list;
        event.detail(detail).property("actions", actions);
        if (!blocked) {
            event.word(category.startsWith("SPAM") ? "tagged" : "passed");
            return;
        }
        event.reply(detail);
        if (quarantined) {
            event.id(EventId.FAIL).word("quarantine");
        } else if (actions.contains("TempFailed")) {
            event.id(EventId.DEFER).word("reject");
        } else if (actions.contains("Discarded")) {
            event.id(EventId.DROP).word("discard");
        } else {
            event.id(EventId.FAIL).word(isBounced(actions) ? "bounced" : "reject");
        }
    }

    /** Whether the message is kept; where no actions are logged, a place in the quarantine says so. */
    static boolean isQuarantined(String actions, String quarantine) {
        if (actions.isEmpty()) {
            return !quarantine.isEmpty();
        }
        return actions.contains("Quarantined") && !actions.contains("NoQuarantine");
    }

    /** {@code NoBounce}: it would have been returned, but nobody would have been helped. */
    private static boolean isBounced(String actions) {
        return actions.contains("Bounced") || actions.contains("NoBounce");
    }
}

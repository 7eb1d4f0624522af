package mtsh.store.life;

import java.util.List;
import java.util.Set;

import mtsh.store.event.EventId;
import mtsh.store.event.IpAddress;
import mtsh.store.event.MailEvent;
import mtsh.store.event.ServerName;

/**
 * The hop from a mail server to the mail store where no id leads over: Dovecot's LDA ends with an exit code, and an answer to a failure
 * names no session. Where both write to one log the message's id tells the queue file; where the store has a log of its own, this is
 * one more hop that {@link HopHint} judges.
 */
final class StoreHint {
    /** No server is called so: a store is another place than the server on the same machine. */
    private static final String STORE = "store:";

    private static final String DOVECOT = "dovecot";

    /** Postfix' daemons that bring mail to a store. */
    private static final Set<String> LOCAL = Set.of("lmtp", "pipe", "local");

    private StoreHint() {}

    /** The store that a server gave the message to, or tried to; empty for any other event. */
    static List<String> leftFor(MailEvent event) {
        boolean answered = event.id() == EventId.DELIVER || event.id() == EventId.FAIL || event.id() == EventId.DEFER;
        boolean open = answered
                && !event.queueId().isEmpty()
                && !event.recipients().isEmpty()
                && !OutcomeRules.isStores(event)
                && !Tracking.isRow(event)
                && !HopHint.namesNext(event);
        if (!open || !isToStore(event)) {
            return List.of();
        }
        boolean isOtherMachine = !event.serverIp().isEmpty() && !IpAddress.isLoopback(event.serverIp());
        return place(isOtherMachine ? event.serverName() : event.host());
    }

    /** The store whose line this is, when no answer told its id. */
    static List<String> arrivedAt(MailEvent event) {
        if (!OutcomeRules.isStores(event) || !event.instance().equals(DOVECOT)) {
            return List.of();
        }
        boolean told = event.connector().equals("lmtp")
                && !event.word().equals("not saved")
                && !event.word().equals("not done");
        return told ? List.of() : place(event.host());
    }

    static boolean isStore(List<String> places) {
        return places.get(0).startsWith(STORE);
    }

    /** A success without a session is the LDA's; a failure may come from any store, does not always name it, and is rare. */
    private static boolean isToStore(MailEvent event) {
        boolean mayBeAny = event.id() != EventId.DELIVER
                && (LOCAL.contains(event.daemon()) || event.connector().contains("lmtp"));
        return mayBeAny || mentionsDovecot(event.connector()) || mentionsDovecot(event.reply());
    }

    private static boolean mentionsDovecot(String text) {
        // One look is enough for nearly every answer.
        return text.contains("ovecot") && (text.contains(DOVECOT) || text.contains("Dovecot"));
    }

    private static List<String> place(String host) {
        String label = ServerName.label(host);
        return label.isEmpty() ? List.of() : List.of(STORE + label);
    }
}

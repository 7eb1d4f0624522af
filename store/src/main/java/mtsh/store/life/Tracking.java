package mtsh.store.life;

import mtsh.store.event.MailEvent;
import mtsh.store.event.ServerName;
import mtsh.store.event.Status;

/**
 * Rows of Exchange's message tracking and of Exchange Online's reports. There a message is known by its network message id on all
 * servers, and its recipients end where the last decisive row says, whichever server wrote it; a queue file of Postfix ends by itself.
 */
final class Tracking {
    private static final String INSTANCE = "Exchange";
    private static final String STATUS = "Status";

    private Tracking() {}

    static boolean isRow(MailEvent event) {
        return !event.networkMessageId().isEmpty() || event.instance().startsWith(INSTANCE);
    }

    /** A row of a message trace: not an event, but the service's own final word about one recipient. */
    static boolean isTraceRow(MailEvent event) {
        return isRow(event) && !event.property(STATUS).isEmpty();
    }

    /** The status that a row of a message trace gives, or null when it is none that we know. */
    static Status statusOf(MailEvent event) {
        for (Status status : Status.values()) {
            if (status.name().equalsIgnoreCase(event.property(STATUS))) {
                return status;
            }
        }
        return null;
    }

    /** The first label of a host's name: logs and peers seldom agree on the rest. */
    static boolean sameHost(String one, String other) {
        String label = ServerName.written(one);
        return !label.isEmpty() && label.equalsIgnoreCase(ServerName.written(other));
    }
}

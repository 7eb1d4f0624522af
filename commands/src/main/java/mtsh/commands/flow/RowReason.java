package mtsh.commands.flow;

import java.util.Set;

import mtsh.commands.status.Cause;
import mtsh.store.event.Disposition;
import mtsh.store.event.Status;
import mtsh.store.query.TraceRow;

/** Why a message did not simply arrive, as the id of a cause. */
final class RowReason {
    /** For what failed or waits without a word. */
    static final String UNKNOWN = "unknown";

    /** Only messages of these have a reason. */
    static final Set<Status> STATUSES =
            Set.of(Status.Failed, Status.Pending, Status.Quarantined, Status.FilteredAsSpam);

    private RowReason() {}

    /** Empty for a message that arrived, or of which nothing is known yet. */
    static String of(TraceRow row) {
        if (!STATUSES.contains(row.status()) || row.disposition() == Disposition.InTransit) {
            return "";
        }
        if (row.lastReply().isEmpty() && row.lastEnhanced().isEmpty()) {
            return UNKNOWN;
        }
        return Cause.of(row.lastReply(), row.lastEnhanced(), row.status() == Status.Pending)
                .id();
    }
}

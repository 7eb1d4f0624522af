package mtsh.commands.flow;

import mtsh.commands.status.Cause;
import mtsh.store.event.Disposition;
import mtsh.store.event.Status;
import mtsh.store.query.TraceRow;

/** Why a message did not simply arrive, as the id of a cause. */
final class RowReason {
    /** For what failed or waits without a word. */
    static final String UNKNOWN = "unknown";

    private RowReason() {}

    /** Empty for a message that arrived, or of which nothing is known yet. */
    static String of(TraceRow row) {
        boolean isFine = row.status() == Status.Delivered
                || row.status() == Status.Expanded
                || row.status() == Status.None
                || row.disposition() == Disposition.InTransit;
        if (isFine) {
            return "";
        }
        if (row.lastReply().isEmpty() && row.lastEnhanced().isEmpty()) {
            return UNKNOWN;
        }
        return Cause.of(row.lastReply(), row.lastEnhanced(), isTemporary(row)).id();
    }

    private static boolean isTemporary(TraceRow row) {
        return row.status() == Status.Pending || row.status() == Status.GettingStatus;
    }
}

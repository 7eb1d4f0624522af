package mtsh.commands.trace;

import mtsh.store.event.Disposition;
import mtsh.store.query.TraceRow;

/**
 * What a batch ends with that asked {@code mtsh -Command 'Trace-Message ...'}: the worst of its answers. Scripts find the same number in
 * {@code $LASTEXITCODE}.
 */
public final class TraceExit {
    public static final int DELIVERED = 0;
    public static final int PENDING = 10;
    public static final int FAILED = 20;
    public static final int NOT_FOUND = 30;

    private int code;
    private int notFound;

    /** The worst answer so far. */
    public int code() {
        return code;
    }

    /** How many errors said no more than that a message was not found. */
    public int notFound() {
        return notFound;
    }

    /** What lies in the junk folder has been delivered, if not to where it was looked for. */
    void answered(TraceRow row) {
        int answer =
                switch (row.status()) {
                    case Delivered, Expanded, None -> DELIVERED;
                    case Pending, GettingStatus -> PENDING;
                    case FilteredAsSpam -> row.disposition() == Disposition.Junk ? DELIVERED : FAILED;
                    case Failed, Quarantined -> FAILED;
                };
        code = Math.max(code, answer);
    }

    void missed() {
        notFound++;
        code = NOT_FOUND;
    }
}

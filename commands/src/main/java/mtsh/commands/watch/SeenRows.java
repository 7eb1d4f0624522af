package mtsh.commands.watch;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import mtsh.store.event.Status;
import mtsh.store.query.TraceRow;

/** The status that each row had when it was seen last; of very many rows those that were not seen for longest are forgotten. */
final class SeenRows {
    private static final int MOST = 100_000;

    private final Map<String, Status> statuses = new LinkedHashMap<>(1024, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Status> eldest) {
            return size() > MOST;
        }
    };

    /**
     * Notes a row; gives the status it had before, or null when it was not seen. A message whose recipients no line has told yet has one
     * row without a recipient, which becomes that of the first.
     */
    Status put(TraceRow row) {
        String recipient = row.recipient().toLowerCase(Locale.ROOT);
        Status before = statuses.put(row.traceId() + " " + recipient, row.status());
        return before != null || recipient.isEmpty() ? before : statuses.remove(row.traceId() + " ");
    }
}

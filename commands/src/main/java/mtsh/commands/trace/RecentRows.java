package mtsh.commands.trace;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import mtsh.store.engine.TraceStore;
import mtsh.store.query.TraceRow;

/**
 * The rows that were shown last, so that their events, asked for one message after the other, need not be looked up again: the search for
 * the row costs several times what reading its events does. Rows of an older generation of the store are forgotten.
 */
public final class RecentRows {
    private static final int MOST = 10_000;

    private record Key(UUID traceId, String recipient, String sender) {
        static Key of(UUID traceId, String recipient, String sender) {
            return new Key(traceId, recipient.toLowerCase(Locale.ROOT), sender.toLowerCase(Locale.ROOT));
        }
    }

    private final Map<Key, TraceRow> rows = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, TraceRow> eldest) {
            return size() > MOST;
        }
    };
    private long generation = -1;

    /** What is remembered from now on is of this store as it is. */
    void begin(TraceStore store) {
        forgetOlder(store);
    }

    void add(TraceRow row) {
        rows.put(Key.of(row.traceId(), row.recipient(), row.sender()), row);
    }

    /** Null when it was not shown, or the store has something new since. */
    TraceRow find(TraceStore store, UUID traceId, String recipient, String sender) {
        forgetOlder(store);
        return rows.get(Key.of(traceId, recipient, sender));
    }

    private void forgetOlder(TraceStore store) {
        long now = store.statistics().generation();
        if (now != generation) {
            rows.clear();
            generation = now;
        }
    }
}

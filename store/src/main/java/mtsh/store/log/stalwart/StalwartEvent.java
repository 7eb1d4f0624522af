package mtsh.store.log.stalwart;

import java.time.Instant;
import java.util.List;

/**
 * One event with its keys in the order of the log.
 *
 * @param id {@code delivery.delivered}
 * @param description the id in words, or the id where the log has none
 * @param isUncertain whether somebody's address looks like keys of the event
 */
record StalwartEvent(Instant time, String id, String description, List<Entry> entries, boolean isUncertain) {
    /** A key's value; of a list the elements. */
    record Entry(String key, List<String> values, boolean isList) {
        String text() {
            return values.isEmpty() ? "" : values.get(0);
        }
    }

    private Entry entry(String key, int place) {
        int seen = 0;
        for (Entry entry : entries) {
            if (entry.key().equals(key) && seen++ == place) {
                return entry;
            }
        }
        return null;
    }

    /** What the event itself says under a key, which stands behind what its span says. */
    private Entry ownEntry(String key) {
        Entry second = entry(key, 1);
        return second == null ? entry(key, 0) : second;
    }

    /** The span's value, or the event's when the span has none; empty when nobody has. */
    String first(String key) {
        Entry entry = entry(key, 0);
        return entry == null ? "" : entry.text();
    }

    String own(String key) {
        Entry entry = ownEntry(key);
        return entry == null ? "" : entry.text();
    }

    List<String> ownList(String key) {
        Entry entry = ownEntry(key);
        return entry == null ? List.of() : entry.values();
    }

    /** The recipient that the event is about; empty when only the span's list stands there. */
    String recipient() {
        Entry entry = ownEntry("to");
        return entry == null || entry.isList() ? "" : entry.text();
    }

    /** The recipients of the span. */
    List<String> spanRecipients() {
        Entry entry = entry("to", 0);
        return entry == null || !entry.isList() ? List.of() : entry.values();
    }

    /** The queue id of the attempt that led to this event, which is about another message; or empty. */
    String causingQueueId() {
        return entry("queueId", 1) == null ? "" : first("queueId");
    }

    /** What tells a client's session from others, or empty. */
    String session() {
        boolean is = !first("listenerId").isEmpty() && !first("remoteIp").isEmpty();
        return is ? first("remoteIp") + ' ' + first("remotePort") : "";
    }
}

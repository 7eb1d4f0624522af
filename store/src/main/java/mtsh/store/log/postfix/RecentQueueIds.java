package mtsh.store.log.postfix;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The queue ids seen lately, with the instance that has each and whether its queue file was already active. Only hints rest on it:
 * which instance a filter's line belongs to, and whether the queue manager took a message for the first time. It is bounded, and
 * what it forgot or never saw gets the usual answer.
 */
final class RecentQueueIds {
    private static final int REMEMBERED = 20_000;
    private static final String USUAL_INSTANCE = "postfix";

    private static final class Entry {
        private final String instance;
        private boolean active;

        Entry(String instance) {
            this.instance = instance;
        }
    }

    private static final class Bounded extends LinkedHashMap<String, Entry> {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Entry> eldest) {
            return size() > REMEMBERED;
        }
    }

    private final Bounded entries = new Bounded();

    void received(String host, String queueId, String instance) {
        entries.put(key(host, queueId), new Entry(instance));
    }

    /** Whether this is the first time that the queue manager took this message. */
    boolean activate(String host, String queueId, String instance) {
        Entry entry = entries.computeIfAbsent(key(host, queueId), key -> new Entry(instance));
        boolean first = !entry.active;
        entry.active = true;
        return first;
    }

    /** The next message may get the same id: its first activation is a first one again. */
    void removed(String host, String queueId) {
        Entry entry = entries.get(key(host, queueId));
        if (entry != null) {
            entry.active = false;
        }
    }

    String instanceOf(String host, String queueId) {
        Entry entry = entries.get(key(host, queueId));
        return entry == null ? USUAL_INSTANCE : entry.instance;
    }

    private static String key(String host, String queueId) {
        return queueId + ' ' + host;
    }
}

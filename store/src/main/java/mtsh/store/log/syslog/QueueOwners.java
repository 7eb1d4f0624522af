package mtsh.store.log.syslog;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The queue ids seen lately, with the instance that has each and whether its queue file was already active. Only hints rest on it:
 * which instance a filter's line belongs to, and whether the queue manager took a message for the first time. It is bounded; an id
 * that it forgot or never saw belongs to the source's only instance, or to the usual one when there are several.
 */
public final class QueueOwners {
    private static final int REMEMBERED = 20_000;
    private static final String USUAL_INSTANCE = "postfix";

    private static final class Seen {
        private final String instance;
        private boolean active;

        Seen(String instance) {
            this.instance = instance;
        }
    }

    private static final class Bounded extends LinkedHashMap<String, Seen> {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Seen> eldest) {
            return size() > REMEMBERED;
        }
    }

    private static final String STATE = "instance";

    private final Bounded entries = new Bounded();
    private String fallback;

    QueueOwners(Map<String, String> state) {
        fallback = state.get(STATE);
    }

    /** Keeps the instance, once one was seen. */
    void save(Map<String, String> state) {
        if (fallback != null && fallback.indexOf(',') < 0) {
            state.put(STATE, fallback);
        }
    }

    private void seen(String instance) {
        if (fallback == null) {
            fallback = instance;
        } else if (!fallback.equals(instance)) {
            fallback = USUAL_INSTANCE;
        }
    }

    public void received(String host, String queueId, String instance) {
        seen(instance);
        entries.put(key(host, queueId), new Seen(instance));
    }

    /** Whether this is the first time that the queue manager took this message. */
    public boolean activate(String host, String queueId, String instance) {
        seen(instance);
        Seen entry = entries.computeIfAbsent(key(host, queueId), key -> new Seen(instance));
        boolean first = !entry.active;
        entry.active = true;
        return first;
    }

    /** The next message may get the same id: its first activation is a first one again. */
    public void removed(String host, String queueId) {
        Seen entry = entries.get(key(host, queueId));
        if (entry != null) {
            entry.active = false;
        }
    }

    /** The instance that has this queue id, as far as is known. */
    public String instanceOf(String host, String queueId) {
        Seen entry = entries.get(key(host, queueId));
        if (entry != null) {
            return entry.instance;
        }
        return fallback == null ? USUAL_INSTANCE : fallback;
    }

    private static String key(String host, String queueId) {
        return queueId + ' ' + host;
    }
}

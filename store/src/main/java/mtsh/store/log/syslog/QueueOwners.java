package mtsh.store.log.syslog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The queue ids seen lately: which instance has each, whether its queue file was already active, and which message it carries. It
 * tells which queue file a filter's line belongs to that names less than all of host, instance and queue id. It is bounded; an id that
 * it forgot or never saw belongs to the source's only instance, or to the usual one when there are several.
 */
public final class QueueOwners {
    private static final int REMEMBERED = 20_000;

    /** How many queue files of one message are remembered. */
    private static final int CARRIERS = 16;

    private static final String USUAL_INSTANCE = "postfix";

    private static final class Seen {
        private final String queueId;
        private final String instance;
        private boolean active;
        private boolean removed;
        private String message = "";

        Seen(String queueId, String instance) {
            this.queueId = queueId;
            this.instance = instance;
        }
    }

    private static final String STATE = "instance";

    private final Map<String, Seen> entries = new LinkedHashMap<>();
    private final Map<String, List<Seen>> byMessage = new HashMap<>();
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
        forgetMessage(entries.remove(key(host, queueId)));
        entry(host, queueId, instance);
    }

    /** Whether this is the first time that the queue manager took this message. */
    public boolean activate(String host, String queueId, String instance) {
        seen(instance);
        Seen entry = entry(host, queueId, instance);
        boolean first = !entry.active;
        entry.active = true;
        return first;
    }

    /** The queue file carries the message with this id. */
    public void named(String host, String queueId, String instance, String messageId) {
        if (messageId.isEmpty()) {
            return;
        }
        seen(instance);
        Seen entry = entry(host, queueId, instance);
        forgetMessage(entry);
        entry.message = key(host, messageId);
        List<Seen> carriers = byMessage.computeIfAbsent(entry.message, any -> new ArrayList<>(1));
        if (carriers.size() == CARRIERS) {
            carriers.remove(0).message = "";
        }
        carriers.add(entry);
    }

    /** The next message may get the same id: its first activation is a first one again. */
    public void removed(String host, String queueId) {
        Seen entry = entries.get(key(host, queueId));
        if (entry != null) {
            entry.active = false;
            entry.removed = true;
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

    /**
     * The queue file of this host that carries the message with this id now, or else did lately; empty when that is none, or more than
     * one, for message ids are used again and a message that passed a filter is in two files.
     */
    public String queueOf(String host, String messageId) {
        List<Seen> carriers = byMessage.getOrDefault(key(host, messageId), List.of());
        Seen only = null;
        int open = 0;
        for (Seen carrier : carriers) {
            if (!carrier.removed) {
                only = carrier;
                open++;
            }
        }
        if (open == 0 && carriers.size() == 1) {
            return carriers.get(0).queueId;
        }
        return open == 1 ? only.queueId : "";
    }

    private Seen entry(String host, String queueId, String instance) {
        Seen entry = entries.computeIfAbsent(key(host, queueId), any -> new Seen(queueId, instance));
        if (entries.size() > REMEMBERED) {
            Iterator<Seen> eldest = entries.values().iterator();
            forgetMessage(eldest.next());
            eldest.remove();
        }
        return entry;
    }

    private void forgetMessage(Seen entry) {
        if (entry == null || entry.message.isEmpty()) {
            return;
        }
        List<Seen> carriers = byMessage.get(entry.message);
        carriers.remove(entry);
        if (carriers.isEmpty()) {
            byMessage.remove(entry.message);
        }
        entry.message = "";
    }

    private static String key(String host, String id) {
        return id + ' ' + host;
    }
}

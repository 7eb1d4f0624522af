package mtsh.store.log.stalwart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import mtsh.store.log.syslog.StateRecords;

/** The sessions of clients that are open, with the sender and the recipients of the message that they are about. Bounded. */
final class Sessions {
    private static final int REMEMBERED = 5_000;
    private static final int MOST_RECIPIENTS = 2_000;
    private static final int SAVED = 40;
    private static final String STATE = "stalwart-sessions";

    /** What one client said so far. */
    static final class Session {
        String helo = "";
        String sender = "";
        private final Set<String> recipients = new LinkedHashSet<>();

        void accept(String recipient) {
            if (recipients.size() < MOST_RECIPIENTS) {
                recipients.add(recipient);
            }
        }

        List<String> recipients() {
            return List.copyOf(recipients);
        }

        /** The message is done with, or another begins. */
        void clear() {
            sender = "";
            recipients.clear();
        }
    }

    private static final class Bounded extends LinkedHashMap<String, Session> {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Session> eldest) {
            return size() > REMEMBERED;
        }
    }

    private final Bounded sessions = new Bounded();

    Sessions(Map<String, String> state) {
        for (List<String> record : StateRecords.split(state.get(STATE))) {
            if (record.size() >= 3) {
                Session session = new Session();
                session.helo = record.get(1);
                session.sender = record.get(2);
                record.subList(3, record.size()).forEach(session::accept);
                sessions.put(record.get(0), session);
            }
        }
    }

    void save(Map<String, String> state) {
        List<List<String>> records = new ArrayList<>();
        int skip = sessions.size() - SAVED;
        for (Map.Entry<String, Session> entry : sessions.entrySet()) {
            if (skip-- <= 0) {
                List<String> record =
                        new ArrayList<>(List.of(entry.getKey(), entry.getValue().helo, entry.getValue().sender));
                record.addAll(entry.getValue().recipients);
                records.add(record);
            }
        }
        StateRecords.save(state, STATE, records);
    }

    Session get(String key) {
        return sessions.computeIfAbsent(key, any -> new Session());
    }

    void end(String key) {
        sessions.remove(key);
    }
}

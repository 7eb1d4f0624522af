package mtsh.store.log.stalwart;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import mtsh.store.log.syslog.Recent;

/** The sessions of clients that are open, with the sender and the recipients of the message that they are about. Bounded. */
final class Sessions {
    private static final int MOST_RECIPIENTS = 2_000;
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

        private List<String> saved() {
            List<String> texts = new ArrayList<>(List.of(helo, sender));
            texts.addAll(recipients);
            return texts;
        }

        private static Session restored(List<String> texts) {
            Session session = new Session();
            session.helo = texts.get(0);
            session.sender = texts.get(1);
            texts.subList(2, texts.size()).forEach(session::accept);
            return session;
        }

        /** The message is done with, or another begins. */
        void clear() {
            sender = "";
            recipients.clear();
        }
    }

    private final Recent<Session> sessions = new Recent<>();

    Sessions(Map<String, String> state) {
        sessions.restore(state, STATE, 2, Session::restored);
    }

    void save(Map<String, String> state) {
        sessions.save(state, STATE, Session::saved);
    }

    Session get(String key) {
        Session known = sessions.get(key);
        if (known != null) {
            return known;
        }
        Session begun = new Session();
        sessions.put(key, begun);
        return begun;
    }

    void end(String key) {
        sessions.forget(key);
    }
}

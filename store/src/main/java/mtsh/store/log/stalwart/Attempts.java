package mtsh.store.log.stalwart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the lines of delivery attempts said so far. Each line repeats queue id and recipients, so a forgotten attempt is begun anew. */
final class Attempts {
    private static final int REMEMBERED = 5_000;

    /** A message that was put into a mailbox. */
    record Stored(boolean isSpam, String mailbox) {}

    /** One attempt, or several to several queues at a time. */
    static final class Attempt {
        private final List<String> recipients;
        private final Set<String> told = new LinkedHashSet<>();
        private final Map<String, String> reasons = new LinkedHashMap<>();
        private final Map<String, Set<String>> accepted = new LinkedHashMap<>();
        private final Map<String, String> addresses = new LinkedHashMap<>();
        private final List<Stored> stored = new ArrayList<>();
        private final List<String> failed = new ArrayList<>();
        private final List<String> delayed = new ArrayList<>();
        private String lastReason = "";

        Attempt(List<String> recipients) {
            this.recipients = recipients;
        }

        /** Whether this is the first line that says how it ended for the recipient. */
        boolean tell(String recipient) {
            return told.add(recipient);
        }

        /** Recipients of whom nothing was said yet. */
        List<String> open() {
            List<String> open = new ArrayList<>(recipients);
            open.removeAll(told);
            return open;
        }

        /** @param about a domain or a recipient, or empty */
        void reason(String about, String text) {
            reasons.put(about, text);
            lastReason = text;
        }

        String reasonOf(String recipient) {
            String domain = recipient.substring(recipient.lastIndexOf('@') + 1);
            String own = reasons.get(recipient);
            String its = own == null ? reasons.get(domain) : own;
            return its == null ? lastReason : its;
        }

        void connected(String host, String ip) {
            addresses.put(host, ip);
        }

        String address(String host) {
            return addresses.getOrDefault(host, "");
        }

        void accepted(String host, String recipient) {
            accepted.computeIfAbsent(host, any -> new LinkedHashSet<>()).add(recipient);
        }

        /** Those whom the host had taken before it refused the message itself. */
        List<String> takeAccepted(String host) {
            Set<String> taken = accepted.remove(host);
            return taken == null ? open() : List.copyOf(taken);
        }

        void stored(Stored one) {
            if (stored.size() < recipients.size() + 10) {
                stored.add(one);
            }
        }

        /** Where the message went for this recipient, or null when the lines do not tell. */
        Stored storedFor(String recipient) {
            int place = recipients.indexOf(recipient);
            if (place >= 0 && stored.size() == recipients.size()) {
                return stored.get(place);
            }
            boolean alike = !stored.isEmpty() && stored.stream().distinct().count() == 1;
            return alike ? stored.get(0) : null;
        }

        List<String> failed() {
            return failed;
        }

        List<String> delayed() {
            return delayed;
        }
    }

    private static final class Bounded<V> extends LinkedHashMap<String, V> {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
            return size() > REMEMBERED;
        }
    }

    private final Map<String, Attempt> attempts = new Bounded<>();
    private final Map<String, String> spans = new Bounded<>();

    Attempt begin(String queueId, String span, List<String> recipients) {
        Attempt attempt = new Attempt(recipients);
        attempts.put(queueId, attempt);
        if (!span.isEmpty()) {
            spans.put(span, queueId);
        }
        return attempt;
    }

    Attempt of(String queueId, List<String> recipients) {
        Attempt known = attempts.get(queueId);
        return known == null ? begin(queueId, "", recipients) : known;
    }

    /** The attempt of a span that an event names, or empty. */
    String queueIdOf(String span) {
        return spans.getOrDefault(span, "");
    }

    void end(String queueId, String span) {
        attempts.remove(queueId);
        spans.remove(span);
    }
}

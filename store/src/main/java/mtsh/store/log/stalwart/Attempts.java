package mtsh.store.log.stalwart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import mtsh.store.log.syslog.Recent;

/**
 * What the lines of delivery attempts said so far. Each line repeats queue id and recipients, so a forgotten attempt is begun anew; the
 * youngest are part of the state that reading goes on from.
 */
final class Attempts {
    private static final String STATE = "stalwart-attempts";
    private static final String SPANS = "stalwart-spans";

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

        /** What is needed to go on later: each text behind a letter that says what it is. */
        private List<String> saved() {
            List<String> texts = new ArrayList<>(List.of('l' + lastReason));
            recipients.forEach(recipient -> texts.add('r' + recipient));
            told.forEach(recipient -> texts.add('t' + recipient));
            reasons.forEach((about, why) -> texts.addAll(List.of('k' + about, 'w' + why)));
            addresses.forEach((host, ip) -> texts.addAll(List.of('k' + host, 'i' + ip)));
            accepted.forEach((host, taken) -> {
                texts.add('k' + host);
                taken.forEach(recipient -> texts.add('a' + recipient));
            });
            stored.forEach(one -> texts.add((one.isSpam() ? 's' : 'm') + one.mailbox()));
            failed.forEach(recipient -> texts.add('f' + recipient));
            delayed.forEach(recipient -> texts.add('d' + recipient));
            return texts;
        }

        private static Attempt restored(List<String> texts) {
            Attempt attempt = new Attempt(new ArrayList<>());
            String key = "";
            for (String text : texts) {
                String value = text.isEmpty() ? "" : text.substring(1);
                switch (text.isEmpty() ? ' ' : text.charAt(0)) {
                    case 'l' -> attempt.lastReason = value;
                    case 'r' -> attempt.recipients.add(value);
                    case 't' -> attempt.told.add(value);
                    case 'k' -> key = value;
                    case 'w' -> attempt.reasons.put(key, value);
                    case 'i' -> attempt.connected(key, value);
                    case 'a' -> attempt.accepted(key, value);
                    case 's', 'm' -> attempt.stored(new Stored(text.startsWith("s"), value));
                    case 'f' -> attempt.failed.add(value);
                    case 'd' -> attempt.delayed.add(value);
                    default -> {
                        // Of another version.
                    }
                }
            }
            return attempt;
        }
    }

    private final Recent<Attempt> attempts = new Recent<>();
    private final Recent<String> spans = new Recent<>();

    Attempts(Map<String, String> state) {
        attempts.restore(state, STATE, 1, Attempt::restored);
        spans.restore(state, SPANS, 1, record -> record.get(0));
    }

    void save(Map<String, String> state) {
        attempts.save(state, STATE, Attempt::saved);
        spans.save(state, SPANS, List::of);
    }

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
        String known = spans.get(span);
        return known == null ? "" : known;
    }

    void end(String queueId, String span) {
        attempts.forget(queueId);
        spans.forget(span);
    }
}

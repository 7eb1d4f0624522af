package mtsh.store.log.qmail;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import mtsh.store.event.MailEventBuilder;
import mtsh.store.log.syslog.StateRecords;

/** The deliveries that run, by their number: the result names nothing else. Bounded by more than qmail-send can run at once. */
final class Deliveries {
    private static final int REMEMBERED = 2_000;
    private static final String STATE = "qmail-deliveries";

    /**
     * @param message the message's number
     * @param recipient as it was logged
     */
    record Delivery(String message, boolean isLocal, String recipient) {
        /** Names message, recipient and channel. */
        MailEventBuilder addTo(MailEventBuilder event) {
            String known = isLocal ? withoutPrefix(recipient) : recipient;
            return event.queueId(message)
                    .recipient(known)
                    .connector(isLocal ? "local" : "remote")
                    .property("rcpt", known.equals(recipient) ? "" : recipient);
        }

        /** {@code example.org-user@example.org} is {@code user@example.org} in a virtual domain that is its own prefix. */
        private static String withoutPrefix(String recipient) {
            int at = recipient.lastIndexOf('@');
            int domain = recipient.length() - at - 1;
            boolean prefixed = at > domain + 1
                    && domain > 0
                    && recipient.charAt(domain) == '-'
                    && recipient.regionMatches(true, 0, recipient, at + 1, domain);
            return prefixed ? recipient.substring(domain + 1) : recipient;
        }
    }

    private static final class Bounded extends LinkedHashMap<String, Delivery> {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Delivery> eldest) {
            return size() > REMEMBERED;
        }
    }

    private final Bounded running = new Bounded();

    Deliveries(Map<String, String> state) {
        for (List<String> record : StateRecords.split(state.get(STATE))) {
            if (record.size() == 4) {
                running.put(
                        record.get(0), new Delivery(record.get(1), record.get(2).equals("l"), record.get(3)));
            }
        }
    }

    void save(Map<String, String> state) {
        List<List<String>> records = new ArrayList<>();
        running.forEach((key, delivery) ->
                records.add(List.of(key, delivery.message(), delivery.isLocal() ? "l" : "r", delivery.recipient())));
        if (!records.isEmpty()) {
            state.put(STATE, StateRecords.join(records));
        }
    }

    void begin(String host, String number, Delivery delivery) {
        running.remove(key(host, number));
        running.put(key(host, number), delivery);
    }

    /** The delivery with this number, or null; the number is free again. */
    Delivery finish(String host, String number) {
        return running.remove(key(host, number));
    }

    /** qmail-send stopped, and counts from 1 when it comes back. */
    void clear(String host) {
        running.keySet().removeIf(key -> key.endsWith(' ' + host));
    }

    private static String key(String host, String number) {
        return number + ' ' + host;
    }
}

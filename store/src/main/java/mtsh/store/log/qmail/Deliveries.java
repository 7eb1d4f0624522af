package mtsh.store.log.qmail;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import mtsh.store.event.EventId;
import mtsh.store.event.Link;
import mtsh.store.event.MailEvent;
import mtsh.store.event.MailEventBuilder;
import mtsh.store.log.LogSink;
import mtsh.store.log.syslog.StateRecords;

/**
 * The deliveries that run, by their number: the result names nothing else. multilog begins a new file every 100 kB, so the result often
 * stands in another one. What still runs where a file ends is therefore handed to a leg with the delivery's number, in which a result
 * whose beginning was not seen is put as well.
 */
final class Deliveries {
    /** More than qmail-send can run at once. */
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

    /**
     * @param started the event of its beginning
     * @param isHandedOver whether reading paused since, so that the leg of its number has it
     */
    record Running(Delivery delivery, MailEvent started, boolean isHandedOver) {
        /** Tells that the leg of this number goes on with the recipient. */
        void handOver(String number, Consumer<MailEvent> sink) {
            Link link = new Link(Link.Kind.QUEUED_AS, "", leg(number), true);
            sink.accept(started.change().link(link).build());
            sink.accept(started.change().queueId(leg(number)).build());
        }
    }

    private static final class Bounded extends LinkedHashMap<String, Running> {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Running> eldest) {
            return size() > REMEMBERED;
        }
    }

    private final Bounded running = new Bounded();

    Deliveries(Map<String, String> state) {
        for (List<String> record : StateRecords.split(state.get(STATE))) {
            if (record.size() == 6) {
                restore(record);
            }
        }
    }

    private void restore(List<String> record) {
        try {
            Delivery delivery = new Delivery(record.get(2), record.get(3).equals("l"), record.get(4));
            MailEvent started = delivery.addTo(MailEvent.at(Instant.parse(record.get(5)))
                            .host(hostOf(record.get(0)))
                            .daemon(record.get(1))
                            .id(EventId.NOTE)
                            .eventSource("QUEUE")
                            .word("attempt"))
                    .build();
            running.put(record.get(0), new Running(delivery, started, true));
        } catch (DateTimeException notOurs) {
            // Its result will then stand for itself.
        }
    }

    void save(Map<String, String> state) {
        List<List<String>> records = new ArrayList<>();
        running.forEach((key, one) -> records.add(List.of(
                key,
                one.started().daemon(),
                one.delivery().message(),
                one.delivery().isLocal() ? "l" : "r",
                one.delivery().recipient(),
                one.started().time().toString())));
        StateRecords.save(state, STATE, records);
    }

    void begin(String host, String number, Delivery delivery, MailEvent started) {
        running.remove(key(host, number));
        running.put(key(host, number), new Running(delivery, started, false));
    }

    /** The delivery with this number, or null; the number is free again. */
    Running finish(String host, String number) {
        return running.remove(key(host, number));
    }

    /** The source ends here, the deliveries do not. */
    void end(LogSink sink) {
        running.replaceAll((key, one) -> {
            one.handOver(key.substring(0, key.indexOf(' ')), sink::event);
            return new Running(one.delivery(), one.started(), true);
        });
    }

    /** qmail-send stopped, and counts from 1 when it comes back. */
    void clear(String host) {
        running.keySet().removeIf(key -> hostOf(key).equals(host));
    }

    /** The leg of a delivery whose beginning and result stand in two files. It is short, as ids are that come back. */
    static String leg(String number) {
        return 'd' + number;
    }

    private static String key(String host, String number) {
        return number + ' ' + host;
    }

    private static String hostOf(String key) {
        return key.substring(key.indexOf(' ') + 1);
    }
}

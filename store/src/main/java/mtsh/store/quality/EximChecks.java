package mtsh.store.quality;

import java.util.List;
import java.util.function.Predicate;

import mtsh.store.event.EventId;
import mtsh.store.event.MailEvent;

/** What Exim logs when its log_selector says so. */
final class EximChecks {
    private static final String WHERE =
            "added to what stands there, in the main part of Exim's configuration (Debian: /etc/exim4/exim4.conf.localmacros as "
                    + "MAIN_LOG_SELECTOR, else exim.conf), then restart Exim";

    private EximChecks() {}

    static List<QualityCheck> all() {
        return List.of(
                arrivals(
                        "Subject",
                        "subject",
                        ShareCheck.MOST,
                        "Without it no message has a subject: users name their mail by it.",
                        event -> !event.subject().isEmpty()),
                arrivals(
                        "Recipients",
                        "received_recipients",
                        ShareCheck.NEARLY_ALL,
                        "Without it a recipient is known only once there was an attempt to deliver.",
                        event -> !event.recipients().isEmpty()),
                handOvers(
                        "Answers",
                        "smtp_confirmation",
                        ShareCheck.MOST,
                        "The answer of the next server is the proof of delivery, and names the queue id there.",
                        event -> event.id() == EventId.DELIVER || !event.reply().isEmpty()),
                handOvers(
                        "DeliveryTime",
                        "deliver_time",
                        ShareCheck.MOST,
                        "How long one attempt took tells a slow receiver from a full queue.",
                        event -> !event.property("DT").isEmpty()),
                new ShareCheck(
                        "QueueTime",
                        MailProgram.EXIM,
                        "messages",
                        ShareCheck.MOST,
                        advice("queue_time", "How long a message was held is logged with its delivery."),
                        (leg, counter) -> {
                            if (leg.program() == MailProgram.EXIM && leg.isAccepted()) {
                                counter.count(
                                        leg.any(event -> !event.property("QT").isEmpty()));
                            }
                        }));
    }

    private static QualityCheck arrivals(
            String name, String selector, double enough, String why, Predicate<MailEvent> has) {
        return new ShareCheck(
                name, MailProgram.EXIM, "messages", enough, advice(selector, why), (leg, counter) -> leg.eventsOf(
                                MailProgram.EXIM)
                        .filter(event -> event.id() == EventId.RECEIVE
                                && !event.queueId().isEmpty())
                        .forEach(event -> counter.count(has.test(event))));
    }

    private static QualityCheck handOvers(
            String name, String selector, double enough, String why, Predicate<MailEvent> has) {
        return new ShareCheck(name, MailProgram.EXIM, "deliveries", enough, advice(selector, why), (leg, counter) -> {
            if (leg.program() == MailProgram.EXIM) {
                leg.handOvers().forEach(event -> counter.count(has.test(event)));
            }
        });
    }

    static Advice advice(String selector, String why) {
        return new Advice(why, "log_selector = +" + selector, WHERE, "Exim specification, chapter 53: log_selector");
    }
}

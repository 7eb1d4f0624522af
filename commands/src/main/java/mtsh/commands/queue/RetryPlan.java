package mtsh.commands.queue;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;

import mtsh.commands.trace.Retry;
import mtsh.store.event.EventId;
import mtsh.store.event.MailEvent;

/**
 * When a waiting message is tried again and when its server gives it up. What the log says counts most (Stalwart, Haraka); else it is as
 * the server does it where nobody configured anything else. Null where neither tells.
 */
record RetryPlan(Instant next, Instant expires) {
    static final RetryPlan UNKNOWN = new RetryPlan(null, null);

    /** Servers by the names in their logs, and how long they keep a message; Exim counts from the first failure. */
    private enum Server {
        POSTFIX(Duration.ofDays(5), "postfix"),
        EXIM(Duration.ofDays(4), "exim"),
        SENDMAIL(Duration.ofDays(5), "sendmail", "sm-mta", "sm-msp"),
        EXCHANGE(Duration.ofDays(2), "exchange"),
        QMAIL(Duration.ofDays(7), "qmail"),
        OPENSMTPD(Duration.ofDays(4), "smtp", "mta", "mda"),
        STALWART(Duration.ofDays(5), "stalwart"),
        HARAKA(null, "haraka");

        private final Duration lifetime;
        private final List<String> tags;

        Server(Duration lifetime, String... tags) {
            this.lifetime = lifetime;
            this.tags = List.of(tags);
        }

        static Server of(MailEvent event) {
            String tag = (event.instance().isEmpty() ? event.daemon() : event.instance()).toLowerCase(Locale.ROOT);
            for (Server server : values()) {
                if (server.tags.contains(tag) || server == POSTFIX && tag.startsWith("postfix")) {
                    return server;
                }
            }
            return null;
        }
    }

    /** {@code events} are all of the recipient; {@code last} is the one that says that it waits. */
    static RetryPlan of(List<MailEvent> events, MailEvent last) {
        Server server = last == null || last.queueId().isEmpty() ? null : Server.of(last);
        if (server == null) {
            return UNKNOWN;
        }
        Instant queued = null;
        Instant failed = null;
        int attempts = 0;
        for (MailEvent event : events) {
            if (!event.queueId().equals(last.queueId())) {
                continue;
            }
            queued = earlier(queued, event.time());
            boolean isAttempt = QueuedMessage.isAttempt(event);
            failed = isAttempt ? earlier(failed, event.time()) : failed;
            attempts += isAttempt ? 1 : 0;
        }
        Instant from = server == Server.EXIM ? failed : queued;
        Instant expires = from == null || server.lifetime == null ? null : from.plus(server.lifetime);
        return new RetryPlan(next(server, events, last, queued, failed, attempts), expires);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one == null || other.isBefore(one) ? other : one;
    }

    private static Instant next(
            Server server, List<MailEvent> events, MailEvent last, Instant queued, Instant failed, int attempts) {
        Instant logged = logged(last);
        if (logged != null || last.id() != EventId.DEFER || attempts == 0) {
            return logged;
        }
        return switch (server) {
            case POSTFIX -> Retry.of(events, last).next();
            case EXIM -> last.time().plus(eximPause(Duration.between(failed, last.time())));
            case EXCHANGE -> last.time().plus(Duration.ofMinutes(15));
            case QMAIL -> qmail(queued, last);
            case OPENSMTPD -> queued.plusSeconds(400L * attempts * attempts);
            default -> null;
        };
    }

    /** What the server itself wrote. */
    private static Instant logged(MailEvent last) {
        String moment = last.property("nextRetry");
        if (!moment.isEmpty()) {
            try {
                return Instant.parse(moment);
            } catch (DateTimeParseException foreign) {
                return null;
            }
        }
        String seconds = last.property("retry");
        return seconds.matches("\\d{1,8}") ? last.time().plusSeconds(Long.parseLong(seconds)) : null;
    }

    /** Exim's rule as it comes: {@code F,2h,15m; G,16h,1h,1.5; F,4d,6h}. */
    private static Duration eximPause(Duration age) {
        if (age.compareTo(Duration.ofHours(2)) < 0) {
            return Duration.ofMinutes(15);
        }
        if (age.compareTo(Duration.ofHours(16)) >= 0) {
            return Duration.ofHours(6);
        }
        double steps = Math.log(Math.max(1, (age.toMinutes() - 120) / 120.0 + 1)) / Math.log(1.5);
        return Duration.ofMinutes((long) (60 * Math.pow(1.5, Math.floor(steps))));
    }

    /** qmail-send's nextretry: the root of the age grows by 20 for servers elsewhere, by 10 for mailboxes here. */
    private static Instant qmail(Instant queued, MailEvent last) {
        long age = Math.max(0, Duration.between(queued, last.time()).getSeconds());
        boolean local = DeliveryType.of(last) == DeliveryType.SmtpDeliveryToMailbox;
        long root = (long) Math.sqrt(age) + (local ? 10 : 20);
        return queued.plusSeconds(root * root);
    }
}

package mtsh.commands.trace;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;

import mtsh.store.event.EventId;
import mtsh.store.event.MailEvent;

/**
 * When a waiting message is tried again and when its server gives it up. What the log says counts most (Stalwart, Haraka); else it is as
 * the server does it where nobody configured anything else. Null where neither tells.
 */
public record RetryPlan(Instant next, Instant expires) {
    public static final RetryPlan UNKNOWN = new RetryPlan(null, null);

    private static final List<String> MAILBOX_AGENTS =
            List.of("lmtp", "local", "virtual", "mda", "dovecot", "mailbox", "storedriver", "maildrop");

    private static final List<Duration> STALWART_PAUSES = List.of(
            Duration.ofMinutes(2),
            Duration.ofMinutes(5),
            Duration.ofMinutes(10),
            Duration.ofMinutes(15),
            Duration.ofMinutes(30),
            Duration.ofHours(1),
            Duration.ofHours(2));

    /** Servers by the names in their logs, and how long they keep a message; Exim counts from the first failure. */
    private enum Server {
        POSTFIX(Duration.ofDays(5), "postfix"),
        EXIM(Duration.ofDays(4), "exim"),
        SENDMAIL(Duration.ofDays(5), "sendmail", "sm-mta", "sm-msp"),
        EXCHANGE(Duration.ofDays(2), "exchange"),
        QMAIL(Duration.ofDays(7), "qmail"),
        OPENSMTPD(Duration.ofDays(4), "smtp", "mta", "mda"),
        STALWART(Duration.ofDays(3), "stalwart"),
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
    public static RetryPlan of(List<MailEvent> events, MailEvent last) {
        Server server = last == null || last.queueId().isEmpty() ? null : Server.of(last);
        if (server == null) {
            return UNKNOWN;
        }
        Instant queued = null;
        Instant failed = null;
        MailEvent tried = null;
        int attempts = 0;
        for (MailEvent event : events) {
            if (!event.queueId().equals(last.queueId())) {
                continue;
            }
            queued = earlier(queued, event.time());
            boolean isAttempt = isAttempt(event);
            failed = isAttempt ? earlier(failed, event.time()) : failed;
            tried = isAttempt ? event : tried;
            attempts += isAttempt ? 1 : 0;
        }
        Instant from = server == Server.EXIM ? failed : queued;
        Instant expires = from == null || server.lifetime == null ? null : from.plus(server.lifetime);
        Instant logged = logged(last);
        boolean isTold = logged != null || tried == null || last.id() != EventId.DEFER;
        return new RetryPlan(isTold ? logged : next(server, events, tried, queued, failed, attempts), expires);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one == null || other.isBefore(one) ? other : one;
    }

    private static Instant next(
            Server server, List<MailEvent> events, MailEvent tried, Instant queued, Instant failed, int attempts) {
        return switch (server) {
            case POSTFIX -> Retry.of(events, tried).next();
            case EXIM -> tried.time().plus(eximPause(Duration.between(failed, tried.time())));
            case EXCHANGE -> tried.time().plus(Duration.ofMinutes(15));
            case QMAIL -> qmail(queued, tried);
            case OPENSMTPD -> queued.plusSeconds((isLocal(tried) ? 10L : 400L) * attempts * attempts);
            case STALWART -> tried.time().plus(STALWART_PAUSES.get(Math.min(attempts, STALWART_PAUSES.size()) - 1));
            default -> null;
        };
    }

    /** What the server itself wrote; Exchange puts the time of the next attempt into the message-info of a DEFER. */
    private static Instant logged(MailEvent last) {
        String seconds = last.property("retry");
        if (seconds.matches("\\d{1,8}")) {
            return last.time().plusSeconds(Long.parseLong(seconds));
        }
        Instant moment = moment(last.property("nextRetry"));
        return moment == null && last.id() == EventId.DEFER ? moment(last.property("message-info")) : moment;
    }

    /** Null when the text is none. */
    private static Instant moment(String text) {
        try {
            return text.isEmpty() ? null : Instant.parse(text);
        } catch (DateTimeParseException foreign) {
            return null;
        }
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
        long root = (long) Math.sqrt(age) + (isLocal(last) ? 10 : 20);
        return queued.plusSeconds(root * root);
    }

    /** Some logs also tell when nothing was tried, or say after an attempt when the next one is due. */
    public static boolean isAttempt(MailEvent event) {
        return event.id() == EventId.DEFER
                && !event.property("attempted").equals("no")
                && event.property("nextRetry").isEmpty();
    }

    /** Whether it goes to a mailbox of ours, and not over the network to another server. */
    public static boolean isLocal(MailEvent event) {
        String agent = (event.daemon() + ' ' + event.connector() + ' ' + event.eventSource()).toLowerCase(Locale.ROOT);
        boolean loopback =
                event.serverIp().startsWith("127.") || event.serverIp().equals("::1");
        return !loopback && MAILBOX_AGENTS.stream().anyMatch(agent::contains);
    }
}

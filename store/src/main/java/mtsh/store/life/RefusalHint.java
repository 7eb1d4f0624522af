package mtsh.store.life;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

import mtsh.store.event.EventId;
import mtsh.store.event.IpAddress;
import mtsh.store.event.MailEvent;

/**
 * A hop that ended in a refusal, for which there is no id either: a program hands its mail to the submission queue, which connects to the
 * server beside it, and when that refuses the recipient both write so. Told by host, recipient and time; of several refusals it was the
 * last before.
 */
final class RefusalHint {
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private RefusalHint() {}

    /** Whether this event says that the server on the same host refused the recipients. */
    static boolean isTold(MailEvent event) {
        return event.id() == EventId.FAIL
                && event.eventSource().equals("SMTP")
                && !event.queueId().isEmpty()
                && !event.recipients().isEmpty()
                && !OutcomeRules.isRefusal(event)
                && isOwn(event);
    }

    /** Only an equal name: a short name such as {@code mail} would be the first label of many strangers. */
    private static boolean isOwn(MailEvent event) {
        return IpAddress.isLoopback(event.serverIp())
                || !event.serverIp().isEmpty() && event.serverName().equalsIgnoreCase(event.host());
    }

    /** Whether by this event a server refuses recipients to a client that is not known to be another machine. */
    static boolean isGiven(MailEvent event) {
        return event.id() == EventId.FAIL
                && !event.queueId().isEmpty()
                && !event.recipients().isEmpty()
                && OutcomeRules.isRefusal(event)
                && !Tracking.isRow(event)
                && (event.clientIp().isEmpty() || IpAddress.isLoopback(event.clientIp()));
    }

    /** The part of all that refused what {@code from} was told of by this event; null when none did, or several at the same moment. */
    static <T> T only(MailEvent told, T from, List<T> all, Function<T, Identity> identity) {
        if (!isTold(told)) {
            return null;
        }
        T last = null;
        Instant lastTime = told.time().minus(LONGEST);
        boolean several = false;
        for (T part : all) {
            Instant time = part == from ? null : lastRefusal(told, identity.apply(part));
            if (time == null || time.isBefore(lastTime)) {
                continue;
            }
            several = last != null && time.equals(lastTime);
            last = part;
            lastTime = time;
        }
        return several ? null : last;
    }

    private static Instant lastRefusal(MailEvent told, Identity part) {
        Instant last = null;
        for (MailEvent event : part.events()) {
            if (event.host().equalsIgnoreCase(told.host())
                    && !event.time().isAfter(told.time())
                    && isGiven(event)
                    && haveCommonName(event.recipients(), told.recipients())) {
                last = event.time();
            }
        }
        return last;
    }

    private static boolean haveCommonName(List<String> some, List<String> others) {
        return some.stream()
                .anyMatch(one -> others.stream().anyMatch(other -> name(one).equals(name(other))));
    }

    /** The local part, because the server completes names that the queue does not. */
    static String name(String address) {
        int at = address.lastIndexOf('@');
        return Texts.lower(at < 0 ? address : address.substring(0, at));
    }
}

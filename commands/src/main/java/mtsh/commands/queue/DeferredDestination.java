package mtsh.commands.queue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

import mtsh.commands.status.Cause;
import mtsh.commands.status.ServerSaid;
import mtsh.commands.trace.Coverage;
import mtsh.language.value.PSArray;
import mtsh.language.value.PSObject;

/** A destination and all that waits for it, on whatever server. */
final class DeferredDestination {
    static final String TYPE = "Mtsh.DeferredDestination";
    private static final DateTimeFormatter DAY_AND_HOUR =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter HOUR =
            DateTimeFormatter.ofPattern("HH:mm'Z'").withZone(ZoneOffset.UTC);

    private final String name;
    private final QueueMoment moment;
    private final AgeBuckets ages = new AgeBuckets();
    private final Map<Cause, Integer> causes = new HashMap<>();
    private final TreeMap<Instant, Integer> expiries = new TreeMap<>();
    private final TreeSet<String> servers = new TreeSet<>();
    private int messages;
    private int recipients;
    private int attempts;
    private int overdue;
    private String lastError = "";
    private Instant oldest;
    private Instant firstFailure;
    private Instant lastAttempt;
    private Instant nextRetry;

    DeferredDestination(String name, QueueMoment moment) {
        this.name = name;
        this.moment = moment;
    }

    void add(QueuedMessage message) {
        messages++;
        recipients += message.recipients().size();
        attempts += message.retryCount();
        servers.add(message.queue().server());
        Duration age = Duration.between(message.received(), moment.at());
        ages.add(age.isNegative() ? Duration.ZERO : age);
        oldest = earlier(oldest, message.received());
        firstFailure = earlier(firstFailure, message.firstFailure());
        nextRetry = earlier(nextRetry, message.nextAttempt());
        Cause cause = message.latest().cause();
        if (cause != null) {
            causes.merge(cause, 1, Integer::sum);
        }
        Instant failure = message.lastFailure();
        if (failure != null && (lastAttempt == null || !failure.isBefore(lastAttempt))) {
            lastAttempt = failure;
            lastError = ServerSaid.words(message.lastError());
        }
        if (message.isOverdue(moment.at())) {
            overdue++;
        } else {
            expires(message.expires());
        }
    }

    /** By the hour, for that is how a wave is told; there are few hours in the life of a queue. */
    private void expires(Instant expires) {
        if (expires != null) {
            expiries.merge(expires.truncatedTo(ChronoUnit.HOURS), 1, Integer::sum);
        }
    }

    private static Instant earlier(Instant one, Instant other) {
        return one == null || other != null && other.isBefore(one) ? other : one;
    }

    int messages() {
        return messages;
    }

    int overdue() {
        return overdue;
    }

    /** The cause of most messages; null when no server said one. */
    private Cause cause() {
        return ranked().stream().findFirst().orElse(null);
    }

    private List<Cause> ranked() {
        List<Cause> ranked = new ArrayList<>(causes.keySet());
        ranked.sort((one, other) -> {
            int byCount = Integer.compare(causes.get(other), causes.get(one));
            return byCount != 0 ? byCount : one.text().compareTo(other.text());
        });
        return ranked;
    }

    PSObject object() {
        Cause cause = cause();
        Instant wave = expiries.isEmpty() ? null : expiries.firstKey();
        PSObject object = PSObject.custom()
                .typeName(TYPE)
                .note("Destination", name)
                .note("MessageCount", messages)
                .note("RecipientCount", recipients);
        ages.note(object);
        return object.note("CauseId", cause == null ? null : cause.id())
                .note("Cause", cause == null ? null : cause.text())
                .note("Responsible", cause == null ? null : cause.responsible())
                .note(
                        "Causes",
                        PSArray.ofStrings(ranked().stream()
                                .map(each -> each.id() + " (" + causes.get(each) + ")")
                                .toList()))
                .note("LastError", lastError)
                .note("Oldest", QueueSummary.time(oldest))
                .note("FirstFailure", QueueSummary.time(firstFailure))
                .note("LastAttempt", QueueSummary.time(lastAttempt))
                .note("Attempts", attempts)
                .note("NextRetry", QueueSummary.time(nextRetry))
                .note("NextExpiry", wave == null ? null : wave(wave))
                .note("NextExpiryTime", QueueSummary.time(wave))
                .note("NextExpiryCount", wave == null ? 0 : expiries.get(wave))
                .note("OverdueCount", overdue)
                .note("Servers", PSArray.ofStrings(servers))
                .note("AsOf", QueueSummary.time(moment.at()));
    }

    private String wave(Instant hour) {
        int count = expiries.get(hour);
        return Coverage.count(count, "message") + (count == 1 ? " expires " : " expire ") + DAY_AND_HOUR.format(hour)
                + "-" + HOUR.format(hour.plus(1, ChronoUnit.HOURS));
    }
}

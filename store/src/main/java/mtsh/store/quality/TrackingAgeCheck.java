package mtsh.store.quality;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** How many days of tracking there are: Exchange deletes the oldest log by age or by the size of the folder, whatever comes first. */
final class TrackingAgeCheck implements QualityCheck {
    /** Exchange's default for MessageTrackingLogMaxAge. */
    private static final long DAYS = 30;

    private static final Advice ADVICE = new Advice(
            "There are fewer days of tracking than Exchange keeps by default: older logs were not imported, or the folder's size (1000 "
                    + "MB by default) deletes them before their age does.",
            "Set-TransportService -Identity {host} -MessageTrackingLogMaxAge 90.00:00:00 -MessageTrackingLogMaxDirectorySize 20GB",
            ExchangeChecks.SHELL + "; import the whole folder TransportRoles\\Logs\\MessageTracking",
            "Set-TransportService: MessageTrackingLogMaxAge, MessageTrackingLogMaxDirectorySize");

    private record Span(Instant first, Instant last) {}

    private final Map<String, Span> spans = new TreeMap<>();

    @Override
    public void leg(LoggedLeg leg) {
        if (leg.program() != MailProgram.EXCHANGE || spans.size() >= HostTally.MOST_HOSTS) {
            return;
        }
        leg.events()
                .forEach(event -> spans.merge(
                        event.host(),
                        new Span(event.time(), event.time()),
                        (known, now) -> new Span(
                                now.first().isBefore(known.first()) ? now.first() : known.first(),
                                now.last().isAfter(known.last()) ? now.last() : known.last())));
    }

    @Override
    public void report(Consumer<Finding> findings) {
        spans.forEach((host, span) -> {
            long days =
                    Math.min(DAYS, Duration.between(span.first(), span.last()).toDays() + 1);
            findings.accept(new Finding(
                    host,
                    MailProgram.EXCHANGE.label(),
                    "TrackingAge",
                    days < DAYS ? Finding.Result.PARTLY : Finding.Result.GOOD,
                    days,
                    DAYS,
                    "days",
                    ADVICE.on(host)));
        });
    }
}

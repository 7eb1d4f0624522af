package mtsh.bench.store;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

import mtsh.store.event.MailEvent;
import mtsh.store.event.MailEventBuilder;

/** The lines of one message while it is made: the time goes on, and each line has its place in the log. */
final class LifeLines {
    private final LogFiles files;
    private final SplittableRandom random;
    private final Instant first;
    private final long unit;
    private final List<MailEvent> events = new ArrayList<>();
    private Instant time;

    /** @param unit what the log's times are multiples of, in nanoseconds */
    LifeLines(LogFiles files, Instant first, long unit, SplittableRandom random) {
        this.files = files;
        this.random = random;
        this.first = first;
        this.unit = unit;
        this.time = first;
    }

    Instant time() {
        return time;
    }

    /** Seconds since the first line. */
    double age() {
        return Duration.between(first, time).toNanos() / 1e9;
    }

    void pause(double seconds) {
        time = time.plusNanos((long) (seconds * 1e9) / unit * unit);
    }

    /** A time that is mostly near to this one, and sometimes much longer. */
    double about(double seconds) {
        return seconds * Math.exp(0.8 * Envelopes.gaussian(random));
    }

    void add(MailEventBuilder event) {
        events.add(event.time(time)
                .position(files.position(time, age(), events.size(), random))
                .build());
    }

    List<MailEvent> end() {
        files.advance(events.size(), random);
        return List.copyOf(events);
    }
}

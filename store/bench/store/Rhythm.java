package mtsh.bench.store;

import java.time.Instant;
import java.util.SplittableRandom;

/** When messages come: more by day than by night, fewer at weekends. */
final class Rhythm {
    private static final Instant BEGIN = Instant.parse("2026-03-01T00:00:00Z");
    private static final long DAYS = 75;
    private static final long DAY = 86_400;

    /** Of each hour against the mean. */
    private static final double[] HOURS = {
        0.4, 0.3, 0.3, 0.3, 0.4, 0.5, 0.8, 1.2, 1.7, 2.0, 2.0, 1.8, 1.5, 1.7, 1.8, 1.7, 1.4, 1.1, 0.8, 0.7, 0.6, 0.5,
        0.5, 0.4
    };

    private final double messagesASecond;
    private double seconds = BEGIN.getEpochSecond();

    Rhythm(long messages) {
        this.messagesASecond = (double) messages / (DAYS * DAY);
    }

    double messagesASecond() {
        return messagesASecond;
    }

    Instant next(SplittableRandom random) {
        long hour = (long) seconds / 3600;
        boolean isWeekend = (hour / 24 + 3) % 7 >= 5;
        double rate = messagesASecond * HOURS[(int) (hour % 24)] * (isWeekend ? 0.4 : 1.25);
        seconds += -Math.log(1 - random.nextDouble()) / rate;
        long whole = (long) seconds;
        return Instant.ofEpochSecond(whole, (long) ((seconds - whole) * 1e6) * 1000);
    }
}

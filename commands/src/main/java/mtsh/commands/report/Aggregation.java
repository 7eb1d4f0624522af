package mtsh.commands.report;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

import mtsh.language.value.DateTime;

/** -AggregateBy: which messages stand on one line of a report. The constants are spelled as scripts see them. */
public enum Aggregation {
    Hour,
    Day,
    Summary;

    /** The beginning of the hour or the day, UTC as Exchange's; empty for all together. The text sorts as the times do. */
    String bucket(Instant time) {
        return switch (this) {
            case Hour -> time.truncatedTo(ChronoUnit.HOURS).toString();
            case Day -> time.truncatedTo(ChronoUnit.DAYS).toString();
            case Summary -> "";
        };
    }

    /** What the property Date shows of a bucket: all together has none but the beginning of what was asked for. */
    static Object date(String bucket, Instant start) {
        if (bucket.isEmpty()) {
            return start == null ? null : DateTime.utc(start);
        }
        return DateTime.utc(Instant.parse(bucket));
    }
}

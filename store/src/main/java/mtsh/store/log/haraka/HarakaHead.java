package mtsh.store.log.haraka;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;

import mtsh.store.log.smtp.Scan;
import mtsh.store.log.syslog.LineHead;

/**
 * {@code 2025-03-10T08:00:00.123Z } in front of a record, or nothing: then the file's time of change is all there is, and a microsecond a line
 * keeps the lines in order.
 */
final class HarakaHead implements LineHead {
    private static final String STATE = "haraka-time";
    private static final int TIME_LENGTH = "2025-03-10T08:00:00.123Z".length();

    private final Instant assumed;
    private Instant time = Instant.EPOCH;
    private boolean isAssumed;
    private int start;

    HarakaHead(Instant newestPossible, Map<String, String> state) {
        long saved = Scan.number(
                state.getOrDefault(STATE, ""), 0, state.getOrDefault(STATE, "").length());
        assumed = saved < 0 ? newestPossible.truncatedTo(ChronoUnit.SECONDS) : Instant.ofEpochSecond(saved);
    }

    @Override
    public boolean read(String text, long lineNumber) {
        int record = HarakaRecord.start(text, 0);
        isAssumed = record >= 0;
        if (isAssumed) {
            time = assumed.plus(lineNumber, ChronoUnit.MICROS);
            start = record;
            return true;
        }
        boolean timed = text.length() > TIME_LENGTH
                && text.charAt(TIME_LENGTH - 1) == 'Z'
                && text.charAt(TIME_LENGTH) == ' '
                && text.charAt(10) == 'T';
        record = timed ? HarakaRecord.start(text, TIME_LENGTH + 1) : -1;
        if (record < 0) {
            return false;
        }
        start = record;
        return date(text);
    }

    private boolean date(String text) {
        int year = number(text, 0, 4);
        int month = number(text, 5, 7);
        int day = number(text, 8, 10);
        int hour = number(text, 11, 13);
        int minute = number(text, 14, 16);
        int second = number(text, 17, 19);
        int millis = number(text, 20, 23);
        if ((year | month | day | hour | minute | second | millis) < 0) {
            return false;
        }
        try {
            time = LocalDateTime.of(year, month, day, hour, minute, second, millis * 1_000_000)
                    .toInstant(ZoneOffset.UTC);
        } catch (DateTimeException noSuchDay) {
            return false;
        }
        return true;
    }

    private static int number(String text, int from, int to) {
        return (int) Scan.number(text, from, to);
    }

    @Override
    public Instant time() {
        return time;
    }

    @Override
    public int start() {
        return start;
    }

    @Override
    public boolean isAssumed() {
        return isAssumed;
    }

    @Override
    public void save(Map<String, String> state) {
        state.put(STATE, String.valueOf(assumed.getEpochSecond()));
    }
}

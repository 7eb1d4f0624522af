package mtsh.language.zip;

import java.time.DateTimeException;
import java.time.LocalDateTime;

import mtsh.language.error.NetThrow;
import mtsh.language.value.DateTimeOffset;
import mtsh.language.value.TimeSource;

/** The clock's reading that archives keep: from 1980 on, in steps of two seconds, in nobody's zone. */
final class DosTime {
    private static final LocalDateTime FIRST = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final int LAST_YEAR = 2107;

    private DosTime() {}

    static DateTimeOffset now() {
        return at(LocalDateTime.ofInstant(TimeSource.clock().instant(), TimeSource.zone()));
    }

    static DateTimeOffset at(LocalDateTime time) {
        return DateTimeOffset.of(time.atZone(TimeSource.zone()).toOffsetDateTime());
    }

    static DateTimeOffset read(int time) {
        int date = time >>> 16;
        try {
            return at(LocalDateTime.of(
                    1980 + (date >> 9),
                    date >> 5 & 0xF,
                    date & 0x1F,
                    time >> 11 & 0x1F,
                    time >> 5 & 0x3F,
                    (time & 0x1F) * 2));
        } catch (DateTimeException noTime) {
            return at(FIRST);
        }
    }

    static void check(DateTimeOffset time) {
        int year = local(time).getYear();
        if (year < FIRST.getYear() || year > LAST_YEAR) {
            throw new NetThrow(
                    "System.ArgumentOutOfRangeException",
                    "The DateTimeOffset specified cannot be converted into a Zip file timestamp. (Parameter 'value')");
        }
    }

    static LocalDateTime local(DateTimeOffset time) {
        return time.toOffsetDateTime().toLocalDateTime();
    }
}

package mtsh.store.log.exchange;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;

import mtsh.store.log.DateOrder;

/**
 * A date as some culture wrote it. Year first, a month's name, a day above 12 or points between the numbers leave no doubt;
 * {@code 06/07/2025} can be two days, and then both are here for the rest of the file to decide. Times without a zone are UTC,
 * which is what Exchange exports.
 */
final class DateText {
    private static final int LONGEST = 80;
    private static final Instant FIRST = Instant.parse("1980-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("2201-01-01T00:00:00Z");
    private static final String LOGGED = "0000-00-00T00:00:00.000Z";
    private static final long SECONDS_A_DAY = 86_400;
    private static final String JSON_DATE = "/Date(";

    private Instant certain;
    private Instant dayFirst;
    private Instant monthFirst;
    private DateOrder shown;
    private String problem;
    private boolean zoned;

    private DateText() {}

    static DateText read(String text) {
        DateText date = new DateText();
        try {
            date.take(text);
        } catch (DateTimeException | NumberFormatException | ArithmeticException wrong) {
            date.problem = "is no date";
        }
        return date;
    }

    /** The moment, when there is one only. */
    Instant certain() {
        return certain;
    }

    boolean isAmbiguous() {
        return dayFirst != null;
    }

    Instant ordered(DateOrder order) {
        return order == DateOrder.DAY_FIRST ? dayFirst : monthFirst;
    }

    /** The order this very date proves, or null. */
    DateOrder shown() {
        return shown;
    }

    /** Whether the text says of what zone it is; if not, it was taken as UTC. */
    boolean isZoned() {
        return zoned;
    }

    /** Why it is no date, for people; null when it is one. */
    String problem() {
        return problem;
    }

    /** Decides with the knowledge that nothing in a file is younger than the file itself. */
    void excludeAfter(Instant newest) {
        if (!isAmbiguous()) {
            return;
        }
        if (dayFirst.isAfter(newest) && !monthFirst.isAfter(newest)) {
            decide(DateOrder.MONTH_FIRST);
        } else if (monthFirst.isAfter(newest) && !dayFirst.isAfter(newest)) {
            decide(DateOrder.DAY_FIRST);
        }
    }

    private void decide(DateOrder order) {
        certain = ordered(order);
        shown = order;
        dayFirst = null;
        monthFirst = null;
    }

    private void take(String raw) {
        String text = raw.strip();
        if (text.isEmpty()) {
            problem = "is empty";
            return;
        }
        if (text.length() > LONGEST) {
            problem = "is no date";
            return;
        }
        if (text.startsWith(JSON_DATE) && text.endsWith(")/")) {
            zoned = true;
            certain = jsonDate(text.substring(JSON_DATE.length(), text.length() - 2));
            return;
        }
        if (text.endsWith("Z") && text.indexOf('T') == 10) {
            zoned = true;
            certain = checked(instant(text));
            return;
        }
        takeParts(DateParts.of(text));
    }

    private static Instant instant(String text) {
        Instant logged = text.length() == LOGGED.length() ? logged(text) : null;
        if (logged != null) {
            return logged;
        }
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException wrong) {
            throw new DateTimeException("no instant", wrong);
        }
    }

    /** The form in which a server's log has every time, read without the help of a formatter; null for another form. */
    private static Instant logged(String text) {
        for (int place = 0; place < LOGGED.length(); place++) {
            char form = LOGGED.charAt(place);
            char letter = text.charAt(place);
            boolean fits = form == '0' ? letter >= '0' && letter <= '9' : letter == form;
            if (!fits) {
                return null;
            }
        }
        LocalDate date = LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
        int second = (number(text, 11, 13) * 60 + number(text, 14, 16)) * 60 + number(text, 17, 19);
        boolean ofDay = number(text, 11, 13) < 24 && number(text, 14, 16) < 60 && number(text, 17, 19) < 60;
        return ofDay
                ? Instant.ofEpochSecond(date.toEpochDay() * SECONDS_A_DAY + second, number(text, 20, 23) * 1_000_000L)
                : null;
    }

    private static int number(String text, int start, int end) {
        int number = 0;
        for (int place = start; place < end; place++) {
            number = number * 10 + text.charAt(place) - '0';
        }
        return number;
    }

    /** Milliseconds, and maybe an offset that says how the writer's clock stood: it does not change the moment. */
    private static Instant jsonDate(String inside) {
        int sign = Math.max(inside.lastIndexOf('+'), inside.lastIndexOf('-'));
        String milliseconds = sign > 0 ? inside.substring(0, sign) : inside;
        return checked(Instant.ofEpochMilli(Long.parseLong(milliseconds)));
    }

    private void takeParts(DateParts parts) {
        if (parts == null) {
            problem = "is no date";
            return;
        }
        zoned = parts.isZoned();
        LocalTime time = parts.time();
        if (parts.month() > 0) {
            certain = moment(parts.year(), parts.month(), parts.first(), time, parts);
            return;
        }
        if (parts.isYearFirst()) {
            certain = moment(parts.year(), parts.first(), parts.second(), time, parts);
            return;
        }
        if (parts.isPointed() || parts.first() == parts.second()) {
            certain = moment(parts.year(), parts.second(), parts.first(), time, parts);
            return;
        }
        takeDoubtful(parts, time);
    }

    private void takeDoubtful(DateParts parts, LocalTime time) {
        boolean dayCanBeFirst = parts.second() <= 12;
        boolean monthCanBeFirst = parts.first() <= 12;
        if (!dayCanBeFirst && !monthCanBeFirst) {
            problem = "has no month";
            return;
        }
        Instant byDay = dayCanBeFirst ? moment(parts.year(), parts.second(), parts.first(), time, parts) : null;
        Instant byMonth = monthCanBeFirst ? moment(parts.year(), parts.first(), parts.second(), time, parts) : null;
        if (byDay != null && byMonth != null) {
            dayFirst = byDay;
            monthFirst = byMonth;
            return;
        }
        certain = byDay != null ? byDay : byMonth;
        shown = byDay != null ? DateOrder.DAY_FIRST : DateOrder.MONTH_FIRST;
    }

    private static Instant moment(int year, int month, int day, LocalTime time, DateParts parts) {
        LocalDateTime local = LocalDateTime.of(LocalDate.of(year, month, day), time);
        return checked(local.minusSeconds(parts.offsetSeconds()).toInstant(ZoneOffset.UTC));
    }

    private static Instant checked(Instant instant) {
        if (instant.isBefore(FIRST) || !instant.isBefore(END)) {
            throw new DateTimeException("year out of range");
        }
        return instant;
    }
}

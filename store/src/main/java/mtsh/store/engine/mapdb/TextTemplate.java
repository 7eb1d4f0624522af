package mtsh.store.engine.mapdb;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;

/**
 * A column of texts that a program made by one of a few patterns: each is written as the pattern, which repeats, and what stands in its
 * gaps. A gap is what the life knows already (an address, a queue id), the time of the event, a UUID or a run of hexadecimal digits, which
 * take half their characters, or a number, which is near the one before it. Part of the file format:
 *
 * <pre>
 * patterns: a text column; a gap is one of the characters below, and a text with any of them is written whole, behind {@link #WHOLE}
 * values: for each gap in order: own text its number; hexadecimal digits half their count, twice, plus 1 for upper case; number the step
 * bytes: of UUIDs and hexadecimal digits
 * </pre>
 */
final class TextTemplate {
    static final int COLUMNS = 3;

    private static final char WHOLE = '\u0001';
    private static final char OWN = '\u0002';
    private static final char TIME = '\u0003';
    private static final char UUID = '\u0004';
    private static final char HEX = '\u0005';
    private static final char NUMBER = '\u0006';
    private static final int UUID_LENGTH = 36;
    /** Shorter runs are words or numbers. */
    private static final int SHORTEST_HEX = 8;
    /** Shorter words are not worth a look. */
    private static final int SHORTEST_OWN = 5;
    /** A longer number may not fit a long. */
    private static final int LONGEST_NUMBER = 18;

    private static final DateTimeFormatter MILLISECONDS =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

    private TextTemplate() {}

    /** Writes into three columns, from {@code first} on. */
    static final class Writer {
        private final ColumnWriter patterns;
        private final ColumnWriter values;
        private final ByteWriter bytes;
        private final StringBuilder pattern = new StringBuilder();
        private TextNumbers own;
        private Instant eventTime;
        private String timeText;

        Writer(ColumnWriter[] columns, int first) {
            this(columns[first], columns[first + 1], columns[first + 2]);
        }

        Writer(ColumnWriter patterns, ColumnWriter values, ColumnWriter bytes) {
            this.patterns = patterns;
            this.values = values;
            this.bytes = bytes.bytes();
        }

        void text(String text, TextNumbers ownTexts, Instant time) {
            own = ownTexts;
            if (!time.equals(eventTime)) {
                eventTime = time;
                timeText = null;
            }
            pattern.setLength(0);
            if (hasMark(text)) {
                patterns.text(WHOLE + text);
                return;
            }
            int number = text.isEmpty() ? -1 : own.find(text);
            if (number >= 0) {
                gap(OWN);
                values.number(number);
            } else {
                int at = 0;
                while (at < text.length()) {
                    at = isWordChar(text.charAt(at)) ? word(text, at) : other(text, at);
                }
            }
            patterns.text(pattern.toString());
        }

        private int other(String text, int at) {
            pattern.append(text.charAt(at));
            return at + 1;
        }

        /** What begins where a word begins: the longest gap that fits, else the word as it is. */
        private int word(String text, int at) {
            if (isTime(text, at)) {
                gap(TIME);
                return at + timeText.length();
            }
            if (isUuid(text, at)) {
                gap(UUID);
                for (int i = at; i < at + UUID_LENGTH; i += text.charAt(i) == '-' ? 1 : 2) {
                    if (text.charAt(i) != '-') {
                        bytes.octet(octet(text, i));
                    }
                }
                return at + UUID_LENGTH;
            }
            int whole = endOfRun(text, at, true);
            int end = endOfRun(text, at, false);
            int number = whole - at < SHORTEST_OWN ? -1 : own.find(text.substring(at, whole));
            if (number >= 0) {
                gap(OWN);
                values.number(number);
                return whole;
            }
            return isNumber(text, at, end) ? number(text, at, end) : hexadecimal(text, at, end);
        }

        private void gap(char mark) {
            pattern.append(mark);
        }

        private boolean isTime(String text, int at) {
            if (text.length() - at < 20 || text.charAt(at) != '2' || text.charAt(at + 4) != '-') {
                return false;
            }
            if (timeText == null) {
                timeText = MILLISECONDS.format(eventTime);
            }
            return text.startsWith(timeText, at);
        }

        private int number(String text, int at, int end) {
            gap(NUMBER);
            values.step(Long.parseLong(text, at, end, 10));
            return end;
        }

        private int hexadecimal(String text, int at, int end) {
            int letters = letters(text, at, end);
            if (end - at < SHORTEST_HEX || (end - at) % 2 != 0 || letters < 0) {
                pattern.append(text, at, end);
                return end;
            }
            gap(HEX);
            values.number((long) (end - at) / 2 * 2 + letters);
            for (int i = at; i < end; i += 2) {
                bytes.octet(octet(text, i));
            }
            return end;
        }
    }

    /** Reads what the {@link Writer} wrote. */
    static final class Reader {
        private final ColumnReader patterns;
        private final ColumnReader values;
        private final ColumnReader bytes;

        Reader(ColumnReader patterns, ColumnReader values, ColumnReader bytes) {
            this.patterns = patterns;
            this.values = values;
            this.bytes = bytes;
        }

        String text(List<String> own, Instant time) {
            String pattern = patterns.text();
            if (!hasMark(pattern)) {
                return pattern;
            }
            if (pattern.charAt(0) == WHOLE) {
                return pattern.substring(1);
            }
            if (pattern.length() == 1 && pattern.charAt(0) == OWN) {
                return own.get(values.integer());
            }
            StringBuilder text = new StringBuilder(pattern.length() + 32);
            for (int i = 0; i < pattern.length(); i++) {
                char c = pattern.charAt(i);
                switch (c) {
                    case OWN -> text.append(own.get(values.integer()));
                    case TIME -> text.append(MILLISECONDS.format(time));
                    case UUID -> uuid(text);
                    case HEX -> hexadecimal(text);
                    case NUMBER -> text.append(values.step());
                    default -> text.append(c);
                }
            }
            return text.toString();
        }

        private void uuid(StringBuilder text) {
            for (int i = 0; i < 16; i++) {
                if (i == 4 || i == 6 || i == 8 || i == 10) {
                    text.append('-');
                }
                digits(text, bytes.octet(), 'a');
            }
        }

        private void hexadecimal(StringBuilder text) {
            int code = values.integer();
            for (int i = 0; i < code / 2; i++) {
                digits(text, bytes.octet(), (code & 1) == 0 ? 'a' : 'A');
            }
        }

        private static void digits(StringBuilder text, int octet, char ten) {
            text.append(digit(octet >> 4, ten)).append(digit(octet & 15, ten));
        }

        private static char digit(int value, char ten) {
            return (char) (value < 10 ? '0' + value : ten + value - 10);
        }
    }

    private static boolean hasMark(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) <= NUMBER) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWordChar(char c) {
        return isLetterOrDigit(c) || c == '.' || c == '_' || c == '+' || c == '=' || c == '/' || c == '@' || c == '-';
    }

    private static boolean isLetterOrDigit(char c) {
        return c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    /** Where a run of letters and digits ends, or, when {@code wide}, one of all that words are made of; never where it begins. */
    private static int endOfRun(String text, int from, boolean wide) {
        int at = from + 1;
        if (!wide && !isLetterOrDigit(text.charAt(from))) {
            return at;
        }
        while (at < text.length() && (wide ? isWordChar(text.charAt(at)) : isLetterOrDigit(text.charAt(at)))) {
            at++;
        }
        return at;
    }

    /** Digits that come out the same again: no leading zero. */
    private static boolean isNumber(String text, int from, int to) {
        if (to - from > LONGEST_NUMBER || text.charAt(from) == '0' && to - from > 1) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /** 0 when all are hexadecimal digits in lower case, 1 in upper case, -1 when they are not. */
    private static int letters(String text, int from, int to) {
        boolean lower = false;
        boolean upper = false;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                continue;
            }
            lower |= c >= 'a' && c <= 'f';
            upper |= c >= 'A' && c <= 'F';
            if (!(c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F')) {
                return -1;
            }
        }
        return lower && upper ? -1 : upper ? 1 : 0;
    }

    private static boolean isUuid(String text, int from) {
        if (text.length() - from < UUID_LENGTH || text.charAt(from + 8) != '-') {
            return false;
        }
        for (int i = 0; i < UUID_LENGTH; i++) {
            char c = text.charAt(from + i);
            boolean isDash = i == 8 || i == 13 || i == 18 || i == 23;
            if (isDash ? c != '-' : !(c >= '0' && c <= '9' || c >= 'a' && c <= 'f')) {
                return false;
            }
        }
        return true;
    }

    private static int octet(String text, int at) {
        return Character.digit(text.charAt(at), 16) << 4 | Character.digit(text.charAt(at + 1), 16);
    }
}

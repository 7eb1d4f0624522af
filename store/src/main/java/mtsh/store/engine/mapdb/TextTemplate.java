package mtsh.store.engine.mapdb;

import java.time.Instant;
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

    // What a character is: a letter, a digit, what joins them to a word, or anything else.
    private static final byte OTHER = 0;
    private static final byte LETTER = 1;
    private static final byte DIGIT = 2;
    private static final byte JOINT = 3;
    private static final byte[] SORTS = sorts();

    private TextTemplate() {}

    private static byte[] sorts() {
        byte[] sorts = new byte[128];
        for (char c = 0; c < sorts.length; c++) {
            boolean isLetter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
            byte joint = "._+=/@-".indexOf(c) >= 0 ? JOINT : OTHER;
            sorts[c] = isLetter ? LETTER : c >= '0' && c <= '9' ? DIGIT : joint;
        }
        return sorts;
    }

    /** Writes into three columns, from {@code first} on. */
    static final class Writer {
        private final ColumnWriter patterns;
        private final ColumnWriter values;
        private final ByteWriter bytes;
        private final int shortestNumber;
        private char[] pattern = new char[256];
        private int patternLength;
        private int gaps;
        private TextNumbers own;
        private EventTime eventTime;
        /** The text, because a character of a String costs a call. */
        private char[] chars = new char[256];

        private int length;
        /** A text without gaps that was written last. */
        private String plain;

        /** @param shortestNumber digits of a number that is a gap: those of replies and their codes are words, those of delays are numbers */
        Writer(ColumnWriter[] columns, int first, int shortestNumber) {
            this.shortestNumber = shortestNumber;
            this.patterns = columns[first];
            this.values = columns[first + 1];
            this.bytes = columns[first + 2].bytes();
        }

        void text(String value, TextNumbers ownTexts, EventTime time) {
            if (value.equals(plain)) {
                patterns.text(value);
                return;
            }
            own = ownTexts;
            eventTime = time;
            patternLength = 0;
            int number = value.isEmpty() ? -1 : own.find(value);
            if (number >= 0) {
                mark(OWN);
                values.number(number);
            } else if (isWithoutGap(value)) {
                plain = value;
                patterns.text(value);
                return;
            }
            patterns.text(pattern, patternLength);
        }

        /** Begins anew, as its columns do. */
        void clear() {
            plain = null;
        }

        /** Makes the pattern; whether it is the text itself. */
        private boolean isWithoutGap(String value) {
            length = value.length();
            if (length >= chars.length) {
                chars = new char[length + 1 + length / 2];
                pattern = new char[chars.length];
            }
            value.getChars(0, length, chars, 0);
            for (int i = 0; i < length; i++) {
                if (chars[i] <= NUMBER) {
                    mark(WHOLE);
                    literal(0, length);
                    return false;
                }
            }
            gaps = 0;
            int at = 0;
            while (at < length) {
                at = word(at);
            }
            return gaps == 0;
        }

        private void mark(char gap) {
            pattern[patternLength++] = gap;
            gaps++;
        }

        /** Characters of the text as they are; a pattern is never longer than its text. */
        private void literal(int from, int to) {
            for (int i = from; i < to; i++) {
                pattern[patternLength++] = chars[i];
            }
        }

        /** What begins here: the longest gap that fits, else the characters as they are. Returns where it ends. */
        private int word(int at) {
            int sort = sort(chars[at]);
            if (sort == OTHER) {
                pattern[patternLength++] = chars[at];
                return at + 1;
            }
            if (isTime(at)) {
                mark(TIME);
                return at + eventTime.text().length();
            }
            if (isUuid(at)) {
                return uuid(at);
            }
            int end = at;
            int whole = at;
            boolean telling = false;
            while (whole < length && sort(chars[whole]) != OTHER) {
                telling |= sort(chars[whole]) == DIGIT || chars[whole] == '@';
                end = end == whole && sort(chars[whole]) != JOINT ? whole + 1 : end;
                whole++;
            }
            // Addresses and ids have a digit or an at sign; other words are not worth the look.
            if (telling && whole - at >= SHORTEST_OWN) {
                int number = own.find(chars, at, whole);
                if (number >= 0) {
                    mark(OWN);
                    values.number(number);
                    return whole;
                }
            }
            if (end == at) {
                pattern[patternLength++] = chars[at];
                return at + 1;
            }
            return isNumber(at, end) ? number(at, end) : hexadecimal(at, end);
        }

        private boolean isTime(int at) {
            if (length - at < 20 || chars[at] != '2' || chars[at + 4] != '-' || chars[at + 10] != 'T') {
                return false;
            }
            String text = eventTime.text();
            if (length - at < text.length()) {
                return false;
            }
            for (int i = 0; i < text.length(); i++) {
                if (text.charAt(i) != chars[at + i]) {
                    return false;
                }
            }
            return true;
        }

        private boolean isUuid(int from) {
            if (length - from < UUID_LENGTH || chars[from + 8] != '-') {
                return false;
            }
            for (int i = 0; i < UUID_LENGTH; i++) {
                char c = chars[from + i];
                boolean isDash = i == 8 || i == 13 || i == 18 || i == 23;
                if (isDash ? c != '-' : !(c >= '0' && c <= '9' || c >= 'a' && c <= 'f')) {
                    return false;
                }
            }
            return true;
        }

        private int uuid(int at) {
            mark(UUID);
            for (int i = at; i < at + UUID_LENGTH; i += chars[i] == '-' ? 1 : 2) {
                if (chars[i] != '-') {
                    octet(i);
                }
            }
            return at + UUID_LENGTH;
        }

        /** Digits that come out the same again: no leading zero. */
        private boolean isNumber(int from, int to) {
            if (to - from < shortestNumber || to - from > LONGEST_NUMBER || chars[from] == '0' && to - from > 1) {
                return false;
            }
            for (int i = from; i < to; i++) {
                if (sort(chars[i]) != DIGIT) {
                    return false;
                }
            }
            return true;
        }

        private int number(int at, int end) {
            mark(NUMBER);
            long number = 0;
            for (int i = at; i < end; i++) {
                number = number * 10 + chars[i] - '0';
            }
            values.step(number);
            return end;
        }

        private int hexadecimal(int at, int end) {
            int letters = end - at < SHORTEST_HEX || (end - at) % 2 != 0 ? -1 : letters(at, end);
            if (letters < 0) {
                literal(at, end);
                return end;
            }
            mark(HEX);
            values.number((long) (end - at) / 2 * 2 + letters);
            for (int i = at; i < end; i += 2) {
                octet(i);
            }
            return end;
        }

        /** 0 when all are hexadecimal digits in lower case, 1 in upper case, -1 when they are not. */
        private int letters(int from, int to) {
            boolean lower = false;
            boolean upper = false;
            for (int i = from; i < to; i++) {
                char c = chars[i];
                boolean isLower = c >= 'a' && c <= 'f';
                boolean isUpper = c >= 'A' && c <= 'F';
                if (!isLower && !isUpper && sort(c) != DIGIT) {
                    return -1;
                }
                lower |= isLower;
                upper |= isUpper;
            }
            return lower && upper ? -1 : upper ? 1 : 0;
        }

        private void octet(int at) {
            bytes.octet(value(chars[at]) << 4 | value(chars[at + 1]));
        }

        private static int value(char digit) {
            return digit <= '9' ? digit - '0' : (digit | 0x20) - 'a' + 10;
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
                    case TIME -> text.append(new EventTime(time).text());
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

    private static byte sort(char c) {
        return c < SORTS.length ? SORTS[c] : OTHER;
    }
}

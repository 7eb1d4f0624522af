package mtsh.store.engine.mapdb;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Writes a column of texts as {@link TextTemplate} says. */
final class TemplateWriter {
    /** Shorter runs of hexadecimal digits, of decimal digits with leading zeros, or of others are words. */
    private static final int SHORTEST_HEX = 6;

    private static final int SHORTEST_LETTERS = 8;
    private static final int SHORTEST_ZEROS = 4;
    private static final int SHORTEST_RUN = 8;
    private static final int SHORTEST_BASE64 = 12;
    /** Shorter words are not worth a look. */
    private static final int SHORTEST_OWN = 5;
    /** A longer number may not fit a long. */
    private static final int LONGEST_NUMBER = 18;

    private static final int LONGEST_WHOLE = 9;
    /** A time that is farther from the event's is none. */
    private static final long FARTHEST = 400L * 86_400;

    private static final int DATE_DIGITS = 14;
    private static final int SECONDS_DIGITS = 10;
    private static final int MILLIS_DIGITS = 13;
    private static final int LONGEST_FILE = 11;

    // What a gap has for a width when it is the number of an own text.
    private static final int OWN = -1;

    // What a character is: a digit, a letter of each case, of base64 only, what joins these to a word, or anything
    // else.
    private static final byte OTHER = 0;
    private static final byte JOINT = 1;
    private static final byte DIGIT = 2;
    private static final byte LOWER = 3;
    private static final byte UPPER = 4;
    private static final byte[] SORTS = sorts();

    private final ColumnWriter patterns;
    private final ColumnWriter values;
    private final BitWriter bits;
    private final int shortestNumber;
    private final List<NumberSlot[]> slots = new ArrayList<>();
    private final NumberSlot.Known ids = new NumberSlot.Known();
    private char[] pattern = new char[256];
    private int patternLength;
    /** Whether the pattern has a gap. */
    private boolean isMarked;

    private long[] gaps = new long[16];
    private int[] widths = new int[16];
    private int count;
    private TextNumbers own;
    private Instant eventTime;
    private String timeText;
    /** Whether it is nothing but numbers with slashes between: delays. */
    private boolean isDelays;
    /** The text, because a character of a String costs a call. */
    private char[] chars = new char[256];

    private int length;
    private int ownFrom;
    private int ownTo;
    private int ownNumber;
    /** A text without gaps that was written last. */
    private String plain;

    /** @param shortestNumber digits of a number that is a gap: those of replies and their codes are words, those of delays are numbers */
    TemplateWriter(ColumnWriter patterns, ColumnWriter values, BitWriter bits, int shortestNumber) {
        this.patterns = patterns;
        this.values = values;
        this.bits = bits;
        this.shortestNumber = shortestNumber;
    }

    private static byte[] sorts() {
        byte[] sorts = new byte[128];
        for (char c = 0; c < sorts.length; c++) {
            boolean isLower = c >= 'a' && c <= 'z';
            boolean isUpper = c >= 'A' && c <= 'Z';
            byte joint = "._+=/@-".indexOf(c) >= 0 ? JOINT : OTHER;
            sorts[c] = isLower ? LOWER : isUpper ? UPPER : c >= '0' && c <= '9' ? DIGIT : joint;
        }
        return sorts;
    }

    /**
     * @param ownTexts what the life has
     * @param time of the event
     * @param context of its numbers, see {@link NumberSlot}
     * @param part one of the life's own that may be in the text, though it is no word; empty when there is none
     */
    void text(String value, TextNumbers ownTexts, Instant time, int context, String part) {
        if (value.equals(plain)) {
            patterns.text(value);
            return;
        }
        own = ownTexts;
        if (!time.equals(eventTime)) {
            eventTime = time;
            timeText = null;
        }
        patternLength = 0;
        isMarked = false;
        count = 0;
        int number = value.isEmpty() ? -1 : own.find(value);
        if (number >= 0) {
            own(number);
        } else {
            find(value, part);
            scan(value);
        }
        write(patterns.textNumber(pattern, patternLength), context);
        plain = isMarked || value.isEmpty() ? plain : value;
    }

    private void write(int patternNumber, int context) {
        if (count == 0) {
            return;
        }
        while (slots.size() <= patternNumber) {
            slots.add(null);
        }
        NumberSlot[] ofPattern = slots.get(patternNumber);
        if (ofPattern == null) {
            ofPattern = new NumberSlot[count];
            Arrays.setAll(ofPattern, i -> new NumberSlot(ids));
            slots.set(patternNumber, ofPattern);
        }
        for (int i = 0; i < count; i++) {
            if (widths[i] == OWN) {
                values.bytes().unsigned(gaps[i]);
            } else {
                ofPattern[i].write(values.bytes(), bits, gaps[i], widths[i], context);
            }
        }
    }

    private void gap(long value, int width) {
        if (count == gaps.length) {
            gaps = Arrays.copyOf(gaps, count * 2);
            widths = Arrays.copyOf(widths, count * 2);
        }
        gaps[count] = value;
        widths[count++] = width;
    }

    private void mark(char gap) {
        pattern[patternLength++] = gap;
        isMarked = true;
    }

    private void literal(char c) {
        pattern[patternLength++] = c;
    }

    /** Characters of the text as they are; no pattern is longer than its text, but for a mark. */
    private void literal(int from, int to) {
        for (int i = from; i < to; i++) {
            pattern[patternLength++] = chars[i];
        }
    }

    private void own(int number) {
        mark(TextTemplate.OWN);
        gap(number, OWN);
    }

    private void find(String value, String part) {
        ownFrom = part.length() < SHORTEST_OWN ? -1 : value.indexOf(part);
        ownNumber = ownFrom < 0 ? -1 : own.find(part);
        ownFrom = ownNumber < 0 ? -1 : ownFrom;
        ownTo = ownFrom + part.length();
    }

    private void scan(String value) {
        length = value.length();
        if (length >= chars.length) {
            chars = new char[Math.max(length + 1, chars.length * 2)];
            pattern = Arrays.copyOf(pattern, chars.length);
        }
        value.getChars(0, length, chars, 0);
        boolean hasSlash = false;
        isDelays = shortestNumber == 1;
        for (int i = 0; i < length; i++) {
            char c = chars[i];
            if (TextTemplate.isMark(c)) {
                mark(TextTemplate.WHOLE);
                literal(0, length);
                return;
            }
            hasSlash |= c == '/';
            isDelays &= c <= '9' && c >= '.';
        }
        isDelays &= hasSlash;
        int at = 0;
        while (at < length) {
            at = word(at);
        }
    }

    /** What begins here: the longest gap that fits, else the characters as they are. Returns where it ends. */
    private int word(int at) {
        if (at == ownFrom) {
            own(ownNumber);
            return ownTo;
        }
        int sort = sort(chars[at]);
        if (sort == OTHER) {
            literal(chars[at]);
            return at + 1;
        }
        if (isDashedTime(at)) {
            if (isTime(at)) {
                mark(TextTemplate.TIME);
                return at + timeText.length();
            }
            if (date(TextTemplate.ISO, at, at + 5, at + 8, at + 11, at + 14, at + 17)) {
                return at + TextTemplate.ISO_LENGTH;
            }
        }
        if (isUuid(at)) {
            return uuid(at);
        }
        int end = at;
        int whole = at;
        boolean telling = false;
        while (whole < length && sort(chars[whole]) != OTHER) {
            char c = chars[whole];
            telling |= c <= '9' || c == '@';
            end = end == whole && sort(c) != JOINT ? whole + 1 : end;
            whole++;
        }
        // Addresses, hosts and ids have a digit, a point or an at sign; other words are not worth the look.
        if (telling && whole - at >= SHORTEST_OWN) {
            int number = own.find(chars, at, whole);
            if (number >= 0) {
                own(number);
                return whole;
            }
        }
        if (end == at) {
            return joint(at);
        }
        return telling ? id(at, end) : letters(at, end);
    }

    /** What begins with a character that joins: ids in base64 do so too. */
    private int joint(int at) {
        int web = base64(at, at, '-', '_');
        if (isRandom(at, web, SHORTEST_BASE64)) {
            return run(Digits.WEB, at, web);
        }
        int plain = base64(at, at, '+', '/');
        if (isRandom(at, plain, SHORTEST_BASE64)) {
            return run(Digits.BASE64, at, plain);
        }
        literal(chars[at]);
        return at + 1;
    }

    /** A year and so on to the second. */
    private boolean isDashedTime(int at) {
        return length - at >= TextTemplate.ISO_LENGTH
                && chars[at + 4] == '-'
                && chars[at + 7] == '-'
                && chars[at + 10] == 'T'
                && chars[at + 13] == ':'
                && chars[at + 16] == ':'
                && Digits.DECIMAL.areIn(chars, at, at + 4)
                && Digits.DECIMAL.areIn(chars, at + 5, at + 7)
                && Digits.DECIMAL.areIn(chars, at + 8, at + 10)
                && Digits.DECIMAL.areIn(chars, at + 11, at + 13)
                && Digits.DECIMAL.areIn(chars, at + 14, at + 16)
                && Digits.DECIMAL.areIn(chars, at + 17, at + 19);
    }

    private boolean isTime(int at) {
        if (timeText == null) {
            timeText = TextTemplate.milliseconds(eventTime);
        }
        if (length - at < timeText.length()) {
            return false;
        }
        for (int i = 0; i < timeText.length(); i++) {
            if (timeText.charAt(i) != chars[at + i]) {
                return false;
            }
        }
        return true;
    }

    private boolean isUuid(int from) {
        if (length - from < TextTemplate.UUID_LENGTH || chars[from + 8] != '-') {
            return false;
        }
        for (int i = 0; i < TextTemplate.UUID_LENGTH; i++) {
            char c = chars[from + i];
            boolean isDash = i == 8 || i == 13 || i == 18 || i == 23;
            if (isDash ? c != '-' : !(c >= '0' && c <= '9' || c >= 'a' && c <= 'f')) {
                return false;
            }
        }
        return true;
    }

    private int uuid(int at) {
        long upper = hexadecimal(at, 8) << 32 | hexadecimal(at + 9, 4) << 16 | hexadecimal(at + 14, 4);
        long lower = hexadecimal(at + 19, 4) << 48 | hexadecimal(at + 24, 12);
        long away = TextTemplate.ticks(lower) - TextTemplate.ticks(eventTime);
        boolean isNear = Math.abs(away / 10_000_000) < FARTHEST;
        mark(isNear ? TextTemplate.TICKS : TextTemplate.UUID);
        gap(upper, Long.SIZE);
        gap(isNear ? NumberSlot.zigzag(away) : lower, isNear ? 0 : Long.SIZE);
        return at + TextTemplate.UUID_LENGTH;
    }

    private long hexadecimal(int at, int digits) {
        return Digits.HEX_LOWER.number(chars, at, at + digits);
    }

    /** A run of letters and digits with at least one digit in its word. */
    private int id(int at, int end) {
        if (Digits.DECIMAL.areIn(chars, at, end)) {
            return decimal(at, end);
        }
        if (isEximId(at, end)) {
            return eximId(at, end);
        }
        if (isQueueId(at, end)) {
            return queueId(at, end);
        }
        if (end - at >= SHORTEST_HEX) {
            if (Digits.HEX_UPPER.areIn(chars, at, end)) {
                return hex(Digits.HEX_UPPER, at, end);
            }
            if (Digits.HEX_LOWER.areIn(chars, at, end)) {
                return hex(Digits.HEX_LOWER, at, end);
            }
        }
        return letters(at, end);
    }

    private int hex(Digits digits, int at, int end) {
        boolean hasDigit = false;
        for (int i = at; i < end; i++) {
            hasDigit |= chars[i] <= '9';
        }
        return hasDigit || end - at >= SHORTEST_LETTERS ? run(digits, at, end) : plain(at, end);
    }

    private int letters(int at, int end) {
        int far = base64(at, end, '-', '_');
        if (far > end && isRandom(at, far, SHORTEST_BASE64)) {
            return run(Digits.WEB, at, far);
        }
        far = base64(at, end, '+', '/');
        if (far > end && isRandom(at, far, SHORTEST_BASE64)) {
            return run(Digits.BASE64, at, far);
        }
        if (!isRandom(at, end, SHORTEST_RUN)) {
            return plain(at, end);
        }
        if (Digits.LOWER.areIn(chars, at, end)) {
            return run(Digits.LOWER, at, end);
        }
        return run(Digits.UPPER.areIn(chars, at, end) ? Digits.UPPER : Digits.WEB, at, end);
    }

    private int base64(int at, int end, char one, char other) {
        int far = end;
        while (far < length
                && far - at < TextTemplate.LONGEST_RUN
                && (chars[far] == one || chars[far] == other || sort(chars[far]) > JOINT)) {
            far++;
        }
        return far;
    }

    /** Whether letters of both cases and digits change more often than in a name. */
    private boolean isRandom(int at, int end, int shortest) {
        if (end - at < shortest) {
            return false;
        }
        int changes = 0;
        boolean hasDigit = false;
        for (int i = at + 1; i < end; i++) {
            byte sort = sort(chars[i]);
            changes += sort == sort(chars[i - 1]) ? 0 : 1;
            hasDigit |= sort == DIGIT;
        }
        return changes * (hasDigit ? 4 : 3) >= end - at;
    }

    private int plain(int at, int end) {
        literal(at, end);
        return end;
    }

    private int decimal(int at, int end) {
        if (isTimeInDigits(at, end)) {
            return end;
        }
        int hundredths = shortestNumber == 1 ? hundredths(at, end) : at;
        if (hundredths > at) {
            return hundredths;
        }
        if (chars[at] == '0' && end - at > 1 || end - at > LONGEST_NUMBER) {
            return end - at < SHORTEST_ZEROS ? plain(at, end) : run(Digits.DECIMAL, at, end);
        }
        if (end - at < shortestNumber) {
            return plain(at, end);
        }
        mark(TextTemplate.NUMBER);
        gap(Digits.DECIMAL.number(chars, at, end), 0);
        return end;
    }

    private boolean isTimeInDigits(int at, int end) {
        long second = eventTime.getEpochSecond();
        if (end - at == DATE_DIGITS) {
            return date(TextTemplate.DATE, at, at + 4, at + 6, at + 8, at + 10, at + 12);
        }
        boolean isSeconds = end - at == SECONDS_DIGITS;
        if (!isSeconds && end - at != MILLIS_DIGITS || chars[at] == '0') {
            return false;
        }
        long number = Digits.DECIMAL.number(chars, at, end);
        long away = isSeconds ? number - second : number - TemplateReader.millis(eventTime);
        if (Math.abs(away) / (isSeconds ? 1 : 1000) > FARTHEST) {
            return false;
        }
        mark(isSeconds ? TextTemplate.SECONDS : TextTemplate.MILLIS);
        gap(NumberSlot.zigzag(away), 0);
        return true;
    }

    private boolean date(char mark, int year, int month, int day, int hour, int minute, int second) {
        try {
            LocalDateTime date = LocalDateTime.of(
                    part(year, 4), part(month, 2), part(day, 2), part(hour, 2), part(minute, 2), part(second, 2));
            long away = date.toEpochSecond(ZoneOffset.UTC) - eventTime.getEpochSecond();
            if (Math.abs(away) > FARTHEST) {
                return false;
            }
            mark(mark);
            gap(NumberSlot.zigzag(away), 0);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private int part(int at, int digits) {
        return (int) Digits.DECIMAL.number(chars, at, at + digits);
    }

    /** Returns where it ends, or {@code at} when it is none. */
    private int hundredths(int at, int end) {
        if (end - at > LONGEST_WHOLE || chars[at] == '0' && end - at > 1 || at > 0 && chars[at - 1] == '.') {
            return at;
        }
        int to = end;
        if (end + 1 < length && chars[end] == '.') {
            while (to + 1 < length && to - end < 3 && sort(chars[to + 1]) == DIGIT) {
                to++;
            }
        }
        int digits = Math.max(0, to - end);
        boolean isMore = to + (digits == 0 ? 0 : 1) < length && isPart(chars[to + (digits == 0 ? 0 : 1)]);
        if (digits > 2 || isMore || digits == 0 && !isDelays || digits > 0 && chars[to] == '0') {
            return at;
        }
        long number = Digits.DECIMAL.number(chars, at, end) * 100;
        if (digits > 0) {
            number += (digits == 1 ? 10 : 1) * Digits.DECIMAL.number(chars, end + 1, to + 1);
        }
        mark(TextTemplate.HUNDREDTHS);
        gap(number, 0);
        return digits == 0 ? end : to + 1;
    }

    private static boolean isPart(char c) {
        return c == '.' || sort(c) > JOINT;
    }

    private boolean isQueueId(int at, int end) {
        int joint = at + TextTemplate.QUEUE_TIME;
        if (end <= joint + 1
                || end - joint - 1 > LONGEST_FILE
                || chars[joint] != TextTemplate.QUEUE_JOINT
                || !Digits.QUEUE.areIn(chars, at, end)) {
            return false;
        }
        long second = Digits.QUEUE.number(chars, at, at + TextTemplate.QUEUE_SECONDS);
        return Math.abs(second - eventTime.getEpochSecond()) < FARTHEST
                && Digits.QUEUE.number(chars, at + TextTemplate.QUEUE_SECONDS, joint) < 1_000_000;
    }

    private int queueId(int at, int end) {
        int joint = at + TextTemplate.QUEUE_TIME;
        int micros = at + TextTemplate.QUEUE_SECONDS;
        int digits = end - joint - 1;
        mark(TextTemplate.QUEUE);
        literal((char) (TextTemplate.NO_DIGITS + digits));
        gap(NumberSlot.zigzag(Digits.QUEUE.number(chars, at, micros) - eventTime.getEpochSecond()), 0);
        gap(Digits.QUEUE.number(chars, micros, joint), TextTemplate.MICROS_WIDTH);
        gap(Digits.QUEUE.number(chars, joint + 1, end), Digits.QUEUE.width(digits));
        return end;
    }

    /** Seconds, process and fraction, of six, six or eleven, and two or four digits. */
    private boolean isEximId(int at, int end) {
        int second = end + 1;
        return end - at == TextTemplate.EXIM_SECONDS
                && (isEximRest(second, TextTemplate.EXIM_PROCESS, TextTemplate.EXIM_FRACTION)
                        || isEximRest(second, TextTemplate.SHORT_EXIM_PROCESS, TextTemplate.SHORT_EXIM_FRACTION))
                && Digits.EXIM.areIn(chars, at, end);
    }

    private boolean isEximRest(int second, int process, int fraction) {
        int third = second + process + 1;
        int to = third + fraction;
        return to <= length
                && chars[second - 1] == '-'
                && chars[third - 1] == '-'
                && (to == length || sort(chars[to]) <= JOINT)
                && Digits.EXIM.areIn(chars, second, third - 1)
                // More than ten digits do not fit a long.
                && (process <= Digits.EXIM.together() || chars[second] == '0')
                && Digits.EXIM.areIn(chars, third, to);
    }

    private int eximId(int at, int end) {
        boolean isLong = isEximRest(end + 1, TextTemplate.EXIM_PROCESS, TextTemplate.EXIM_FRACTION);
        int process = isLong ? TextTemplate.EXIM_PROCESS : TextTemplate.SHORT_EXIM_PROCESS;
        int fraction = isLong ? TextTemplate.EXIM_FRACTION : TextTemplate.SHORT_EXIM_FRACTION;
        int third = end + 1 + process + 1;
        long away = Digits.EXIM.number(chars, at, end) - eventTime.getEpochSecond();
        if (Math.abs(away) > FARTHEST) {
            // The clock of a test.
            return plain(at, third + fraction);
        }
        mark(isLong ? TextTemplate.EXIM : TextTemplate.SHORT_EXIM);
        gap(NumberSlot.zigzag(away), 0);
        gap(Digits.EXIM.number(chars, end + 1, third - 1), Digits.EXIM.width(process));
        gap(Digits.EXIM.number(chars, third, third + fraction), Digits.EXIM.width(fraction));
        return third + fraction;
    }

    private int run(Digits digits, int at, int end) {
        int to = Math.min(end, at + TextTemplate.LONGEST_RUN);
        mark(TextTemplate.RUN);
        literal((char) (TextTemplate.FIRST_SORT + digits.ordinal()));
        literal((char) (TextTemplate.NO_DIGITS + to - at));
        int together = TextTemplate.together(digits, to - at);
        for (int i = at; i < to; i += together) {
            int last = Math.min(to, i + together);
            gap(digits.number(chars, i, last), digits.width(last - i));
        }
        return to;
    }

    private static byte sort(char c) {
        return c < SORTS.length ? SORTS[c] : OTHER;
    }
}

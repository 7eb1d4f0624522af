package mtsh.store.engine.mapdb;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads what a {@link TemplateWriter} wrote, in the same order. A text that nobody asks for is not made. */
final class TemplateReader {
    // What a gap has for a width when it is the number of an own text.
    private static final int OWN = -1;
    private static final long[] NO_GAPS = {};
    private static final int[] NO_WIDTHS = {};

    private final ColumnReader patterns;
    private final ColumnReader values;
    private final BitReader bits;
    private final NumberSlot.Known ids = new NumberSlot.Known();
    private final List<Pattern> known = new ArrayList<>();

    /** A pattern and for each of its numbers the width and the slot. */
    private record Pattern(String text, boolean isPlain, int[] widths, NumberSlot[] slots) {}

    /** A text before it is made. */
    static final class Made {
        private final Pattern pattern;
        private final long[] gaps;

        private Made(Pattern pattern, long[] gaps) {
            this.pattern = pattern;
            this.gaps = gaps;
        }

        /** With the same texts and time as when it was written. */
        String text(List<String> own, Instant time) {
            String text = pattern.text;
            if (pattern.isPlain) {
                return text;
            }
            if (text.charAt(0) == TextTemplate.WHOLE) {
                return text.substring(1);
            }
            if (text.length() == 1 && text.charAt(0) == TextTemplate.OWN) {
                return own.get((int) gaps[0]);
            }
            return TemplateReader.make(text, gaps, own, time);
        }
    }

    TemplateReader(ColumnReader patterns, ColumnReader values, BitReader bits) {
        this.patterns = patterns;
        this.values = values;
        this.bits = bits;
    }

    String text(List<String> own, Instant time, int context) {
        return next(context).text(own, time);
    }

    /** The next text. */
    Made next(int context) {
        int number = patterns.textNumber();
        while (known.size() <= number) {
            known.add(null);
        }
        Pattern pattern = known.get(number);
        if (pattern == null) {
            pattern = parse(patterns.text(number));
            known.set(number, pattern);
        }
        int count = pattern.widths.length;
        long[] gaps = count == 0 ? NO_GAPS : new long[count];
        for (int i = 0; i < count; i++) {
            int width = pattern.widths[i];
            gaps[i] = width == OWN ? values.count() : pattern.slots[i].read(values, bits, width, context);
        }
        return new Made(pattern, gaps);
    }

    private Pattern parse(String text) {
        boolean isPlain = isPlain(text);
        IntList widths = isPlain ? null : new IntList();
        if (!isPlain && text.charAt(0) != TextTemplate.WHOLE) {
            for (int i = 0; i < text.length(); i++) {
                i += widths(text, i, widths);
            }
        }
        int[] all = widths == null ? NO_WIDTHS : widths.toArray();
        NumberSlot[] slots = new NumberSlot[all.length];
        Arrays.setAll(slots, i -> all[i] < 0 ? null : new NumberSlot(ids));
        return new Pattern(text, isPlain, all, slots);
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (TextTemplate.isMark(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Adds what the gap at a place has; returns how many more characters describe it. */
    private static int widths(String text, int at, IntList widths) {
        switch (text.charAt(at)) {
            case TextTemplate.OWN -> widths.add(OWN);
            case TextTemplate.UUID -> {
                widths.add(Long.SIZE);
                widths.add(Long.SIZE);
            }
            case TextTemplate.TICKS -> {
                widths.add(Long.SIZE);
                widths.add(0);
            }
            case TextTemplate.NUMBER,
                    TextTemplate.HUNDREDTHS,
                    TextTemplate.DATE,
                    TextTemplate.ISO,
                    TextTemplate.SECONDS,
                    TextTemplate.MILLIS -> widths.add(0);
            case TextTemplate.QUEUE -> {
                widths.add(0);
                widths.add(TextTemplate.MICROS_WIDTH);
                widths.add(Digits.QUEUE.width(text.charAt(at + 1) - TextTemplate.NO_DIGITS));
                return 1;
            }
            case TextTemplate.EXIM -> exim(widths, TextTemplate.EXIM_PROCESS, TextTemplate.EXIM_FRACTION);
            case TextTemplate.SHORT_EXIM ->
                exim(widths, TextTemplate.SHORT_EXIM_PROCESS, TextTemplate.SHORT_EXIM_FRACTION);
            case TextTemplate.RUN -> {
                run(
                        Digits.of(text.charAt(at + 1) - TextTemplate.FIRST_SORT),
                        text.charAt(at + 2) - TextTemplate.NO_DIGITS,
                        widths);
                return 2;
            }
            default -> {
                // A character that stands for itself, or the event's time.
            }
        }
        return 0;
    }

    private static void exim(IntList widths, int process, int fraction) {
        widths.add(0);
        widths.add(Digits.EXIM.width(process));
        widths.add(Digits.EXIM.width(fraction));
    }

    private static void run(Digits digits, int length, IntList widths) {
        int together = TextTemplate.together(digits, length);
        for (int i = 0; i < length; i += together) {
            widths.add(digits.width(Math.min(together, length - i)));
        }
    }

    private static String make(String pattern, long[] gaps, List<String> own, Instant time) {
        StringBuilder text = new StringBuilder(pattern.length() + 48);
        int gap = 0;
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            switch (c) {
                case TextTemplate.OWN -> text.append(own.get((int) gaps[gap++]));
                case TextTemplate.TIME -> text.append(TextTemplate.milliseconds(time));
                case TextTemplate.UUID -> uuid(text, gaps[gap++], gaps[gap++]);
                case TextTemplate.TICKS -> {
                    long upper = gaps[gap++];
                    long ticks = TextTemplate.ticks(time) + NumberSlot.unzigzag(gaps[gap++]);
                    uuid(text, upper, TextTemplate.lowerHalf(ticks));
                }
                case TextTemplate.NUMBER -> text.append(gaps[gap++]);
                case TextTemplate.HUNDREDTHS -> hundredths(text, gaps[gap++]);
                case TextTemplate.DATE -> date(text, time.getEpochSecond() + NumberSlot.unzigzag(gaps[gap++]));
                case TextTemplate.ISO -> iso(text, time.getEpochSecond() + NumberSlot.unzigzag(gaps[gap++]));
                case TextTemplate.EXIM, TextTemplate.SHORT_EXIM -> {
                    boolean isLong = c == TextTemplate.EXIM;
                    long second = time.getEpochSecond() + NumberSlot.unzigzag(gaps[gap++]);
                    Digits.EXIM.append(text, second, TextTemplate.EXIM_SECONDS);
                    Digits.EXIM.append(
                            text.append('-'),
                            gaps[gap++],
                            isLong ? TextTemplate.EXIM_PROCESS : TextTemplate.SHORT_EXIM_PROCESS);
                    Digits.EXIM.append(
                            text.append('-'),
                            gaps[gap++],
                            isLong ? TextTemplate.EXIM_FRACTION : TextTemplate.SHORT_EXIM_FRACTION);
                }
                case TextTemplate.SECONDS -> text.append(time.getEpochSecond() + NumberSlot.unzigzag(gaps[gap++]));
                case TextTemplate.MILLIS -> text.append(millis(time) + NumberSlot.unzigzag(gaps[gap++]));
                case TextTemplate.QUEUE -> {
                    long second = time.getEpochSecond() + NumberSlot.unzigzag(gaps[gap++]);
                    Digits.QUEUE.append(text, second, TextTemplate.QUEUE_SECONDS);
                    Digits.QUEUE.append(text, gaps[gap++], TextTemplate.QUEUE_TIME - TextTemplate.QUEUE_SECONDS);
                    text.append(TextTemplate.QUEUE_JOINT);
                    Digits.QUEUE.append(text, gaps[gap++], pattern.charAt(++i) - TextTemplate.NO_DIGITS);
                }
                case TextTemplate.RUN -> {
                    Digits digits = Digits.of(pattern.charAt(i + 1) - TextTemplate.FIRST_SORT);
                    int length = pattern.charAt(i + 2) - TextTemplate.NO_DIGITS;
                    int together = TextTemplate.together(digits, length);
                    for (int from = 0; from < length; from += together) {
                        digits.append(text, gaps[gap++], Math.min(together, length - from));
                    }
                    i += 2;
                }
                default -> text.append(c);
            }
        }
        return text.toString();
    }

    static long millis(Instant time) {
        return time.getEpochSecond() * 1000 + time.getNano() / 1_000_000;
    }

    private static void uuid(StringBuilder text, long upper, long lower) {
        Digits.HEX_LOWER.append(text, upper >>> 32, 8);
        Digits.HEX_LOWER.append(text.append('-'), upper >>> 16, 4);
        Digits.HEX_LOWER.append(text.append('-'), upper, 4);
        Digits.HEX_LOWER.append(text.append('-'), lower >>> 48, 4);
        Digits.HEX_LOWER.append(text.append('-'), lower, 12);
    }

    private static void hundredths(StringBuilder text, long number) {
        text.append(number / 100);
        long rest = number % 100;
        if (rest == 0) {
            return;
        }
        text.append('.').append(rest / 10);
        if (rest % 10 != 0) {
            text.append(rest % 10);
        }
    }

    private static void iso(StringBuilder text, long second) {
        LocalDateTime date = LocalDateTime.ofEpochSecond(second, 0, ZoneOffset.UTC);
        Digits.DECIMAL.append(text, date.getYear(), 4);
        Digits.DECIMAL.append(text.append('-'), date.getMonthValue(), 2);
        Digits.DECIMAL.append(text.append('-'), date.getDayOfMonth(), 2);
        Digits.DECIMAL.append(text.append('T'), date.getHour(), 2);
        Digits.DECIMAL.append(text.append(':'), date.getMinute(), 2);
        Digits.DECIMAL.append(text.append(':'), date.getSecond(), 2);
    }

    private static void date(StringBuilder text, long second) {
        LocalDateTime date = LocalDateTime.ofEpochSecond(second, 0, ZoneOffset.UTC);
        Digits.DECIMAL.append(text, date.getYear(), 4);
        Digits.DECIMAL.append(text, date.getMonthValue(), 2);
        Digits.DECIMAL.append(text, date.getDayOfMonth(), 2);
        Digits.DECIMAL.append(text, date.getHour(), 2);
        Digits.DECIMAL.append(text, date.getMinute(), 2);
        Digits.DECIMAL.append(text, date.getSecond(), 2);
    }
}

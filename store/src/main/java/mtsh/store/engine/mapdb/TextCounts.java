package mtsh.store.engine.mapdb;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * How many rows have each text of a dictionary in one field:
 *
 * <pre>
 * texts; for each a byte: how many rows have it in any spelling, at most {@link #MOST}; 0 for all spellings of a text but its first
 * for each byte that is {@link #MOST}: how many more
 * how many texts are there in several spellings; for each the step to its number, and how many rows have it spelled so
 * </pre>
 *
 * Without regard to case, because that is how values are looked for: so the most frequent ones of a range are found by these numbers alone.
 */
final class TextCounts {
    private static final int MOST = 255;
    /** Texts of which the greatest count is known, so that most of a long range need not be looked at. */
    private static final int RUN = 64;

    private final byte[] bytes;
    private final int begin;
    private final int size;
    private final int[] large;
    private final int[] countsOfLarge;
    private final int[] spellings;
    private final int[] countsOfSpellings;
    private final int[] greatest;

    TextCounts(byte[] record) {
        ByteReader in = new ByteReader(record);
        size = in.count();
        bytes = record;
        begin = in.part(size).position();
        IntList numbers = new IntList();
        for (int number = 0; number < size; number++) {
            if ((bytes[begin + number] & MOST) == MOST) {
                numbers.add(number);
            }
        }
        large = numbers.toArray();
        countsOfLarge = new int[large.length];
        for (int i = 0; i < large.length; i++) {
            countsOfLarge[i] = Math.addExact(MOST, in.count());
        }
        int count = in.count();
        if (count > size) {
            throw new IndexOutOfBoundsException(count + " spellings of " + size + " texts cannot be");
        }
        spellings = new int[count];
        countsOfSpellings = new int[count];
        int number = 0;
        for (int i = 0; i < count; i++) {
            number += in.count();
            spellings[i] = number;
            countsOfSpellings[i] = in.count();
        }
        greatest = new int[(size + RUN - 1) / RUN];
        for (int i = 0; i < size; i++) {
            greatest[i / RUN] = Math.max(greatest[i / RUN], count(i));
        }
    }

    /**
     * @param counts by the number of the text
     * @param isRespelled whether a text is the one before it but for case
     */
    static ByteWriter encode(int[] counts, IntPredicate isRespelled) {
        ByteWriter out = new ByteWriter();
        ByteWriter large = new ByteWriter();
        ByteWriter spellings = new ByteWriter();
        int spelled = 0;
        int previous = 0;
        out.unsigned(counts.length);
        int number = 0;
        while (number < counts.length) {
            int first = number;
            int sum = counts[number++];
            while (number < counts.length && isRespelled.test(number)) {
                sum += counts[number++];
            }
            out.octet(Math.min(sum, MOST));
            for (int i = first + 1; i < number; i++) {
                out.octet(0);
            }
            if (sum >= MOST) {
                large.unsigned(sum - MOST);
            }
            for (int i = first; i < number && number > first + 1; i++) {
                spellings.unsigned(i - previous);
                spellings.unsigned(counts[i]);
                previous = i;
                spelled++;
            }
        }
        out.raw(large);
        out.unsigned(spelled);
        out.raw(spellings);
        return out;
    }

    /** How many rows have a text in any spelling; 0 when there is one of a lower number. */
    int count(int number) {
        int count = bytes[begin + number] & MOST;
        return count < MOST ? count : countsOfLarge[Arrays.binarySearch(large, number)];
    }

    /** Whether a text is there in several spellings, of which each has a number of its own. */
    boolean isSpelled(int number) {
        return Arrays.binarySearch(spellings, number) >= 0;
    }

    /** How many rows have it spelled as it is. */
    int countOfSpelling(int number) {
        int found = Arrays.binarySearch(spellings, number);
        return found < 0 ? count(number) : countsOfSpellings[found];
    }

    /** The first number behind the run that a number is in. */
    static int runEnd(int number) {
        return (number / RUN + 1) * RUN;
    }

    /** The greatest count from one number up to another, which is not included, of the same run. */
    int greatest(int from, int until) {
        if (until - from == RUN) {
            return greatest[from / RUN];
        }
        int most = 0;
        for (int number = from; number < until; number++) {
            most = Math.max(most, count(number));
        }
        return most;
    }
}

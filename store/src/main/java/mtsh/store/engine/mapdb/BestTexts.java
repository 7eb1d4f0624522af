package mtsh.store.engine.mapdb;

import java.util.Arrays;

/**
 * The texts of a range of a dictionary that rows have, the most frequent first, among equals in order. They are gathered by orders of
 * magnitude, so that who asks for a few does not pay for the many that are rare.
 */
final class BestTexts {
    static final int END = -1;
    private static final long ALL = Integer.MAX_VALUE;

    private final TextCounts counts;
    private final int from;
    private final int until;
    /** What was gathered last, in order: how far the count is from {@link #ALL}, and the number of the text. */
    private long[] gathered = {};

    private int at;
    /** The greatest count of the texts that were not gathered yet. */
    private int greatest;

    BestTexts(TextCounts counts, int from, int until) {
        this.counts = counts;
        this.from = from;
        this.until = until;
        for (int number = from; number < until; number = TextCounts.runEnd(number)) {
            greatest = Math.max(greatest, greatestOfRun(number));
        }
        gather();
    }

    private int greatestOfRun(int number) {
        return counts.greatest(number, Math.min(until, TextCounts.runEnd(number)));
    }

    /** Gathers those that have at least half as many rows as the first of them. */
    private void gather() {
        if (greatest == 0) {
            return;
        }
        int least = Integer.highestOneBit(greatest);
        LongList found = new LongList();
        int left = 0;
        for (int number = from; number < until; number = TextCounts.runEnd(number)) {
            int most = greatestOfRun(number);
            left = Math.max(left, most < least ? most : gatherRun(number, least, found));
        }
        gathered = found.toArray();
        Arrays.sort(gathered);
        at = 0;
        greatest = left;
    }

    /** Returns the greatest count below the least that is gathered. */
    private int gatherRun(int begin, int least, LongList found) {
        int end = Math.min(until, TextCounts.runEnd(begin));
        int left = 0;
        for (int number = begin; number < end; number++) {
            int count = counts.count(number);
            if (count < least) {
                left = Math.max(left, count);
            } else if (count <= greatest) {
                found.add(ALL - count << Integer.SIZE | number);
            }
        }
        return left;
    }

    /** How many rows the next text has, and no text that is still to come more; 0 when none comes. */
    int bound() {
        return at == gathered.length ? 0 : (int) (ALL - (gathered[at] >>> Integer.SIZE));
    }

    /** The number of the next text, or {@link #END}; no text that comes later and has {@link #bound()} rows has a lower one. */
    int peek() {
        return at == gathered.length ? END : (int) gathered[at];
    }

    /** The same, and goes on behind it. */
    int next() {
        int number = peek();
        if (number != END && ++at == gathered.length) {
            gather();
        }
        return number;
    }
}

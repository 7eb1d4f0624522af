package mtsh.commands.flow;

import java.util.Arrays;
import java.util.Comparator;

/**
 * Whether a share of messages differs between two sets of them by more than chance. The two-proportion z-test is used where each of
 * the four counts that are to be expected is at least five, else Fisher's exact test, for then the z-test is no good.
 *
 * @param z how many standard deviations the second share is from the first, under the assumption that both are the same; 0 when nothing can
 *     be told
 * @param p how often chance alone makes a difference this large or larger
 * @param isExact whether p is from Fisher's test
 */
record Proportions(double z, double p, boolean isExact) {
    private static final double LEAST_EXPECTED = 5;
    private static final Proportions NOTHING = new Proportions(0, 1, false);

    /** {@code before} of {@code allBefore} against {@code after} of {@code allAfter}. */
    static Proportions of(long before, long allBefore, long after, long allAfter) {
        if (allBefore == 0 || allAfter == 0) {
            return NOTHING;
        }
        double all = (double) allBefore + allAfter;
        double share = (before + after) / all;
        double variance = share * (1 - share) * (1.0 / allBefore + 1.0 / allAfter);
        if (variance <= 0) {
            return NOTHING;
        }
        double difference = (double) after / allAfter - (double) before / allBefore;
        double z = difference / Math.sqrt(variance);
        double leastExpected = Math.min(allBefore, allAfter) * Math.min(share, 1 - share);
        return leastExpected < LEAST_EXPECTED
                ? new Proportions(z, fisher(before, allBefore, after, allAfter), true)
                : new Proportions(z, Normal.twoSided(z), false);
    }

    /**
     * Whether a number of messages differs more than chance from what the length of two times lets expect: given the sum of both,
     * each message falls into a time by its share of both lengths.
     */
    static Proportions ofVolume(long before, double secondsBefore, long after, double secondsAfter) {
        double sum = (double) before + after;
        double share = secondsAfter / (secondsBefore + secondsAfter);
        double variance = sum * share * (1 - share);
        if (!(variance > 0)) {
            return NOTHING;
        }
        double z = (after - sum * share) / Math.sqrt(variance);
        return new Proportions(z, Normal.twoSided(z), false);
    }

    /** Two-sided: all tables with the same sums that are no likelier than this one (Fisher). */
    private static double fisher(long before, long allBefore, long after, long allAfter) {
        long hits = before + after;
        long least = Math.max(0, hits - allAfter);
        long most = Math.min(hits, allBefore);
        double all = logChoose(allBefore + allAfter, hits);
        double seen = logLikelihood(before, allBefore, hits, allAfter) - all;
        double p = 0;
        for (long x = least; x <= most; x++) {
            double likelihood = logLikelihood(x, allBefore, hits, allAfter) - all;
            if (likelihood <= seen + 1e-7) {
                p += Math.exp(likelihood);
            }
        }
        return Math.min(1, p);
    }

    private static double logLikelihood(long x, long allBefore, long hits, long allAfter) {
        return logChoose(allBefore, x) + logChoose(allAfter, hits - x);
    }

    private static double logChoose(long n, long k) {
        return logFactorial(n) - logFactorial(k) - logFactorial(n - k);
    }

    /** Exact sums for small numbers, Stirling's series for others, where it is right to more digits than a double has. */
    private static double logFactorial(long n) {
        if (n < 32) {
            double sum = 0;
            for (long i = 2; i <= n; i++) {
                sum += Math.log(i);
            }
            return sum;
        }
        double x = n + 1.0;
        double square = x * x;
        return (x - 0.5) * Math.log(x)
                - x
                + 0.5 * Math.log(2 * Math.PI)
                + 1 / (12 * x)
                - 1 / (360 * x * square)
                + 1 / (1260 * x * square * square);
    }

    /**
     * What p-values become when as many tests were made as there are of them: called significant below a bound, no more than that
     * share of what is called so is chance (Benjamini and Hochberg 1995).
     */
    static double[] adjusted(double[] values) {
        int count = values.length;
        Integer[] order = new Integer[count];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingDouble(place -> values[place]));
        double[] adjusted = new double[count];
        double least = 1;
        for (int rank = count; rank >= 1; rank--) {
            int place = order[rank - 1];
            least = Math.min(least, values[place] * count / rank);
            adjusted[place] = least;
        }
        return adjusted;
    }

    /** The usual marks: beyond one in a thousand, in a hundred, in twenty; empty when it may well be chance. */
    static String mark(double p) {
        if (p < 0.001) {
            return "***";
        }
        if (p < 0.01) {
            return "**";
        }
        return p < 0.05 ? "*" : "";
    }
}

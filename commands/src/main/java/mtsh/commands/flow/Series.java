package mtsh.commands.flow;

/**
 * How many messages something had in each of some times of the same length, and how many it has now.
 *
 * @param before in order of time; at least two
 */
record Series(long[] before, long now) {
    private static final int MOST_BARS = 15;

    double mean() {
        return (double) sum() / before.length;
    }

    long sum() {
        long sum = 0;
        for (long count : before) {
            sum += count;
        }
        return sum;
    }

    /** Of the sample: divided by one less than there are times. */
    double deviation() {
        double mean = mean();
        double squares = 0;
        for (long count : before) {
            squares += (count - mean) * (count - mean);
        }
        return Math.sqrt(squares / (before.length - 1));
    }

    /**
     * How many standard deviations the number now is from the usual one. What varies less than chance would have it (Poisson) is
     * taken to vary so much, and nothing is taken to vary by less than one message: a few quiet times prove no rule.
     */
    double score() {
        double usual = Math.max(1, Math.max(deviation(), Math.sqrt(mean())));
        return (now - mean()) / usual;
    }

    /** The times before as bars, neighbours together where there are many, and the last bar for now. */
    String trend() {
        int bars = Math.min(before.length, MOST_BARS);
        double[] values = new double[bars + 1];
        for (int bar = 0; bar < bars; bar++) {
            values[bar] = mean(bar * before.length / bars, (bar + 1) * before.length / bars);
        }
        values[bars] = now;
        return Sparkline.of(values);
    }

    private double mean(int from, int to) {
        long sum = 0;
        for (int i = from; i < to; i++) {
            sum += before[i];
        }
        return (double) sum / (to - from);
    }
}

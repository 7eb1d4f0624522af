package mtsh.commands.flow;

/**
 * Median, 90, 95, 99 percent and the greatest as five bars. How high a bar is depends on the time alone, so that bars of different
 * groups and of different days compare: each step is about what people feel as another class of slow.
 */
final class LatencyShape {
    /** Up to this many seconds a bar has the height of its place. */
    private static final double[] STEPS = {0.1, 1, 10, 60, 300, 3600, 6 * 3600};

    private static final double[] SHARES = {0.5, 0.9, 0.95, 0.99, 1};

    private LatencyShape() {}

    static String of(Quantiles times) {
        if (times.count() == 0) {
            return "";
        }
        StringBuilder bars = new StringBuilder();
        for (double share : SHARES) {
            bars.append(Sparkline.bar(step(times.at(share))));
        }
        return bars.toString();
    }

    private static int step(double seconds) {
        int step = 0;
        while (step < STEPS.length && seconds > STEPS[step]) {
            step++;
        }
        return step;
    }
}

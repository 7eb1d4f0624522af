package mtsh.commands.chart;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleFunction;

/** What half, most and nearly all of the values stay below (nearest rank, so that each is a value that occurred). */
public final class Percentiles {
    private final double[] sorted;

    public Percentiles(double[] values) {
        sorted = Arrays.stream(values).filter(Double::isFinite).sorted().toArray();
    }

    public boolean isEmpty() {
        return sorted.length == 0;
    }

    /** The value that so many of a hundred do not exceed. */
    public double at(double percent) {
        int rank = (int) Math.ceil(percent / 100 * sorted.length);
        return sorted[Math.max(0, Math.min(sorted.length - 1, rank - 1))];
    }

    public List<Bar> bars(DoubleFunction<String> shown) {
        if (isEmpty()) {
            return List.of();
        }
        return List.of(
                bar("p50", at(50), shown),
                bar("p75", at(75), shown),
                bar("p90", at(90), shown),
                bar("p95", at(95), shown),
                bar("p99", at(99), shown),
                bar("max", at(100), shown));
    }

    private static Bar bar(String name, double value, DoubleFunction<String> shown) {
        return new Bar(name, value, shown.apply(value));
    }
}

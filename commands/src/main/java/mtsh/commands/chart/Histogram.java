package mtsh.commands.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleFunction;

/** How often values of each size occur. The edges are round numbers, so that they can be read. */
public final class Histogram {
    private static final int USUAL_BINS = 10;

    private final double start;
    private final double step;
    private final long[] counts;

    private Histogram(double start, double step, long[] counts) {
        this.start = start;
        this.step = step;
        this.counts = counts;
    }

    public static Histogram of(double[] values) {
        return of(values, USUAL_BINS);
    }

    /** About so many classes; values that are no numbers are left out. */
    public static Histogram of(double[] values, int bins) {
        double[] known = Arrays.stream(values).filter(Double::isFinite).toArray();
        if (known.length == 0) {
            return new Histogram(0, 1, new long[0]);
        }
        double least = Arrays.stream(known).min().getAsDouble();
        double most = Arrays.stream(known).max().getAsDouble();
        double step = roundStep(most / Math.max(1, bins) - least / Math.max(1, bins));
        double start = Math.floor(least / step) * step;
        int classes = (int) Math.min(4L * Math.max(1, bins), Math.max(1, Math.floor(most / step - start / step) + 1));
        long[] counts = new long[classes];
        for (double value : known) {
            int place = (int) Math.floor((value - start) / step);
            counts[Math.max(0, Math.min(classes - 1, place))]++;
        }
        return new Histogram(start, step, counts);
    }

    /** 1, 2 or 5 times a power of ten, at least the wanted one; values that are all the same have a class of one. */
    static double roundStep(double wanted) {
        if (!(wanted > 0) || !Double.isFinite(wanted)) {
            return 1;
        }
        double power = Math.pow(10, Math.floor(Math.log10(wanted)));
        for (double factor : new double[] {1, 2, 5}) {
            if (factor * power >= wanted) {
                return factor * power;
            }
        }
        return 10 * power;
    }

    /** One bar a class, from its lower edge to below its upper one; {@code shown} writes an edge. */
    public List<Bar> bars(DoubleFunction<String> shown) {
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            String label = shown.apply(start + i * step) + " .. " + shown.apply(start + (i + 1) * step);
            bars.add(new Bar(label, counts[i], Long.toString(counts[i])));
        }
        return bars;
    }

    public List<String> lines(DoubleFunction<String> shown, Canvas canvas) {
        return Bars.lines(bars(shown), canvas);
    }

    public String svg(DoubleFunction<String> shown, String title) {
        return Bars.svg(bars(shown), title);
    }
}

package mtsh.commands.chart;

/** A row of small columns: how values went, without numbers. */
public final class Sparkline {
    private static final String LEVELS = "\u2581\u2582\u2583\u2584\u2585\u2586\u2587\u2588";
    private static final String PLAIN_LEVELS = "_.:-=+*#";

    private Sparkline() {}

    /** One character a value, from the least to the greatest; nothing for values that are not known. Never wider than the canvas. */
    public static String text(double[] values, Canvas canvas) {
        String levels = canvas.ascii() ? PLAIN_LEVELS : LEVELS;
        double[] shown = squeezed(values, canvas.width());
        double least = least(shown);
        double most = most(shown);
        StringBuilder text = new StringBuilder();
        for (double value : shown) {
            text.append(Double.isFinite(value) ? levels.charAt(level(value, least, most, levels.length())) : ' ');
        }
        return text.toString();
    }

    private static int level(double value, double least, double most, int levels) {
        if (most <= least) {
            return most > 0 ? levels / 2 : 0;
        }
        return (int) Math.round((value - least) / (most - least) * (levels - 1));
    }

    /** The same as a line in a picture. */
    public static String svg(double[] values, String title) {
        int width = 300;
        int height = 48;
        Svg svg = new Svg(width, height, title);
        double[] shown = squeezed(values, width / 2);
        double least = least(shown);
        double most = most(shown);
        double step = shown.length < 2 ? 0 : (width - 8.0) / (shown.length - 1);
        StringBuilder points = new StringBuilder();
        for (int i = 0; i < shown.length; i++) {
            if (Double.isFinite(shown[i])) {
                double share = most <= least ? 0.5 : (shown[i] - least) / (most - least);
                points.append(Svg.number(4 + i * step))
                        .append(',')
                        .append(Svg.number(height - 4 - share * (height - 8)))
                        .append(' ');
            }
        }
        svg.polyline(points.toString().strip(), "line");
        return svg.end();
    }

    /** At most so many values: neighbours are drawn as the greatest of them, for peaks must not vanish. */
    static double[] squeezed(double[] values, int most) {
        if (values.length <= most) {
            return values.clone();
        }
        double[] fewer = new double[most];
        for (int i = 0; i < most; i++) {
            int from = (int) ((long) i * values.length / most);
            int to = (int) ((long) (i + 1) * values.length / most);
            fewer[i] = Double.NaN;
            for (int k = from; k < to; k++) {
                boolean greater = Double.isNaN(fewer[i]) || values[k] > fewer[i];
                fewer[i] = greater && Double.isFinite(values[k]) ? values[k] : fewer[i];
            }
        }
        return fewer;
    }

    private static double least(double[] values) {
        double least = Double.POSITIVE_INFINITY;
        for (double value : values) {
            least = Double.isFinite(value) ? Math.min(least, value) : least;
        }
        return least;
    }

    private static double most(double[] values) {
        double most = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            most = Double.isFinite(value) ? Math.max(most, value) : most;
        }
        return most;
    }
}

package mtsh.commands.chart;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers beside bars. */
public final class ChartText {
    private static final MathContext SHORT = new MathContext(4);

    private ChartText() {}

    /** Whole numbers whole, others with four digits that count. */
    public static String number(double value) {
        if (!Double.isFinite(value)) {
            return "";
        }
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return Long.toString((long) value);
        }
        return new BigDecimal(value).round(SHORT).stripTrailingZeros().toPlainString();
    }

    /** A span in the unit that fits: {@code 250 ms}, {@code 1.2 s}, {@code 4 min 10 s}, {@code 2 h 5 min}, {@code 3 d 4 h}. */
    public static String seconds(double seconds) {
        double size = Math.abs(seconds);
        if (size > 0 && size < 0.9995) {
            return number(Math.round(seconds * 1000)) + " ms";
        }
        if (size < 60) {
            return number(Math.round(seconds * 10) / 10.0) + " s";
        }
        long whole = Math.round(seconds);
        if (size < 3600) {
            return pair(whole / 60, "min", whole % 60, "s");
        }
        return size < 86_400
                ? pair(whole / 3600, "h", whole % 3600 / 60, "min")
                : pair(whole / 86_400, "d", whole % 86_400 / 3600, "h");
    }

    private static String pair(long large, String largeUnit, long small, String smallUnit) {
        return large + " " + largeUnit + (small == 0 ? "" : " " + small + " " + smallUnit);
    }
}

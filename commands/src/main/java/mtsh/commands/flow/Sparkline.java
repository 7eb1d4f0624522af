package mtsh.commands.flow;

/** Numbers as bars of one character each. */
final class Sparkline {
    private static final char LOWEST = '\u2581';

    /** How many heights a bar can have. */
    static final int HEIGHTS = 8;

    private Sparkline() {}

    /** {@code height} from 0. */
    static char bar(int height) {
        return (char) (LOWEST + Math.max(0, Math.min(HEIGHTS - 1, height)));
    }

    /** From nothing to the greatest of them; nothing is the lowest bar. */
    static String of(double... values) {
        double greatest = 0;
        for (double value : values) {
            greatest = Math.max(greatest, value);
        }
        StringBuilder bars = new StringBuilder(values.length);
        for (double value : values) {
            bars.append(bar(greatest == 0 ? 0 : (int) Math.ceil(value / greatest * (HEIGHTS - 1))));
        }
        return bars.toString();
    }
}

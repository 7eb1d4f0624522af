package mtsh.commands.chart;

/**
 * One value of a chart.
 *
 * @param label what it stands for
 * @param value its size; negative or unknown ones are drawn as nothing
 * @param text how the value is written beside the bar
 */
public record Bar(String label, double value, String text) {
    public Bar {
        label = label == null ? "" : label;
    }

    /** What is drawn: never less than nothing. */
    double length() {
        return Double.isFinite(value) && value > 0 ? value : 0;
    }
}

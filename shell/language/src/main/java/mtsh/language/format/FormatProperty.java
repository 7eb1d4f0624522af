package mtsh.language.format;

/**
 * One thing that {@code -Property} or {@code -GroupBy} names, with what a calculated property says besides.
 *
 * @param label the header, or null for the property's name
 * @param width cells of the column, or 0
 * @param formatString how the value is formatted, or null
 * @param depth how deep Format-Custom looks into it, or null
 */
public record FormatProperty(
        PropertyExpression expression,
        String label,
        int width,
        Alignment alignment,
        String formatString,
        Integer depth) {
    public static FormatProperty of(PropertyExpression expression) {
        return new FormatProperty(expression, null, 0, Alignment.Undefined, null, null);
    }

    /** The same for one property that the expression stood for. */
    public FormatProperty with(PropertyExpression resolved) {
        return new FormatProperty(resolved, label, width, alignment, formatString, depth);
    }

    /** The header: the label, or the property's name. */
    public String shownLabel() {
        return label != null ? label : expression.toString();
    }
}

package mtsh.language.format;

import java.util.List;
import java.util.function.Function;

/**
 * How objects of some types look: data, made by {@link ViewBuilder}.
 *
 * @param types full names of the types it is for
 * @param columns of a table, lines of a list, or the one thing of a wide view
 * @param variants other lines of a list for more special types
 * @param text of a custom view: the whole text
 * @param group what rows are grouped by, or null
 * @param outOfBand whether it is shown between the rows of another table without ending it
 */
public record View(
        String name,
        Shape shape,
        List<String> types,
        List<Item> columns,
        List<Variant> variants,
        CustomText text,
        Group group,
        boolean autoSize,
        boolean wrap,
        boolean hideHeader,
        boolean outOfBand) {
    /**
     * One column or line.
     *
     * @param label null to use the property's name
     * @param property its name, or null when it is computed
     * @param computed from the object, or null
     * @param format how the value is formatted, or null
     * @param terminal from which width of a terminal on it is shown; 0 shows it everywhere
     */
    public record Item(
            String label,
            int width,
            Alignment alignment,
            String property,
            Function<Object, Object> computed,
            String format,
            int terminal) {
        /** What only a wide terminal shows, no file and no pipe ever has: scripts count on the columns they know. */
        boolean isShown(FormatOptions options) {
            return terminal == 0 || options.escapeControls() && options.width() >= terminal;
        }
    }

    public record Variant(String type, List<Item> columns) {}

    /** The text of a custom view; it may look at the options. */
    @FunctionalInterface
    public interface CustomText {
        String of(Object value, FormatOptions options);

        /** The same with indented parts. */
        default Packet.Block block(Object value, FormatOptions options) {
            return Packet.Block.line(of(value, options));
        }
    }

    /**
     * The heading over rows with the same property.
     *
     * @param heading its text, or null for {@code "   property: value"}
     */
    public record Group(String property, Function<Object, String> heading) {}

    List<Item> columns(FormatOptions options) {
        return columns.stream().filter(item -> item.isShown(options)).toList();
    }

    List<Item> columnsFor(List<String> typeNames) {
        for (String typeName : typeNames) {
            for (Variant variant : variants) {
                if (variant.type().equals(typeName)) {
                    return variant.columns();
                }
            }
        }
        return columns;
    }
}

package mtsh.language.format;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Writes a {@link View} down. */
public final class ViewBuilder {
    private final String name;
    private final Shape shape;
    private final List<String> types;
    private final List<View.Item> columns = new ArrayList<>();
    private final List<View.Variant> variants = new ArrayList<>();
    private View.CustomText text;
    private View.Group group;
    private boolean autoSize;
    private boolean wrap;
    private boolean hideHeader;
    private boolean outOfBand;

    private ViewBuilder(String name, Shape shape, List<String> types) {
        this.name = name;
        this.shape = shape;
        this.types = types;
    }

    public static ViewBuilder table(String name, String... types) {
        return new ViewBuilder(name, Shape.Table, List.of(types));
    }

    public static ViewBuilder list(String name, String... types) {
        return new ViewBuilder(name, Shape.List, List.of(types));
    }

    public static ViewBuilder wide(String name, String... types) {
        return new ViewBuilder(name, Shape.Wide, List.of(types));
    }

    /** A view that is one text. */
    public static View custom(String name, String type, View.CustomText text) {
        ViewBuilder builder = new ViewBuilder(name, Shape.Custom, List.of(type));
        builder.text = text;
        return builder.build();
    }

    /** A view that is one text, shown without ending the table around it. */
    public static View outOfBand(String name, String type, View.CustomText text) {
        ViewBuilder builder = new ViewBuilder(name, Shape.Custom, List.of(type));
        builder.text = text;
        builder.outOfBand = true;
        return builder.build();
    }

    /** Columns or lines without width and label of their own. */
    public ViewBuilder properties(String... names) {
        for (String property : names) {
            column(property, 0, Alignment.Undefined);
        }
        return this;
    }

    public ViewBuilder column(String property, int width) {
        return column(property, width, Alignment.Undefined);
    }

    public ViewBuilder column(String property, int width, Alignment alignment) {
        columns.add(new View.Item(null, width, alignment, property, null, null, 0));
        return this;
    }

    public ViewBuilder labelled(String label, String property, int width, Alignment alignment) {
        columns.add(new View.Item(label, width, alignment, property, null, null, 0));
        return this;
    }

    public ViewBuilder computed(String label, int width, Alignment alignment, Function<Object, Object> value) {
        columns.add(new View.Item(label, width, alignment, null, value, null, 0));
        return this;
    }

    /** A column that only a terminal of this width or more shows. */
    public ViewBuilder onWideTerminal(String label, int terminalWidth, Function<Object, Object> value) {
        columns.add(new View.Item(label, 0, Alignment.Undefined, null, value, null, terminalWidth));
        return this;
    }

    /** A property through a format string such as {@code [{0}]}. */
    public ViewBuilder formatted(String property, String format) {
        columns.add(new View.Item(null, 0, Alignment.Undefined, property, null, format, 0));
        return this;
    }

    /** What was added so far is for this type only; the lines for all others follow. */
    public ViewBuilder onlyFor(String type) {
        variants.add(new View.Variant(type, List.copyOf(columns)));
        columns.clear();
        return this;
    }

    public ViewBuilder groupBy(String property) {
        group = new View.Group(property, null);
        return this;
    }

    /** Without a property, a new heading begins a new group. */
    public ViewBuilder groupBy(String property, Function<Object, String> heading) {
        group = new View.Group(property, heading);
        return this;
    }

    public ViewBuilder autoSize() {
        autoSize = true;
        return this;
    }

    public ViewBuilder wrap() {
        wrap = true;
        return this;
    }

    public ViewBuilder hideHeader() {
        hideHeader = true;
        return this;
    }

    public View build() {
        return new View(
                name,
                shape,
                types,
                List.copyOf(columns),
                List.copyOf(variants),
                text,
                group,
                autoSize,
                wrap,
                hideHeader,
                outOfBand);
    }
}

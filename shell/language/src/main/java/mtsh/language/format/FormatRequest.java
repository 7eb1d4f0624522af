package mtsh.language.format;

import java.util.List;

/**
 * What a Format cmdlet was asked for.
 *
 * @param properties what to show, or empty for what the type's view says
 * @param exclude patterns of properties not to show
 * @param groupBy by what to group, or null
 * @param view the name of a view, or null
 * @param autoSize null when not said
 * @param wrap null when not said
 * @param columns of Format-Wide; 0 when not said
 * @param depth of Format-Custom
 * @param force whether texts and numbers get a shape too
 * @param expand {@code CoreOnly}, {@code EnumOnly}, {@code Both}, or null
 * @param showError whether failed expressions give errors
 * @param displayError whether failed expressions show {@code #ERR}
 */
public record FormatRequest(
        Shape shape,
        List<FormatProperty> properties,
        List<String> exclude,
        FormatProperty groupBy,
        String view,
        Boolean autoSize,
        Boolean wrap,
        boolean hideHeaders,
        boolean repeatHeader,
        int columns,
        int depth,
        boolean force,
        String expand,
        boolean showError,
        boolean displayError) {
    public static final int DEFAULT_DEPTH = 5;

    /** Nothing asked: the first object chooses. */
    public static FormatRequest automatic() {
        return of(Shape.Undefined);
    }

    public static FormatRequest of(Shape shape) {
        return new FormatRequest(
                shape,
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                false,
                false,
                0,
                DEFAULT_DEPTH,
                false,
                null,
                false,
                false);
    }

    public FormatRequest properties(List<FormatProperty> shown) {
        return new FormatRequest(
                shape,
                shown,
                exclude,
                groupBy,
                view,
                autoSize,
                wrap,
                hideHeaders,
                repeatHeader,
                columns,
                depth,
                force,
                expand,
                showError,
                displayError);
    }

    public FormatRequest exclude(List<String> patterns) {
        return new FormatRequest(
                shape,
                properties,
                patterns,
                groupBy,
                view,
                autoSize,
                wrap,
                hideHeaders,
                repeatHeader,
                columns,
                depth,
                force,
                expand,
                showError,
                displayError);
    }

    public FormatRequest groupBy(FormatProperty property) {
        return new FormatRequest(
                shape,
                properties,
                exclude,
                property,
                view,
                autoSize,
                wrap,
                hideHeaders,
                repeatHeader,
                columns,
                depth,
                force,
                expand,
                showError,
                displayError);
    }

    public FormatRequest view(String name) {
        return new FormatRequest(
                shape,
                properties,
                exclude,
                groupBy,
                name,
                autoSize,
                wrap,
                hideHeaders,
                repeatHeader,
                columns,
                depth,
                force,
                expand,
                showError,
                displayError);
    }

    public FormatRequest autoSize(Boolean yes) {
        return new FormatRequest(
                shape,
                properties,
                exclude,
                groupBy,
                view,
                yes,
                wrap,
                hideHeaders,
                repeatHeader,
                columns,
                depth,
                force,
                expand,
                showError,
                displayError);
    }

    /** What only tables have. */
    public FormatRequest table(Boolean wrapLines, boolean hide, boolean repeat) {
        return new FormatRequest(
                shape,
                properties,
                exclude,
                groupBy,
                view,
                autoSize,
                wrapLines,
                hide,
                repeat,
                columns,
                depth,
                force,
                expand,
                showError,
                displayError);
    }

    public FormatRequest columns(int count) {
        return new FormatRequest(
                shape,
                properties,
                exclude,
                groupBy,
                view,
                autoSize,
                wrap,
                hideHeaders,
                repeatHeader,
                count,
                depth,
                force,
                expand,
                showError,
                displayError);
    }

    public FormatRequest depth(int levels) {
        return new FormatRequest(
                shape,
                properties,
                exclude,
                groupBy,
                view,
                autoSize,
                wrap,
                hideHeaders,
                repeatHeader,
                columns,
                levels,
                force,
                expand,
                showError,
                displayError);
    }

    public FormatRequest force(boolean yes) {
        return new FormatRequest(
                shape,
                properties,
                exclude,
                groupBy,
                view,
                autoSize,
                wrap,
                hideHeaders,
                repeatHeader,
                columns,
                depth,
                yes,
                expand,
                showError,
                displayError);
    }

    public FormatRequest expand(String how) {
        return new FormatRequest(
                shape,
                properties,
                exclude,
                groupBy,
                view,
                autoSize,
                wrap,
                hideHeaders,
                repeatHeader,
                columns,
                depth,
                force,
                how,
                showError,
                displayError);
    }

    /** What becomes of expressions that fail. */
    public FormatRequest errors(boolean show, boolean display) {
        return new FormatRequest(
                shape,
                properties,
                exclude,
                groupBy,
                view,
                autoSize,
                wrap,
                hideHeaders,
                repeatHeader,
                columns,
                depth,
                force,
                expand,
                show,
                display);
    }
}

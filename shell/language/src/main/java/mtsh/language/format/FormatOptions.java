package mtsh.language.format;

import mtsh.language.value.PSStyle;

/**
 * How and for whom text is made.
 *
 * @param width columns of a line
 * @param height lines of the screen, after which {@code -RepeatHeader} repeats headers
 * @param target where the text goes
 * @param marks {@code $PSStyle}, asked anew for every object
 * @param escapeControls whether control characters in data are spelled out, so that a log's content cannot drive a terminal
 * @param enumerationLimit how many elements of a collection are shown in a cell; negative for all
 * @param errorView {@code ConciseView}, {@code NormalView}, {@code CategoryView} or {@code DetailedView}
 * @param location the current folder, to which paths of found lines are relative
 */
public record FormatOptions(
        int width,
        int height,
        Target target,
        PSStyle marks,
        boolean escapeControls,
        int enumerationLimit,
        String errorView,
        String location) {
    public static final int DEFAULT_ENUMERATION_LIMIT = 4;

    private static final int USUAL_WIDTH = 120;
    private static final PSStyle USUAL_MARKS = new PSStyle();

    /** Where text goes. */
    public enum Target {
        /** A file or a string. */
        TEXT,
        SCREEN,
        COLOURED_SCREEN
    }

    /** Plain text of a width: what a file or a string gets. */
    public static FormatOptions plain(int width) {
        return new FormatOptions(
                width,
                Integer.MAX_VALUE,
                Target.TEXT,
                USUAL_MARKS,
                false,
                DEFAULT_ENUMERATION_LIMIT,
                "ConciseView",
                "");
    }

    public FormatOptions withEnumerationLimit(int limit) {
        return new FormatOptions(width, height, target, marks, escapeControls, limit, errorView, location);
    }

    public FormatOptions withErrorView(String view) {
        return new FormatOptions(width, height, target, marks, escapeControls, enumerationLimit, view, location);
    }

    /** Lines of the screen. */
    FormatOptions withHeight(int lines) {
        return new FormatOptions(width, lines, target, marks, escapeControls, enumerationLimit, errorView, location);
    }

    public FormatOptions withLocation(String folder) {
        return new FormatOptions(width, height, target, marks, escapeControls, enumerationLimit, errorView, folder);
    }

    /** For what the host shows, on a terminal or not. */
    public FormatOptions withScreen(boolean colours) {
        return new FormatOptions(
                width,
                height,
                colours ? Target.COLOURED_SCREEN : Target.SCREEN,
                marks,
                escapeControls,
                enumerationLimit,
                errorView,
                location);
    }

    /** For a terminal: control characters are spelled out. */
    public FormatOptions withTerminal(int lines, boolean colours) {
        FormatOptions screen = withScreen(colours);
        return new FormatOptions(width, lines, screen.target, marks, true, enumerationLimit, errorView, location);
    }

    public FormatOptions withMarks(PSStyle style) {
        return new FormatOptions(width, height, target, style, escapeControls, enumerationLimit, errorView, location);
    }

    /** The width that tables divide; a line without end counts as one of a usual screen. */
    int tableWidth() {
        return width == Integer.MAX_VALUE ? USUAL_WIDTH : width;
    }

    /** The marks of headers, labels and errors. */
    Style style() {
        return ansi() ? Style.of(marks) : Style.PLAIN;
    }

    /** Whether headers, labels and errors are marked. */
    boolean ansi() {
        return marks.output() == PSStyle.Output.ANSI
                || target == Target.COLOURED_SCREEN && marks.output() == PSStyle.Output.HOST;
    }

    /** Whether terminal sequences in the values of objects are left out. */
    boolean stripsObjects() {
        return target == Target.TEXT ? marks.output() != PSStyle.Output.ANSI : stripsText();
    }

    /** Whether they are left out of what is text already, too. */
    boolean stripsText() {
        return target != Target.TEXT && marks.output() == PSStyle.Output.PLAIN_TEXT;
    }
}

package mtsh.language.format;

/**
 * How and for whom text is made.
 *
 * @param width columns of a line
 * @param height lines of the screen, after which {@code -RepeatHeader} repeats headers
 * @param ansi whether headers, labels and errors are coloured
 * @param escapeControls whether control characters in data are spelled out, so that a log's content cannot drive a terminal
 * @param enumerationLimit how many elements of a collection are shown in a cell; negative for all
 * @param errorView {@code ConciseView}, {@code NormalView}, {@code CategoryView} or {@code DetailedView}
 * @param location the current folder, to which paths of found lines are relative
 */
public record FormatOptions(
        int width,
        int height,
        boolean ansi,
        boolean escapeControls,
        int enumerationLimit,
        String errorView,
        String location) {
    public static final int DEFAULT_ENUMERATION_LIMIT = 4;

    private static final int USUAL_WIDTH = 120;

    /** Plain text of a width: what a file or a string gets. */
    public static FormatOptions plain(int width) {
        return new FormatOptions(width, Integer.MAX_VALUE, false, false, DEFAULT_ENUMERATION_LIMIT, "ConciseView", "");
    }

    public FormatOptions withEnumerationLimit(int limit) {
        return new FormatOptions(width, height, ansi, escapeControls, limit, errorView, location);
    }

    public FormatOptions withErrorView(String view) {
        return new FormatOptions(width, height, ansi, escapeControls, enumerationLimit, view, location);
    }

    public FormatOptions withLocation(String folder) {
        return new FormatOptions(width, height, ansi, escapeControls, enumerationLimit, errorView, folder);
    }

    /** For a terminal: control characters are spelled out. */
    public FormatOptions withTerminal(int lines, boolean colours) {
        return new FormatOptions(width, lines, colours, true, enumerationLimit, errorView, location);
    }

    /** The width that tables divide; a line without end counts as one of a usual screen. */
    int tableWidth() {
        return width == Integer.MAX_VALUE ? USUAL_WIDTH : width;
    }

    Style style() {
        return ansi ? Style.COLOURED : Style.PLAIN;
    }
}

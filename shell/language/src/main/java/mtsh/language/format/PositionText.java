package mtsh.language.format;

import mtsh.language.error.Position;

/**
 * The line of a script that an error is about, cut to what fits, with the place underlined.
 *
 * @param line the code, tabs spread, ends cut off with an ellipsis where it is long
 * @param start cells before the underlined part
 * @param length underlined cells, at least 1
 */
record PositionText(String line, int start, int length) {
    private static final int LONGEST = 69;
    private static final int WANTED_BEFORE = 12;
    private static final int WANTED_AFTER = 8;

    static PositionText of(Position position) {
        String source = position.source().lineText(position.line()).stripTrailing();
        int start = Math.min(position.column() - 1, source.length());
        boolean oneLine = position.source().line(position.span().end()) == position.line();
        int length = oneLine ? Math.min(position.span().length(), source.length() - start) : source.length() - start;
        String before = spread(source.substring(0, start));
        String error = spread(source.substring(start, start + Math.max(0, length)));
        String after = spread(source.substring(start + Math.max(0, length)));
        String line = before + error + after;
        if (line.length() <= LONGEST) {
            return new PositionText(line, before.length(), Math.max(1, error.length()));
        }
        return cut(line, before.length(), error.length());
    }

    private static String spread(String text) {
        return text.replace("\t", "    ");
    }

    private static PositionText cut(String line, int start, int length) {
        int behind = line.length() - length - start;
        int prefix = Math.min(start, WANTED_BEFORE);
        int suffix = Math.min(behind, WANTED_AFTER);
        int underlined = length;
        boolean dotsAfter = true;
        if (prefix + length + suffix >= LONGEST) {
            underlined = Math.min(length, LONGEST - prefix);
        } else {
            prefix += Math.min(start - prefix, LONGEST - (prefix + length + suffix));
            int room = LONGEST - (prefix + length + suffix);
            suffix += Math.max(0, Math.min(behind, room));
            dotsAfter = suffix < behind;
        }
        boolean dotsBefore = prefix < start;
        int from = Math.min(start - prefix, line.length() - LONGEST);
        String shown = line.substring(from, from + LONGEST);
        int offset = start - from;
        underlined = Math.max(1, Math.min(underlined, LONGEST - offset));
        return new PositionText(
                (dotsBefore ? Cells.ELLIPSIS + " " : "") + shown + (dotsAfter ? " " + Cells.ELLIPSIS : ""),
                offset + (dotsBefore ? 2 : 0),
                underlined);
    }

    String underline() {
        return Cells.blanks(start) + "~".repeat(length);
    }

    /** {@code At file:3 char:5} with the line and its underlining, as {@code PositionMessage} and NormalView have it. */
    static String message(Position position) {
        String file =
                position.source().file() == null ? "line" : position.source().file();
        PositionText text = of(position);
        return "At " + file + ":" + position.line() + " char:" + position.column() + "\n+ " + text.line() + "\n+ "
                + text.underline();
    }
}

package mtsh.language.parse;

import mtsh.language.ast.Span;

/** Text to be parsed with the places of its characters in the source: all of it, or what stands in an expandable string. */
final class View {
    private final String text;
    private final int base;
    private final int[] offsets;
    private final int level;

    private View(String text, int base, int[] offsets, int level) {
        this.text = text;
        this.base = base;
        this.offsets = offsets;
        this.level = level;
    }

    static View of(String text) {
        return new View(text, 0, null, 0);
    }

    /** The text of a subexpression in a string of this view. */
    View nested(StringPart.SubExpressionText part) {
        if (offsets == null && part.offsets() == null) {
            return new View(part.text(), base + part.start(), null, level + 1);
        }
        int[] places = new int[part.text().length() + 1];
        for (int i = 0; i < places.length; i++) {
            places[i] = source(part.offsets() == null ? part.start() + i : part.offsets()[i]);
        }
        return new View(part.text(), 0, places, level + 1);
    }

    /** A stretch of this view, which must be the whole source. */
    View part(int start, int end) {
        return new View(text.substring(start, end), base + start, null, level + 1);
    }

    String text() {
        return text;
    }

    /** How many strings deep. */
    int level() {
        return level;
    }

    int source(int offset) {
        return offsets == null ? base + offset : offsets[offset];
    }

    Span span(int start, int end) {
        return new Span(source(start), source(end));
    }
}

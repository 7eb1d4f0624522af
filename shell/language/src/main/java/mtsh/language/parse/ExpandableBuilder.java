package mtsh.language.parse;

import java.util.ArrayList;
import java.util.List;

/** Gathers what stands between the quotes of an expandable string, or in a bare word. */
final class ExpandableBuilder {
    private final List<StringPart> parts = new ArrayList<>();
    private final StringBuilder literal = new StringBuilder();
    private final StringBuilder value = new StringBuilder();
    private int literalStart;
    private boolean expandable;

    ExpandableBuilder(int start) {
        literalStart = start;
    }

    void append(char c) {
        literal.append(c);
        value.append(c);
    }

    void append(CharSequence text) {
        literal.append(text);
        value.append(text);
    }

    void append(String text, int start, int end) {
        literal.append(text, start, end);
        value.append(text, start, end);
    }

    /** Adds a reference; {@code raw} is how it was written, {@code before} where the text before it ended. */
    void add(StringPart part, String raw) {
        flush(part.start());
        parts.add(part);
        value.append(raw);
        expandable = true;
        literalStart = part.end();
    }

    /** Takes back the last characters, which belong to the end of a here-string. */
    void cut(int length) {
        literal.setLength(literal.length() - length);
        value.setLength(value.length() - length);
    }

    /** The text with references left as they were written. */
    String value() {
        return value.toString();
    }

    boolean isExpandable() {
        return expandable;
    }

    List<StringPart> finish(int end) {
        flush(end);
        return List.copyOf(parts);
    }

    private void flush(int end) {
        if (literal.length() > 0) {
            parts.add(new StringPart.Literal(literalStart, end, literal.toString()));
            literal.setLength(0);
        }
    }
}

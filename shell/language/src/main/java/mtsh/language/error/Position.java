package mtsh.language.error;

import mtsh.language.ast.Source;
import mtsh.language.ast.Span;

/** A place in a script: what ConciseView underlines. */
public record Position(Source source, Span span) {
    public int line() {
        return source.line(span.start());
    }

    public int column() {
        return source.column(span.start());
    }

    public String text() {
        return source.text(span);
    }
}

package mtsh.language.syntax;

import mtsh.language.ast.Source;
import mtsh.language.ast.Span;

/** Where something stands in its text. */
public final class ScriptExtent extends SyntaxPart {
    private final Source source;
    private final Span span;

    public ScriptExtent(Source source, Span span) {
        super("InternalScriptExtent");
        this.source = source;
        this.span = span;
    }

    @Override
    public Object get(String property) {
        return switch (property) {
            case "File" -> source.file();
            case "StartScriptPosition" -> new ScriptPosition(source, span.start());
            case "EndScriptPosition" -> new ScriptPosition(source, span.end());
            case "StartLineNumber" -> source.line(span.start());
            case "StartColumnNumber" -> source.column(span.start());
            case "EndLineNumber" -> source.line(span.end());
            case "EndColumnNumber" -> source.column(span.end());
            case "StartOffset" -> span.start();
            case "EndOffset" -> span.end();
            case "Text" -> source.text(span);
            default -> null;
        };
    }

    @Override
    public String toString() {
        return source.text(span);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ScriptExtent that && that.source == source && that.span.equals(span);
    }

    @Override
    public int hashCode() {
        return span.hashCode();
    }
}

package mtsh.language.syntax;

import mtsh.language.ast.Source;

/** A place in a text: offset from 0, line and column from 1. */
public final class ScriptPosition extends SyntaxPart {
    private final Source source;
    private final int offset;

    ScriptPosition(Source source, int offset) {
        super("InternalScriptPosition");
        this.source = source;
        this.offset = offset;
    }

    @Override
    public Object get(String property) {
        return switch (property) {
            case "File" -> source.file();
            case "LineNumber" -> source.line(offset);
            case "ColumnNumber" -> source.column(offset);
            case "Line" -> source.lineText(source.line(offset));
            case "Offset" -> offset;
            default -> null;
        };
    }

    public String fullScript() {
        return source.text();
    }
}

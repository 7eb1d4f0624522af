package mtsh.language.syntax;

import java.util.Map;

import mtsh.language.ast.Source;
import mtsh.language.ast.Span;
import mtsh.language.error.Position;
import mtsh.language.parse.ParseError;
import mtsh.language.value.InvocationInfo;

/** One thing wrong with a text: {@code ParseError}. */
public final class ParseProblem extends SyntaxPart {
    private final Source source;
    private final ParseError error;

    ParseProblem(Source source, ParseError error) {
        super("ParseError");
        this.source = source;
        this.error = error;
    }

    Source source() {
        return source;
    }

    Span span() {
        return error.span();
    }

    @Override
    public Object get(String property) {
        return switch (property) {
            case "Extent" -> new ScriptExtent(source, error.span());
            case "ErrorId" -> error.id();
            case "Message" -> error.message();
            case "IncompleteInput" -> error.incomplete();
            default -> null;
        };
    }

    /** The place as an error shows it, then the message. */
    @Override
    public String toString() {
        Position place = new Position(source, error.span());
        return new InvocationInfo(place, null, Map.of()).positionMessage() + "\n" + error.message();
    }
}

package mtsh.language.parse;

import java.util.ArrayList;
import java.util.List;

import mtsh.language.ast.Span;
import mtsh.language.ast.TypeName;

/**
 * Names of types, without the brackets around them. The name of an assembly after a comma is passed over: the types that scripts
 * can see have no two of one name.
 */
final class TypeNameParser extends GrammarPart {
    private static final int MAXIMUM_RANK = 32;
    private static final String ERROR_NAME = ":ErrorTypeName:";

    TypeNameParser(Grammar grammar) {
        super(grammar);
    }

    /** Null, and nothing taken, where no name starts. */
    TypeName name(boolean assemblyAllowed) {
        Mode before = stream().switchTo(Mode.TYPE_NAME);
        TypeName name = null;
        if (peekIs(LexemeKind.IDENTIFIER)) {
            name = named(stream().take(peek(), Token.Kind.TYPE), assemblyAllowed);
        }
        stream().switchTo(before);
        return name;
    }

    /** The types between a generic's brackets, the first of which is next; the closing bracket is left. */
    List<TypeName> arguments() {
        List<TypeName> arguments = new ArrayList<>();
        arguments.add(argument());
        while (true) {
            skipNewLines();
            if (!peekIs(LexemeKind.COMMA)) {
                return arguments;
            }
            Lexeme comma = take();
            skipNewLines();
            if (!peekIs(LexemeKind.IDENTIFIER) && !peekIs(LexemeKind.LEFT_BRACKET)) {
                open(after(span(comma)), Problem.TYPE_NAME_MISSING);
                arguments.add(missing(span(comma)));
                return arguments;
            }
            arguments.add(argument());
        }
    }

    /** Stands where a name should. */
    static TypeName missing(Span span) {
        return new TypeName(span, ERROR_NAME, List.of(), List.of());
    }

    /** One type, in brackets of its own or not. */
    private TypeName argument() {
        grammar().limits().enter();
        TypeName argument = peekIs(LexemeKind.LEFT_BRACKET) ? bracketed(take()) : name(false);
        grammar().limits().leave();
        return argument;
    }

    private TypeName bracketed(Lexeme open) {
        TypeName name = name(true);
        if (name == null) {
            open(after(span(open)), Problem.TYPE_NAME_MISSING);
            return missing(span(open));
        }
        if (!stream().takeIf(LexemeKind.RIGHT_BRACKET)) {
            open(before(peek()), Problem.TYPE_GENERIC_OPEN);
        }
        return name;
    }

    private Span before(Lexeme lexeme) {
        int start = span(lexeme).start();
        return new Span(start, start);
    }

    private TypeName named(Lexeme name, boolean assemblyAllowed) {
        Span span = span(name);
        List<TypeName> arguments = List.of();
        List<Integer> ranks = new ArrayList<>();
        while (peekIs(LexemeKind.LEFT_BRACKET)) {
            Lexeme open = take();
            skipNewLines();
            boolean generic = ranks.isEmpty()
                    && arguments.isEmpty()
                    && (peekIs(LexemeKind.IDENTIFIER) || peekIs(LexemeKind.LEFT_BRACKET));
            if (generic) {
                arguments = arguments();
                span = span.to(last(arguments)).to(closeBracket());
                continue;
            }
            Span close = rank(open, ranks);
            if (close == null) {
                break;
            }
            span = span.to(close);
        }
        if (assemblyAllowed && peekIs(LexemeKind.COMMA)) {
            span = span.to(assembly(take()));
        }
        return new TypeName(span, name.text(), arguments, ranks);
    }

    private Span closeBracket() {
        skipNewLines();
        if (peekIs(LexemeKind.RIGHT_BRACKET)) {
            return span(take());
        }
        Span place = before(peek());
        open(place, Problem.TYPE_BRACKET_MISSING);
        return new Span(
                stream().view().source(stream().position()),
                stream().view().source(stream().position()));
    }

    /** What follows the bracket of an array; null where that is not understood, and passed over. */
    private Span rank(Lexeme open, List<Integer> ranks) {
        int rank = 1;
        while (stream().takeIf(LexemeKind.COMMA)) {
            rank++;
        }
        Lexeme close = peek();
        if (rank > MAXIMUM_RANK) {
            wrong(span(open).to(span(close)), Problem.ARRAY_RANK, rank);
        } else {
            ranks.add(rank);
        }
        if (close.is(LexemeKind.RIGHT_BRACKET)) {
            return span(take());
        }
        if (close.is(LexemeKind.END)) {
            open(after(span(open)), Problem.TYPE_NAME_MISSING);
            return null;
        }
        wrong(span(close), Problem.TOKEN_UNEXPECTED, close.text());
        grammar().statements().skipTo(LexemeKind.RIGHT_BRACKET, LexemeKind.NEW_LINE);
        stream().takeIf(LexemeKind.RIGHT_BRACKET);
        return null;
    }

    private Span assembly(Lexeme comma) {
        LexemeStream stream = stream();
        int start = stream.position();
        int end = start;
        while (isAssemblyCharacter(stream.characterAt(end))) {
            end++;
        }
        if (stream.view().text().substring(start, end).isBlank()) {
            open(after(span(comma)), Problem.ASSEMBLY_NAME_MISSING);
            return span(comma);
        }
        return span(stream.takeHere(LexemeKind.IDENTIFIER, end - start, Token.Kind.TYPE));
    }

    private static boolean isAssemblyCharacter(char c) {
        return c != '\0' && c != ']' && !Characters.isLineEnd(c);
    }
}

package mtsh.language.parse;

import java.util.List;

import mtsh.language.ast.Ast;
import mtsh.language.ast.Expression;
import mtsh.language.ast.Span;
import mtsh.language.ast.Statement;

/** What every family of rules needs at hand. */
abstract class GrammarPart {
    private final Grammar grammar;

    GrammarPart(Grammar grammar) {
        this.grammar = grammar;
    }

    final Grammar grammar() {
        return grammar;
    }

    final LexemeStream stream() {
        return grammar.stream();
    }

    final Diagnostics diagnostics() {
        return grammar.diagnostics();
    }

    final Lexeme peek() {
        return stream().peek();
    }

    final boolean peekIs(LexemeKind kind) {
        return stream().peek().is(kind);
    }

    final Lexeme take() {
        return stream().take();
    }

    final void skipNewLines() {
        stream().skipNewLines();
    }

    /** More text mends it when nothing but blanks and comments is left. */
    final void open(Span place, Problem problem, Object... arguments) {
        LexemeStream stream = stream();
        diagnostics().open(place, stream.view().source(stream.position()), problem, arguments);
    }

    /** Whatever follows, it stays wrong. */
    final void wrong(Span place, Problem problem, Object... arguments) {
        diagnostics().wrong(place, problem, arguments);
    }

    final Span span(Lexeme lexeme) {
        return stream().span(lexeme);
    }

    static Span after(Span span) {
        return Grammar.after(span);
    }

    static Expression missingExpression(Span at) {
        return new Expression.Error(at, List.of());
    }

    static Statement missingStatement(Span at) {
        return new Statement.Error(at, List.of());
    }

    static Span last(List<? extends Ast> nodes) {
        return nodes.get(nodes.size() - 1).span();
    }
}

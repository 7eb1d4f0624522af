package mtsh.language.parse;

import java.util.ArrayList;
import java.util.List;

import mtsh.language.ast.Expression;
import mtsh.language.ast.Expression.HashtableEntry;
import mtsh.language.ast.ScriptBlockAst;
import mtsh.language.ast.Span;
import mtsh.language.ast.Statement;
import mtsh.language.ast.StatementBlock;
import mtsh.language.ast.VariablePath;

/** Operands: literals, variables and whatever stands in brackets. */
final class PrimaryParser extends GrammarPart {
    PrimaryParser(Grammar grammar) {
        super(grammar);
    }

    /** The operand that starts with this lexeme, which was only looked at; null, and nothing taken, where none does. */
    Expression primary(Lexeme first, boolean withAccess) {
        switch (first.kind()) {
            case VARIABLE, SPLATTED:
                return variable(stream().take(first), withAccess);
            case NUMBER:
                return withAccess(number(stream().take(first)), withAccess);
            case STRING, EXPANDABLE:
                return withAccess(grammar().strings().text(stream().take(first)), withAccess);
            case LEFT_PARENTHESIS:
                return withAccess(parenthesized(stream().take(first)), withAccess);
            case AT_PARENTHESIS, DOLLAR_PARENTHESIS:
                return withAccess(subExpression(stream().take(first)), withAccess);
            case AT_BRACE:
                return withAccess(hashtable(stream().take(first)), withAccess);
            case LEFT_BRACE:
                return withAccess(scriptBlock(stream().take(first)), withAccess);
            default:
                return null;
        }
    }

    private Expression withAccess(Expression expression, boolean withAccess) {
        return withAccess ? grammar().members().accesses(expression, true) : expression;
    }

    private Expression number(Lexeme lexeme) {
        Span span = span(lexeme);
        return lexeme.value() == null ? missingExpression(span) : new Expression.Constant(span, lexeme.value());
    }

    private Expression variable(Lexeme lexeme, boolean withAccess) {
        VariablePath path = lexeme.path();
        boolean splatted = lexeme.is(LexemeKind.SPLATTED);
        boolean using = "using".equals(path.scope()) && !path.name().isEmpty();
        if (!using) {
            return withAccess(new Expression.Variable(span(lexeme), path, splatted), withAccess);
        }
        Expression inner = withAccess(usedVariable(span(lexeme), path, splatted), withAccess);
        return new Expression.Using(inner.span(), inner);
    }

    static Expression usedVariable(Span span, VariablePath path, boolean splatted) {
        return new Expression.Variable(span, VariablePaths.parse(path.name()), splatted);
    }

    private Expression parenthesized(Lexeme open) {
        Mode before = stream().switchTo(Mode.COMMAND);
        boolean commaBefore = grammar().disableComma(false);
        skipNewLines();
        Statement body = grammar().pipelines().chain();
        if (body == null) {
            Span place = after(span(open));
            open(place, Problem.EXPRESSION_EXPECTED);
            body = missingStatement(place);
        }
        Span span = span(open).to(body.span());
        LexemeStream.Mark mark = stream().mark();
        skipNewLines();
        if (peekIs(LexemeKind.RIGHT_PARENTHESIS)) {
            span = span.to(span(take()));
        } else {
            leaveNewLines(mark);
            open(after(body.span()), Problem.PARENTHESIS_OPEN);
        }
        grammar().disableComma(commaBefore);
        stream().switchTo(before);
        return new Expression.Paren(span, body);
    }

    private void leaveNewLines(LexemeStream.Mark mark) {
        if (!peekIs(LexemeKind.END)) {
            stream().rewind(mark);
        }
    }

    private Expression subExpression(Lexeme open) {
        Mode before = stream().switchTo(Mode.COMMAND);
        boolean commaBefore = grammar().disableComma(false);
        skipNewLines();
        StatementList list = grammar().statements().list();
        skipNewLines();
        Span end = list.span() == null ? span(open) : list.span();
        Lexeme close = peek();
        if (close.is(LexemeKind.RIGHT_PARENTHESIS)) {
            end = span(take());
        } else {
            open(span(close), Problem.SUBEXPRESSION_OPEN);
        }
        grammar().disableComma(commaBefore);
        stream().switchTo(before);
        Span span = span(open).to(end);
        StatementBlock body = list.block(list.span() == null ? after(span(open)) : list.span());
        return open.is(LexemeKind.DOLLAR_PARENTHESIS)
                ? new Expression.SubExpression(span, body)
                : new Expression.ArrayExpression(span, body);
    }

    Expression scriptBlock(Lexeme open) {
        boolean commaBefore = grammar().disableComma(false);
        ScriptBlockAst body = grammar().scriptBlocks().braced(open, false);
        grammar().disableComma(commaBefore);
        return new Expression.ScriptBlockExpression(body.span(), body);
    }

    Expression hashtable(Lexeme open) {
        boolean commaBefore = grammar().disableComma(false);
        skipNewLines();
        List<HashtableEntry> entries = new ArrayList<>();
        Span end = span(open);
        while (true) {
            HashtableEntry entry = entry();
            if (entry == null) {
                break;
            }
            entries.add(entry);
            end = entry.value().span().to(entry.key().span());
            if (!peekIs(LexemeKind.NEW_LINE) && !peekIs(LexemeKind.SEMICOLON)) {
                break;
            }
            stream().skipSeparators();
        }
        Lexeme close = peek();
        if (close.is(LexemeKind.RIGHT_BRACE)) {
            end = span(take());
        } else {
            open(after(span(open)), Problem.BRACE_MISSING);
        }
        grammar().disableComma(commaBefore);
        return new Expression.Hashtable(span(open).to(end), entries);
    }

    private HashtableEntry entry() {
        Mode before = stream().switchTo(Mode.EXPRESSION);
        Expression key = labelOrKey();
        Lexeme equals = peek();
        if (key != null && equals.isEquals()) {
            take();
        }
        stream().switchTo(before);
        if (key == null) {
            return null;
        }
        if (!equals.isEquals()) {
            Span place = after(key.span());
            open(place, Problem.EQUALS_MISSING_IN_HASH);
            grammar().statements().skipTo(LexemeKind.RIGHT_BRACE, LexemeKind.SEMICOLON, LexemeKind.NEW_LINE);
            return new HashtableEntry(key, missingStatement(place));
        }
        stream().switchTo(Mode.COMMAND);
        skipNewLines();
        Statement value = grammar().statements().statement();
        stream().switchTo(before);
        if (value == null) {
            Span place = after(span(equals));
            open(place, Problem.HASH_STATEMENT_MISSING);
            value = missingStatement(place);
        }
        return new HashtableEntry(key, value);
    }

    /** A hashtable's key or a loop's label: a name, or any operand; null where a line or statement ends. */
    Expression labelOrKey() {
        Expression name = simpleName(Token.Kind.MEMBER);
        if (name != null) {
            return name;
        }
        if (peekIs(LexemeKind.NEW_LINE) || peekIs(LexemeKind.SEMICOLON)) {
            return null;
        }
        boolean commaBefore = grammar().disableComma(true);
        Expression key = grammar().expressions().unary(false);
        grammar().disableComma(commaBefore);
        return key;
    }

    /** A name as a bare word, or null. */
    Expression.StringConstant simpleName(Token.Kind color) {
        Lexeme name = stream().peekName();
        if (!name.is(LexemeKind.IDENTIFIER)) {
            return null;
        }
        stream().take(name, color);
        return new Expression.StringConstant(span(name), name.name(), Expression.StringKind.BARE_WORD);
    }
}

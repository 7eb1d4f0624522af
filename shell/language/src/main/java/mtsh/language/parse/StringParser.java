package mtsh.language.parse;

import java.util.ArrayList;
import java.util.List;

import mtsh.language.ast.Expression;
import mtsh.language.ast.Expression.StringKind;
import mtsh.language.ast.Span;
import mtsh.language.ast.VariablePath;

/** Strings and bare words with the variables and subexpressions in them. */
final class StringParser extends GrammarPart {
    StringParser(Grammar grammar) {
        super(grammar);
    }

    /** The expression that a lexeme with text, already taken, stands for. */
    Expression text(Lexeme lexeme) {
        Lexeme.Text text = lexeme.textValue();
        if (text.parts() == null) {
            return new Expression.StringConstant(span(lexeme), text.value(), text.kind());
        }
        List<Expression> parts = new ArrayList<>();
        for (StringPart part : text.parts()) {
            parts.add(part(part, text.kind()));
        }
        return new Expression.ExpandableString(span(lexeme), List.copyOf(parts), text.kind());
    }

    private Expression part(StringPart part, StringKind kind) {
        Span span = stream().view().span(part.start(), part.end());
        if (part instanceof StringPart.Literal literal) {
            return new Expression.StringConstant(span, literal.text(), kind);
        }
        if (part instanceof StringPart.VariableReference reference) {
            grammar().tokens().add(Token.Kind.VARIABLE, span.start(), span.end());
            return variable(span, reference.path());
        }
        return subExpression((StringPart.SubExpressionText) part, span);
    }

    private static Expression variable(Span span, VariablePath path) {
        if ("using".equals(path.scope()) && !path.name().isEmpty()) {
            return new Expression.Using(span, PrimaryParser.usedVariable(span, path, false));
        }
        return new Expression.Variable(span, path, false);
    }

    private Expression subExpression(StringPart.SubExpressionText part, Span span) {
        Grammar nested = grammar().nested(stream().view().nested(part));
        Expression expression = nested.primaries().primary(nested.stream().peek(), true);
        return expression == null ? missingExpression(span) : expression;
    }
}

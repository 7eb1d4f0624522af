package mtsh.language.parse;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import mtsh.language.ast.Attribute;
import mtsh.language.ast.CommandParameter;
import mtsh.language.ast.Expression;
import mtsh.language.ast.Expression.UnaryOperator;
import mtsh.language.ast.ParameterAttribute;
import mtsh.language.ast.Span;
import mtsh.language.ast.TypeConstraint;

/** Operators, from the ternary down to casts and signs. A rule returns null, having taken nothing, where no expression starts. */
final class ExpressionParser extends GrammarPart {
    ExpressionParser(Grammar grammar) {
        super(grammar);
    }

    Expression expression() {
        return expression(false);
    }

    /** {@code operand} says that an operand must follow, so that a number ends before {@code ?} and {@code :}. */
    Expression expression(boolean operand) {
        grammar().limits().enter();
        Mode before = stream().switchTo(Mode.EXPRESSION);
        Expression condition = binary(operand);
        Expression whole = condition != null && peekIs(LexemeKind.QUESTION) ? ternary(condition) : condition;
        stream().switchTo(before);
        grammar().limits().leave();
        return whole;
    }

    private Expression ternary(Expression condition) {
        Lexeme question = take();
        skipNewLines();
        Expression whenTrue = operandAfter(question);
        LexemeStream.Mark mark = stream().mark();
        skipNewLines();
        if (!peekIs(LexemeKind.COLON)) {
            Lexeme found = peek();
            boolean missing = whenTrue instanceof Expression.Error;
            if (!missing) {
                open(span(found), Problem.COLON_MISSING_IN_TERNARY);
            }
            if (!found.is(LexemeKind.END)) {
                stream()
                        .rewind(new LexemeStream.Mark(
                                mark.position(), mark.tokens(), diagnostics().count(), mark.comments()));
            }
            return new Expression.Error(condition.span().to(whenTrue.span()), List.of(condition, whenTrue));
        }
        Lexeme colon = take();
        skipNewLines();
        Expression whenFalse = operandAfter(colon);
        return new Expression.Ternary(condition.span().to(whenFalse.span()), condition, whenTrue, whenFalse);
    }

    private Expression operandAfter(Lexeme operator) {
        Expression operand = expression(true);
        return operand == null ? valueMissing(operator) : operand;
    }

    private Expression valueMissing(Lexeme operator) {
        Span place = after(span(operator));
        open(place, Problem.VALUE_EXPECTED, operator.text());
        return missingExpression(place);
    }

    private Expression binary(boolean operand) {
        Expression first = arrayLiteral(operand);
        if (first == null || !peek().isBinaryOperator()) {
            return first == null ? null : refuseParameter(first);
        }
        Deque<Expression> operands = new ArrayDeque<>();
        Deque<Lexeme> operators = new ArrayDeque<>();
        operands.push(first);
        int count = 0;
        while (peek().isBinaryOperator()) {
            Limits.checkChain(++count);
            Lexeme operator = take();
            while (!operators.isEmpty() && precedence(operators.peek()) >= precedence(operator)) {
                reduce(operands, operators);
            }
            operators.push(operator);
            skipNewLines();
            Expression right = arrayLiteral(true);
            operands.push(right == null ? valueMissing(operator) : right);
        }
        while (!operators.isEmpty()) {
            reduce(operands, operators);
        }
        return refuseParameter(operands.pop());
    }

    private static int precedence(Lexeme operator) {
        return operator.operator().precedence();
    }

    private void reduce(Deque<Expression> operands, Deque<Lexeme> operators) {
        Expression right = operands.pop();
        Expression left = operands.pop();
        Lexeme lexeme = operators.pop();
        Operator operator = lexeme.operator();
        operands.push(new Expression.Binary(
                left.span().to(right.span()), operator.binary(), operator.caseSensitive(), left, right, span(lexeme)));
    }

    /** A parameter where an operator should be is most likely an operator half typed: it is taken with the expression. */
    private Expression refuseParameter(Expression expression) {
        Lexeme found = peek();
        if (!found.is(LexemeKind.PARAMETER)) {
            return expression;
        }
        wrong(span(found), Problem.TOKEN_UNEXPECTED, found.text());
        stream().take(found, Token.Kind.OPERATOR);
        CommandParameter parameter =
                new CommandParameter(span(found), found.parameter().name(), null);
        return new Expression.Error(expression.span().to(span(found)), List.of(expression, parameter));
    }

    private Expression arrayLiteral(boolean operand) {
        Expression first = unary(operand);
        if (first == null || grammar().isCommaDisabled() || !peekIs(LexemeKind.COMMA)) {
            return first;
        }
        List<Expression> elements = new ArrayList<>();
        elements.add(first);
        while (peekIs(LexemeKind.COMMA)) {
            Lexeme comma = take();
            skipNewLines();
            Expression element = unary(true);
            if (element == null) {
                open(after(span(comma)), Problem.EXPRESSION_MISSING_AFTER_TOKEN, comma.text());
                elements.add(missingExpression(span(comma)));
                break;
            }
            elements.add(element);
        }
        return new Expression.ArrayLiteral(first.span().to(last(elements)), List.copyOf(elements));
    }

    Expression unary(boolean operand) {
        grammar().limits().enter();
        Expression expression = unaryOperand(stream().peekOperand(operand));
        if (expression != null) {
            expression = postfix(expression);
        }
        grammar().limits().leave();
        return expression;
    }

    private Expression unaryOperand(Lexeme first) {
        if (first.isUnaryOperator()) {
            boolean separator = first.is(LexemeKind.COMMA) && grammar().isCommaDisabled();
            return separator ? null : prefix(first);
        }
        if (first.is(LexemeKind.LEFT_BRACKET)) {
            return typed();
        }
        return grammar().primaries().primary(first, true);
    }

    private Expression postfix(Expression expression) {
        Lexeme found = peek();
        if (!found.is(LexemeKind.PLUS_PLUS) && !found.is(LexemeKind.MINUS_MINUS)) {
            return expression;
        }
        take();
        UnaryOperator operator =
                found.is(LexemeKind.PLUS_PLUS) ? UnaryOperator.POST_INCREMENT : UnaryOperator.POST_DECREMENT;
        return new Expression.Unary(expression.span().to(span(found)), operator, expression);
    }

    private Expression prefix(Lexeme operator) {
        stream().take(operator);
        skipNewLines();
        Expression child = unary(true);
        if (child == null) {
            open(after(span(operator)), Problem.EXPRESSION_MISSING_AFTER_OPERATOR, operator.text());
            return missingExpression(span(operator));
        }
        Span span = span(operator).to(child.span());
        if (operator.is(LexemeKind.COMMA)) {
            return new Expression.ArrayLiteral(span, List.of(child));
        }
        return new Expression.Unary(span, operator.operator().unary(), child);
    }

    /** What follows one or more types or attributes in brackets: a cast, an access to the type, or nothing. */
    private Expression typed() {
        List<ParameterAttribute> attributes = grammar().attributes().list(true);
        if (attributes.isEmpty()) {
            return null;
        }
        int lastIndex = attributes.size() - 1;
        ParameterAttribute lastAttribute = attributes.get(lastIndex);
        Expression expression = lastAttribute instanceof Attribute attribute
                ? attributed(attribute, attributes)
                : cast((TypeConstraint) lastAttribute);
        for (int i = lastIndex - 1; i >= 0; i--) {
            Span span = attributes.get(i).span().to(expression.span());
            expression = attributes.get(i) instanceof TypeConstraint constraint
                    ? new Expression.Convert(span, constraint.type(), expression)
                    : new Expression.Attributed(span, (Attribute) attributes.get(i), expression);
        }
        return expression;
    }

    private Expression attributed(Attribute attribute, List<ParameterAttribute> all) {
        LexemeStream.Mark mark = stream().mark();
        skipNewLines();
        Expression child = unary(true);
        if (child == null) {
            stream().rewind(mark);
            open(
                    attribute.span(),
                    Problem.ATTRIBUTE_UNEXPECTED,
                    attribute.type().fullText());
            return new Expression.Error(all.get(0).span().to(attribute.span()), List.copyOf(all));
        }
        return new Expression.Attributed(attribute.span().to(child.span()), attribute, child);
    }

    private Expression cast(TypeConstraint constraint) {
        Expression literal = new Expression.TypeLiteral(constraint.span(), constraint.type());
        Expression accessed = grammar().members().accesses(literal, false);
        if (accessed != literal) {
            return accessed;
        }
        Lexeme found = peek();
        if (found.is(LexemeKind.NEW_LINE) || found.is(LexemeKind.COMMA)) {
            return literal;
        }
        Expression child = unary(true);
        if (child == null) {
            return literal;
        }
        return new Expression.Convert(constraint.span().to(child.span()), constraint.type(), child);
    }
}

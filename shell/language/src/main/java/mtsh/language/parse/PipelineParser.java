package mtsh.language.parse;

import java.util.ArrayList;
import java.util.List;

import mtsh.language.ast.Expression;
import mtsh.language.ast.Redirection;
import mtsh.language.ast.Span;
import mtsh.language.ast.Statement;
import mtsh.language.ast.Statement.AssignmentOperator;
import mtsh.language.ast.Statement.PipelineElement;

/** Assignments, pipelines, and pipelines joined by {@code &&} and {@code ||}. */
final class PipelineParser extends GrammarPart {
    PipelineParser(Grammar grammar) {
        super(grammar);
    }

    /** Null, having taken nothing, where neither expression nor command starts. */
    Statement chain() {
        Mode before = stream().switchTo(Mode.COMMAND);
        Expression first = grammar().expressions().expression();
        Statement result = first != null && takesAssignment() ? assignment(first) : chainFrom(first);
        stream().switchTo(before);
        return result;
    }

    private boolean takesAssignment() {
        Mode before = stream().switchTo(Mode.EXPRESSION);
        boolean assigns = peekIs(LexemeKind.ASSIGNMENT);
        stream().switchTo(before);
        return assigns;
    }

    private Statement assignment(Expression target) {
        Mode before = stream().switchTo(Mode.EXPRESSION);
        Lexeme operator = take();
        stream().switchTo(before);
        skipNewLines();
        Statement value = grammar().statements().statement();
        if (value == null) {
            Span place = after(span(operator));
            open(place, Problem.VALUE_EXPECTED, operator.text());
            value = missingStatement(place);
        }
        return new Statement.Assignment(
                target.span().to(value.span()), target, (AssignmentOperator) operator.value(), value, span(operator));
    }

    private Statement chainFrom(Expression first) {
        Statement left = pipeline(first);
        int count = 0;
        while (left != null && (peekIs(LexemeKind.AND_AND) || peekIs(LexemeKind.OR_OR))) {
            Limits.checkChain(++count);
            Lexeme operator = take();
            skipNewLines();
            if (peekIs(LexemeKind.END)) {
                open(after(span(operator)), Problem.CHAIN_ELEMENT_EMPTY, operator.text());
                return left;
            }
            Lexeme next = peek();
            Statement right = pipeline(null);
            if (right == null) {
                if (!next.is(LexemeKind.DOT) && !next.is(LexemeKind.AMPERSAND)) {
                    wrong(span(operator).to(span(next)), Problem.CHAIN_ELEMENT_EMPTY, operator.text());
                }
                return new Statement.Error(left.span().to(span(operator)), List.of(left));
            }
            boolean and = operator.is(LexemeKind.AND_AND);
            left = new Statement.PipelineChain(left.span().to(right.span()), left, and, right, false);
        }
        return left != null && peekIs(LexemeKind.AMPERSAND) ? background(left) : left;
    }

    private Statement background(Statement statement) {
        Span span = statement.span().to(span(take()));
        if (peekIs(LexemeKind.AND_AND) || peekIs(LexemeKind.OR_OR)) {
            Lexeme operator = take();
            wrong(span(operator), Problem.AMPERSAND_IN_CHAIN);
            return new Statement.Error(span.to(span(operator)), List.of(statement));
        }
        if (statement instanceof Statement.PipelineChain chain) {
            return new Statement.PipelineChain(span, chain.left(), chain.and(), chain.right(), true);
        }
        Statement.Pipeline pipeline = (Statement.Pipeline) statement;
        return new Statement.Pipeline(span, pipeline.elements(), true);
    }

    /** {@code first} is the expression already read, or null. */
    private Statement.Pipeline pipeline(Expression first) {
        List<PipelineElement> elements = new ArrayList<>();
        Expression expression = first;
        Lexeme pipe = null;
        while (true) {
            if (expression == null) {
                expression = grammar().expressions().expression();
            }
            PipelineElement element = expression != null
                    ? expressionElement(expression, pipe != null)
                    : grammar().commands().command();
            expression = null;
            if (element != null) {
                elements.add(element);
            } else if (pipe != null || peekIs(LexemeKind.PIPE)) {
                Span place = pipe != null ? after(span(pipe)) : span(peek());
                open(place, Problem.PIPE_ELEMENT_EMPTY);
            }
            skipLineEndBeforePipe();
            if (!peekIs(LexemeKind.PIPE)) {
                break;
            }
            pipe = take();
            skipNewLines();
            if (peekIs(LexemeKind.END)) {
                open(after(span(pipe)), Problem.PIPE_ELEMENT_EMPTY);
                break;
            }
        }
        if (elements.isEmpty()) {
            return null;
        }
        refuseUnlessEnd();
        return new Statement.Pipeline(elements.get(0).span().to(last(elements)), List.copyOf(elements), false);
    }

    /** A line that starts with a pipe goes on with the line before. */
    private void skipLineEndBeforePipe() {
        Lexeme found = peek();
        if (found.is(LexemeKind.NEW_LINE) && Lexer.pipeFollows(stream().view().text(), found.end())) {
            skipNewLines();
        }
    }

    private void refuseUnlessEnd() {
        Lexeme found = peek();
        switch (found.kind()) {
            case SEMICOLON, NEW_LINE, RIGHT_PARENTHESIS, RIGHT_BRACE, END, AND_AND, OR_OR, AMPERSAND:
                return;
            default:
                wrong(span(found), Problem.TOKEN_UNEXPECTED, found.text());
        }
    }

    private PipelineElement expressionElement(Expression expression, boolean afterPipe) {
        if (afterPipe) {
            wrong(expression.span(), Problem.EXPRESSION_NOT_FIRST);
        }
        RedirectionList redirections = new RedirectionList();
        Span span = expression.span();
        while (RedirectionList.starts(peek())) {
            span = span.to(grammar().commands().redirection(redirections));
        }
        List<Redirection> list = redirections.list();
        return new Statement.CommandExpression(span, expression, list);
    }
}

package mtsh.language.parse;

import java.util.ArrayList;
import java.util.List;

import mtsh.language.ast.Expression;
import mtsh.language.ast.Span;
import mtsh.language.ast.TypeName;

/** Members, method calls and indexes, which follow their target without white space. */
final class MemberParser extends GrammarPart {
    private record Arguments(List<Expression> expressions, Span end) {}

    private record TypeArguments(List<TypeName> types) {}

    MemberParser(Grammar grammar) {
        super(grammar);
    }

    /** The target with all that is accessed on it; the target itself when nothing is. */
    Expression accesses(Expression target, boolean indexable) {
        Expression expression = target;
        boolean bracket = indexable;
        int count = 0;
        for (Lexeme operator = accessOperator(bracket); operator != null; operator = accessOperator(bracket)) {
            Limits.checkChain(++count);
            bracket = true;
            skipNewLines();
            boolean index = operator.is(LexemeKind.LEFT_BRACKET) || operator.is(LexemeKind.QUESTION_BRACKET);
            expression = index ? index(expression, operator) : member(expression, operator);
        }
        return expression;
    }

    private Lexeme accessOperator(boolean indexable) {
        int position = stream().position();
        char first = stream().characterAt(position);
        char second = stream().characterAt(position + 1);
        switch (first) {
            case '.':
                return second == '.' || endsArgument(second) ? null : here(LexemeKind.DOT, 1);
            case ':':
                boolean scope = second == ':' && !endsArgument(stream().characterAt(position + 2));
                return scope ? here(LexemeKind.COLON_COLON, 2) : null;
            case '[':
                return indexable ? stream().takeHere(LexemeKind.LEFT_BRACKET, 1, Token.Kind.GROUP) : null;
            case '?':
                if (second == '.') {
                    return here(LexemeKind.QUESTION_DOT, 2);
                }
                return second == '[' && indexable
                        ? stream().takeHere(LexemeKind.QUESTION_BRACKET, 2, Token.Kind.GROUP)
                        : null;
            default:
                return null;
        }
    }

    /** In a command a dot before white space ends the argument instead of asking for a member. */
    private boolean endsArgument(char c) {
        return stream().mode() == Mode.COMMAND && (c == '\0' || Characters.isWhitespace(c) || Characters.isLineEnd(c));
    }

    private Lexeme here(LexemeKind kind, int length) {
        return stream().takeHere(kind, length, Token.Kind.OPERATOR);
    }

    private Expression member(Expression target, Lexeme operator) {
        boolean isStatic = operator.is(LexemeKind.COLON_COLON);
        boolean nullConditional = operator.is(LexemeKind.QUESTION_DOT);
        Expression member = memberName();
        if (member == null) {
            open(after(span(operator)), Problem.PROPERTY_NAME_MISSING);
            member = grammar().commands().singleArgument(CommandParser.Place.ARGUMENT);
            if (member == null) {
                member = missingExpression(span(operator));
            }
        } else {
            Expression call = call(target, member, isStatic, nullConditional);
            if (call != null) {
                return call;
            }
        }
        Span span = target.span().to(member.span());
        return new Expression.MemberAccess(span, target, member, isStatic, nullConditional);
    }

    private Expression memberName() {
        Expression name = grammar().primaries().simpleName(Token.Kind.MEMBER);
        if (name != null) {
            return name;
        }
        Lexeme found = peek();
        if (found.isUnaryOperator() || found.is(LexemeKind.LEFT_BRACKET)) {
            return grammar().expressions().unary(false);
        }
        return grammar().primaries().primary(found, false);
    }

    private Expression call(Expression target, Expression member, boolean isStatic, boolean nullConditional) {
        LexemeStream.Mark mark = stream().mark();
        TypeArguments types = typeArguments();
        if (types == null) {
            stream().rewind(mark);
        }
        List<TypeName> typeArguments = types == null ? List.of() : types.types();
        char next = stream().characterAt(stream().position());
        if (next != '(' && next != '{') {
            stream().rewind(mark);
            return null;
        }
        Arguments arguments = next == '(' ? arguments() : scriptBlockArgument();
        return new Expression.InvokeMember(
                target.span().to(arguments.end()),
                target,
                member,
                typeArguments,
                arguments.expressions(),
                isStatic,
                nullConditional);
    }

    /** {@code [int, string]} before a call's parenthesis; null, perhaps after having read on, where it is something else. */
    private TypeArguments typeArguments() {
        if (stream().characterAt(stream().position()) != '[') {
            return null;
        }
        stream().takeHere(LexemeKind.LEFT_BRACKET, 1, Token.Kind.GROUP);
        Mode before = stream().switchTo(Mode.TYPE_NAME);
        int errors = diagnostics().count();
        skipNewLines();
        List<TypeName> types =
                peekIs(LexemeKind.IDENTIFIER) ? grammar().typeNames().arguments() : null;
        boolean closed = types != null && diagnostics().count() == errors && peekIs(LexemeKind.RIGHT_BRACKET);
        if (closed) {
            take();
        }
        stream().switchTo(before);
        return closed ? new TypeArguments(types) : null;
    }

    private Arguments scriptBlockArgument() {
        Lexeme open = stream().takeHere(LexemeKind.LEFT_BRACE, 1, Token.Kind.GROUP);
        Expression block = grammar().primaries().scriptBlock(open);
        return new Arguments(List.of(block), block.span());
    }

    private Arguments arguments() {
        Lexeme open = stream().takeHere(LexemeKind.LEFT_PARENTHESIS, 1, Token.Kind.GROUP);
        return finishArguments(open);
    }

    /** The arguments of {@code base(...)}, whose parenthesis is next. */
    List<Expression> baseArguments() {
        return finishArguments(take()).expressions();
    }

    private Arguments finishArguments(Lexeme open) {
        boolean commaBefore = grammar().disableComma(true);
        List<Expression> expressions = new ArrayList<>();
        Lexeme comma = null;
        Span end = span(open);
        boolean reported = false;
        while (true) {
            skipNewLines();
            Expression argument = grammar().expressions().expression();
            if (argument == null) {
                if (comma != null) {
                    open(after(span(comma)), Problem.EXPRESSION_MISSING_AFTER_TOKEN, ",");
                    reported = true;
                }
                break;
            }
            expressions.add(argument);
            end = argument.span();
            skipNewLines();
            if (!peekIs(LexemeKind.COMMA)) {
                break;
            }
            comma = take();
            end = span(comma);
        }
        skipNewLines();
        if (peekIs(LexemeKind.RIGHT_PARENTHESIS)) {
            end = span(take());
        } else if (!reported) {
            open(after(end), Problem.METHOD_CALL_OPEN);
        }
        grammar().disableComma(commaBefore);
        return new Arguments(expressions, end);
    }

    private Expression index(Expression target, Lexeme open) {
        boolean commaBefore = grammar().disableComma(false);
        Expression index = grammar().expressions().expression();
        grammar().disableComma(commaBefore);
        boolean missing = index == null;
        if (missing) {
            open(after(span(open)), Problem.INDEX_MISSING);
            index = missingExpression(span(open));
        }
        Span end = index.span();
        skipNewLines();
        if (peekIs(LexemeKind.RIGHT_BRACKET)) {
            end = span(take());
        } else if (!missing) {
            open(after(index.span()), Problem.INDEX_OPEN);
        }
        boolean nullConditional = open.is(LexemeKind.QUESTION_BRACKET);
        return new Expression.Index(target.span().to(end), target, index, nullConditional);
    }
}

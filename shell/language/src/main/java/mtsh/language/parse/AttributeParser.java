package mtsh.language.parse;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import mtsh.language.ast.Attribute;
import mtsh.language.ast.Attribute.NamedArgument;
import mtsh.language.ast.Expression;
import mtsh.language.ast.ParameterAttribute;
import mtsh.language.ast.Span;
import mtsh.language.ast.TypeConstraint;
import mtsh.language.ast.TypeName;

/** Types and attributes in brackets. */
final class AttributeParser extends GrammarPart {
    AttributeParser(Grammar grammar) {
        super(grammar);
    }

    /** All that follow each other; in an expression a type must be followed on its own line. */
    List<ParameterAttribute> list(boolean inExpression) {
        List<ParameterAttribute> attributes = new ArrayList<>();
        ParameterAttribute attribute = attribute();
        while (attribute != null) {
            attributes.add(attribute);
            LexemeStream.Mark mark = stream().mark();
            if (!inExpression || attribute instanceof Attribute) {
                skipNewLines();
            }
            attribute = attribute();
            if (attribute == null && inExpression) {
                stream().rewind(mark);
            }
        }
        return attributes;
    }

    boolean startsHere() {
        Mode before = stream().switchTo(Mode.TYPE_NAME);
        boolean bracket = peekIs(LexemeKind.LEFT_BRACKET);
        stream().switchTo(before);
        return bracket;
    }

    /** Null where none starts; then nothing was taken. */
    ParameterAttribute attribute() {
        if (!startsHere()) {
            return null;
        }
        LexemeStream.Mark mark = stream().mark();
        Mode before = stream().switchTo(Mode.TYPE_NAME);
        Lexeme open = take();
        skipNewLines();
        int nameToken = grammar().tokens().count();
        TypeName type = grammar().typeNames().name(true);
        ParameterAttribute attribute = null;
        if (type == null && peekIs(LexemeKind.END)) {
            open(after(span(open)), Problem.TYPE_NAME_MISSING);
            attribute = new TypeConstraint(span(open), TypeNameParser.missing(after(span(open))));
        } else if (type == null) {
            stream().rewind(mark);
            wrong(after(span(open)), Problem.TYPE_NAME_MISSING);
        } else if (peekIs(LexemeKind.LEFT_PARENTHESIS)) {
            grammar().tokens().recolor(nameToken, Token.Kind.ATTRIBUTE);
            attribute = attribute(open, type);
        } else {
            attribute = constraint(open, type);
        }
        stream().switchTo(before);
        return attribute;
    }

    private TypeConstraint constraint(Lexeme open, TypeName type) {
        if (peekIs(LexemeKind.RIGHT_BRACKET)) {
            return new TypeConstraint(span(open).to(span(take())), type);
        }
        Lexeme found = peek();
        int place = span(found).start();
        if (found.is(LexemeKind.END)) {
            open(new Span(place, place), Problem.TYPE_BRACKET_MISSING);
        } else {
            wrong(new Span(place, place), Problem.TYPE_BRACKET_MISSING);
        }
        return new TypeConstraint(span(open).to(type.span()), type);
    }

    private Attribute attribute(Lexeme open, TypeName type) {
        Span end = span(take());
        Mode before = stream().switchTo(Mode.EXPRESSION);
        boolean commaBefore = grammar().disableComma(true);
        List<Expression> positional = new ArrayList<>();
        List<NamedArgument> named = new ArrayList<>();
        end = arguments(positional, named, end);
        grammar().disableComma(commaBefore);
        stream().switchTo(before);
        skipNewLines();
        boolean closed = peekIs(LexemeKind.RIGHT_PARENTHESIS);
        if (closed) {
            end = span(take());
        } else {
            open(after(end), Problem.PARENTHESIS_OPEN);
        }
        skipNewLines();
        if (peekIs(LexemeKind.RIGHT_BRACKET)) {
            end = span(take());
        } else if (closed) {
            open(after(end), Problem.TYPE_BRACKET_MISSING);
        }
        return new Attribute(span(open).to(end), type, positional, named);
    }

    /** Returns where the last argument ends. */
    private Span arguments(List<Expression> positional, List<NamedArgument> named, Span open) {
        Set<String> names = new HashSet<>();
        Span end = open;
        Lexeme comma = null;
        while (true) {
            skipNewLines();
            Expression.StringConstant name = grammar().primaries().simpleName(Token.Kind.MEMBER);
            if (name != null) {
                NamedArgument argument = named(name);
                end = argument.span();
                if (names.add(name.value().toLowerCase(Locale.ROOT))) {
                    named.add(argument);
                } else {
                    wrong(name.span(), Problem.NAMED_ARGUMENT_REPEATED, name.value());
                }
            } else {
                Expression value = grammar().expressions().expression();
                if (value == null && comma != null) {
                    open(after(span(comma)), Problem.EXPRESSION_MISSING_AFTER_TOKEN, ",");
                    value = missingExpression(after(span(comma)));
                }
                if (value != null) {
                    positional.add(value);
                    end = value.span();
                }
            }
            skipNewLines();
            if (!peekIs(LexemeKind.COMMA)) {
                return end;
            }
            comma = take();
            end = span(comma);
        }
    }

    private NamedArgument named(Expression.StringConstant name) {
        Lexeme equals = peek();
        if (!equals.isEquals()) {
            return new NamedArgument(name.span(), name.value(), new Expression.Constant(name.span(), true));
        }
        take();
        skipNewLines();
        Expression value = grammar().expressions().expression();
        if (value == null) {
            Span place = after(span(equals));
            open(place, Problem.EXPRESSION_MISSING_IN_ARGUMENT);
            value = missingExpression(place);
        }
        return new NamedArgument(name.span().to(value.span()), name.value(), value);
    }
}

package mtsh.language.parse;

import java.util.ArrayList;
import java.util.List;

import mtsh.language.ast.Ast;
import mtsh.language.ast.Attribute;
import mtsh.language.ast.Expression;
import mtsh.language.ast.ParameterAst;
import mtsh.language.ast.ParameterAttribute;
import mtsh.language.ast.ScriptBlockAst;
import mtsh.language.ast.Span;
import mtsh.language.ast.Statement;
import mtsh.language.ast.Statement.TypeMember;
import mtsh.language.ast.TypeConstraint;
import mtsh.language.ast.TypeName;

/** Properties, methods and constructors of a class. */
final class ClassMemberParser extends GrammarPart {
    /** A member, or null with what could be read of it. */
    record Result(TypeMember member, List<Ast> broken) {}

    ClassMemberParser(Grammar grammar) {
        super(grammar);
    }

    /** Null where no member starts. */
    Result member(String className) {
        return new Reading(className).read();
    }

    void requireTerminator(Span end) {
        Lexeme found = peek();
        if (!found.is(LexemeKind.NEW_LINE) && !found.is(LexemeKind.SEMICOLON) && !found.is(LexemeKind.RIGHT_BRACE)) {
            open(after(end), Problem.PROPERTY_TERMINATOR_MISSING);
        }
    }

    /** One member being read. */
    private final class Reading {
        private final String className;
        private final List<Attribute> attributes = new ArrayList<>();
        private final List<Ast> parts = new ArrayList<>();
        private TypeName type;
        private boolean isStatic;
        private boolean isHidden;
        private Span start;

        Reading(String className) {
            this.className = className;
        }

        Result read() {
            while (modifier()) {
                // Attributes, a type and words such as static come in any order.
            }
            Lexeme name = peek();
            if (name.is(LexemeKind.VARIABLE)) {
                return new Result(property(take()), List.of());
            }
            if (name.is(LexemeKind.IDENTIFIER) || name.is(LexemeKind.KEYWORD)) {
                return method(stream().take(name, Token.Kind.MEMBER));
            }
            if (start == null) {
                return null;
            }
            open(after(start), Problem.MEMBER_INCOMPLETE);
            return parts.isEmpty() ? null : new Result(null, parts);
        }

        /** Takes one of what may stand before the name; whether there was one. */
        private boolean modifier() {
            stream().skipSeparators();
            ParameterAttribute attribute = grammar().attributes().attribute();
            if (attribute != null) {
                add(attribute);
                return true;
            }
            Lexeme word = peek();
            if (word.isKeyword("static")) {
                isStatic = qualifier(take(), isStatic);
                return true;
            }
            if (word.isKeyword("hidden")) {
                isHidden = qualifier(take(), isHidden);
                return true;
            }
            return false;
        }

        private void add(ParameterAttribute attribute) {
            extend(attribute.span());
            parts.add(attribute);
            if (attribute instanceof Attribute real) {
                attributes.add(real);
            } else if (type == null) {
                type = ((TypeConstraint) attribute).type();
            } else {
                wrong(attribute.span(), Problem.TYPES_TOO_MANY);
            }
        }

        private boolean qualifier(Lexeme word, boolean repeated) {
            extend(span(word));
            if (repeated) {
                wrong(span(word), Problem.QUALIFIER_REPEATED, word.text());
            }
            return true;
        }

        private void extend(Span span) {
            start = start == null ? span : start.to(span);
        }

        private TypeMember property(Lexeme name) {
            extend(span(name));
            Span end = span(name);
            Expression value = null;
            Lexeme equals = peek();
            if (equals.isEquals()) {
                take();
                skipNewLines();
                value = grammar().expressions().expression();
                if (value == null) {
                    open(after(span(equals)), Problem.VALUE_EXPECTED, "=");
                }
                end = value == null ? span(equals) : value.span();
            }
            requireTerminator(end);
            stream().skipSeparators();
            return new Statement.PropertyMember(
                    start.to(end), name.path().name(), type, attributes, isStatic, isHidden, value);
        }

        private Result method(Lexeme name) {
            extend(span(name));
            boolean isConstructor = name.text().equalsIgnoreCase(className);
            FunctionParser.ParameterList list =
                    peekIs(LexemeKind.LEFT_PARENTHESIS) ? grammar().functions().parameterList() : null;
            if (list == null) {
                open(after(span(name)), Problem.METHOD_PARAMETERS_MISSING);
                return broken();
            }
            if (list.open()) {
                return broken();
            }
            Span head = list.span();
            List<Expression> baseArguments = null;
            if (isConstructor && !isStatic) {
                LexemeStream.Mark mark = stream().mark();
                skipNewLines();
                if (peekIs(LexemeKind.COLON)) {
                    baseArguments = baseCall(take());
                    if (baseArguments == null) {
                        return broken();
                    }
                } else {
                    stream().rewind(mark);
                }
            }
            return body(name, list.parameters(), head, isConstructor, baseArguments);
        }

        private Result broken() {
            grammar().statements().skipTo(LexemeKind.RIGHT_BRACE, LexemeKind.NEW_LINE, LexemeKind.SEMICOLON);
            parts.add(missingExpression(start));
            return new Result(null, parts);
        }

        /** Null, with a complaint, where it is not complete. */
        private List<Expression> baseCall(Lexeme colon) {
            skipNewLines();
            Lexeme word = peek();
            if (!word.isKeyword("base")) {
                open(after(span(colon)), Problem.BASE_CALL_MISSING);
                return null;
            }
            take();
            skipNewLines();
            if (!peekIs(LexemeKind.LEFT_PARENTHESIS)) {
                open(after(span(word)), Problem.METHOD_PARAMETERS_MISSING);
                return null;
            }
            return grammar().members().baseArguments();
        }

        private Result body(
                Lexeme name,
                List<ParameterAst> parameters,
                Span head,
                boolean isConstructor,
                List<Expression> baseArguments) {
            skipNewLines();
            if (!peekIs(LexemeKind.LEFT_BRACE)) {
                open(after(head), Problem.FUNCTION_BODY_MISSING);
                return broken();
            }
            ScriptBlockAst body = grammar().scriptBlocks().braced(take(), false);
            TypeMember member = new Statement.MethodMember(
                    start.to(body.span()),
                    span(name),
                    name.text(),
                    type,
                    attributes,
                    parameters,
                    isStatic,
                    isHidden,
                    isConstructor,
                    baseArguments,
                    body);
            return new Result(member, List.of());
        }
    }
}

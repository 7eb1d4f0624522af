package mtsh.language.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import mtsh.language.ast.Expression;
import mtsh.language.ast.ParameterAst;
import mtsh.language.ast.ParameterAttribute;
import mtsh.language.ast.ScriptBlockAst;
import mtsh.language.ast.Span;
import mtsh.language.ast.Statement;
import mtsh.language.ast.Statement.FunctionKind;
import mtsh.language.ast.StatementBlock;
import mtsh.language.ast.VariablePath;

/** Functions, their parameters, and data sections. */
final class FunctionParser extends GrammarPart {
    /** Parameters in parentheses; {@code open} where the closing one is missing. */
    record ParameterList(List<ParameterAst> parameters, Span span, boolean open) {}

    FunctionParser(Grammar grammar) {
        super(grammar);
    }

    Statement definition(Lexeme word) {
        skipNewLines();
        Lexeme name = peek();
        if (!isName(name)) {
            open(after(span(word)), Problem.NAME_MISSING_AFTER_KEYWORD, word.text());
            return missingStatement(span(word));
        }
        stream().take(name, Token.Kind.COMMAND);
        ParameterList list = parameterList();
        List<ParameterAst> parameters = list == null ? null : list.parameters();
        Span end = list == null ? span(name) : list.span();
        if (list != null && list.open()) {
            return new Statement.Error(span(word).to(end), List.copyOf(parameters));
        }
        LexemeStream.Mark mark = stream().mark();
        skipNewLines();
        if (!peekIs(LexemeKind.LEFT_BRACE)) {
            if (!peekIs(LexemeKind.END)) {
                stream().rewind(mark);
            }
            open(after(end), Problem.FUNCTION_BODY_MISSING);
            return new Statement.Error(span(word).to(end), parameters == null ? List.of() : List.copyOf(parameters));
        }
        FunctionKind kind = FunctionKind.valueOf(word.keyword().toUpperCase(Locale.ROOT));
        ScriptBlockAst body = grammar().scriptBlocks().braced(take(), kind == FunctionKind.FILTER);
        String text = name.is(LexemeKind.WORD) ? name.textValue().value() : name.text();
        // Empty parentheses say nothing: a param block may follow.
        List<ParameterAst> own = parameters == null || parameters.isEmpty() ? null : parameters;
        return new Statement.FunctionDefinition(span(word).to(body.span()), kind, text, own, body);
    }

    private static boolean isName(Lexeme lexeme) {
        switch (lexeme.kind()) {
            case PIPE, LEFT_PARENTHESIS, LEFT_BRACE, AT_PARENTHESIS, AT_BRACE, RIGHT_BRACE, RIGHT_PARENTHESIS:
                return false;
            case END, SEMICOLON, AND_AND, OR_OR, AMPERSAND, VARIABLE, SPLATTED, STRING, EXPANDABLE:
                return false;
            case REDIRECT_TO_FILE, REDIRECT_MERGE, REDIRECT_FROM_FILE, NEW_LINE:
                return false;
            default:
                return true;
        }
    }

    /** Null, and nothing taken, where no parenthesis follows. */
    ParameterList parameterList() {
        LexemeStream.Mark mark = stream().mark();
        skipNewLines();
        Lexeme open = peek();
        if (!open.is(LexemeKind.LEFT_PARENTHESIS)) {
            stream().rewind(mark);
            return null;
        }
        take();
        List<ParameterAst> parameters = parameters();
        skipNewLines();
        if (peekIs(LexemeKind.RIGHT_PARENTHESIS)) {
            return new ParameterList(parameters, span(open).to(span(take())), false);
        }
        Span end = parameters.isEmpty() ? span(open) : last(parameters);
        open(after(end), Problem.PARAMETER_LIST_OPEN);
        return new ParameterList(parameters, span(open).to(end), true);
    }

    /** What stands between the parentheses. */
    List<ParameterAst> parameters() {
        List<ParameterAst> parameters = new ArrayList<>();
        Lexeme comma = null;
        while (true) {
            ParameterAst parameter = parameter();
            if (parameter == null) {
                if (comma != null) {
                    open(after(span(comma)), Problem.EXPRESSION_MISSING_AFTER_TOKEN, ",");
                }
                return parameters;
            }
            parameters.add(parameter);
            skipNewLines();
            if (!peekIs(LexemeKind.COMMA)) {
                return parameters;
            }
            comma = take();
        }
    }

    private ParameterAst parameter() {
        Mode before = stream().switchTo(Mode.EXPRESSION);
        boolean commaBefore = grammar().disableComma(true);
        ParameterAst parameter = readParameter();
        grammar().disableComma(commaBefore);
        stream().switchTo(before);
        return parameter;
    }

    private ParameterAst readParameter() {
        skipNewLines();
        List<ParameterAttribute> attributes = grammar().attributes().list(false);
        skipNewLines();
        Lexeme name = peek();
        if (!name.is(LexemeKind.VARIABLE) && !name.is(LexemeKind.SPLATTED)) {
            return attributes.isEmpty() ? null : nameless(attributes);
        }
        take();
        Expression.Variable variable = new Expression.Variable(span(name), name.path(), name.is(LexemeKind.SPLATTED));
        Expression defaultValue = defaultValue();
        Span start = attributes.isEmpty() ? variable.span() : attributes.get(0).span();
        Span end = defaultValue == null ? variable.span() : defaultValue.span();
        return new ParameterAst(start.to(end), variable, attributes, defaultValue);
    }

    private Expression defaultValue() {
        skipNewLines();
        Lexeme equals = peek();
        if (!equals.isEquals()) {
            return null;
        }
        take();
        skipNewLines();
        Expression value = grammar().expressions().expression();
        if (value == null) {
            open(after(span(equals)), Problem.EXPRESSION_MISSING_AFTER_TOKEN, "=");
        }
        return value;
    }

    /** Attributes with no variable behind: kept, as someone may be about to type one. */
    private ParameterAst nameless(List<ParameterAttribute> attributes) {
        Span span = attributes.get(0).span().to(last(attributes));
        open(after(span), Problem.PARAMETER_INVALID);
        grammar().statements().skipTo(LexemeKind.RIGHT_PARENTHESIS);
        Expression.Variable variable = new Expression.Variable(span, VariablePath.of("__error__"), false);
        return new ParameterAst(span, variable, attributes, null);
    }

    Statement data(Lexeme word) {
        skipNewLines();
        Expression.StringConstant name = grammar().primaries().simpleName(Token.Kind.MEMBER);
        Span end = name == null ? span(word) : name.span();
        skipNewLines();
        List<Expression> commands = List.of();
        if (peekIs(LexemeKind.PARAMETER)) {
            Lexeme parameter = take();
            commands = new ArrayList<>();
            Span missing = supportedCommands(parameter, commands);
            if (missing != null) {
                return new Statement.Error(span(word).to(missing), List.copyOf(commands));
            }
            end = last(commands);
        }
        StatementBlock body = grammar().statements().statementBlock();
        if (body == null) {
            open(after(end), Problem.DATA_BODY_MISSING);
            return new Statement.Error(span(word).to(end), List.copyOf(commands));
        }
        String variable = name == null ? null : name.value();
        return new Statement.Data(span(word).to(body.span()), variable, commands, body);
    }

    /** Where it ends, with a complaint, when the parameter is wrong or a value is missing; else null. */
    private Span supportedCommands(Lexeme parameter, List<Expression> commands) {
        String name = parameter.parameter().name();
        if (!"supportedcommand".startsWith(name.toLowerCase(Locale.ROOT))) {
            wrong(span(parameter), Problem.DATA_PARAMETER, name);
            return span(parameter);
        }
        Lexeme before = parameter;
        while (before != null) {
            skipNewLines();
            Expression command = grammar().commands().singleArgument(CommandParser.Place.NAME);
            if (command == null) {
                open(after(span(before)), Problem.DATA_VALUE_MISSING);
                return span(before);
            }
            commands.add(command);
            before = peekIs(LexemeKind.COMMA) ? take() : null;
        }
        return null;
    }
}

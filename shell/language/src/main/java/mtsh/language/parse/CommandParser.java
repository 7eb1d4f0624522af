package mtsh.language.parse;

import java.util.ArrayList;
import java.util.List;

import mtsh.language.ast.CommandElement;
import mtsh.language.ast.CommandParameter;
import mtsh.language.ast.Expression;
import mtsh.language.ast.Expression.StringKind;
import mtsh.language.ast.Redirection;
import mtsh.language.ast.Span;
import mtsh.language.ast.Statement;
import mtsh.language.ast.Statement.Invocation;

/** Commands with their arguments, parameters and redirections. */
final class CommandParser extends GrammarPart {
    /** Where a word stands. Only an argument may be a list; only a plain name is taken as it is written. */
    enum Place {
        NAME,
        NAME_AFTER_OPERATOR,
        ARGUMENT,
        SINGLE
    }

    private static final String VERBATIM = "--%";
    private static final int OUTPUT = 1;

    CommandParser(Grammar grammar) {
        super(grammar);
    }

    /** Null where no command starts; {@code &} or {@code .} alone is taken and complained about. */
    Statement.Command command() {
        grammar().limits().enter();
        Mode before = stream().switchTo(Mode.COMMAND);
        Statement.Command command = new Reading().read();
        stream().switchTo(before);
        grammar().limits().leave();
        return command;
    }

    /** One command being read. */
    private final class Reading {
        private final List<CommandElement> elements = new ArrayList<>();
        private final RedirectionList redirections = new RedirectionList();
        private final Lexeme first = peek();
        private final Invocation invocation = invocation(first);
        private Span span = span(first);
        private boolean parametersEnded;

        Statement.Command read() {
            if (invocation != Invocation.NONE) {
                take();
            }
            Place place = invocation == Invocation.NONE ? Place.NAME : Place.NAME_AFTER_OPERATOR;
            while (!ends(peek())) {
                element(peek(), place);
                place = Place.ARGUMENT;
            }
            if (elements.isEmpty()) {
                if (invocation != Invocation.NONE) {
                    wrong(span(first), Problem.EXPRESSION_MISSING_IN_PIPELINE, first.text());
                }
                return null;
            }
            return new Statement.Command(span, invocation, List.copyOf(elements), redirections.list());
        }

        private void element(Lexeme lexeme, Place place) {
            switch (lexeme.kind()) {
                case MINUS_MINUS:
                    dashes(stream().take(lexeme, Token.Kind.OPERATOR));
                    return;
                case COMMA:
                    wrong(span(lexeme), Problem.LIST_ARGUMENT_MISSING);
                    take();
                    skipNewLines();
                    return;
                case PARAMETER:
                    parameter(lexeme, place);
                    return;
                case REDIRECT_TO_FILE, REDIRECT_MERGE, REDIRECT_FROM_FILE:
                    if (place == Place.ARGUMENT) {
                        span = span.to(redirection(redirections));
                        return;
                    }
                    add(bareWord(lexeme, place));
                    return;
                default:
                    argumentOrVerbatim(lexeme, place);
            }
        }

        private void add(CommandElement element) {
            elements.add(element);
            span = span.to(element.span());
        }

        /** The first {@code --} ends the parameters, those after are arguments. */
        private void dashes(Lexeme lexeme) {
            add(
                    parametersEnded
                            ? new Expression.StringConstant(span(lexeme), lexeme.text(), StringKind.BARE_WORD)
                            : new CommandParameter(span(lexeme), "-", null));
            parametersEnded = true;
        }

        private void parameter(Lexeme lexeme, Place place) {
            if (place != Place.ARGUMENT || parametersEnded) {
                add(bareWord(lexeme, place));
                return;
            }
            stream().take(lexeme, Token.Kind.PARAMETER);
            Expression argument = null;
            if (lexeme.parameter().colon() && !peekIs(LexemeKind.COMMA)) {
                argument = argument(Place.ARGUMENT);
                if (argument == null) {
                    wrong(after(span(lexeme)), Problem.PARAMETER_NEEDS_ARGUMENT, lexeme.text());
                }
            }
            Span whole = argument == null ? span(lexeme) : span(lexeme).to(argument.span());
            add(new CommandParameter(whole, lexeme.parameter().name(), argument));
        }

        private void argumentOrVerbatim(Lexeme lexeme, Place place) {
            boolean verbatim = lexeme.is(LexemeKind.WORD) && lexeme.isWritten(VERBATIM);
            Expression argument = argument(place);
            add(argument);
            Lexeme rest = verbatim ? stream().takeVerbatim() : null;
            if (rest != null) {
                add(grammar().strings().text(rest));
            }
        }
    }

    private static Invocation invocation(Lexeme lexeme) {
        switch (lexeme.kind()) {
            case AMPERSAND:
                return Invocation.CALL;
            case DOT:
                return Invocation.DOT;
            default:
                return Invocation.NONE;
        }
    }

    private static boolean ends(Lexeme lexeme) {
        switch (lexeme.kind()) {
            case PIPE, RIGHT_BRACE, RIGHT_PARENTHESIS, END, NEW_LINE, SEMICOLON, AND_AND, OR_OR, AMPERSAND:
                return true;
            default:
                return false;
        }
    }

    private static boolean isNoArgument(Lexeme lexeme) {
        return ends(lexeme)
                || RedirectionList.starts(lexeme)
                || lexeme.is(LexemeKind.MINUS_MINUS)
                || lexeme.is(LexemeKind.COMMA);
    }

    /** One word or operand, as after a redirection or in a {@code switch}; null where there is none. */
    Expression singleArgument(Place place) {
        if (peekIs(LexemeKind.COMMA) || peekIs(LexemeKind.END)) {
            return null;
        }
        Mode before = stream().switchTo(Mode.COMMAND);
        Expression argument = argument(place);
        stream().switchTo(before);
        return argument;
    }

    /** An argument, or several with commas between; null, and nothing taken, where there is none. */
    Expression argument(Place place) {
        if (isNoArgument(peek())) {
            return null;
        }
        Expression first = word(place);
        if (place != Place.ARGUMENT || !peekIs(LexemeKind.COMMA)) {
            return first;
        }
        List<Expression> list = new ArrayList<>();
        list.add(first);
        while (peekIs(LexemeKind.COMMA)) {
            Lexeme comma = take();
            skipNewLines();
            if (isNoArgument(peek())) {
                open(after(span(comma)), Problem.EXPRESSION_MISSING_IN_PIPELINE, ",");
                return new Expression.Error(first.span().to(span(comma)), List.copyOf(list));
            }
            list.add(word(place));
        }
        return new Expression.ArrayLiteral(first.span().to(last(list)), List.copyOf(list));
    }

    private Expression word(Place place) {
        Lexeme lexeme = peek();
        Expression operand = grammar().primaries().primary(lexeme, true);
        if (operand != null) {
            return operand;
        }
        if (lexeme.is(LexemeKind.WORD) && place != Place.NAME) {
            return grammar().strings().text(stream().take(lexeme, color(place)));
        }
        return bareWord(lexeme, place);
    }

    private Expression bareWord(Lexeme lexeme, Place place) {
        stream().take(lexeme, color(place));
        String text = lexeme.is(LexemeKind.WORD) ? lexeme.textValue().value() : lexeme.name();
        return new Expression.StringConstant(span(lexeme), text, StringKind.BARE_WORD);
    }

    private static Token.Kind color(Place place) {
        return place == Place.NAME || place == Place.NAME_AFTER_OPERATOR ? Token.Kind.COMMAND : Token.Kind.ARGUMENT;
    }

    /** The redirection that is next; returns its place. */
    Span redirection(RedirectionList redirections) {
        Lexeme operator = take();
        return operator.is(LexemeKind.REDIRECT_MERGE) ? merge(operator, redirections) : toFile(operator, redirections);
    }

    private Span toFile(Lexeme operator, RedirectionList redirections) {
        Expression location = singleArgument(Place.SINGLE);
        if (location == null) {
            open(after(span(operator)), Problem.FILE_MISSING);
            location = missingExpression(after(span(operator)));
        }
        Span span = span(operator).to(location.span());
        if (operator.is(LexemeKind.REDIRECT_FROM_FILE)) {
            wrong(span(operator), Problem.REDIRECTION_UNSUPPORTED, operator.text());
            return span;
        }
        Lexeme.RedirectionTarget target = (Lexeme.RedirectionTarget) operator.value();
        add(redirections, target.from(), new Redirection.ToFile(span, target.from(), target.append(), location));
        return span;
    }

    private Span merge(Lexeme operator, RedirectionList redirections) {
        Lexeme.MergeStreams streams = (Lexeme.MergeStreams) operator.value();
        Span span = span(operator);
        if (streams.to() != OUTPUT || streams.from() == OUTPUT) {
            wrong(span, Problem.REDIRECTION_UNSUPPORTED, operator.text());
        }
        add(redirections, streams.from(), new Redirection.Merge(span, streams.from(), OUTPUT));
        return span;
    }

    private void add(RedirectionList redirections, int stream, Redirection redirection) {
        if (!redirections.add(stream, redirection)) {
            wrong(redirection.span(), Problem.STREAM_REDIRECTED_TWICE, RedirectionList.streamName(stream));
        }
    }
}

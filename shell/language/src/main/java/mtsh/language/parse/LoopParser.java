package mtsh.language.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import mtsh.language.ast.Ast;
import mtsh.language.ast.Expression;
import mtsh.language.ast.Span;
import mtsh.language.ast.Statement;
import mtsh.language.ast.StatementBlock;

/** {@code for}, {@code foreach}, {@code while} and {@code do}. The word is behind; the label may be null. */
final class LoopParser extends GrammarPart {
    LoopParser(Grammar grammar) {
        super(grammar);
    }

    private Span start(Lexeme label, Lexeme word) {
        return label == null ? span(word) : span(label).to(span(word));
    }

    static String name(Lexeme label) {
        return label == null ? null : (String) label.value();
    }

    /** The parenthesis after the word; null, with a complaint, where it is missing. */
    private Lexeme open(Lexeme word) {
        skipNewLines();
        if (peekIs(LexemeKind.LEFT_PARENTHESIS)) {
            return take();
        }
        open(after(span(word)), Problem.PARENTHESIS_MISSING_AFTER_KEYWORD, word.keyword());
        return null;
    }

    private Statement error(Span span, Ast... parts) {
        List<Ast> children = new ArrayList<>();
        for (Ast part : parts) {
            if (part != null) {
                children.add(part);
            }
        }
        return new Statement.Error(span, children);
    }

    Statement whileStatement(Lexeme label, Lexeme word) {
        Span start = start(label, word);
        Lexeme open = open(word);
        if (open == null) {
            return error(start);
        }
        Statement condition = grammar().statements().condition(word, open, Problem.EXPRESSION_MISSING_AFTER_KEYWORD);
        Span close = grammar().statements().closeParenthesis(word, condition);
        if (close == null) {
            return error(start.to(condition.span()), condition);
        }
        StatementBlock body = body(word, close);
        if (body == null) {
            return error(start.to(close), condition);
        }
        return new Statement.While(start.to(body.span()), name(label), condition, body);
    }

    private StatementBlock body(Lexeme word, Span before) {
        StatementBlock body = grammar().statements().statementBlock();
        if (body == null) {
            open(after(before), Problem.LOOP_BODY_MISSING, word.keyword());
        }
        return body;
    }

    Statement doStatement(Lexeme label, Lexeme word) {
        Span start = start(label, word);
        StatementBlock body = grammar().statements().statementBlock();
        if (body == null) {
            open(after(span(word)), Problem.LOOP_BODY_MISSING, "do");
            return error(start);
        }
        Lexeme loopWord = grammar().statements().clauseWord("while");
        if (loopWord == null) {
            loopWord = grammar().statements().clauseWord("until");
        }
        if (loopWord == null) {
            open(after(body.span()), Problem.WHILE_MISSING);
            return error(start.to(body.span()), body);
        }
        Lexeme open = open(loopWord);
        if (open == null) {
            return error(start.to(span(loopWord)), body);
        }
        Statement condition =
                grammar().statements().condition(loopWord, open, Problem.EXPRESSION_MISSING_AFTER_KEYWORD);
        Span close = grammar().statements().closeParenthesis(loopWord, condition);
        if (close == null) {
            boolean missing = condition instanceof Statement.Error;
            return error(start.to(missing ? span(open) : condition.span()), body, missing ? null : condition);
        }
        boolean until = loopWord.isKeyword("until");
        return new Statement.DoLoop(start.to(close), name(label), body, condition, until);
    }

    Statement forStatement(Lexeme label, Lexeme word) {
        Span start = start(label, word);
        Lexeme open = open(word);
        if (open == null) {
            return error(start);
        }
        Statement[] parts = new Statement[3];
        Span end = span(open);
        for (int i = 0; i < parts.length; i++) {
            skipNewLines();
            parts[i] = grammar().pipelines().chain();
            end = parts[i] == null ? end : parts[i].span();
            if (i < 2 && peekIs(LexemeKind.SEMICOLON)) {
                end = span(take());
            }
        }
        skipNewLines();
        if (!peekIs(LexemeKind.RIGHT_PARENTHESIS)) {
            open(after(end), Problem.PARENTHESIS_OPEN_AFTER_STATEMENT, "for");
            return error(start.to(end), parts);
        }
        Span close = span(take());
        StatementBlock body = body(word, close);
        if (body == null) {
            return error(start.to(close), parts);
        }
        return new Statement.For(start.to(body.span()), name(label), parts[0], parts[1], parts[2], body);
    }

    Statement foreachStatement(Lexeme label, Lexeme word) {
        return new Foreach(label, word).read();
    }

    /** A foreach loop being read. */
    private final class Foreach {
        private final Lexeme label;
        private final Lexeme word;
        private final Span start;
        private boolean parallel;
        private boolean wrongFlag;
        private Expression throttleLimit;

        Foreach(Lexeme label, Lexeme word) {
            this.label = label;
            this.word = word;
            this.start = start(label, word);
        }

        Statement read() {
            skipNewLines();
            while (peekIs(LexemeKind.PARAMETER)) {
                flag(take());
                skipNewLines();
            }
            Lexeme open = open(word);
            if (open == null) {
                return error(start);
            }
            skipNewLines();
            Lexeme name = peek();
            if (!name.is(LexemeKind.VARIABLE) && !name.is(LexemeKind.SPLATTED)) {
                open(after(span(open)), Problem.FOREACH_VARIABLE_MISSING);
                return error(start.to(span(open)));
            }
            take();
            Expression.Variable variable =
                    new Expression.Variable(span(name), name.path(), name.is(LexemeKind.SPLATTED));
            Lexeme in = grammar().statements().clauseWord("in");
            if (in == null) {
                open(after(variable.span()), Problem.FOREACH_IN_MISSING);
                return error(start.to(variable.span()), variable);
            }
            return collection(variable, in);
        }

        private void flag(Lexeme parameter) {
            String name = parameter.parameter().name().toLowerCase(Locale.ROOT);
            if ("parallel".startsWith(name)) {
                parallel = true;
            } else if ("throttlelimit".startsWith(name)) {
                skipNewLines();
                throttleLimit = grammar().commands().singleArgument(CommandParser.Place.ARGUMENT);
                if (throttleLimit == null) {
                    open(after(span(parameter)), Problem.THROTTLE_LIMIT_MISSING);
                }
            } else {
                wrongFlag = true;
                wrong(
                        span(parameter),
                        Problem.FOREACH_FLAG,
                        parameter.parameter().name());
            }
        }

        private Statement collection(Expression.Variable variable, Lexeme in) {
            skipNewLines();
            Statement collection = grammar().pipelines().chain();
            if (collection == null) {
                open(after(span(in)), Problem.FOREACH_EXPRESSION_MISSING);
                return error(start.to(span(in)), variable);
            }
            skipNewLines();
            if (!peekIs(LexemeKind.RIGHT_PARENTHESIS)) {
                open(after(collection.span()), Problem.FOREACH_PARENTHESIS_MISSING);
                return error(start.to(collection.span()), variable, collection);
            }
            Span close = span(take());
            StatementBlock body = grammar().statements().statementBlock();
            if (body == null) {
                open(after(close), Problem.FOREACH_BODY_MISSING);
                return error(start.to(close), variable, collection);
            }
            Span span = start.to(body.span());
            if (wrongFlag) {
                return error(span, variable, collection, body);
            }
            return new Statement.Foreach(span, name(label), variable, collection, throttleLimit, parallel, body);
        }
    }
}

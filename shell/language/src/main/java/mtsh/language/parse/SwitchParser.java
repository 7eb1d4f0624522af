package mtsh.language.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import mtsh.language.ast.Ast;
import mtsh.language.ast.Expression;
import mtsh.language.ast.Span;
import mtsh.language.ast.Statement;
import mtsh.language.ast.Statement.SwitchMode;
import mtsh.language.ast.StatementBlock;

/** {@code switch}, the word being behind. */
final class SwitchParser extends GrammarPart {
    SwitchParser(Grammar grammar) {
        super(grammar);
    }

    Statement switchStatement(Lexeme label, Lexeme word) {
        return new Reading(label, word).read();
    }

    /** One switch being read; after the first error that more text could mend no other is told. */
    private final class Reading {
        private final Lexeme label;
        private final Span start;
        private final List<Ast> parts = new ArrayList<>();
        private final List<Statement.SwitchCase> cases = new ArrayList<>();
        private SwitchMode mode = SwitchMode.EXACT;
        private boolean caseSensitive;
        private boolean parallel;
        private boolean fileFlag;
        private boolean failed;
        private boolean silent;
        private Statement condition;
        private Expression file;
        private StatementBlock defaultBody;
        private Span end;

        Reading(Lexeme label, Lexeme word) {
            this.label = label;
            this.start = label == null ? span(word) : span(label).to(span(word));
            this.end = start;
        }

        Statement read() {
            skipNewLines();
            while (peekIs(LexemeKind.PARAMETER)) {
                flag(take());
                skipNewLines();
            }
            condition();
            skipNewLines();
            if (peekIs(LexemeKind.LEFT_BRACE)) {
                body(take());
            } else {
                open(after(end), Problem.SWITCH_BODY_OPEN);
            }
            Span span = start.to(end);
            if (failed) {
                if (condition != null) {
                    parts.add(condition);
                }
                return new Statement.Error(span, parts);
            }
            return new Statement.Switch(
                    span, LoopParser.name(label), mode, caseSensitive, parallel, condition, file, cases, defaultBody);
        }

        private void open(Span place, Problem problem) {
            failed = true;
            if (!silent) {
                SwitchParser.this.open(place, problem);
                silent = true;
            }
        }

        private void wrong(Span place, Problem problem, Object... arguments) {
            failed = true;
            SwitchParser.this.wrong(place, problem, arguments);
        }

        private void flag(Lexeme parameter) {
            end = span(parameter);
            String name = parameter.parameter().name().toLowerCase(Locale.ROOT);
            if ("regex".startsWith(name)) {
                mode = SwitchMode.REGEX;
            } else if ("wildcard".startsWith(name)) {
                mode = SwitchMode.WILDCARD;
            } else if ("exact".startsWith(name)) {
                mode = SwitchMode.EXACT;
            } else if ("casesensitive".startsWith(name)) {
                caseSensitive = true;
            } else if ("parallel".startsWith(name)) {
                parallel = true;
            } else if ("file".startsWith(name)) {
                file();
            } else {
                wrong(end, Problem.SWITCH_FLAG, parameter.parameter().name());
            }
        }

        private void file() {
            fileFlag = true;
            skipNewLines();
            file = grammar().commands().singleArgument(CommandParser.Place.SINGLE);
            if (file == null) {
                open(after(end), Problem.FILE_OPTION_MISSING);
                return;
            }
            end = file.span();
        }

        private void condition() {
            if (!peekIs(LexemeKind.LEFT_PARENTHESIS)) {
                if (!fileFlag) {
                    open(after(end), Problem.SWITCH_VALUE_MISSING);
                }
                return;
            }
            Lexeme open = take();
            end = span(open);
            if (fileFlag) {
                wrong(span(open), Problem.SWITCH_VALUE_MISSING);
            }
            skipNewLines();
            condition = grammar().pipelines().chain();
            if (condition == null) {
                open(after(end), Problem.SWITCH_VALUE_MISSING);
                silent = peekIs(LexemeKind.END);
            } else {
                end = condition.span();
            }
            skipNewLines();
            if (peekIs(LexemeKind.RIGHT_PARENTHESIS)) {
                end = span(take());
            } else {
                open(after(end), Problem.SWITCH_PARENTHESIS_OPEN);
            }
        }

        private void body(Lexeme open) {
            end = span(open);
            stream().skipSeparators();
            while (!peekIs(LexemeKind.RIGHT_BRACE)) {
                if (peekIs(LexemeKind.END) && !cases.isEmpty()) {
                    failed = true;
                    if (!silent) {
                        SwitchParser.this.open(span(open), Problem.BRACE_MISSING);
                    }
                    return;
                }
                if (!clause()) {
                    return;
                }
                stream().skipSeparators();
            }
            if (cases.isEmpty() && defaultBody == null) {
                open(after(end), Problem.SWITCH_CONDITION_MISSING);
            }
            Span close = span(take());
            end = failed ? end : close;
        }

        /** Whether reading may go on. */
        private boolean clause() {
            boolean isDefault = peek().isKeyword("default");
            Expression key =
                    isDefault ? bareWord(take()) : grammar().commands().singleArgument(CommandParser.Place.SINGLE);
            if (key == null) {
                open(after(end), Problem.SWITCH_CONDITION_MISSING);
                return false;
            }
            parts.add(key);
            end = key.span();
            StatementBlock body = grammar().statements().statementBlock();
            if (body == null) {
                open(after(end), Problem.SWITCH_CLAUSE_BODY_MISSING);
                return true;
            }
            parts.add(body);
            end = body.span();
            if (!isDefault) {
                cases.add(new Statement.SwitchCase(key, body));
                return true;
            }
            if (defaultBody != null) {
                wrong(key.span(), Problem.SWITCH_DEFAULT_REPEATED);
            }
            defaultBody = body;
            return true;
        }

        private Expression bareWord(Lexeme lexeme) {
            return new Expression.StringConstant(span(lexeme), lexeme.text(), Expression.StringKind.BARE_WORD);
        }
    }
}

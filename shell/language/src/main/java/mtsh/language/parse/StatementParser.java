package mtsh.language.parse;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import mtsh.language.ast.Ast;
import mtsh.language.ast.Attribute;
import mtsh.language.ast.Expression;
import mtsh.language.ast.ParameterAttribute;
import mtsh.language.ast.Span;
import mtsh.language.ast.Statement;
import mtsh.language.ast.StatementBlock;
import mtsh.language.ast.TypeConstraint;

/** Statements: what the first word says, or else a pipeline. */
final class StatementParser extends GrammarPart {
    private static final Set<String> MAY_HAVE_ATTRIBUTES = Set.of("class", "enum", "configuration");
    private static final Set<String> STARTS_NO_STATEMENT = Set.of(
            "param",
            "begin",
            "process",
            "end",
            "dynamicparam",
            "clean",
            "in",
            "else",
            "elseif",
            "catch",
            "finally",
            "until",
            "public",
            "private",
            "static",
            "interface",
            "namespace",
            "module",
            "type",
            "assembly",
            "command",
            "hidden",
            "base",
            "default");

    StatementParser(Grammar grammar) {
        super(grammar);
    }

    /** Statements up to a closing bracket, the end, or something that cannot start one. */
    StatementList list() {
        List<Statement> statements = new ArrayList<>();
        List<Statement.Trap> traps = new ArrayList<>();
        collect(statements, traps);
        return new StatementList(statements, traps, place(statements, traps));
    }

    private static Span place(List<Statement> statements, List<Statement.Trap> traps) {
        Span span = null;
        for (List<? extends Statement> list : List.of(statements, traps)) {
            if (!list.isEmpty()) {
                Span part = list.get(0).span().to(last(list));
                span = span == null ? part : span.to(part);
            }
        }
        return span;
    }

    /** As {@link #list()}, into lists that may hold statements already. */
    void collect(List<Statement> statements, List<Statement.Trap> traps) {
        stream().skipSeparators();
        while (true) {
            Statement statement = statement();
            if (statement == null) {
                return;
            }
            if (statement instanceof Statement.Trap trap) {
                traps.add(trap);
            } else {
                statements.add(statement);
            }
            stream().skipSeparators();
            if (peekIs(LexemeKind.RIGHT_PARENTHESIS) || peekIs(LexemeKind.RIGHT_BRACE)) {
                return;
            }
        }
    }

    /** Null, having taken nothing, where no statement starts. */
    Statement statement() {
        grammar().limits().enter();
        Mode before = stream().switchTo(Mode.COMMAND);
        Statement statement = withAttributes();
        stream().switchTo(before);
        grammar().limits().leave();
        return statement;
    }

    private Statement withAttributes() {
        Lexeme first = peek();
        if (!first.is(LexemeKind.WORD) || !first.startsWith('[')) {
            return plain(first, List.of());
        }
        LexemeStream.Mark mark = stream().mark();
        List<ParameterAttribute> attributes = grammar().attributes().list(false);
        Lexeme keyword = peek();
        boolean cast = attributes.stream().anyMatch(TypeConstraint.class::isInstance);
        boolean declares = keyword.is(LexemeKind.KEYWORD)
                && !attributes.isEmpty()
                && !STARTS_NO_STATEMENT.contains(keyword.keyword())
                && (!cast || MAY_HAVE_ATTRIBUTES.contains(keyword.keyword()));
        if (!declares) {
            stream().rewind(mark);
            return plain(peek(), List.of());
        }
        return declared(keyword, attributes);
    }

    private Statement declared(Lexeme keyword, List<ParameterAttribute> attributes) {
        if (!MAY_HAVE_ATTRIBUTES.contains(keyword.keyword())) {
            Attribute first = (Attribute) attributes.get(0);
            wrong(first.span(), Problem.ATTRIBUTE_UNEXPECTED, first.type().fullText());
        }
        List<Attribute> kept = new ArrayList<>();
        for (ParameterAttribute attribute : attributes) {
            if (attribute instanceof Attribute real) {
                kept.add(real);
            } else {
                String type = ((TypeConstraint) attribute).type().fullText();
                wrong(attribute.span(), Problem.TYPE_BEFORE_STATEMENT, type);
            }
        }
        return plain(keyword, kept);
    }

    private Statement plain(Lexeme first, List<Attribute> attributes) {
        if (first.is(LexemeKind.LABEL)) {
            return labeled(first);
        }
        if (!first.is(LexemeKind.KEYWORD)) {
            return grammar().pipelines().chain();
        }
        Statement statement = keyword(first, attributes);
        return statement == null ? grammar().pipelines().chain() : statement;
    }

    /** Null, having taken nothing, where the word is a command's name after all. */
    private Statement keyword(Lexeme word, List<Attribute> attributes) {
        switch (word.keyword()) {
            case "if":
                return ifStatement(take());
            case "switch", "foreach", "for", "while", "do":
                return loop(null, take());
            case "function", "filter", "workflow":
                return grammar().functions().definition(take());
            case "return", "throw", "exit":
                return withPipeline(take());
            case "break", "continue":
                return jump(take());
            case "trap":
                return grammar().tries().trap(take());
            case "try":
                return grammar().tries().tryStatement(take());
            case "data":
                return grammar().functions().data(take());
            case "parallel", "sequence":
                return block(take());
            case "class":
                return grammar().typeDefinitions().classDefinition(attributes, take());
            case "enum":
                return grammar().typeDefinitions().enumDefinition(attributes, take());
            case "using":
                return lateUsing(take());
            case "from", "define", "var":
                return reserved(take(), Problem.RESERVED_KEYWORD);
            case "configuration":
                return reserved(take(), Problem.CONFIGURATION_UNSUPPORTED);
            case "else", "elseif", "catch", "until":
                return strayClause(word);
            default:
                return null;
        }
    }

    private Statement reserved(Lexeme word, Problem problem) {
        wrong(span(word), problem, word.keyword());
        return missingStatement(span(word));
    }

    /** After an error such a word most likely belongs to what was wrong. */
    private Statement strayClause(Lexeme word) {
        if (!diagnostics().any()) {
            return null;
        }
        take();
        skipNewLines();
        Statement statement = statement();
        return statement == null ? missingStatement(span(word)) : statement;
    }

    private Statement lateUsing(Lexeme word) {
        Statement statement = grammar().usings().statement(word);
        wrong(statement.span(), Problem.USING_NOT_FIRST);
        return statement;
    }

    private Statement labeled(Lexeme label) {
        LexemeStream.Mark mark = stream().mark();
        stream().take(label, Token.Kind.LABEL);
        skipNewLines();
        Lexeme word = peek();
        boolean loops = word.is(LexemeKind.KEYWORD)
                && Set.of("switch", "foreach", "for", "while", "do").contains(word.keyword());
        if (!loops) {
            stream().rewind(mark);
            return grammar().pipelines().chain();
        }
        return loop(label, take());
    }

    private Statement loop(Lexeme label, Lexeme word) {
        switch (word.keyword()) {
            case "switch":
                return grammar().switches().switchStatement(label, word);
            case "foreach":
                return grammar().loops().foreachStatement(label, word);
            case "for":
                return grammar().loops().forStatement(label, word);
            case "while":
                return grammar().loops().whileStatement(label, word);
            default:
                return grammar().loops().doStatement(label, word);
        }
    }

    private Statement withPipeline(Lexeme word) {
        Statement value = grammar().pipelines().chain();
        Span span = value == null ? span(word) : span(word).to(value.span());
        switch (word.keyword()) {
            case "return":
                return new Statement.Return(span, value);
            case "throw":
                return new Statement.Throw(span, value);
            default:
                return new Statement.Exit(span, value);
        }
    }

    private Statement jump(Lexeme word) {
        Expression label = grammar().primaries().labelOrKey();
        Span span = label == null ? span(word) : span(word).to(label.span());
        return word.isKeyword("break") ? new Statement.Break(span, label) : new Statement.Continue(span, label);
    }

    private Statement block(Lexeme word) {
        StatementBlock body = statementBlock();
        if (body == null) {
            open(after(span(word)), Problem.BODY_MISSING_AFTER_KEYWORD, word.text());
            return missingStatement(span(word));
        }
        return new Statement.Block(span(word).to(body.span()), word.keyword(), body);
    }

    /** Statements in braces, perhaps on the next line; null, and nothing taken, where there is no brace. */
    StatementBlock statementBlock() {
        LexemeStream.Mark mark = stream().mark();
        skipNewLines();
        if (!peekIs(LexemeKind.LEFT_BRACE)) {
            leaveNewLines(mark);
            return null;
        }
        grammar().limits().enter();
        Lexeme open = take();
        Mode before = stream().switchTo(Mode.COMMAND);
        StatementList list = list();
        Lexeme close = peek();
        Span end = list.span() == null ? span(open) : list.span();
        if (close.is(LexemeKind.RIGHT_BRACE)) {
            end = span(take());
        } else {
            open(span(open), Problem.BRACE_MISSING);
        }
        stream().switchTo(before);
        grammar().limits().leave();
        return list.block(span(open).to(end));
    }

    /** Line ends that were skipped in vain separate statements; at the very end they do not matter. */
    private void leaveNewLines(LexemeStream.Mark mark) {
        if (!peekIs(LexemeKind.END)) {
            stream().rewind(mark);
        }
    }

    private Statement ifStatement(Lexeme ifWord) {
        List<Statement.IfClause> clauses = new ArrayList<>();
        List<Ast> parts = new ArrayList<>();
        Lexeme word = ifWord;
        Span end = span(ifWord);
        while (word != null) {
            skipNewLines();
            Lexeme open = peek();
            if (!open.is(LexemeKind.LEFT_PARENTHESIS)) {
                open(after(span(word)), Problem.PARENTHESIS_MISSING_IN_IF, word.text());
                return new Statement.Error(span(ifWord).to(span(word)), parts);
            }
            Statement condition = condition(word, take(), Problem.CONDITION_MISSING);
            parts.add(condition);
            Span close = closeParenthesis(word, condition);
            if (close == null) {
                return new Statement.Error(span(ifWord).to(condition.span()), parts);
            }
            StatementBlock body = statementBlock();
            if (body == null) {
                open(close, Problem.STATEMENT_BODY_MISSING, word.text());
                return new Statement.Error(span(ifWord).to(close), parts);
            }
            parts.add(body);
            clauses.add(new Statement.IfClause(condition, body));
            end = body.span();
            word = clauseWord("elseif");
        }
        Lexeme elseWord = clauseWord("else");
        if (elseWord == null) {
            return new Statement.If(span(ifWord).to(end), clauses, null);
        }
        StatementBlock elseBody = statementBlock();
        if (elseBody == null) {
            open(after(span(elseWord)), Problem.ELSE_BODY_MISSING);
            return new Statement.Error(span(ifWord).to(span(elseWord)), parts);
        }
        return new Statement.If(span(ifWord).to(elseBody.span()), clauses, elseBody);
    }

    /** Takes the word that goes on with a statement, perhaps on a later line; null, and nothing taken, where there is none. */
    Lexeme clauseWord(String keyword) {
        LexemeStream.Mark mark = stream().mark();
        skipNewLines();
        if (peek().isKeyword(keyword)) {
            return take();
        }
        stream().rewind(mark);
        return null;
    }

    /** The pipeline behind an opening parenthesis; an error node where there is none. */
    Statement condition(Lexeme word, Lexeme open, Problem missing) {
        skipNewLines();
        Statement condition = grammar().pipelines().chain();
        if (condition == null) {
            Span place = after(span(open));
            open(place, missing, word.text());
            condition = missingStatement(place);
        }
        return condition;
    }

    /** The place of the closing parenthesis; null where it is missing. */
    Span closeParenthesis(Lexeme word, Statement condition) {
        LexemeStream.Mark mark = stream().mark();
        skipNewLines();
        Lexeme close = peek();
        if (close.is(LexemeKind.RIGHT_PARENTHESIS)) {
            return span(take());
        }
        if (!(condition instanceof Statement.Error)) {
            Span place = word.isKeyword("if") || word.isKeyword("elseif") ? span(close) : after(condition.span());
            open(place, Problem.PARENTHESIS_OPEN_AFTER_STATEMENT, word.keyword());
        }
        if (!close.is(LexemeKind.END)) {
            stream().rewind(keepErrors(mark));
        }
        return null;
    }

    private LexemeStream.Mark keepErrors(LexemeStream.Mark mark) {
        return new LexemeStream.Mark(
                mark.position(), mark.tokens(), diagnostics().count(), mark.comments());
    }

    /** Passes over what cannot be understood, up to one of these outside brackets, which is left. */
    void skipTo(LexemeKind first, LexemeKind... others) {
        Set<LexemeKind> wanted = EnumSet.of(first, others);
        int depth = 0;
        while (!peekIs(LexemeKind.END)) {
            Lexeme lexeme = peek();
            if (depth == 0 && wanted.contains(lexeme.kind())) {
                return;
            }
            depth += change(lexeme.kind());
            if (depth < 0) {
                return;
            }
            take();
        }
    }

    private static int change(LexemeKind kind) {
        switch (kind) {
            case LEFT_PARENTHESIS, LEFT_BRACE, LEFT_BRACKET, AT_PARENTHESIS, AT_BRACE, DOLLAR_PARENTHESIS:
                return 1;
            case RIGHT_PARENTHESIS, RIGHT_BRACE, RIGHT_BRACKET:
                return -1;
            default:
                return 0;
        }
    }
}

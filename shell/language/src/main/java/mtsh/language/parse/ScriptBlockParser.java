package mtsh.language.parse;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import mtsh.language.ast.Attribute;
import mtsh.language.ast.ParamBlock;
import mtsh.language.ast.ParameterAst;
import mtsh.language.ast.ParameterAttribute;
import mtsh.language.ast.ScriptBlockAst;
import mtsh.language.ast.Span;
import mtsh.language.ast.Statement;
import mtsh.language.ast.StatementBlock;
import mtsh.language.ast.TypeConstraint;

/** Scripts and script blocks: using statements, parameters, named blocks or plain statements. */
final class ScriptBlockParser extends GrammarPart {
    private enum BlockName {
        DYNAMICPARAM,
        BEGIN,
        PROCESS,
        END,
        CLEAN;

        static BlockName of(Lexeme lexeme) {
            String word = lexeme.keyword();
            if (word == null || !NAMES.contains(word)) {
                return null;
            }
            return valueOf(word.toUpperCase(java.util.Locale.ROOT));
        }
    }

    private static final Set<String> NAMES = Set.of("dynamicparam", "begin", "process", "end", "clean");

    ScriptBlockParser(Grammar grammar) {
        super(grammar);
    }

    /** The whole view. */
    ScriptBlockAst script() {
        List<Statement.UsingStatement> usings = new ArrayList<>();
        skipNewLines();
        while (peek().isKeyword("using")) {
            if (grammar().usings().statement(take()) instanceof Statement.UsingStatement using) {
                usings.add(using);
            }
            stream().skipSeparators();
        }
        ParamBlock parameters = paramBlock();
        stream().skipSeparators();
        Span whole = stream().view().span(0, stream().view().text().length());
        if (BlockName.of(peek()) != null) {
            Map<BlockName, StatementBlock> blocks = namedBlocks();
            Lexeme found = peek();
            if (!found.is(LexemeKind.END)) {
                wrong(span(found), Problem.NAMED_BLOCK_EXPECTED, found.text());
                swallowRest();
            }
            take();
            return withNamedBlocks(whole, usings, parameters, blocks);
        }
        StatementList list = statementsToEnd();
        StatementBlock body = list.block(list.span() == null ? whole : list.span());
        take();
        return withStatements(whole, usings, parameters, body, false);
    }

    /** What cannot be parsed is still coloured. */
    private void swallowRest() {
        while (!peekIs(LexemeKind.END)) {
            take();
        }
    }

    /** A closing bracket too many is complained about and passed over. */
    private StatementList statementsToEnd() {
        List<Statement> statements = new ArrayList<>();
        List<Statement.Trap> traps = new ArrayList<>();
        grammar().statements().collect(statements, traps);
        while (!peekIs(LexemeKind.END)) {
            Lexeme found = take();
            wrong(span(found), Problem.TOKEN_UNEXPECTED, found.text());
            grammar().statements().collect(statements, traps);
        }
        Span span = null;
        for (List<? extends Statement> part : List.of(statements, traps)) {
            if (!part.isEmpty()) {
                Span place = part.get(0).span().to(last(part));
                span = span == null ? place : span.to(place);
            }
        }
        return new StatementList(statements, traps, span);
    }

    /** A block whose opening brace is behind. In a filter plain statements are its process block. */
    ScriptBlockAst braced(Lexeme open, boolean filter) {
        grammar().limits().enter();
        Mode before = stream().switchTo(Mode.COMMAND);
        boolean commaBefore = grammar().disableComma(false);
        ParamBlock parameters = paramBlock();
        stream().skipSeparators();
        ScriptBlockAst block = BlockName.of(peek()) != null
                ? bracedNamedBlocks(open, parameters)
                : bracedStatements(open, parameters, filter);
        grammar().disableComma(commaBefore);
        stream().switchTo(before);
        grammar().limits().leave();
        return block;
    }

    private ScriptBlockAst bracedStatements(Lexeme open, ParamBlock parameters, boolean filter) {
        int innerStart = span(open).end();
        StatementList list = grammar().statements().list();
        Lexeme close = peek();
        Span end = list.span() != null ? list.span() : parameters != null ? parameters.span() : span(open);
        Span inner = list.span() != null ? list.span() : new Span(end.end(), end.end());
        if (closeBrace(open)) {
            end = span(close);
            inner = list.span() != null
                    ? list.span()
                    : new Span(innerStart, span(close).start());
        }
        StatementBlock body = list.block(inner);
        return withStatements(span(open).to(end), List.of(), parameters, body, filter);
    }

    private ScriptBlockAst bracedNamedBlocks(Lexeme open, ParamBlock parameters) {
        Map<BlockName, StatementBlock> blocks = namedBlocks();
        Lexeme close = peek();
        if (!close.is(LexemeKind.RIGHT_BRACE) && !close.is(LexemeKind.END)) {
            wrong(span(close), Problem.NAMED_BLOCK_EXPECTED, close.text());
            grammar().statements().skipTo(LexemeKind.RIGHT_BRACE);
            close = peek();
        }
        Span span = span(open);
        for (StatementBlock block : blocks.values()) {
            span = span.to(block.span());
        }
        if (closeBrace(open)) {
            span = span.to(span(close));
        }
        return withNamedBlocks(span, List.of(), parameters, blocks);
    }

    /** Takes the closing brace; whether there was one. */
    private boolean closeBrace(Lexeme open) {
        Lexeme close = peek();
        if (close.is(LexemeKind.RIGHT_BRACE)) {
            take();
            return true;
        }
        open(span(open), Problem.BRACE_MISSING);
        return false;
    }

    private Map<BlockName, StatementBlock> namedBlocks() {
        Map<BlockName, StatementBlock> blocks = new EnumMap<>(BlockName.class);
        for (BlockName name = BlockName.of(peek()); name != null; name = BlockName.of(peek())) {
            Lexeme word = take();
            StatementBlock block = grammar().statements().statementBlock();
            if (block == null) {
                open(after(span(word)), Problem.NAMED_BLOCK_BODY_MISSING, word.keyword());
                block = new StatementBlock(span(word), List.of(), List.of());
            }
            Span span = span(word).to(block.span());
            StatementBlock named = new StatementBlock(span, block.statements(), block.traps());
            if (blocks.putIfAbsent(name, named) != null) {
                wrong(span, Problem.CLAUSE_REPEATED, word.keyword());
            }
            stream().skipSeparators();
        }
        return blocks;
    }

    private static ScriptBlockAst withNamedBlocks(
            Span span,
            List<Statement.UsingStatement> usings,
            ParamBlock parameters,
            Map<BlockName, StatementBlock> blocks) {
        return new ScriptBlockAst(
                span,
                usings,
                parameters,
                blocks.get(BlockName.DYNAMICPARAM),
                blocks.get(BlockName.BEGIN),
                blocks.get(BlockName.PROCESS),
                blocks.get(BlockName.END),
                blocks.get(BlockName.CLEAN),
                true,
                null);
    }

    private static ScriptBlockAst withStatements(
            Span span,
            List<Statement.UsingStatement> usings,
            ParamBlock parameters,
            StatementBlock body,
            boolean filter) {
        return new ScriptBlockAst(
                span, usings, parameters, null, null, filter ? body : null, filter ? null : body, null, false, null);
    }

    /** Null, and nothing taken, where there is none: brackets may also start an expression. */
    private ParamBlock paramBlock() {
        LexemeStream.Mark mark = stream().mark();
        skipNewLines();
        List<ParameterAttribute> attributes = grammar().attributes().list(false);
        skipNewLines();
        Lexeme word = peek();
        if (!word.isKeyword("param")) {
            stream().rewind(mark);
            return null;
        }
        take();
        skipNewLines();
        Lexeme open = peek();
        if (!open.is(LexemeKind.LEFT_PARENTHESIS)) {
            stream().rewind(mark);
            return null;
        }
        take();
        List<ParameterAst> parameters = grammar().functions().parameters();
        Span end = parameters.isEmpty() ? span(open) : last(parameters);
        skipNewLines();
        if (peekIs(LexemeKind.RIGHT_PARENTHESIS)) {
            end = span(take());
        } else {
            open(after(end), Problem.PARAMETER_LIST_OPEN);
        }
        Span start = attributes.isEmpty() ? span(word) : attributes.get(0).span();
        return new ParamBlock(start.to(end), kept(attributes), parameters);
    }

    private List<Attribute> kept(List<ParameterAttribute> attributes) {
        List<Attribute> kept = new ArrayList<>();
        for (ParameterAttribute attribute : attributes) {
            if (attribute instanceof TypeConstraint constraint) {
                wrong(
                        constraint.span(),
                        Problem.TYPE_BEFORE_PARAM,
                        constraint.type().fullText());
            } else {
                kept.add((Attribute) attribute);
            }
        }
        return kept;
    }
}

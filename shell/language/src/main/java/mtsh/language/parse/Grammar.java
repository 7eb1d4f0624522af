package mtsh.language.parse;

import mtsh.language.ast.Source;
import mtsh.language.ast.Span;

/** The rules of the language over one view of the text; each part knows one family of rules and reaches the others from here. */
final class Grammar {
    private final Source source;
    private final LexemeStream stream;
    private final Diagnostics diagnostics;
    private final TokenList tokens;
    private final NameTable names;
    private final Limits limits;
    private final ScriptBlockParser scriptBlocks;
    private final StatementParser statements;
    private final PipelineParser pipelines;
    private final CommandParser commands;
    private final ExpressionParser expressions;
    private final PrimaryParser primaries;
    private final MemberParser members;
    private final StringParser strings;
    private final TypeNameParser typeNames;
    private final AttributeParser attributes;
    private final LoopParser loops;
    private final SwitchParser switches;
    private final TryParser tries;
    private final FunctionParser functions;
    private final TypeDefinitionParser typeDefinitions;
    private final UsingParser usings;
    private boolean commaDisabled;

    Grammar(View view, Source source, Diagnostics diagnostics, TokenList tokens, NameTable names, Limits limits) {
        this.stream = new LexemeStream(view, diagnostics, tokens, names, limits);
        this.source = source;
        this.diagnostics = diagnostics;
        this.tokens = tokens;
        this.names = names;
        this.limits = limits;
        scriptBlocks = new ScriptBlockParser(this);
        statements = new StatementParser(this);
        pipelines = new PipelineParser(this);
        commands = new CommandParser(this);
        expressions = new ExpressionParser(this);
        primaries = new PrimaryParser(this);
        members = new MemberParser(this);
        strings = new StringParser(this);
        typeNames = new TypeNameParser(this);
        attributes = new AttributeParser(this);
        loops = new LoopParser(this);
        switches = new SwitchParser(this);
        tries = new TryParser(this);
        functions = new FunctionParser(this);
        typeDefinitions = new TypeDefinitionParser(this);
        usings = new UsingParser(this);
    }

    /** The same rules over the text of a subexpression in a string. */
    Grammar nested(View view) {
        Limits.checkStringLevel(view.level());
        return new Grammar(view, source, diagnostics, tokens, names, limits);
    }

    String sourceText(Span span) {
        return source.text(span);
    }

    LexemeStream stream() {
        return stream;
    }

    Diagnostics diagnostics() {
        return diagnostics;
    }

    TokenList tokens() {
        return tokens;
    }

    Limits limits() {
        return limits;
    }

    ScriptBlockParser scriptBlocks() {
        return scriptBlocks;
    }

    StatementParser statements() {
        return statements;
    }

    PipelineParser pipelines() {
        return pipelines;
    }

    CommandParser commands() {
        return commands;
    }

    ExpressionParser expressions() {
        return expressions;
    }

    PrimaryParser primaries() {
        return primaries;
    }

    MemberParser members() {
        return members;
    }

    StringParser strings() {
        return strings;
    }

    TypeNameParser typeNames() {
        return typeNames;
    }

    AttributeParser attributes() {
        return attributes;
    }

    LoopParser loops() {
        return loops;
    }

    SwitchParser switches() {
        return switches;
    }

    TryParser tries() {
        return tries;
    }

    FunctionParser functions() {
        return functions;
    }

    TypeDefinitionParser typeDefinitions() {
        return typeDefinitions;
    }

    UsingParser usings() {
        return usings;
    }

    /** Whether a comma separates arguments here instead of making an array. */
    boolean isCommaDisabled() {
        return commaDisabled;
    }

    /** Returns what held before, to go back to. */
    boolean disableComma(boolean disabled) {
        boolean before = commaDisabled;
        commaDisabled = disabled;
        return before;
    }

    static Span after(Span span) {
        return new Span(span.end(), span.end());
    }
}

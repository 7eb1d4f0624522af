package mtsh.language.parse;

import java.util.ArrayList;
import java.util.List;

import mtsh.language.ast.Span;

/**
 * The lexemes of a view, one ahead. The grammar sets the mode in which the next one is read; looking ahead consumes nothing, and a
 * change of mode reads the same text anew.
 */
final class LexemeStream {
    /** A place to come back to. */
    record Mark(int position, int tokens, int errors, int comments) {}

    private final View view;
    private final Lexer lexer;
    private final Diagnostics diagnostics;
    private final TokenList tokens;
    private final Limits limits;
    private final List<Span> requirementComments = new ArrayList<>();
    private Mode mode = Mode.COMMAND;
    private int position;
    private Lexeme cached;
    private int cachedPosition = -1;
    private ReadingMode cachedMode;
    private Lexeme earlier;
    private ReadingMode earlierMode;

    LexemeStream(View view, Diagnostics diagnostics, TokenList tokens, NameTable names, Limits limits) {
        this.view = view;
        this.lexer = new Lexer(view.text(), names);
        this.diagnostics = diagnostics;
        this.tokens = tokens;
        this.limits = limits;
    }

    View view() {
        return view;
    }

    /** Where the last lexeme taken ended. */
    int position() {
        return position;
    }

    char characterAt(int offset) {
        return offset < view.text().length() ? view.text().charAt(offset) : '\0';
    }

    Mode mode() {
        return mode;
    }

    /** Returns the mode before, to go back to. */
    Mode switchTo(Mode newMode) {
        Mode before = mode;
        mode = newMode;
        return before;
    }

    Lexeme peek() {
        return read(ReadingMode.of(mode, false, false, false));
    }

    /** As a name, which keywords may be too. */
    Lexeme peekName() {
        return read(ReadingMode.of(mode, true, false, false));
    }

    /** As an operand, which may be a number with a sign. */
    Lexeme peekOperand(boolean ternary) {
        return read(ReadingMode.of(mode, false, true, ternary));
    }

    private Lexeme read(ReadingMode reading) {
        if (position != cachedPosition) {
            earlier = null;
        } else if (reading == cachedMode || isSame(cached, cachedMode, reading)) {
            return cached;
        } else if (earlier != null && reading == earlierMode) {
            return earlier;
        } else {
            earlier = cached;
            earlierMode = cachedMode;
        }
        cached = lexer.read(position, reading);
        limits.spend(cached.end() - position + 1);
        cachedPosition = position;
        cachedMode = reading;
        return cached;
    }

    /** Whether what was read in one mode is no different in another. */
    private static boolean isSame(Lexeme lexeme, ReadingMode mode, ReadingMode other) {
        switch (lexeme.kind()) {
            case END, NEW_LINE, SEMICOLON, PIPE, AND_AND, OR_OR, AMPERSAND, COMMA:
                return true;
            case LEFT_PARENTHESIS, RIGHT_PARENTHESIS, LEFT_BRACE, RIGHT_BRACE, STRING, EXPANDABLE:
                return true;
            case AT_PARENTHESIS, AT_BRACE, DOLLAR_PARENTHESIS:
                return true;
            case VARIABLE, SPLATTED:
                // In a command more makes a word of it: what is a variable there is one everywhere.
                return mode.command() || !other.command();
            case IDENTIFIER, KEYWORD, LEFT_BRACKET, RIGHT_BRACKET, PARAMETER:
                // Signs and the ends of numbers do not concern these.
                return mode.mode() == other.mode() && mode.simpleName() == other.simpleName();
            default:
                return false;
        }
    }

    Lexeme take() {
        return take(peek());
    }

    /** Takes a lexeme that was looked at here, with the colour its kind has by itself. */
    Lexeme take(Lexeme lexeme) {
        return take(lexeme, TokenColors.of(lexeme));
    }

    Lexeme take(Lexeme lexeme, Token.Kind color) {
        if (!lexeme.comments().isEmpty()) {
            lexeme.comments().forEach(this::takeComment);
        }
        if (!lexeme.faults().isEmpty()) {
            lexeme.faults().forEach(this::report);
        }
        position = lexeme.end();
        if (color != null && lexeme.end() > lexeme.start()) {
            tokens.add(color, view.source(lexeme.start()), view.source(lexeme.end()));
        }
        return lexeme;
    }

    private void takeComment(Span comment) {
        tokens.add(Token.Kind.COMMENT, view.source(comment.start()), view.source(comment.end()));
        if (view.level() == 0 && RequirementParser.isRequirement(view.text(), comment)) {
            requirementComments.add(comment);
        }
    }

    /** The comments that ask for versions and modules. */
    List<Span> requirementComments() {
        return requirementComments;
    }

    private void report(Fault fault) {
        int end = Math.min(fault.end(), view.text().length());
        Span span = view.span(Math.min(fault.start(), end), end);
        if (fault.detected() < 0) {
            diagnostics.wrong(span, fault.problem(), fault.arguments());
        } else {
            diagnostics.open(span, view.source(fault.detected()), fault.problem(), fault.arguments());
        }
    }

    boolean takeIf(LexemeKind kind) {
        if (!peek().is(kind)) {
            return false;
        }
        take();
        return true;
    }

    /** Takes one or two characters that stand right here, without white space before them. */
    Lexeme takeHere(LexemeKind kind, int length, Token.Kind color) {
        return take(new Lexeme(kind, position, position + length, view.text(), null, List.of(), List.of()), color);
    }

    /** The rest of the line for {@code --%}; null when there is none. */
    Lexeme takeVerbatim() {
        Lexeme rest = lexer.verbatim(position);
        return rest.end() == rest.start() ? null : take(rest, Token.Kind.ARGUMENT);
    }

    void skipNewLines() {
        while (peek().is(LexemeKind.NEW_LINE)) {
            take();
        }
    }

    void skipSeparators() {
        while (peek().is(LexemeKind.NEW_LINE) || peek().is(LexemeKind.SEMICOLON)) {
            take();
        }
    }

    Span span(Lexeme lexeme) {
        return view.span(lexeme.start(), lexeme.end());
    }

    Mark mark() {
        return new Mark(position, tokens.count(), diagnostics.count(), requirementComments.size());
    }

    /** Goes back and forgets what was recorded since. */
    void rewind(Mark mark) {
        position = mark.position();
        tokens.cut(mark.tokens());
        diagnostics.cut(mark.errors());
        if (requirementComments.size() > mark.comments()) {
            requirementComments
                    .subList(mark.comments(), requirementComments.size())
                    .clear();
        }
    }
}

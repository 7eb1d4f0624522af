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

    LexemeStream(View view, Diagnostics diagnostics, TokenList tokens, Limits limits) {
        this.view = view;
        this.lexer = new Lexer(view.text());
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
        if (position == cachedPosition && (reading == cachedMode || isSameInAnyMode(cached))) {
            return cached;
        }
        cached = lexer.read(position, reading);
        limits.spend(cached.end() - position + 1);
        cachedPosition = position;
        cachedMode = reading;
        return cached;
    }

    private static boolean isSameInAnyMode(Lexeme lexeme) {
        switch (lexeme.kind()) {
            case END, NEW_LINE, SEMICOLON, PIPE, AND_AND, OR_OR, AMPERSAND, COMMA:
                return true;
            case LEFT_PARENTHESIS, RIGHT_PARENTHESIS, LEFT_BRACE, RIGHT_BRACE, STRING, EXPANDABLE:
                return true;
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
        for (Span comment : lexeme.comments()) {
            takeComment(comment);
        }
        for (Fault fault : lexeme.faults()) {
            report(fault);
        }
        position = lexeme.end();
        if (color != null && lexeme.end() > lexeme.start()) {
            tokens.add(color, span(lexeme));
        }
        return lexeme;
    }

    private void takeComment(Span comment) {
        tokens.add(Token.Kind.COMMENT, view.span(comment.start(), comment.end()));
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
        String text = view.text().substring(position, position + length);
        return take(new Lexeme(kind, position, position + length, text, null, List.of(), List.of()), color);
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
        requirementComments.subList(mark.comments(), requirementComments.size()).clear();
    }
}

package mtsh.language.parse;

import java.util.ArrayList;
import java.util.List;

import mtsh.language.ast.Expression.StringKind;
import mtsh.language.ast.Span;
import mtsh.language.ast.Statement.AssignmentOperator;
import mtsh.language.ast.VariablePath;
import mtsh.language.parse.WordReader.Reading;

/**
 * Cuts one lexeme at a time, at any position and in any mode: the grammar decides how the next piece is to be read, and may read it
 * again differently. Reading has no other effect; what is wrong with a lexeme comes with it.
 */
final class Lexer {
    private final CharacterReader in;
    private final List<Fault> faults = new ArrayList<>();
    private final List<Span> comments = new ArrayList<>();
    private final StringReader strings;
    private final WordReader words;
    private final NumberReader numbers;
    private final VariableReader variables;

    Lexer(String text, NameTable names) {
        in = new CharacterReader(text);
        variables = new VariableReader(in, names, faults);
        strings = new StringReader(in, variables, faults);
        words = new WordReader(in, strings, names);
        numbers = new NumberReader(in);
    }

    /** The lexeme at or after {@code position}; white space and comments before it are passed over. */
    Lexeme read(int position, ReadingMode mode) {
        faults.clear();
        comments.clear();
        in.moveTo(position);
        skipBlanks();
        int start = in.position();
        if (in.atEnd()) {
            return finish(start, Reading.of(LexemeKind.END));
        }
        return finish(start, readAt(start, mode));
    }

    /** The rest of the line as one word, perhaps empty, for {@code --%}. */
    Lexeme verbatim(int position) {
        faults.clear();
        comments.clear();
        in.moveTo(position);
        in.skipWhitespace();
        int start = in.position();
        words.verbatim();
        String text = in.since(start);
        return finish(start, new Reading(LexemeKind.WORD, new Lexeme.Text(text, null, StringKind.BARE_WORD)));
    }

    private Lexeme finish(int start, Reading reading) {
        return new Lexeme(
                reading.kind(),
                start,
                in.position(),
                in.text(),
                reading.value(),
                faults.isEmpty() ? List.of() : List.copyOf(faults),
                comments.isEmpty() ? List.of() : List.copyOf(comments));
    }

    private void skipBlanks() {
        while (true) {
            in.skipWhitespace();
            char c = in.peek();
            if (c == '#') {
                lineComment();
            } else if (c == '<' && in.peekSecond() == '#') {
                blockComment();
            } else if (c != '`' || !continuation()) {
                return;
            }
        }
    }

    private void lineComment() {
        int start = in.position();
        in.skipLine();
        comments.add(new Span(start, in.position()));
    }

    private void blockComment() {
        int start = in.position();
        int close = in.text().indexOf("#>", start + 2);
        in.moveTo(close < 0 ? in.text().length() : close + 2);
        if (close < 0) {
            faults.add(Fault.open(start, in.position(), in.position(), Problem.COMMENT_OPEN));
        }
        comments.add(new Span(start, in.position()));
    }

    /** Skips a backtick that only joins lines, or stands before white space or the end. */
    private boolean continuation() {
        char after = in.peekSecond();
        int position = in.position();
        if (position + 1 == in.text().length()) {
            faults.add(Fault.open(position + 1, position + 1, position + 1, Problem.STRING_INCOMPLETE));
            in.skip();
            return true;
        }
        if (after == '\r' && in.at(position + 2) == '\n') {
            in.moveTo(position + 3);
            return true;
        }
        if (Characters.isLineEnd(after) || Characters.isWhitespace(after)) {
            in.moveTo(position + 2);
            return true;
        }
        return false;
    }

    private Reading readAt(int start, ReadingMode mode) {
        char c = in.next();
        switch (c) {
            case '\n':
                return Reading.of(LexemeKind.NEW_LINE);
            case '\r':
                in.skipIf('\n');
                return Reading.of(LexemeKind.NEW_LINE);
            case ';':
                return Reading.of(LexemeKind.SEMICOLON);
            case ',':
                return new Reading(LexemeKind.COMMA, Operator.COMMA);
            case '(':
                return Reading.of(LexemeKind.LEFT_PARENTHESIS);
            case ')':
                return Reading.of(LexemeKind.RIGHT_PARENTHESIS);
            case '{':
                return Reading.of(LexemeKind.LEFT_BRACE);
            case '}':
                return Reading.of(LexemeKind.RIGHT_BRACE);
            case '|':
                return Reading.of(in.skipIf('|') ? LexemeKind.OR_OR : LexemeKind.PIPE);
            case '&':
                return Reading.of(in.skipIf('&') ? LexemeKind.AND_AND : LexemeKind.AMPERSAND);
            case '$':
                return dollar(start, mode);
            case '@':
                return at(start, mode);
            case '>':
                return new Reading(LexemeKind.REDIRECT_TO_FILE, new Lexeme.RedirectionTarget(1, in.skipIf('>')));
            case '<':
                return Reading.of(LexemeKind.REDIRECT_FROM_FILE);
            default:
                return wordLike(start, c, mode);
        }
    }

    private Reading wordLike(int start, char c, ReadingMode mode) {
        if (Characters.isSingleQuote(c)) {
            return singleQuoted();
        }
        if (Characters.isDoubleQuote(c)) {
            return doubleQuoted();
        }
        if (Characters.isDigit(c)) {
            return digit(start, c, mode);
        }
        if (Characters.isIdentifierStart(c)) {
            return words.identifier(start, mode);
        }
        return symbol(start, c, mode);
    }

    private Reading symbol(int start, char c, ReadingMode mode) {
        switch (c) {
            case '=':
                return assignment(start, AssignmentOperator.ASSIGN, mode);
            case '+':
                return plus(start, mode);
            case '*':
                return star(start, mode);
            case '/':
                return arithmetic(start, Operator.DIVIDE, AssignmentOperator.DIVIDE, mode);
            case '%':
                return arithmetic(start, Operator.REMAINDER, AssignmentOperator.REMAINDER, mode);
            case '[':
                boolean word = mode.command() && !Characters.endsWord(in.peek());
                return word ? words.word(start) : Reading.of(LexemeKind.LEFT_BRACKET);
            case ']':
                return Reading.of(LexemeKind.RIGHT_BRACKET);
            case '.':
                return dot(start, mode);
            case ':':
                return colon(start, mode);
            case '!':
                return exclamation(start, mode);
            case '?':
                return mode.expression() ? question() : words.word(start);
            default:
                return Characters.isDash(c) ? dash(start, mode) : words.word(start);
        }
    }

    private Reading singleQuoted() {
        return new Reading(LexemeKind.STRING, new Lexeme.Text(strings.singleQuoted(), null, StringKind.SINGLE_QUOTED));
    }

    private Reading doubleQuoted() {
        String plain = strings.plainDoubleQuoted();
        if (plain != null) {
            return new Reading(LexemeKind.STRING, new Lexeme.Text(plain, null, StringKind.DOUBLE_QUOTED));
        }
        ExpandableBuilder text = new ExpandableBuilder(in.position());
        int end = strings.doubleQuoted(text);
        return expandable(text, end, StringKind.DOUBLE_QUOTED);
    }

    private Reading expandable(ExpandableBuilder text, int end, StringKind kind) {
        List<StringPart> parts = text.isExpandable() ? text.finish(end) : null;
        LexemeKind lexemeKind = parts == null ? LexemeKind.STRING : LexemeKind.EXPANDABLE;
        return new Reading(lexemeKind, new Lexeme.Text(text.value(), parts, kind));
    }

    private Reading dollar(int start, ReadingMode mode) {
        if (in.skipIf('(')) {
            return Reading.of(LexemeKind.DOLLAR_PARENTHESIS);
        }
        return variable(start, LexemeKind.VARIABLE, mode);
    }

    private Reading variable(int start, LexemeKind kind, ReadingMode mode) {
        int before = faults.size();
        VariablePath path = variables.read(start, mode.command(), false);
        if (path != null) {
            return new Reading(kind, path);
        }
        faults.subList(before, faults.size()).clear();
        return words.word(start);
    }

    private Reading at(int start, ReadingMode mode) {
        char c = in.peek();
        if (in.skipIf('{')) {
            return Reading.of(LexemeKind.AT_BRACE);
        }
        if (in.skipIf('(')) {
            return Reading.of(LexemeKind.AT_PARENTHESIS);
        }
        if (Characters.isSingleQuote(c)) {
            in.skip();
            StringBuilder text = new StringBuilder();
            strings.singleHere(text);
            return new Reading(LexemeKind.STRING, new Lexeme.Text(text.toString(), null, StringKind.SINGLE_HERE));
        }
        if (Characters.isDoubleQuote(c)) {
            in.skip();
            ExpandableBuilder text = new ExpandableBuilder(in.position());
            int end = strings.doubleHere(text);
            return expandable(text, end, StringKind.DOUBLE_HERE);
        }
        if (!in.atEnd() && Characters.isVariableStart(c)) {
            return variable(start, LexemeKind.SPLATTED, mode);
        }
        faults.add(Fault.at(start, Problem.TOKEN_UNRECOGNIZED));
        return Reading.of(LexemeKind.UNKNOWN);
    }

    private Reading digit(int start, char c, ReadingMode mode) {
        if (c >= '1' && c <= '6' && in.peek() == '>') {
            in.skip();
            return redirectionOrNumber(start, c - '0', mode);
        }
        return number(start, mode);
    }

    /** A digit before {@code >}: a stream in a command, a number in an expression unless it is merged. */
    private Reading redirectionOrNumber(int start, int digit, ReadingMode mode) {
        Reading redirection = redirection(digit);
        if (!mode.expression() || redirection.kind() == LexemeKind.REDIRECT_MERGE) {
            return redirection;
        }
        in.moveTo(start + 1);
        return new Reading(LexemeKind.NUMBER, digit);
    }

    private Reading number(int start, ReadingMode mode) {
        in.moveTo(start);
        NumberReader.Literal literal = numbers.read(mode);
        if (literal == null) {
            return words.word(start);
        }
        Object value = NumberValue.of(literal);
        if (value == null) {
            if (!mode.expression()) {
                return words.word(start);
            }
            faults.add(Fault.wrong(start, in.position(), Problem.NUMBER_INVALID, in.since(start)));
        }
        return new Reading(LexemeKind.NUMBER, value);
    }

    /** Behind {@code n>} or {@code *>}. */
    private Reading redirection(int from) {
        if (in.skipIf('>')) {
            return new Reading(LexemeKind.REDIRECT_TO_FILE, new Lexeme.RedirectionTarget(from, true));
        }
        boolean merge = in.peek() == '&' && (in.peekSecond() == '1' || from != 0 && in.peekSecond() == '2');
        if (merge) {
            in.skip();
            return new Reading(LexemeKind.REDIRECT_MERGE, new Lexeme.MergeStreams(from, in.next() - '0'));
        }
        return new Reading(LexemeKind.REDIRECT_TO_FILE, new Lexeme.RedirectionTarget(from, false));
    }

    /** In a command an operator stands alone; with more behind it, it is the start of a word. */
    private Reading unlessWord(int start, ReadingMode mode, LexemeKind kind, Object value) {
        if (mode.command() && !Characters.endsWord(in.peek())) {
            return words.word(start);
        }
        return new Reading(kind, value);
    }

    private Reading assignment(int start, AssignmentOperator operator, ReadingMode mode) {
        return unlessWord(start, mode, LexemeKind.ASSIGNMENT, operator);
    }

    private Reading arithmetic(int start, Operator operator, AssignmentOperator assigning, ReadingMode mode) {
        if (in.skipIf('=')) {
            return assignment(start, assigning, mode);
        }
        return unlessWord(start, mode, LexemeKind.OPERATOR, operator);
    }

    private Reading plus(int start, ReadingMode mode) {
        if (in.skipIf('+')) {
            return unlessWord(start, mode, LexemeKind.PLUS_PLUS, Operator.INCREMENT);
        }
        if (startsSignedNumber(mode)) {
            return number(start, mode);
        }
        return arithmetic(start, Operator.PLUS, AssignmentOperator.ADD, mode);
    }

    private Reading dash(int start, ReadingMode mode) {
        char c = in.peek();
        if (!in.atEnd() && Characters.isDash(c)) {
            in.skip();
            return unlessWord(start, mode, LexemeKind.MINUS_MINUS, Operator.DECREMENT);
        }
        if (Character.isLetter(c) || c == '_' || c == '?') {
            return words.dashed(start, mode);
        }
        if (startsSignedNumber(mode)) {
            return number(start, mode);
        }
        return arithmetic(start, Operator.MINUS, AssignmentOperator.SUBTRACT, mode);
    }

    private boolean startsSignedNumber(ReadingMode mode) {
        return mode.signed() && (Characters.isDigit(in.peek()) || in.peek() == '.');
    }

    private Reading star(int start, ReadingMode mode) {
        if (in.skipIf('>')) {
            return redirection(0);
        }
        return arithmetic(start, Operator.MULTIPLY, AssignmentOperator.MULTIPLY, mode);
    }

    private Reading dot(int start, ReadingMode mode) {
        char c = in.peek();
        if (c == '.') {
            in.skip();
            return unlessWord(start, mode, LexemeKind.OPERATOR, Operator.RANGE);
        }
        if (Characters.isDigit(c)) {
            return number(start, mode);
        }
        boolean invokes = c == '$' || c == '"' || c == '\'';
        if (mode.command() && !Characters.endsWord(c) && !invokes) {
            return words.word(start);
        }
        return Reading.of(LexemeKind.DOT);
    }

    private Reading colon(int start, ReadingMode mode) {
        if (in.skipIf(':')) {
            boolean word = mode.command() && !mode.simpleName() && !Characters.endsWord(in.peek());
            return word ? words.word(start) : Reading.of(LexemeKind.COLON_COLON);
        }
        return mode.command() ? words.label(start) : Reading.of(LexemeKind.COLON);
    }

    private Reading exclamation(int start, ReadingMode mode) {
        char c = in.peek();
        boolean word = mode.command() && !Characters.endsWord(c)
                || mode.expression() && !in.atEnd() && Characters.isIdentifierStart(c);
        if (word) {
            return words.word(start);
        }
        return new Reading(LexemeKind.OPERATOR, Operator.NOT);
    }

    private Reading question() {
        if (!in.skipIf('?')) {
            return Reading.of(LexemeKind.QUESTION);
        }
        if (in.skipIf('=')) {
            return new Reading(LexemeKind.ASSIGNMENT, AssignmentOperator.COALESCE);
        }
        return new Reading(LexemeKind.OPERATOR, Operator.COALESCE);
    }

    /** Where a pipe follows on the next line of code, so that the line end at {@code end} separates nothing. */
    static boolean pipeFollows(String text, int end) {
        boolean lineIsBlank = true;
        int i = end;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (Characters.isLineEnd(c)) {
                if (lineIsBlank) {
                    return false;
                }
                lineIsBlank = true;
                i += c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n' ? 2 : 1;
            } else if (Characters.isWhitespace(c)) {
                i++;
            } else if (c == '#') {
                lineIsBlank = false;
                i = lineCommentEnd(text, i);
            } else if (text.startsWith("<#", i)) {
                lineIsBlank = false;
                i = blockCommentEnd(text, i);
            } else {
                return c == '|';
            }
        }
        return false;
    }

    /** Whether nothing but blanks, line ends and comments follows. */
    static boolean isRestBlank(String text, int from) {
        int i = from;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == '#') {
                i = lineCommentEnd(text, i);
            } else if (text.startsWith("<#", i)) {
                i = blockCommentEnd(text, i);
            } else if (Characters.isWhitespace(c) || Characters.isLineEnd(c)) {
                i++;
            } else {
                return false;
            }
        }
        return true;
    }

    private static int lineCommentEnd(String text, int start) {
        int i = start;
        while (i < text.length() && !Characters.isLineEnd(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static int blockCommentEnd(String text, int start) {
        int close = text.indexOf("#>", start + 2);
        return close < 0 ? text.length() : close + 2;
    }
}

package mtsh.language.parse;

import java.util.Arrays;
import java.util.List;

import mtsh.language.ast.Expression.StringKind;

/** Reads words: names, keywords, parameters, labels, and whatever else a command takes without quotes. */
final class WordReader {
    private final CharacterReader in;
    private final StringReader strings;
    private final NameTable names;

    WordReader(CharacterReader in, StringReader strings, NameTable names) {
        this.in = in;
        this.strings = strings;
        this.names = names;
    }

    /** What a lexeme is, its text being that between its start and the reader. */
    record Reading(LexemeKind kind, Object value) {
        private static final Reading[] PLAIN = Arrays.stream(LexemeKind.values())
                .map(kind -> new Reading(kind, null))
                .toArray(Reading[]::new);

        /** For kinds that say all. */
        static Reading of(LexemeKind kind) {
            return PLAIN[kind.ordinal()];
        }
    }

    /**
     * A word from {@code start}, where the reader may have been moved on over characters that are part of it in any case; those are
     * read again, so that nothing of the caller's has to be kept.
     */
    Reading word(int start) {
        int plainEnd = plainEnd(start);
        in.moveTo(plainEnd);
        if (plainEnd > start && (in.atEnd() || Characters.endsWord(in.peek()))) {
            String plain = names.name(in, start);
            return new Reading(LexemeKind.WORD, new Lexeme.Text(plain, null, StringKind.BARE_WORD));
        }
        in.moveTo(start);
        ExpandableBuilder text = new ExpandableBuilder(start);
        boolean first = true;
        while (!in.atEnd() && (first || !Characters.endsWord(in.peek()))) {
            first = false;
            readPart(text);
        }
        List<StringPart> parts = text.isExpandable() ? text.finish(in.position()) : null;
        return new Reading(LexemeKind.WORD, new Lexeme.Text(text.value(), parts, StringKind.BARE_WORD));
    }

    /** Where the characters end that mean themselves in a word. */
    private int plainEnd(int start) {
        int end = start;
        while (true) {
            char c = in.at(end);
            boolean special = c == '`' || c == '$' || Characters.isSingleQuote(c) || Characters.isDoubleQuote(c);
            if (special || Characters.endsWord(c)) {
                // As NUL does, which stands behind the end.
                return end;
            }
            end++;
        }
    }

    private void readPart(ExpandableBuilder text) {
        int at = in.position();
        char c = in.next();
        if (c == '`' && !in.atEnd()) {
            strings.escape(text);
        } else if (Characters.isSingleQuote(c)) {
            text.append(strings.singleQuoted());
        } else if (Characters.isDoubleQuote(c)) {
            strings.doubleQuoted(text);
        } else if (c == '$') {
            strings.dollar(text, at, false);
        } else {
            text.append(c);
        }
    }

    /** A word that starts with a letter. */
    Reading identifier(int start, ReadingMode mode) {
        in.skipIdentifier();
        if (mode.mode() == Mode.TYPE_NAME) {
            return typeName(start);
        }
        if (mode.simpleName()) {
            return identifier(start);
        }
        if (mode.command() && !Characters.endsWord(in.peek())) {
            return word(start);
        }
        if (mode.expression()) {
            return identifier(start);
        }
        String keyword = Keywords.at(in.text(), start, in.position());
        return keyword == null ? identifier(start) : new Reading(LexemeKind.KEYWORD, keyword);
    }

    private Reading identifier(int start) {
        return new Reading(LexemeKind.IDENTIFIER, names.name(in, start));
    }

    private Reading typeName(int start) {
        while (!in.atEnd() && (Character.isLetterOrDigit(in.peek()) || ".`_+#\\".indexOf(in.peek()) >= 0)) {
            in.skip();
        }
        return identifier(start);
    }

    /** What follows a dash and a letter: an operator where one may stand, else a parameter. */
    Reading dashed(int start, ReadingMode mode) {
        int nameStart = in.position();
        boolean colon = false;
        while (!in.atEnd() && !endsParameter(in.peek())) {
            char c = in.peek();
            if (c == ':') {
                colon = true;
                break;
            }
            if (Characters.isSingleQuote(c) || Characters.isDoubleQuote(c)) {
                if (mode.command()) {
                    return word(start);
                }
                break;
            }
            if (!mode.command() && !Characters.isAsciiLetter(c)) {
                break;
            }
            in.skip();
        }
        String name = in.since(nameStart);
        if (mode.expression()) {
            Operator operator = Operator.dash(name);
            if (operator != null) {
                return new Reading(LexemeKind.OPERATOR, operator);
            }
            if (name.isEmpty()) {
                return new Reading(LexemeKind.OPERATOR, Operator.MINUS);
            }
        }
        if (colon && mode.command()) {
            in.skip();
        }
        return new Reading(LexemeKind.PARAMETER, new Lexeme.ParameterName(name, colon));
    }

    private static boolean endsParameter(char c) {
        return Characters.endsWord(c) || Characters.isWhitespace(c) || c == '.' || c == '[';
    }

    /** What follows a colon in a command: a label, unless it is a word like {@code :a.b}. */
    Reading label(int start) {
        if (!Characters.isIdentifierStart(in.peek()) || in.atEnd()) {
            return word(start);
        }
        int nameStart = in.position();
        while (!in.atEnd() && Characters.isIdentifierPart(in.peek())) {
            in.skip();
        }
        if (!Characters.endsWord(in.peek())) {
            return word(start);
        }
        return new Reading(LexemeKind.LABEL, in.since(nameStart));
    }

    /** Everything to the end of the line or a pipe, as {@code --%} wants it. */
    void verbatim() {
        boolean quoted = false;
        while (!in.atEnd() && !Characters.isLineEnd(in.peek())) {
            char c = in.peek();
            if (Characters.isDoubleQuote(c)) {
                quoted = !quoted;
            } else if (!quoted && (c == '|' || c == '&' && in.peekSecond() == '&')) {
                return;
            }
            in.skip();
        }
    }
}

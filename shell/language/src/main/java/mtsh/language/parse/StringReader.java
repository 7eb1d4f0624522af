package mtsh.language.parse;

import java.util.List;
import java.util.function.Predicate;

import mtsh.language.ast.VariablePath;

/** Reads what stands between quotes, the opening ones being behind the reader. */
final class StringReader {
    private final CharacterReader in;
    private final List<Fault> faults;
    private final Escapes escapes;
    private final VariableReader variables;
    private final StringBuilder escaped = new StringBuilder(2);

    StringReader(CharacterReader in, VariableReader variables, List<Fault> faults) {
        this.in = in;
        this.variables = variables;
        this.faults = faults;
        this.escapes = new Escapes(in, faults);
    }

    String singleQuoted() {
        int quote = in.position() - 1;
        StringBuilder doubled = null;
        int start = in.position();
        while (!in.atEnd()) {
            if (!Characters.isSingleQuote(in.next())) {
                continue;
            }
            int end = in.position() - 1;
            if (in.atEnd() || !Characters.isSingleQuote(in.peek())) {
                return joined(doubled, start, end);
            }
            doubled = (doubled == null ? new StringBuilder() : doubled).append(in.text(), start, end);
            start = in.position();
            in.skip();
        }
        faults.add(Fault.open(quote, in.position(), in.position(), Problem.STRING_OPEN, "'"));
        return joined(doubled, start, in.position());
    }

    private String joined(StringBuilder before, int start, int end) {
        return before == null
                ? in.text().substring(start, end)
                : before.append(in.text(), start, end).toString();
    }

    /** Reads to the closing quote of a string that is its text as it stands; null, and nothing read, where it is not. */
    String plainDoubleQuoted() {
        int start = in.position();
        int end = plainEnd(start);
        if (end == in.text().length()
                || !Characters.isDoubleQuote(in.at(end))
                || Characters.isDoubleQuote(in.at(end + 1))) {
            return null;
        }
        in.moveTo(end + 1);
        return in.text().substring(start, end);
    }

    /** Where the characters end that mean themselves between double quotes. */
    private int plainEnd(int start) {
        int length = in.text().length();
        int end = start;
        while (end < length) {
            char c = in.at(end);
            if (c == '$' || c == '`' || Characters.isDoubleQuote(c)) {
                break;
            }
            end++;
        }
        return end;
    }

    /** Reads to the closing quote; returns where the text ends, before that quote. */
    int doubleQuoted(ExpandableBuilder to) {
        int quote = in.position() - 1;
        while (!in.atEnd()) {
            int at = plainEnd(in.position());
            if (at > in.position()) {
                to.append(in.text(), in.position(), at);
                in.moveTo(at);
                continue;
            }
            char c = in.next();
            if (Characters.isDoubleQuote(c)) {
                if (in.atEnd() || !Characters.isDoubleQuote(in.peek())) {
                    return at;
                }
                to.append(in.next());
            } else if (c == '$') {
                dollar(to, at, false);
            } else if (!in.atEnd()) {
                escape(to);
            } else {
                to.append(c);
            }
        }
        faults.add(Fault.open(quote, in.position(), in.position(), Problem.STRING_OPEN, "\""));
        return in.position();
    }

    void escape(ExpandableBuilder to) {
        escaped.setLength(0);
        escapes.read(escaped);
        to.append(escaped);
    }

    /** A reference whose dollar sign, at {@code at}, was just read; or the sign as it is. */
    void dollar(ExpandableBuilder to, int at, boolean hereString) {
        char c = in.peek();
        if (c == '(') {
            in.skip();
            StringPart part = subExpression(at, hereString);
            to.add(part, in.since(at));
            return;
        }
        if (in.atEnd() || c != '{' && !Characters.isVariableStart(c)) {
            to.append('$');
            return;
        }
        VariablePath path = variables.read(at, false, true);
        to.add(new StringPart.VariableReference(at, in.position(), path), in.since(at));
    }

    /**
     * Reads to the parenthesis that closes {@code $(}. Parentheses are counted without regard to what is quoted inside, as
     * PowerShell does.
     */
    private StringPart subExpression(int start, boolean hereString) {
        OffsetText text = new OffsetText(in.text(), start);
        int open = 1;
        while (open > 0 && !in.atEnd()) {
            char c = in.next();
            boolean quotes = c == '`' || Characters.isDoubleQuote(c);
            if (quotes && !hereString && !in.atEnd() && Characters.isDoubleQuote(in.peek())) {
                text.leaveOut(in.position() - 1);
                in.skip();
            } else if (c == '(') {
                open++;
            } else if (c == ')') {
                open--;
            }
        }
        if (open > 0) {
            faults.add(Fault.open(start, in.position(), in.position(), Problem.SUBEXPRESSION_OPEN_IN_STRING));
        }
        int end = in.position();
        return new StringPart.SubExpressionText(start, end, text.text(end), text.offsets(end));
    }

    /** A literal here-string, behind its header {@code @'}. */
    void singleHere(StringBuilder to) {
        int header = in.position() - 2;
        if (!hereHeaderEnds(header, Characters::isSingleQuote, "'@")) {
            return;
        }
        int falseFooter = -1;
        boolean lineStart = true;
        int lineEndLength = 0;
        while (true) {
            if (lineStart) {
                if (footer(Characters::isSingleQuote)) {
                    to.setLength(to.length() - lineEndLength);
                    return;
                }
                falseFooter = Math.max(falseFooter, indentedFooter(Characters::isSingleQuote));
            }
            if (in.atEnd()) {
                hereStringOpen(header, falseFooter, "'@");
                return;
            }
            lineEndLength = lineEndLength();
            lineStart = lineEndLength > 0;
            for (int i = Math.max(1, lineEndLength); i > 0; i--) {
                to.append(in.next());
            }
        }
    }

    /** An expandable here-string, behind its header; returns where its text ends. */
    int doubleHere(ExpandableBuilder to) {
        int header = in.position() - 2;
        if (!hereHeaderEnds(header, Characters::isDoubleQuote, "\"@")) {
            return in.position();
        }
        int falseFooter = -1;
        boolean lineStart = true;
        int lineEndLength = 0;
        while (true) {
            int at = in.position();
            if (lineStart) {
                if (footer(Characters::isDoubleQuote)) {
                    to.cut(lineEndLength);
                    return at - lineEndLength;
                }
                falseFooter = Math.max(falseFooter, indentedFooter(Characters::isDoubleQuote));
            }
            if (in.atEnd()) {
                hereStringOpen(header, falseFooter, "\"@");
                return at;
            }
            lineEndLength = lineEndLength();
            lineStart = lineEndLength > 0;
            char c = in.next();
            if (c == '$') {
                dollar(to, at, true);
            } else if (c == '`' && !in.atEnd()) {
                escape(to);
            } else {
                to.append(c);
                if (lineEndLength == 2) {
                    to.append(in.next());
                }
            }
        }
    }

    /** 0 when the next character does not end a line. */
    private int lineEndLength() {
        if (in.peek() == '\r' && in.peekSecond() == '\n') {
            return 2;
        }
        return Characters.isLineEnd(in.peek()) ? 1 : 0;
    }

    private boolean footer(Predicate<Character> quote) {
        if (in.atEnd() || !quote.test(in.peek()) || in.peekSecond() != '@') {
            return false;
        }
        in.skip();
        in.skip();
        return true;
    }

    /** Where an indented footer stands on this line, or -1. */
    private int indentedFooter(Predicate<Character> quote) {
        int at = in.position();
        while (Characters.isWhitespace(in.at(at))) {
            at++;
        }
        boolean found = at > in.position() && quote.test(in.at(at)) && in.at(at + 1) == '@';
        return found ? at : -1;
    }

    private void hereStringOpen(int header, int falseFooter, String terminator) {
        if (falseFooter >= 0) {
            faults.add(Fault.open(falseFooter, in.position(), in.position(), Problem.HERE_STRING_FOOTER));
            return;
        }
        faults.add(Fault.open(header, in.position(), in.position(), Problem.STRING_OPEN, terminator));
    }

    /** Whether only white space stands behind the header; if not, skips what stands there and complains. */
    private boolean hereHeaderEnds(int header, Predicate<Character> quote, String terminator) {
        in.skipWhitespace();
        int lineEnd = lineEndLength();
        if (lineEnd > 0) {
            in.moveTo(in.position() + lineEnd);
            return true;
        }
        if (in.atEnd()) {
            faults.add(Fault.open(header, in.position(), in.position(), Problem.STRING_OPEN, terminator));
            return false;
        }
        faults.add(Fault.at(in.position(), Problem.HERE_STRING_HEADER));
        while (!in.atEnd() && !Characters.isLineEnd(in.peek())) {
            if (footer(quote)) {
                return false;
            }
            in.skip();
        }
        return false;
    }
}

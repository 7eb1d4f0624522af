package mtsh.language.parse;

import java.util.List;

/** What follows a backtick. */
final class Escapes {
    private static final int MAXIMUM_HEX_DIGITS = 6;

    private final CharacterReader in;
    private final List<Fault> faults;

    Escapes(CharacterReader in, List<Fault> faults) {
        this.in = in;
        this.faults = faults;
    }

    /** Appends what the character after the backtick stands for. */
    void read(StringBuilder to) {
        char c = in.next();
        switch (c) {
            case '0' -> to.append('\0');
            case 'a' -> to.append('\u0007');
            case 'b' -> to.append('\b');
            case 'e' -> to.append('\u001b');
            case 'f' -> to.append('\f');
            case 'n' -> to.append('\n');
            case 'r' -> to.append('\r');
            case 't' -> to.append('\t');
            case 'v' -> to.append('\u000b');
            case 'u' -> unicode(to);
            default -> to.append(c);
        }
    }

    private void unicode(StringBuilder to) {
        int start = in.position() - 2;
        if (!in.skipIf('{')) {
            faults.add(Fault.wrong(start, in.position(), Problem.ESCAPE_INVALID));
            return;
        }
        int digits = in.position();
        while (Characters.isHexDigit(in.peek()) && in.position() - digits < MAXIMUM_HEX_DIGITS) {
            in.skip();
        }
        int end = in.position();
        if (!in.skipIf('}')) {
            faults.add(Fault.at(end, problemBeforeBrace(end - digits)));
            return;
        }
        if (end == digits) {
            faults.add(Fault.wrong(start, in.position(), Problem.ESCAPE_INVALID));
            return;
        }
        int value = Integer.parseInt(in.text().substring(digits, end), 16);
        if (value > Character.MAX_CODE_POINT) {
            faults.add(Fault.wrong(digits, end, Problem.ESCAPE_VALUE));
            return;
        }
        to.appendCodePoint(value);
    }

    private Problem problemBeforeBrace(int digits) {
        if (digits < MAXIMUM_HEX_DIGITS) {
            return Problem.ESCAPE_INVALID;
        }
        return Characters.isHexDigit(in.peek()) ? Problem.ESCAPE_TOO_LONG : Problem.ESCAPE_OPEN;
    }
}

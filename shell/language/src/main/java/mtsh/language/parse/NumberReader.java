package mtsh.language.parse;

import java.util.Locale;

/**
 * Finds where a number literal ends and what it is made of; {@link NumberValue} then gives it a type. A word that only starts like
 * a number ({@code 7zip}) is none.
 */
final class NumberReader {
    /** The pieces of a literal: digits with sign, base, type suffix in lower case, multiplier. */
    record Literal(String digits, int base, boolean real, String suffix, long multiplier) {}

    private final CharacterReader in;

    NumberReader(CharacterReader in) {
        this.in = in;
    }

    /** Reads from the current position and stays behind the number; returns null where there is none. */
    Literal read(ReadingMode mode) {
        StringBuilder digits = new StringBuilder();
        if (Characters.isDash(in.peek())) {
            in.skip();
            digits.append('-');
        } else if (in.peek() == '+') {
            in.skip();
        }
        int base = base();
        boolean real = false;
        if (base == 10) {
            int whole = readDigits(digits, 10);
            boolean point = in.peek() == '.' && in.peekSecond() != '.';
            if (point) {
                digits.append(in.next());
                whole += readDigits(digits, 10);
            }
            if (whole == 0) {
                return null;
            }
            Boolean exponent = exponent(digits);
            if (exponent == null) {
                return null;
            }
            real = point || exponent;
        } else {
            in.skip();
            in.skip();
            if (readDigits(digits, base) == 0) {
                return null;
            }
        }
        String suffix = suffix();
        long multiplier = multiplier();
        if (suffix == null || multiplier == 0 || !ends(mode)) {
            return null;
        }
        return new Literal(digits.toString(), base, real, suffix, multiplier);
    }

    private int base() {
        if (in.peek() != '0') {
            return 10;
        }
        switch (in.peekSecond()) {
            case 'x', 'X':
                return 16;
            case 'b', 'B':
                return 2;
            default:
                return 10;
        }
    }

    private int readDigits(StringBuilder digits, int base) {
        int count = 0;
        while (isDigit(in.peek(), base)) {
            digits.append(in.next());
            count++;
        }
        return count;
    }

    private static boolean isDigit(char c, int base) {
        switch (base) {
            case 16:
                return Characters.isHexDigit(c);
            case 2:
                return c == '0' || c == '1';
            default:
                return Characters.isDigit(c);
        }
    }

    /** Whether there is an exponent; null where one was begun and has no digits. */
    private Boolean exponent(StringBuilder digits) {
        if (in.peek() != 'e' && in.peek() != 'E') {
            return false;
        }
        digits.append(in.next());
        if (in.peek() == '+' || Characters.isDash(in.peek())) {
            digits.append(in.next() == '+' ? '+' : '-');
        }
        return readDigits(digits, 10) == 0 ? null : true;
    }

    /** The type suffix, empty for none, null where letters follow that make no suffix. */
    private String suffix() {
        char first = lower(in.peek());
        if ("dlnsuy".indexOf(first) < 0) {
            return "";
        }
        in.skip();
        char second = lower(in.peek());
        if ("dlnsuy".indexOf(second) < 0) {
            return String.valueOf(first);
        }
        in.skip();
        if (first != 'u' || "lsy".indexOf(second) < 0) {
            return null;
        }
        return String.valueOf(first) + second;
    }

    /** 1 for none, 0 where the letter is not followed by b. */
    private long multiplier() {
        int power = "kmgtp".indexOf(lower(in.peek()));
        if (in.atEnd() || power < 0) {
            return 1;
        }
        in.skip();
        if (lower(in.peek()) != 'b') {
            return 0;
        }
        in.skip();
        return 1L << 10 * (power + 1);
    }

    private boolean ends(ReadingMode mode) {
        char c = in.peek();
        return Characters.endsWord(c) || mode.expression() && Characters.endsNumber(c, mode.ternary());
    }

    private static char lower(char c) {
        return c == '\0' ? '\uffff' : String.valueOf(c).toLowerCase(Locale.ROOT).charAt(0);
    }
}

package mtsh.store.engine.mapdb;

import java.util.Arrays;

/** The sorts of digits that ids are written with. The order is part of the file format. */
enum Digits {
    DECIMAL("0123456789", 18),
    HEX_LOWER("0123456789abcdef", 16),
    HEX_UPPER("0123456789ABCDEF", 16),
    LOWER("0123456789abcdefghijklmnopqrstuvwxyz", 12),
    UPPER("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ", 12),
    /** Base64 for addresses of the web (RFC 4648), and all that is letters and digits. */
    WEB("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_", 8),
    BASE64("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/", 8),
    /** Of Postfix's long queue ids. */
    QUEUE("0123456789BCDFGHJKLMNPQRSTVWXYZbcdfghjklmnpqrstvwxyz", 11),
    /** Of Exim's message ids. */
    EXIM("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz", 10);

    private static final Digits[] ALL = values();

    private final char[] digits;
    private final byte[] values = new byte[128];
    private final int together;
    private final int[] widths;

    Digits(String digits, int together) {
        this.digits = digits.toCharArray();
        this.together = together;
        Arrays.fill(values, (byte) -1);
        for (int i = 0; i < this.digits.length; i++) {
            values[this.digits[i]] = (byte) i;
        }
        widths = new int[together + 1];
        long most = 1;
        for (int count = 1; count <= together; count++) {
            most *= this.digits.length;
            widths[count] = Long.SIZE - Long.numberOfLeadingZeros(most - 1);
        }
    }

    static Digits of(int ordinal) {
        if (ordinal < 0 || ordinal >= ALL.length) {
            throw new IndexOutOfBoundsException("Digits of sort " + ordinal + " are not known");
        }
        return ALL[ordinal];
    }

    /** How many digits of a long run make one number. */
    int together() {
        return together;
    }

    /** How many bits so many digits need; no more than a long has, though the digits of an id may be more than that says. */
    int width(int count) {
        return count < widths.length ? widths[count] : Long.SIZE;
    }

    /** Whether each character is such a digit. */
    boolean areIn(char[] text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text[i] >= values.length || values[text[i]] < 0) {
                return false;
            }
        }
        return true;
    }

    long number(char[] text, int from, int to) {
        long number = 0;
        for (int i = from; i < to; i++) {
            number = number * digits.length + values[text[i]];
        }
        return number;
    }

    void append(StringBuilder text, long number, int count) {
        int from = text.length();
        text.setLength(from + count);
        long rest = number;
        for (int i = from + count - 1; i >= from; i--) {
            text.setCharAt(i, digits[(int) Long.remainderUnsigned(rest, digits.length)]);
            rest = Long.divideUnsigned(rest, digits.length);
        }
    }
}

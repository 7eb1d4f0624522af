package mtsh.language.value;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * The order of texts in .NET's invariant culture, which is that of Unicode's root collation: blanks, punctuation, symbols, digits, letters;
 * accents count after letters, case last, small letters first; control characters do not count.
 */
public final class TextOrder {
    private static final String BEFORE_DIGITS =
            "\t\n\u000B\f\r\u0085\u2028\u2029 _\u203F-\u2010\u2011\u2012\u2013\u2014\u2015,;:!\u00A1?\u00BF.\u2026'\u2018\u2019"
                    + "\"\u201C\u201D\u00AB\u00BB()[]{}\u00A7\u00B6@*/\\&#%`\u00B4^\u00AF\u00A8\u00B0\u00A9\u00AE+\u00B1\u00F7\u00D7<=>|\u00A6~\u00A4\u00A2$\u00A3\u00A5\u20AC";
    private static final int DIGITS = 0x1000;
    private static final int LETTERS = 0x2000;
    private static final int OTHER_SYMBOLS = 0x800;
    private static final int OTHER_LETTERS = 0x10000;
    private static final int[] ASCII = new int[128];

    static {
        for (char c = 0; c < 128; c++) {
            ASCII[c] = primary(c);
        }
    }

    private TextOrder() {}

    /** Below, equal or above zero. */
    public static int compare(String left, String right, boolean ignoreCase) {
        int common = Math.min(left.length(), right.length());
        int caseOrder = 0;
        for (int i = 0; i < common; i++) {
            char a = left.charAt(i);
            char b = right.charAt(i);
            if (!isPlain(a) || !isPlain(b)) {
                return compareFully(left, right, ignoreCase);
            }
            if (a != b) {
                int order = ASCII[a] - ASCII[b];
                if (order != 0) {
                    return restIsPlain(left, i) && restIsPlain(right, i)
                            ? order
                            : compareFully(left, right, ignoreCase);
                }
                // Equal letters that are not the same: the small one comes first.
                caseOrder = caseOrder != 0 ? caseOrder : b - a;
            }
        }
        if (!restIsPlain(left, common) || !restIsPlain(right, common)) {
            return compareFully(left, right, ignoreCase);
        }
        int lengths = left.length() - right.length();
        return lengths != 0 || ignoreCase ? lengths : caseOrder;
    }

    /** Equality in the same sense: {@code -eq} and {@code -ceq}. */
    public static boolean equal(String left, String right, boolean ignoreCase) {
        return left.equals(right) || compare(left, right, ignoreCase) == 0;
    }

    private static boolean isPlain(char c) {
        return c >= ' ' && c < 127;
    }

    private static boolean restIsPlain(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (!isPlain(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static int compareFully(String left, String right, boolean ignoreCase) {
        Key a = new Key(left);
        Key b = new Key(right);
        int order = Arrays.compare(a.primary(), b.primary());
        if (order == 0) {
            order = Arrays.compare(a.accents(), b.accents());
        }
        return order != 0 || ignoreCase ? order : Arrays.compare(a.cases(), b.cases());
    }

    private static int primary(int c) {
        int listed = BEFORE_DIGITS.indexOf(c);
        if (listed >= 0) {
            return listed + 1;
        }
        if (Character.isISOControl(c)) {
            return 0;
        }
        if (c < 128) {
            return Character.isDigit(c) ? DIGITS + c - '0' : LETTERS + 16 * (Character.toLowerCase(c) - 'a');
        }
        if (Character.isDigit(c)) {
            return DIGITS + Character.digit(c, 10);
        }
        return Character.isLetter(c) ? OTHER_LETTERS + Character.toLowerCase(c) : OTHER_SYMBOLS + c % 0x700;
    }

    /** The three weights of every character of a text, in order of their importance. */
    private static final class Key {
        private final int[] primary;
        private final int[] accents;
        private final int[] cases;
        private int size;

        Key(String text) {
            String decomposed = expand(Normalizer.normalize(text, Normalizer.Form.NFD));
            primary = new int[decomposed.length()];
            accents = new int[decomposed.length()];
            cases = new int[decomposed.length()];
            decomposed.codePoints().forEach(this::add);
        }

        private static String expand(String text) {
            StringBuilder expanded = new StringBuilder(text.length());
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                // The marker after an expansion weighs as an accent, so that the letters alone come first.
                switch (c) {
                    case 'ß' -> expanded.append("ss\u0337");
                    case 'æ' -> expanded.append("ae\u0337");
                    case 'Æ' -> expanded.append("AE\u0337");
                    case 'œ' -> expanded.append("oe\u0337");
                    case 'Œ' -> expanded.append("OE\u0337");
                    case 'ø' -> expanded.append("o\u0338");
                    case 'Ø' -> expanded.append("O\u0338");
                    case 'ł' -> expanded.append("l\u0335");
                    case 'Ł' -> expanded.append("L\u0335");
                    case 'đ' -> expanded.append("d\u0335");
                    case 'Đ' -> expanded.append("D\u0335");
                    default -> expanded.append(c);
                }
            }
            return expanded.toString();
        }

        private void add(int c) {
            int type = Character.getType(c);
            if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
                if (size > 0) {
                    accents[size - 1] = accents[size - 1] * 31 + c;
                }
                return;
            }
            int weight = c < 128 ? ASCII[c] : TextOrder.primary(c);
            if (weight == 0 || type == Character.FORMAT) {
                return;
            }
            primary[size] = weight;
            cases[size] = Character.isUpperCase(c) ? 1 : 0;
            size++;
        }

        int[] primary() {
            return Arrays.copyOf(primary, size);
        }

        int[] accents() {
            return Arrays.copyOf(accents, size);
        }

        int[] cases() {
            return Arrays.copyOf(cases, size);
        }
    }
}

package mtsh.store.engine.mapdb;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * A piece that every matching subject holds, looked for in the bytes of many subjects at once without regard to ASCII case. It may say
 * yes too often and never no too often: the letters that fold to ASCII ones (the Kelvin sign, the long s, the Turkish i with and without dot) make it say yes.
 */
final class SubjectNeedle {
    /** Nothing is known of the subjects that match. */
    static final SubjectNeedle ANY = new SubjectNeedle(new byte[0]);

    private final byte[] lower;
    private final byte[] upper;

    private SubjectNeedle(byte[] lower) {
        this.lower = lower;
        this.upper = lower.clone();
        for (int i = 0; i < upper.length; i++) {
            if (upper[i] >= 'a' && upper[i] <= 'z') {
                upper[i] -= 'a' - 'A';
            }
        }
    }

    /** @param text each matching subject holds, without regard to case; only its longest run of ASCII characters is looked for */
    static SubjectNeedle of(String text) {
        String best = "";
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) >= 0x80) {
                best = i - from > best.length() ? text.substring(from, i) : best;
                from = i + 1;
            }
        }
        return best.isEmpty()
                ? ANY
                : new SubjectNeedle(best.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.US_ASCII));
    }

    boolean mayBeIn(byte[] bytes, int from, int to) {
        if (lower.length == 0) {
            return true;
        }
        byte low = lower[0];
        byte high = upper[0];
        int last = to - lower.length;
        boolean folds = false;
        for (int i = from; i < to; i++) {
            byte next = bytes[i];
            if ((next == low || next == high) && i <= last && isAt(bytes, i)) {
                return true;
            }
            folds |= next < 0;
        }
        return folds && holdsFoldingLetter(bytes, from, to);
    }

    private boolean isAt(byte[] bytes, int at) {
        for (int i = 1; i < lower.length; i++) {
            byte next = bytes[at + i];
            if (next != lower[i] && next != upper[i]) {
                return false;
            }
        }
        return true;
    }

    /** U+017F, U+0130, U+0131 (C5 BF, C4 B0, C4 B1), U+212A (E2 84 AA), and what has a sharp s or a ligature, which some foldings spell out. */
    private static boolean holdsFoldingLetter(byte[] bytes, int from, int to) {
        for (int i = from; i + 1 < to; i++) {
            int two = (bytes[i] & 0xff) << 8 | bytes[i + 1] & 0xff;
            if (two == 0xc5bf
                    || two == 0xc4b0
                    || two == 0xc4b1
                    || two == 0xe284
                    || two == 0xc39f
                    || two == 0xe1ba
                    || two == 0xefac) {
                return true;
            }
        }
        return false;
    }
}

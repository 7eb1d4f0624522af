package mtsh.store.engine.mapdb;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/**
 * A piece that every matching subject holds, looked for in the bytes of many subjects at once without regard to ASCII case. Where no
 * letter outside ASCII folds to one in it, it is in every subject that matches; in others it may be too.
 */
final class SubjectNeedle {
    /** Nothing is known of the subjects that match. */
    static final SubjectNeedle ANY = new SubjectNeedle(new byte[0]);

    private final byte[] lower;
    private final byte[] upper;
    /** By the byte that stands under the last one of the needle how far it may be moved on: Horspool's way to look at few bytes. */
    private final int[] steps = new int[256];

    private SubjectNeedle(byte[] lower) {
        this.lower = lower;
        this.upper = new String(lower, StandardCharsets.US_ASCII)
                .toUpperCase(Locale.ROOT)
                .getBytes(StandardCharsets.US_ASCII);
        Arrays.fill(steps, lower.length);
        for (int i = 0; i < lower.length - 1; i++) {
            steps[lower[i]] = lower.length - 1 - i;
            steps[upper[i]] = lower.length - 1 - i;
        }
    }

    /** @param text each matching subject holds, folded; only its longest run of ASCII characters is looked for */
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

    /** Where it stands for the first time from one byte on before another one; that other one when it does not. */
    int find(byte[] bytes, int from, int to) {
        int end = lower.length - 1;
        int at = from + end;
        while (at < to) {
            int next = bytes[at];
            if ((next == lower[end] || next == upper[end]) && isAt(bytes, at - end)) {
                return at - end;
            }
            at += steps[next & 0xff];
        }
        return to;
    }

    private boolean isAt(byte[] bytes, int at) {
        for (int i = 0; i < lower.length; i++) {
            byte next = bytes[at + i];
            if (next != lower[i] && next != upper[i]) {
                return false;
            }
        }
        return true;
    }
}

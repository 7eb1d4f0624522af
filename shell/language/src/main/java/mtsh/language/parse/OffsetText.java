package mtsh.language.parse;

/** A stretch of text with some characters left out, and where each of the others stood. */
final class OffsetText {
    private final String text;
    private final int start;
    private int[] leftOut = new int[0];
    private int count;

    OffsetText(String text, int start) {
        this.text = text;
        this.start = start;
    }

    /** Leaves out the character at this offset, which is beyond those left out before. */
    void leaveOut(int offset) {
        if (count == leftOut.length) {
            leftOut = java.util.Arrays.copyOf(leftOut, Math.max(8, count * 2));
        }
        leftOut[count++] = offset;
    }

    String text(int end) {
        if (count == 0) {
            return text.substring(start, end);
        }
        StringBuilder kept = new StringBuilder(end - start - count);
        int from = start;
        for (int i = 0; i < count; i++) {
            kept.append(text, from, leftOut[i]);
            from = leftOut[i] + 1;
        }
        return kept.append(text, from, end).toString();
    }

    /** One offset for each character of the text and one for its end; null where nothing was left out. */
    int[] offsets(int end) {
        if (count == 0) {
            return null;
        }
        int[] offsets = new int[end - start - count + 1];
        int next = 0;
        int length = 0;
        for (int i = start; i <= end; i++) {
            if (next < count && leftOut[next] == i) {
                next++;
            } else {
                offsets[length++] = i;
            }
        }
        return offsets;
    }
}

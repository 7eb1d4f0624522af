package mtsh.language.format;

/** Fits the columns of a table into a line: free room goes to columns without a width, missing room is taken from the right. */
final class ColumnWidths {
    private static final int MINIMUM = 1;
    private static final int SEPARATOR = 1;
    private static final int HIDDEN = -1;

    private ColumnWidths() {}

    /** Changes widths in place; a column that finds no room gets a negative width. */
    static void fit(int[] widths, int lineWidth) {
        if (!spread(widths, lineWidth)) {
            trim(widths, lineWidth);
        }
    }

    private static boolean spread(int[] widths, int lineWidth) {
        boolean[] fixed = new boolean[widths.length];
        int free = 0;
        for (int i = 0; i < widths.length; i++) {
            fixed[i] = widths[i] > 0;
            if (!fixed[i]) {
                free++;
                widths[i] = MINIMUM;
            }
        }
        int room = lineWidth - total(widths);
        if (room < 0 || free == 0) {
            return room >= 0;
        }
        int each = room / free;
        int rest = room % free;
        for (int i = 0; i < widths.length; i++) {
            if (!fixed[i]) {
                widths[i] += each + (rest-- > 0 ? 1 : 0);
            }
        }
        return true;
    }

    private static void trim(int[] widths, int lineWidth) {
        for (int last = widths.length - 1; last >= 0; last--) {
            int excess = total(widths) - lineWidth;
            if (excess <= 0) {
                return;
            }
            int width = widths[last] - excess;
            widths[last] = width < MINIMUM ? HIDDEN : width;
        }
    }

    private static int total(int[] widths) {
        long sum = 0;
        int visible = 0;
        for (int width : widths) {
            if (width > 0) {
                sum += width;
                visible++;
            }
        }
        return (int) Math.min(Integer.MAX_VALUE / 2, sum + (long) SEPARATOR * (visible - 1));
    }
}

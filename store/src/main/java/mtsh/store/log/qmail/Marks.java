package mtsh.store.log.qmail;

/** The fields of a line that are only told apart by what stands before them, each of which must stand there once, in order. */
record Marks(String text, int[] starts, int[] ends) {
    /** Null when a mark is missing, or stands twice. */
    static Marks of(String text, int from, String... marks) {
        int[] starts = new int[marks.length];
        int[] ends = new int[marks.length];
        int at = Math.max(from, 0);
        for (int i = 0; i < marks.length; i++) {
            int mark = text.indexOf(marks[i], at);
            if (mark < 0 || text.indexOf(marks[i], mark + 1) >= 0) {
                return null;
            }
            starts[i] = mark + marks[i].length();
            if (i > 0) {
                ends[i - 1] = mark;
            }
            at = starts[i];
        }
        ends[marks.length - 1] = text.length();
        return new Marks(text, starts, ends);
    }

    String value(int index) {
        return text.substring(starts[index], ends[index]);
    }
}

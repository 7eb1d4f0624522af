package mtsh.commands.output;

import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers of rows as a user writes them: {@code 1,3-5}, or {@code *} for all. */
record RowNumbers(int count) {
    private static final Pattern RANGE = Pattern.compile("(\\d{1,9})(?:\\s*-\\s*(\\d{1,9}))?");

    /** The rows from 0; what is no number of a row stands for none, and so does nothing at all. */
    BitSet read(String answer) {
        BitSet rows = new BitSet(count);
        if (answer == null) {
            return rows;
        }
        if (answer.strip().equals("*")) {
            rows.set(0, count);
            return rows;
        }
        for (String part : answer.split("[,;]")) {
            Matcher range = RANGE.matcher(part.strip());
            if (range.matches()) {
                int from = Math.max(1, Integer.parseInt(range.group(1)));
                int to = range.group(2) == null ? Integer.parseInt(range.group(1)) : Integer.parseInt(range.group(2));
                if (from <= to) {
                    rows.set(from - 1, Math.max(from - 1, Math.min(to, count)));
                }
            }
        }
        return rows;
    }
}

package mtsh.language.eval;

import java.util.List;

import mtsh.language.cmdlet.Session.HistoryEntry;

/** Numbers for the lines of history: none is given twice, even when lines were taken away. */
public final class HistoryNumbers {
    private int last;

    /** Those of these lines are given. */
    public void note(List<HistoryEntry> lines) {
        for (HistoryEntry each : lines) {
            last = Math.max(last, each.id());
        }
    }

    /** The number of the next line after these. */
    public int next(List<HistoryEntry> lines) {
        note(lines);
        last++;
        return last;
    }
}

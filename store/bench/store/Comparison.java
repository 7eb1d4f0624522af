package mtsh.bench.store;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Compares what the sides answered, row by row. */
final class Comparison {
    private Comparison() {}

    /** What differs; empty when all sides say the same. */
    static List<String> run(Map<Side, SideFolder> folders) throws IOException {
        List<String> differences = new ArrayList<>();
        SideFolder mtsh = folders.get(Side.MTSH);
        for (Map.Entry<Side, SideFolder> peer : folders.entrySet()) {
            for (Question question : Question.values()) {
                List<String> ours = Files.readAllLines(mtsh.rows(question));
                List<String> theirs = Files.readAllLines(peer.getValue().rows(question));
                int row = firstDifference(ours, theirs);
                if (row >= 0) {
                    differences.add(question.title() + ", row " + (row + 1) + ":\n  mtsh: " + line(ours, row) + "\n  "
                            + peer.getKey().title() + ": " + line(theirs, row));
                }
            }
        }
        return differences;
    }

    private static int firstDifference(List<String> ours, List<String> theirs) {
        for (int row = 0; row < Math.max(ours.size(), theirs.size()); row++) {
            if (!line(ours, row).equals(line(theirs, row))) {
                return row;
            }
        }
        return -1;
    }

    private static String line(List<String> lines, int row) {
        return row < lines.size() ? lines.get(row) : "(no such row)";
    }
}

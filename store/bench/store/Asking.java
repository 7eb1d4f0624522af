package mtsh.bench.store;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Asks one side everything, each question many times. */
final class Asking {
    private static final int MOST_ROUNDS = 21;
    private static final int FEWEST_ROUNDS = 3;
    /** Rounds of a slow answer end after this. */
    private static final long PATIENCE_NANOS = 4_000_000_000L;

    private Asking() {}

    static void run(Side side, SideFolder folder, Choice choice, Measures measures) throws SQLException, IOException {
        Heap heap = new Heap();
        try (Answers answers = side.answers(folder.data())) {
            for (Question question : Question.values()) {
                List<String> lines = lines(answers.answer(question, choice).get());
                Files.write(folder.rows(question), lines);
                measures.put("warm " + question, median(answers, question, choice));
                measures.put("rows " + question, lines.size());
            }
        }
        measures.put("ask heap", heap.peakMegabytes());
    }

    /** In milliseconds; the first round, which the caller has done, does not count. */
    private static double median(Answers answers, Question question, Choice choice) throws SQLException {
        List<Double> rounds = new ArrayList<>();
        long begin = System.nanoTime();
        while (rounds.size() < FEWEST_ROUNDS
                || rounds.size() < MOST_ROUNDS && System.nanoTime() - begin < PATIENCE_NANOS) {
            long start = System.nanoTime();
            answers.answer(question, choice);
            rounds.add((System.nanoTime() - start) / 1e6);
        }
        return Measures.median(rounds);
    }

    /** One line for each row. */
    static List<String> lines(List<Object[]> rows) {
        return rows.stream()
                .map(row -> Arrays.stream(row).map(Asking::text).collect(Collectors.joining("\t")))
                .toList();
    }

    private static String text(Object value) {
        return value.toString().replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n");
    }
}

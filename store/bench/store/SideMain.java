package mtsh.bench.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;

/**
 * A process of one side: {@code load SIDE FOLDER EVENTS INDEXES-AT-END}, {@code ask SIDE FOLDER CHOICE} or {@code first SIDE FOLDER CHOICE
 * QUESTION NAME}. Adds what it measured to the side's measures.
 */
final class SideMain {
    private SideMain() {}

    public static void main(String[] arguments) throws SQLException, IOException {
        long start = System.nanoTime();
        Side side = Side.valueOf(arguments[1]);
        SideFolder folder = new SideFolder(Path.of(arguments[2]));
        List<String> rest = Arrays.asList(arguments).subList(3, arguments.length);
        Measures measures = folder.readMeasures();
        switch (arguments[0]) {
            case "load" ->
                new Loading(side, Long.parseLong(rest.get(0))).run(folder, Boolean.parseBoolean(rest.get(1)), measures);
            case "ask" -> Asking.run(side, folder, Choice.read(Path.of(rest.get(0))), measures);
            case "first" -> first(side, folder, rest, start, measures);
            default -> throw new IllegalArgumentException(arguments[0]);
        }
        measures.write(folder.measures());
    }

    /** Milliseconds from the first line of this program to the answer: loading classes and opening the store are in it. */
    private static void first(Side side, SideFolder folder, List<String> rest, long start, Measures measures)
            throws SQLException, IOException {
        Choice choice = Choice.read(Path.of(rest.get(0)));
        try (Answers answers = side.answers(folder.data())) {
            answers.answer(Question.valueOf(rest.get(1)), choice);
            measures.put(rest.get(2), (System.nanoTime() - start) / 1e6);
        }
    }
}

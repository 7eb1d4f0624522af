package mtsh.bench.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;

/**
 * A process of one side: {@code load SIDE FOLDER EVENTS INDEXES-AT-END}, {@code ask SIDE FOLDER CHOICE}, {@code first SIDE FOLDER CHOICE
 * QUESTION} or {@code start}. The first two add what they measured to the side's measures; the others are measured from outside, where
 * {@code start} is what a JVM takes to start and to end.
 */
final class SideMain {
    private SideMain() {}

    public static void main(String[] arguments) throws SQLException, IOException {
        if (arguments[0].equals("start")) {
            return;
        }
        Side side = Side.valueOf(arguments[1]);
        SideFolder folder = new SideFolder(Path.of(arguments[2]));
        List<String> rest = Arrays.asList(arguments).subList(3, arguments.length);
        if (arguments[0].equals("first")) {
            first(side, folder, Choice.read(Path.of(rest.get(0))), Question.valueOf(rest.get(1)));
            return;
        }
        Measures measures = folder.readMeasures();
        switch (arguments[0]) {
            case "load" ->
                new Loading(side, Long.parseLong(rest.get(0))).run(folder, Boolean.parseBoolean(rest.get(1)), measures);
            case "ask" -> Asking.run(side, folder, Choice.read(Path.of(rest.get(0))), measures);
            default -> throw new IllegalArgumentException(arguments[0]);
        }
        measures.write(folder.measures());
    }

    private static void first(Side side, SideFolder folder, Choice choice, Question question) throws SQLException {
        try (Answers answers = side.answers(folder.data())) {
            answers.answer(question, choice);
        }
    }
}

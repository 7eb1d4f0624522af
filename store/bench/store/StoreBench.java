package mtsh.bench.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Runs the benchmark: {@code StoreBench EVENTS FOLDER MTSH-CLASS-PATH PEERS-CLASS-PATH [SIDE-LEFT-OUT...]}. */
final class StoreBench {
    /** With more events than this SQLite gets its indexes at the end: with them from the start it would load for days. */
    private static final long MOST_WITH_INDEXES = 20_000_000;

    private final long events;
    private final Path folder;
    private final String mtshClassPath;
    private final String peersClassPath;
    private final List<Side> sides = new ArrayList<>(List.of(Side.values()));

    private StoreBench(List<String> arguments) {
        this.events = Long.parseLong(arguments.get(0));
        this.folder = Path.of(arguments.get(1));
        this.mtshClassPath = arguments.get(2);
        this.peersClassPath = arguments.get(3);
        for (String side : arguments.subList(4, arguments.size())) {
            sides.remove(Side.valueOf(side.toUpperCase(Locale.ROOT)));
        }
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        System.exit(new StoreBench(List.of(arguments)).run() ? 0 : 1);
    }

    /** Whether all sides gave the same rows. Limits that are missed are only told. */
    private boolean run() throws IOException, InterruptedException {
        Files.createDirectories(folder);
        say("choosing what to ask for among %,d events", events);
        Path choice = folder.resolve("choice");
        Choosing.choose(events).write(choice);
        Map<Side, SideFolder> folders = new EnumMap<>(Side.class);
        Map<Side, Measures> measures = new EnumMap<>(Side.class);
        for (Side side : sides) {
            SideFolder own = new SideFolder(folder.resolve(side.name().toLowerCase(Locale.ROOT)));
            measure(side, own, choice);
            folders.put(side, own);
            measures.put(side, own.readMeasures());
        }
        return report(folders, measures);
    }

    private void measure(Side side, SideFolder own, Path choice) throws IOException, InterruptedException {
        say("%s", side.title());
        String classPath = side == Side.MTSH ? mtshClassPath : peersClassPath;
        Jvm jvm = new Jvm(side, classPath, folder.resolve("classes.jsa"));
        new SideRun(side, own, jvm, choice).run(events, events > MOST_WITH_INDEXES);
        Measures measures = own.readMeasures();
        double made = measures.get("events").orElseThrow();
        measures.put("bytes an event", measures.get("bytes").orElseThrow() / made);
        measures.write(own.measures());
    }

    private boolean report(Map<Side, SideFolder> folders, Map<Side, Measures> measures) throws IOException {
        Measures mtsh = measures.get(Side.MTSH);
        say(
                "%,.0f events of %,.0f messages",
                mtsh.get("events").orElseThrow(), mtsh.get("lives").orElseThrow());
        if (events > MOST_WITH_INDEXES && measures.containsKey(Side.SQLITE)) {
            say("SQLite's indexes were made at the end of its load, whose time is in the figure");
        }
        Report report = new Report(measures, events);
        report.lines().forEach(System.out::print);
        List<String> differences = Comparison.run(folders);
        differences.forEach(difference -> say("DIFFERENT %s", difference));
        if (differences.isEmpty() && folders.size() > 1) {
            long rows = 0;
            for (Question question : Question.values()) {
                rows += (long) mtsh.get("rows " + question).orElseThrow();
            }
            say("all sides gave the same %,d rows to %d questions", rows, Question.values().length);
        }
        say(report.isMissed() ? "some limits are MISSED" : "all limits are kept");
        return differences.isEmpty();
    }

    private static void say(String format, Object... values) {
        System.out.printf(format + "%n", values);
    }
}

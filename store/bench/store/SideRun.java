package mtsh.bench.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Measures one side from its first event to its last answer. */
final class SideRun {
    private static final int FRESH_PROCESSES = 7;
    private static final int COLD_PROCESSES = 3;
    /** A question that costs next to nothing once the store is open. */
    private static final Question FIRST = Question.MESSAGE_ID;

    private static final List<Question> COLD = List.of(
            Question.RECIPIENT_BUSY,
            Question.RECIPIENT_MIDDLING,
            Question.RECIPIENT_RARE,
            Question.DOMAIN_RARE,
            Question.MESSAGE_ID,
            Question.TRACE_ID,
            Question.DETAIL);

    private final Side side;
    private final SideFolder folder;
    private final Jvm jvm;
    private final Path choice;

    SideRun(Side side, SideFolder folder, Jvm jvm, Path choice) {
        this.side = side;
        this.folder = folder;
        this.jvm = jvm;
        this.choice = choice;
    }

    void run(long events, boolean indexesAtEnd) throws IOException, InterruptedException {
        folder.make();
        jvm.run("load", side.name(), folder.path().toString(), Long.toString(events), Boolean.toString(indexesAtEnd));
        put("bytes", folder.bytes());
        jvm.run("ask", side.name(), folder.path().toString(), choice.toString());
        fresh("fresh", FIRST, FRESH_PROCESSES, false);
        if (PageCache.isOurs()) {
            for (Question question : COLD) {
                fresh("cold " + question, question, COLD_PROCESSES, true);
            }
        }
    }

    private void fresh(String name, Question question, int processes, boolean isCold)
            throws IOException, InterruptedException {
        List<Double> times = new ArrayList<>();
        if (!isCold) {
            // Makes mtsh's class archive.
            first(question, name);
        }
        for (int i = 0; i < processes; i++) {
            if (isCold) {
                PageCache.drop();
            }
            times.add(first(question, name));
        }
        put(name, Measures.median(times));
    }

    private double first(Question question, String name) throws IOException, InterruptedException {
        jvm.run("first", side.name(), folder.path().toString(), choice.toString(), question.name(), name);
        return folder.readMeasures().get(name).orElseThrow();
    }

    private void put(String name, double value) throws IOException {
        Measures measures = folder.readMeasures();
        measures.put(name, value);
        measures.write(folder.measures());
    }
}

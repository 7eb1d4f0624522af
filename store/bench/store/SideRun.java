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
        // Makes mtsh's class archive, of what an answer takes.
        first(FIRST);
        fresh("start", "fresh", FIRST, FRESH_PROCESSES, false);
        if (PageCache.isOurs()) {
            for (Question question : COLD) {
                fresh("cold start", "cold " + question, question, COLD_PROCESSES, true);
            }
        }
    }

    /**
     * Measures processes that give one answer, and in between, in the same way, those that do nothing: what the answer takes is what it
     * takes beyond the start of a JVM.
     */
    private void fresh(String startName, String name, Question question, int processes, boolean isCold)
            throws IOException, InterruptedException {
        List<Double> starts = new ArrayList<>();
        List<Double> answers = new ArrayList<>();
        for (int i = 0; i < processes; i++) {
            dropCache(isCold);
            starts.add(jvm.run("start"));
            dropCache(isCold);
            answers.add(first(question));
        }
        put(startName, Measures.median(starts));
        put(name, Measures.median(answers) - Measures.median(starts));
    }

    private static void dropCache(boolean isCold) throws IOException, InterruptedException {
        if (isCold) {
            PageCache.drop();
        }
    }

    private double first(Question question) throws IOException, InterruptedException {
        return jvm.run("first", side.name(), folder.path().toString(), choice.toString(), question.name());
    }

    private void put(String name, double value) throws IOException {
        Measures measures = folder.readMeasures();
        measures.put(name, value);
        measures.write(folder.measures());
    }
}

package mtsh.store.life;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import mtsh.store.event.MailEvent;
import mtsh.store.log.Described;
import mtsh.store.log.LineTable;
import mtsh.store.log.LogLine;
import mtsh.store.log.LogParser;

/** What becomes of the messages of a few lines of a Postfix server and the programs beside it. */
final class Verdicts {
    private Verdicts() {}

    /** {@code recipient status/disposition attempts} of these lines read in this order and backwards, which must be the same. */
    static List<String> of(String text) {
        Described sink = new Described();
        LogParser parser = LineTable.open("Postfix");
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            parser.line(LogLine.of(lines.get(i), 100L * i, i + 1), sink);
        }
        List<MailEvent> backwards = new ArrayList<>(sink.events);
        Collections.reverse(backwards);
        List<String> verdicts = rows(sink.events);
        assertEquals(verdicts, rows(backwards));
        return verdicts;
    }

    private static List<String> rows(List<MailEvent> events) {
        Stitcher stitcher = new Stitcher(LifeLookup.NONE);
        events.forEach(stitcher::accept);
        List<Stitcher.Finished> lives = new ArrayList<>(stitcher.drainFinished());
        lives.addAll(stitcher.open());
        return lives.stream()
                .flatMap(finished -> RowFold.rows(finished.life()).stream())
                .map(row -> row.recipient() + " " + row.status() + "/" + row.disposition() + " " + row.attempts())
                .sorted()
                .toList();
    }
}

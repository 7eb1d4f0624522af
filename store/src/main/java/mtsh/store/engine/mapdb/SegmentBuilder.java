package mtsh.store.engine.mapdb;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import mtsh.store.life.Life;
import mtsh.store.query.TraceRow;
import mtsh.store.query.UnparsedLine;

/** Makes a segment of lives that are in memory. */
final class SegmentBuilder {
    /** Lives in the order that a segment holds them. */
    static final Comparator<Begun> BY_BEGIN = Comparator.comparing(Begun::begin)
            .thenComparing(begun -> begun.life().id());

    private static final Comparator<RowBlock.Entry> ROWS = (a, b) -> RowOrder.ROWS.compare(a.row(), b.row());

    /** A life and the time of its first event. */
    record Begun(Life life, Instant begin) {
        static Begun of(Life life) {
            return new Begun(life, EventScan.begin(life));
        }
    }

    private SegmentBuilder() {}

    static SegmentEntry build(
            Path path,
            SegmentEntry.Kind kind,
            List<Life> lives,
            Function<Life, Set<String>> keys,
            Function<Life, List<TraceRow>> fold,
            List<UnparsedLine> unparsed) {
        List<Begun> inOrder = new ArrayList<>();
        lives.forEach(life -> inOrder.add(Begun.of(life)));
        inOrder.sort(BY_BEGIN);
        List<RowBlock.Entry> rows = new ArrayList<>();
        try (SegmentWriter writer = new SegmentWriter(path)) {
            for (Begun begun : inOrder) {
                int ordinal = writer.life(begun.life(), keys.apply(begun.life()));
                fold.apply(begun.life()).forEach(row -> rows.add(new RowBlock.Entry(row, ordinal)));
            }
            rows.sort(ROWS);
            rows.forEach(entry -> writer.row(entry.row(), entry.life()));
            unparsed.forEach(writer::unparsed);
            return writer.finish(kind);
        }
    }
}

package mtsh.store.engine.mapdb;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import mtsh.store.life.Life;
import mtsh.store.query.TraceRow;
import mtsh.store.query.UnparsedLine;

/** Makes a segment of lives that are in memory. */
final class SegmentBuilder {
    private SegmentBuilder() {}

    static SegmentEntry build(
            Path path,
            SegmentEntry.Kind kind,
            List<Life> lives,
            Function<Life, Set<String>> keys,
            Function<Life, List<TraceRow>> fold,
            List<UnparsedLine> unparsed) {
        List<SealedLife> inOrder = new ArrayList<>();
        GatheredTexts.Collector texts = new GatheredTexts.Collector();
        for (Life life : lives) {
            SealedLife sealedLife = SealedLife.of(life, keys.apply(life), fold.apply(life));
            inOrder.add(sealedLife);
            sealedLife.rows().forEach(texts::add);
        }
        inOrder.sort(SealedLife.ORDER);
        try (SegmentWriter writer = new SegmentWriter(path, texts.texts())) {
            inOrder.forEach(writer::life);
            unparsed.forEach(writer::unparsed);
            return writer.finish(kind);
        }
    }
}

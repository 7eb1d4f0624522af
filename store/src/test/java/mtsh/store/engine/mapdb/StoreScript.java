package mtsh.store.engine.mapdb;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.IntConsumer;

import mtsh.store.event.LogPosition;
import mtsh.store.life.Life;
import mtsh.store.life.Stitcher;
import mtsh.store.query.UnparsedLine;

/**
 * What a store goes through, one commit a step, so that what it holds follows from its generation alone: lives that end, go on or take
 * the place of others, lines that were not understood, merges; then retention, optimization, and the repair of a damaged segment.
 */
final class StoreScript {
    static final int STEPS = 28;
    static final int RETENTION = 20;
    static final int OPTIMIZATION = 23;
    static final int REPAIR = 26;
    private static final int LIVES = 20;
    private static final int OPEN = 100_000;

    private final Path folder;
    private final IntConsumer committed;
    private final Executor merging;

    /** @param committed is told of each step that is done */
    StoreScript(Path folder, IntConsumer committed) {
        this(folder, committed, Runnable::run);
    }

    /** @param merging runs the merges */
    StoreScript(Path folder, IntConsumer committed, Executor merging) {
        this.folder = folder;
        this.committed = committed;
        this.merging = merging;
    }

    /** Goes from wherever the store is to the end of a step. */
    void run(int last) {
        int next = (int) new ManifestFile(folder).read().generation() + 1;
        while (next <= last) {
            if (isMaintenance(next)) {
                maintain(next);
                committed.accept(next++);
                continue;
            }
            try (MapDbWriter writer = MapDbWriter.open(folder, merging)) {
                // Two commits by one writer, so that it also works on what it left itself, and has a merge done in
                // between.
                for (int end = Math.min(last, next + 1); next <= end && !isMaintenance(next); next++) {
                    write(writer, next);
                    committed.accept(next);
                }
            }
        }
    }

    private static boolean isMaintenance(int step) {
        return step == RETENTION || step == OPTIMIZATION || step == REPAIR;
    }

    private void maintain(int step) {
        switch (step) {
            case RETENTION -> StoreRetention.run(folder, Lives.BEGIN.plusSeconds(100 * 60L));
            case OPTIMIZATION -> StoreOptimization.run(folder);
            default -> {
                if (!StoreRepair.plan(folder).isNeeded()) {
                    damage();
                }
                StoreRepair.run(folder);
            }
        }
    }

    /** The segment before the last one. */
    private void damage() {
        List<SegmentEntry> segments = new ManifestFile(folder).read().segments();
        Damage.flip(folder.resolve(segments.get(segments.size() - 3).name()), 8L * 5000);
    }

    private static void write(MapDbWriter writer, int step) {
        for (int i = (step - 1) * LIVES; i < step * LIVES; i++) {
            Life life = Lives.life(i);
            writer.add(Lives.finished(isReplacedLater(i) ? new Life("old" + i, life.legs()) : life));
        }
        for (int i = (step - 3) * LIVES; i < (step - 2) * LIVES; i++) {
            if (i >= 0 && isReplacedLater(i)) {
                writer.add(new Stitcher.Finished(Lives.life(i), Set.of("old" + i)));
            }
        }
        open(step - 1).forEach(writer::add);
        writer.unparsed(new UnparsedLine(new LogPosition("mail.log", step, step), "line " + step, "it says nothing"));
        writer.commit(open(step), List.of(Lives.source(step)), Map.of("mail1", Lives.BEGIN.plusSeconds(step)));
    }

    private static boolean isReplacedLater(int life) {
        return life % 4 == 0;
    }

    /** The lives that go on after a step; they end in the next. */
    private static List<Stitcher.Finished> open(int step) {
        List<Stitcher.Finished> open = new ArrayList<>();
        for (int i = 0; step > 0 && i < 3; i++) {
            open.add(Lives.finished(Lives.life(OPEN + step * LIVES + i)));
        }
        return open;
    }
}

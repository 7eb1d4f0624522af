package mtsh.store.engine.mapdb;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

import mtsh.store.life.Life;
import mtsh.store.query.TraceRow;

/**
 * Takes out of a store what was received before some moment. Segments that hold nothing younger are dropped whole, and only those that
 * lie across the moment are read and written again. What is still open stays, and so do the read positions of sources: old logs
 * are not read again.
 */
public final class StoreRetention {
    private final Instant before;
    private final List<LiveSegment> dropped = new ArrayList<>();
    /** As they will be seen when they are written again. */
    private final List<LiveSegment> rewritten = new ArrayList<>();

    private long messages;
    private long events;

    /**
     * What is removed.
     *
     * @param dropped segments that go whole, and {@code rewritten} those of which a part stays
     */
    public record Removal(long messages, long events, int dropped, int rewritten) {}

    private StoreRetention(Instant before) {
        this.before = before;
    }

    /** What {@link #run} would remove. */
    public static Removal plan(Path folder, Instant before) {
        try (StoreView view = StoreView.open(folder.toAbsolutePath().normalize())) {
            return new StoreRetention(before).look(view.data());
        }
    }

    /** Removes it, in one commit. */
    public static Removal run(Path folder, Instant before) {
        Removal plan = plan(folder, before);
        if (plan.dropped() + plan.rewritten() == 0) {
            return plan;
        }
        try (MapDbWriter writer = MapDbWriter.open(folder)) {
            StoreRetention retention = new StoreRetention(before);
            Removal removal = retention.look(writer.segments());
            writer.drop(retention.dropped);
            retention.rewritten.forEach(live -> writer.rewrite(List.of(live)));
            writer.commitSegments();
            return removal;
        }
    }

    private Removal look(List<LiveSegment> segments) {
        for (LiveSegment live : segments) {
            boolean hasLives = live.entry().lives() > 0;
            if (hasLives && live.segment().lastEvent() < before.getEpochSecond()) {
                drop(live);
            } else if (hasLives && live.segment().firstEvent() <= before.getEpochSecond()) {
                lookInside(live);
            }
        }
        return new Removal(messages, events, dropped.size(), rewritten.size());
    }

    private void drop(LiveSegment live) {
        dropped.add(live);
        messages += live.entry().liveLives();
        events += live.entry().liveEvents();
    }

    private void lookInside(LiveSegment live) {
        BitSet gone = (BitSet) live.dead().clone();
        long goneEvents = 0;
        Groups groups = live.segment().meta().groups();
        for (int group = 0; group < groups.count(); group++) {
            int ordinal = groups.firstLife(group);
            for (Life life : live.segment().lives(group)) {
                if (!live.dead().get(ordinal) && isOld(life)) {
                    gone.set(ordinal);
                    goneEvents += Snapshot.events(life);
                }
                ordinal++;
            }
        }
        if (gone.cardinality() == live.entry().lives()) {
            drop(live);
        } else if (gone.cardinality() > live.dead().cardinality()) {
            rewritten.add(LiveSegment.of(live.segment(), live.entry(), gone));
            messages += gone.cardinality() - live.dead().cardinality();
            events += goneEvents;
        }
    }

    /** By when it was received, which is what users see; for what shows no row, by its first event. */
    private boolean isOld(Life life) {
        List<TraceRow> rows = SealedRows.of(life);
        return rows.isEmpty()
                ? EventScan.begin(life).isBefore(before)
                : rows.stream().allMatch(row -> row.received().isBefore(before));
    }
}

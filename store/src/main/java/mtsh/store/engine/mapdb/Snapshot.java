package mtsh.store.engine.mapdb;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import mtsh.store.life.Leg;
import mtsh.store.life.Life;

/** One generation with its segments open. It is closed when a newer one has replaced it and nobody reads it any more. */
final class Snapshot {
    private final Manifest manifest;
    private final List<LiveSegment> segments;
    private int users;
    /** Where the life lay that was asked for last: who goes through rows asks for those beside it next. */
    private LiveSegment lastSegment;

    private int lastGroup;

    private Snapshot(Manifest manifest, List<LiveSegment> segments) {
        this.manifest = manifest;
        this.segments = segments;
    }

    /** Opens what the manifest names; segments that {@code before} has open are shared with it. {@link SegmentGone} closes all again. */
    static Snapshot open(Path folder, Manifest manifest, Snapshot before, BlockCache cache) {
        Map<String, LiveSegment> known = new HashMap<>();
        if (before != null) {
            before.segments.forEach(live -> known.put(live.segment().entry().name(), live));
        }
        List<LiveSegment> segments = new ArrayList<>();
        List<Segment> opened = new ArrayList<>();
        try {
            for (SegmentEntry entry : manifest.segments()) {
                LiveSegment live = known.get(entry.name());
                if (live == null) {
                    Segment segment = Segment.open(folder, entry, cache);
                    opened.add(segment);
                    segments.add(LiveSegment.of(segment, entry, DeadFile.read(folder, entry)));
                } else if (live.entry().dead().equals(entry.dead())) {
                    segments.add(live);
                } else {
                    segments.add(LiveSegment.of(live.segment(), entry, DeadFile.read(folder, entry)));
                }
            }
            return new Snapshot(manifest, segments);
        } catch (RuntimeException e) {
            opened.forEach(Segment::close);
            throw e;
        }
    }

    Manifest manifest() {
        return manifest;
    }

    List<LiveSegment> segments() {
        return segments;
    }

    void enter() {
        users++;
    }

    void leave() {
        users--;
    }

    boolean isInUse() {
        return users > 0;
    }

    /** Closes the segments that none of the others share. */
    void close(List<Snapshot> others) {
        Set<Segment> kept = new HashSet<>();
        others.forEach(other -> other.segments.forEach(live -> kept.add(live.segment())));
        for (LiveSegment live : segments) {
            if (!kept.contains(live.segment())) {
                live.segment().close();
            }
        }
    }

    Life life(String lifeId) {
        LifeId id = LifeId.of(lifeId);
        Life near = id.canonical() == null ? null : besideLast(id.canonical());
        if (near != null) {
            return near;
        }
        SealedLives lookup = new SealedLives(null);
        for (LiveSegment live : segments) {
            for (int ordinal : lookup.withId(live, id, Reach.ALL)) {
                lastSegment = live;
                lastGroup = live.segment().meta().groups().ofLife(ordinal);
                return live.segment().life(ordinal);
            }
        }
        return null;
    }

    /** In the group of the last one or in those next to it; the index costs far more than a look there. */
    private Life besideLast(UUID id) {
        if (lastSegment == null) {
            return null;
        }
        int groups = lastSegment.segment().meta().groups().count();
        for (int group : new int[] {lastGroup, lastGroup - 1, lastGroup + 1}) {
            int ordinal = group < 0 || group >= groups ? -1 : SealedLives.ofGroup(lastSegment, group, id);
            if (ordinal >= 0) {
                lastGroup = group;
                return lastSegment.segment().life(ordinal);
            }
        }
        return null;
    }

    static long events(Life life) {
        long count = 0;
        for (Leg leg : life.legs()) {
            count += leg.events().size();
        }
        return count;
    }
}

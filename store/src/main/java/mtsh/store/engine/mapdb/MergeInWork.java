package mtsh.store.engine.mapdb;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;

/**
 * A merge that goes on beside the adding of lives and the commits. It reads the segments through files that it opens itself, as they are
 * when it begins; what is superseded in them meanwhile is superseded in the new one when that takes their place. Until then they count,
 * and nobody may delete their files or the new one.
 */
final class MergeInWork {
    /** Every record is read once. */
    private static final long CACHE = 8L << 20;

    private final Path file;
    private final List<LiveSegment> inputs = new ArrayList<>();
    private final FutureTask<Merged> work;
    private volatile boolean isGivenUp;

    /**
     * What came of it.
     *
     * @param entry null when there was nothing left to write
     * @param filter of its terms; null when there is no entry
     */
    record Merged(SegmentEntry entry, KeyFilter filter) {}

    /** Nobody wants it any more. */
    private static final class GivenUp extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private MergeInWork(Path file, List<LiveSegment> inputs) {
        this.file = file;
        for (LiveSegment input : inputs) {
            BitSet dead = (BitSet) input.dead().clone();
            this.inputs.add(LiveSegment.of(input.segment(), input.entry(), dead));
        }
        this.work = new FutureTask<>(this::run);
    }

    static MergeInWork begin(Path file, List<LiveSegment> inputs, Executor executor) {
        MergeInWork merge = new MergeInWork(file, inputs);
        executor.execute(merge.work);
        return merge;
    }

    /** Runs each merge on a thread of its own. */
    static void onThread(Runnable work) {
        Thread thread = new Thread(work, "mtsh-merge");
        thread.setDaemon(true);
        thread.start();
    }

    private Merged run() {
        Path folder = file.getParent();
        BlockCache cache = new BlockCache(CACHE);
        List<LiveSegment> opened = new ArrayList<>();
        try {
            for (LiveSegment input : inputs) {
                check();
                opened.add(LiveSegment.of(Segment.open(folder, input.entry(), cache), input.entry(), input.dead()));
            }
            SegmentEntry entry = SegmentMerge.run(file, opened, this::check);
            return entry == null ? new Merged(null, null) : new Merged(entry, filter(folder, entry, cache));
        } finally {
            opened.forEach(live -> live.segment().close());
        }
    }

    private static KeyFilter filter(Path folder, SegmentEntry entry, BlockCache cache) {
        Segment merged = Segment.open(folder, entry, cache);
        try {
            return KeyFilter.of(merged);
        } finally {
            merged.close();
        }
    }

    private void check() {
        if (isGivenUp) {
            throw new GivenUp();
        }
    }

    String fileName() {
        return file.getFileName().toString();
    }

    List<SegmentEntry> inputs() {
        return inputs.stream().map(LiveSegment::entry).toList();
    }

    boolean isOf(String name) {
        return inputs.stream().anyMatch(input -> input.entry().name().equals(name));
    }

    boolean isDone() {
        return work.isDone();
    }

    /** Waits for it; fails as it did. */
    Merged await() {
        return Waiting.forResult(work);
    }

    /** Ends it soon, and returns when it is ended; its file is of no use then. */
    void giveUp() {
        isGivenUp = true;
        try {
            await();
        } catch (RuntimeException | Error unimportant) {
            // Nobody will see the segment.
        }
    }

    /** The lives that were superseded in the segments since it began. */
    Set<LifeId> supersededSince(List<LiveSegment> now) {
        Set<LifeId> ids = new HashSet<>();
        for (LiveSegment input : inputs) {
            for (LiveSegment live : now) {
                if (live.segment() == input.segment()) {
                    addSuperseded(input, live, ids);
                }
            }
        }
        return ids;
    }

    private static void addSuperseded(LiveSegment then, LiveSegment now, Set<LifeId> ids) {
        BitSet more = (BitSet) now.dead().clone();
        more.andNot(then.dead());
        Groups groups = now.segment().meta().groups();
        for (int ordinal = more.nextSetBit(0); ordinal >= 0; ordinal = more.nextSetBit(ordinal + 1)) {
            int group = groups.ofLife(ordinal);
            UUID id = now.segment().head(group).id(ordinal - groups.firstLife(group));
            ids.add(LifeId.of(id == null ? now.segment().life(ordinal).id() : id.toString()));
        }
    }
}

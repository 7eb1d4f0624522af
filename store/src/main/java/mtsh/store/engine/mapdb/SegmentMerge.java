package mtsh.store.engine.mapdb;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;

import mtsh.store.life.LifeKeys;
import mtsh.store.query.UnparsedLine;

/** Makes one segment of several, without the lives that were replaced. Holds a block of each in memory, and the new indexes. */
final class SegmentMerge {
    private SegmentMerge() {}

    static SegmentEntry run(Path path, List<LiveSegment> inputs) {
        try (SegmentWriter writer = new SegmentWriter(path)) {
            List<int[]> ordinals = lives(inputs, writer);
            rows(inputs, ordinals, writer);
            for (LiveSegment input : inputs) {
                unparsed(input.segment(), writer);
            }
            return writer.finish(SegmentEntry.Kind.DATA);
        }
    }

    /** For each input, the new ordinal of each life, -1 for those left out. */
    private static List<int[]> lives(List<LiveSegment> inputs, SegmentWriter writer) {
        List<int[]> ordinals = new ArrayList<>();
        PriorityQueue<LifeWalk> walks = new PriorityQueue<>();
        for (LiveSegment input : inputs) {
            int[] mapping = new int[input.segment().meta().lives()];
            Arrays.fill(mapping, -1);
            ordinals.add(mapping);
            LifeWalk walk = new LifeWalk(input, mapping);
            if (walk.advance()) {
                walks.add(walk);
            }
        }
        while (!walks.isEmpty()) {
            LifeWalk walk = walks.poll();
            walk.mapping[walk.at] = writer.life(walk.head.life(), LifeKeys.of(walk.head.life()));
            if (walk.advance()) {
                walks.add(walk);
            }
        }
        return ordinals;
    }

    private static void rows(List<LiveSegment> inputs, List<int[]> ordinals, SegmentWriter writer) {
        PriorityQueue<RowWalk> walks = new PriorityQueue<>();
        for (int i = 0; i < inputs.size(); i++) {
            RowWalk walk = new RowWalk(inputs.get(i).segment(), ordinals.get(i));
            if (walk.advance()) {
                walks.add(walk);
            }
        }
        while (!walks.isEmpty()) {
            RowWalk walk = walks.poll();
            writer.row(walk.head.row(), walk.mapping[walk.head.life()]);
            if (walk.advance()) {
                walks.add(walk);
            }
        }
    }

    private static void unparsed(Segment segment, SegmentWriter writer) {
        for (int block = 0; block < segment.meta().unparsed(); block++) {
            for (UnparsedLine line : segment.unparsed(block)) {
                writer.unparsed(line);
            }
        }
    }

    private static final class LifeWalk implements Comparable<LifeWalk> {
        private final LiveSegment input;
        private final int[] mapping;
        private int at = -1;
        private SegmentBuilder.Begun head;

        LifeWalk(LiveSegment input, int[] mapping) {
            this.input = input;
            this.mapping = mapping;
        }

        boolean advance() {
            at = input.dead().nextClearBit(at + 1);
            if (at >= mapping.length) {
                return false;
            }
            head = SegmentBuilder.Begun.of(input.segment().life(at));
            return true;
        }

        @Override
        public int compareTo(LifeWalk other) {
            return SegmentBuilder.BY_BEGIN.compare(head, other.head);
        }
    }

    private static final class RowWalk implements Comparable<RowWalk> {
        private final Segment segment;
        private final int[] mapping;
        private int at = -1;
        private RowBlock.Entry head;

        RowWalk(Segment segment, int[] mapping) {
            this.segment = segment;
            this.mapping = mapping;
        }

        boolean advance() {
            while (++at < segment.meta().rows()) {
                head = segment.row(at);
                if (mapping[head.life()] >= 0) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public int compareTo(RowWalk other) {
            return RowOrder.ROWS.compare(head.row(), other.head.row());
        }
    }
}

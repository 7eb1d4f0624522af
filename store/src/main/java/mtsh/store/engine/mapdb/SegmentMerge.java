package mtsh.store.engine.mapdb;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

import mtsh.store.life.Life;
import mtsh.store.life.LifeKeys;
import mtsh.store.query.TraceRow;
import mtsh.store.query.UnparsedLine;

/**
 * Makes one segment of several, without the lives that were replaced. A group in which all lives count goes over as it is packed, but
 * for the numbers of its texts; one in which some were replaced, or that is small, is made anew together with its neighbours.
 */
final class SegmentMerge {
    /** A group with fewer events is joined with what is around it. */
    private static final int SMALL = SegmentWriter.EVENTS / 2;

    private final SegmentWriter writer;

    private SegmentMerge(SegmentWriter writer) {
        this.writer = writer;
    }

    static SegmentEntry run(Path path, List<LiveSegment> inputs) {
        SegmentTexts.Collector collector = new SegmentTexts.Collector();
        inputs.forEach(input -> collector.add(input.segment()));
        SegmentTexts texts = collector.texts();
        try (SegmentWriter writer = new SegmentWriter(path, texts)) {
            SegmentMerge merge = new SegmentMerge(writer);
            merge.groups(inputs.stream().map(input -> new Source(input, texts)).toList());
            for (LiveSegment input : inputs) {
                merge.unparsed(input.segment());
            }
            return writer.finish(SegmentEntry.Kind.DATA);
        }
    }

    private void groups(List<Source> sources) {
        PriorityQueue<Source> waiting = new PriorityQueue<>();
        sources.stream().filter(Source::hasMore).forEach(waiting::add);
        PriorityQueue<SealedLife> loose = new PriorityQueue<>(SealedLife.ORDER);
        while (!waiting.isEmpty()) {
            Source source = waiting.poll();
            flush(loose, source.newest());
            if (source.isWhole()) {
                source.copiedTo = writer.pages();
                writer.copy(source.copy());
                source.remember();
            } else {
                loose.addAll(source.lives());
            }
            source.group++;
            if (source.hasMore()) {
                waiting.add(source);
            }
        }
        flush(loose, Long.MIN_VALUE);
        sources.forEach(source -> source.terms(writer));
    }

    /**
     * Writes the loose lives when one of them is newer than everything that is still to come: all of them, though most could wait, because
     * a few lives between each two groups would make many small groups.
     */
    private void flush(PriorityQueue<SealedLife> loose, long until) {
        if (loose.isEmpty() || loose.peek().newest() <= until) {
            return;
        }
        while (!loose.isEmpty()) {
            writer.life(loose.poll());
        }
        writer.closeGroup();
    }

    private void unparsed(Segment segment) {
        for (int block = 0; block < segment.meta().unparsed(); block++) {
            for (UnparsedLine line : segment.unparsed(block)) {
                writer.unparsed(line);
            }
        }
    }

    /** One of the segments, at one of its groups. */
    private static final class Source implements Comparable<Source> {
        private final LiveSegment live;
        private final Map<Part, int[]> numbers = new EnumMap<>(Part.class);
        /** By page here the page in the new segment, or -1 when its lives were written anew. */
        private final int[] pages;

        private int group;
        private int copiedTo;

        Source(LiveSegment live, SegmentTexts texts) {
            this.live = live;
            for (Part part : List.of(Part.STATES, Part.ADDRESSES, Part.NAMES)) {
                numbers.put(part, numbers(live.segment().dictionary(part), texts.of(part)));
            }
            Groups groups = live.segment().meta().groups();
            pages = new int[groups.pages()];
            Arrays.fill(pages, -1);
        }

        private static int[] numbers(Dictionary dictionary, DictionaryWriter texts) {
            int[] numbers = new int[dictionary.size()];
            Iterator<String> all = dictionary.from(0);
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = texts.number(all.next());
            }
            return numbers;
        }

        private Groups groups() {
            return live.segment().meta().groups();
        }

        boolean hasMore() {
            return group < groups().count();
        }

        long newest() {
            return groups().newestRow(group);
        }

        boolean isWhole() {
            int dead = live.dead().nextSetBit(groups().firstLife(group));
            return (dead < 0 || dead >= groups().firstLife(group + 1))
                    && groups().zone(group).events() >= SMALL;
        }

        GroupCopy copy() {
            GroupHead head = live.segment().head(group);
            long[][] renumbered = head.numbers();
            for (HeadColumn column : HeadColumn.values()) {
                if (column.dictionary() != null) {
                    int[] map = numbers.get(column.dictionary());
                    long[] values = renumbered[column.ordinal()];
                    for (int row = 0; row < values.length; row++) {
                        values[row] = map[(int) values[row]];
                    }
                }
            }
            return new GroupCopy(live.segment(), group, renumbered, head.ids());
        }

        void remember() {
            int first = groups().firstPage(group);
            for (int page = first; page < groups().firstPage(group + 1); page++) {
                pages[page] = copiedTo + page - first;
            }
        }

        List<SealedLife> lives() {
            List<SealedLife> counting = new ArrayList<>();
            List<Life> lives = live.segment().lives(group);
            List<List<TraceRow>> rows = live.segment().rowsOfLives(group);
            for (int i = 0; i < lives.size(); i++) {
                if (!live.dead().get(groups().firstLife(group) + i)) {
                    counting.add(SealedLife.of(lives.get(i), LifeKeys.of(lives.get(i)), rows.get(i)));
                }
            }
            return counting;
        }

        void terms(SegmentWriter writer) {
            live.segment().terms().all((shortHash, page) -> {
                if (pages[page] >= 0) {
                    writer.term(shortHash, pages[page]);
                }
            });
        }

        @Override
        public int compareTo(Source other) {
            return Long.compare(other.newest(), newest());
        }
    }
}

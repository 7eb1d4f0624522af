package mtsh.store.engine.mapdb;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

import mtsh.store.life.Life;
import mtsh.store.life.LifeKeys;
import mtsh.store.query.TraceRow;
import mtsh.store.query.UnparsedLine;

/**
 * Makes one segment of several, without the lives that were replaced. A group in which all lives count goes over as it is packed, but
 * for the numbers of its texts; one in which some were replaced, or that is small, is made anew together with its neighbours. What the
 * segments hold is read in order, and of it only the numbers of texts, pages and rows stay in memory.
 */
final class SegmentMerge {
    /** A group with fewer events is joined with what is around it. */
    private static final int SMALL = SegmentWriter.EVENTS / 2;

    private final SegmentWriter writer;
    private final Runnable check;

    private SegmentMerge(SegmentWriter writer, Runnable check) {
        this.writer = writer;
        this.check = check;
    }

    /**
     * Makes the segment; null, and no file, when nothing counts in any of them.
     *
     * @param check is asked now and then whether to go on, and throws when not
     */
    static SegmentEntry run(Path path, List<LiveSegment> inputs, Runnable check) {
        if (inputs.stream().noneMatch(SegmentMerge::holdsAnything)) {
            return null;
        }
        MergedTexts texts =
                new MergedTexts(inputs.stream().map(LiveSegment::segment).toList(), check);
        try (SegmentWriter writer = new SegmentWriter(path, texts)) {
            SegmentMerge merge = new SegmentMerge(writer, check);
            List<Source> sources = new ArrayList<>();
            for (LiveSegment input : inputs) {
                sources.add(new Source(input, texts, sources.size()));
            }
            merge.groups(sources);
            for (LiveSegment input : inputs) {
                merge.unparsed(input.segment());
            }
            return writer.finish(SegmentEntry.Kind.DATA);
        }
    }

    private static boolean holdsAnything(LiveSegment live) {
        return live.dead().cardinality() < live.entry().lives()
                || live.segment().meta().unparsed() > 0;
    }

    private void groups(List<Source> sources) {
        PriorityQueue<Source> waiting = new PriorityQueue<>();
        sources.stream().filter(Source::hasMore).forEach(waiting::add);
        PriorityQueue<SealedLife> loose = new PriorityQueue<>(SealedLife.ORDER);
        while (!waiting.isEmpty()) {
            check.run();
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
        sources.forEach(source -> writer.terms(checked(source.terms())));
    }

    private Pairs checked(Pairs pairs) {
        return () -> {
            check.run();
            return pairs.next();
        };
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
        /** By part and number here the number in the new segment. */
        private final Map<Part, int[]> numbers = new EnumMap<>(Part.class);
        /** By page here the page in the new segment, or -1 when its lives were written anew. */
        private final int[] pages;

        private int group;
        private int copiedTo;

        Source(LiveSegment live, MergedTexts texts, int index) {
            this.live = live;
            for (Part part : SegmentTexts.PARTS) {
                numbers.put(part, texts.numbers(part, index));
            }
            Groups groups = live.segment().meta().groups();
            pages = new int[groups.pages()];
            Arrays.fill(pages, -1);
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
            List<List<int[]>> rowNumbers = rowNumbers();
            for (int i = 0; i < lives.size(); i++) {
                if (!live.dead().get(groups().firstLife(group) + i)) {
                    counting.add(SealedLife.of(lives.get(i), LifeKeys.of(lives.get(i)), rows.get(i))
                            .with(rowNumbers.get(i)));
                }
            }
            return counting;
        }

        /** For each life of the group those of its rows, which stand in order in a group as they do in a life. */
        private List<List<int[]>> rowNumbers() {
            GroupHead head = live.segment().head(group);
            List<List<int[]>> lives = new ArrayList<>();
            for (int life = 0; life < head.lives(); life++) {
                lives.add(new ArrayList<>(1));
            }
            for (int row = 0; row < head.rows(); row++) {
                int[] ofRow = new int[HeadColumn.values().length];
                for (HeadColumn column : HeadColumn.values()) {
                    if (column.dictionary() != null) {
                        ofRow[column.ordinal()] = numbers.get(column.dictionary())[head.integer(column, row)];
                    }
                }
                lives.get(head.life(row)).add(ofRow);
            }
            return lives;
        }

        Pairs terms() {
            return live.segment().terms().renumbered(pages);
        }

        @Override
        public int compareTo(Source other) {
            return Long.compare(other.newest(), newest());
        }
    }
}

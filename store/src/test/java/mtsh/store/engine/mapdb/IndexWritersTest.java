package mtsh.store.engine.mapdb;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

/** Indexes of more rows and terms than are put in order at a time. */
class IndexWritersTest {
    private static final int PAGES = 70_000;

    private final List<byte[]> blocks = new ArrayList<>();
    private final SegmentSink sink = (part, index, raw, compress) -> blocks.add(Arrays.copyOf(raw.array(), raw.size()));

    @Test
    void aRowIsInTheListOfItsNumberAlone() {
        // One list in four has half of the rows; some rows have no number.
        int rows = 3_000_000;
        int lists = 5_000;
        int[] numbers = new Random(1).ints(rows, -1, 2 * lists).toArray();
        Arrays.setAll(numbers, row -> numbers[row] < lists ? numbers[row] : 77);
        SegmentMeta.Lists written = PostingsWriter.write(Part.SENDERS, sink, lists, rows, row -> numbers[row]);
        int[] last = new int[lists];
        Arrays.fill(last, -1);
        int found = 0;
        int list = 0;
        for (int block = 0; block < blocks.size(); block++) {
            ByteReader in = new ByteReader(blocks.get(block));
            list = written.firstLists()[block];
            for (; in.hasMore(); list++) {
                int row = 0;
                for (int left = in.count(); left > 0; left--) {
                    row += in.count();
                    assertEquals(list, numbers[row]);
                    assertTrue(row > last[list], "in order");
                    last[list] = row;
                    found++;
                }
            }
        }
        assertEquals(lists, list);
        assertEquals(Arrays.stream(numbers).filter(number -> number >= 0).count(), found);
    }

    @Test
    void termsOfOtherSegmentsAndNewOnesComeInOneOrder() {
        TermWriter writer = new TermWriter();
        Random random = new Random(2);
        LongList expected = new LongList();
        for (int i = 0; i < 1_200_000; i++) {
            long hash = random.nextInt(400_000) * 0x9e3779b97f4a7c15L;
            int page = random.nextInt(PAGES);
            writer.add(hash, page);
            expected.add((hash >>> Long.SIZE - TermWriter.HASH) * PAGES + page);
        }
        for (int input = 0; input < 5; input++) {
            long[] pairs = random.longs(100_000, 0, 1L << TermWriter.HASH)
                    .map(hash -> hash << TermWriter.PAGE | random.nextInt(PAGES))
                    .sorted()
                    .toArray();
            int[] next = {0};
            writer.add(() -> next[0] < pairs.length ? pairs[next[0]++] : Pairs.END);
            for (long pair : pairs) {
                expected.add((pair >>> TermWriter.PAGE) * PAGES + (pair & (1 << TermWriter.PAGE) - 1));
            }
        }
        long[] directory = writer.write(sink, PAGES);
        LongList found = new LongList();
        for (int block = 0; block < blocks.size(); block++) {
            long[] pairs = PairBlock.decode(blocks.get(block));
            assertEquals(directory[block], pairs[0]);
            LongStream.of(pairs).forEach(found::add);
        }
        assertArrayEquals(LongStream.of(expected.toArray()).sorted().distinct().toArray(), found.toArray());
    }
}

package mtsh.store.engine.mapdb;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import mtsh.store.event.LogPosition;
import mtsh.store.life.RowFold;
import mtsh.store.query.TraceRow;

/** Times, positions and numbers of events come back whatever they are, and random bytes stay as they are. */
class EventNumbersTest {
    private static final long[] NUMBERS = {0, 1, -1, 2, 63, 64, 1L << 40, Long.MAX_VALUE, Long.MIN_VALUE, 255, 1_000_000
    };
    private static final List<Instant> TIMES = List.of(
            Instant.EPOCH,
            Instant.EPOCH.minusNanos(1),
            Instant.MIN,
            Instant.MAX,
            Instant.ofEpochSecond(1L << 40),
            Instant.ofEpochSecond(-(1L << 40)),
            Instant.parse("2026-03-30T15:41:00Z"),
            Instant.parse("2026-03-30T15:41:00.401Z"),
            Instant.parse("2026-03-30T15:41:00.401002Z"),
            Instant.parse("2026-03-30T15:41:00.401002003Z"));

    /** A block of the columns, to be read. */
    private static Block block(ColumnWriter[] columns, BitWriter bits) {
        ByteWriter joined = Block.join(1, columns, bits);
        return Block.split(Arrays.copyOf(joined.array(), joined.size()));
    }

    private static long number(Random random) {
        return random.nextBoolean() ? NUMBERS[random.nextInt(NUMBERS.length)] : random.nextLong() >> random.nextInt(64);
    }

    @Test
    void numbersOfOnePlaceComeBack() {
        Random random = new Random(7);
        long[] numbers = random.longs(5_000).map(any -> number(random)).toArray();
        int[] widths = random.ints(numbers.length, 0, 3)
                .map(kind -> kind == 0 ? 0 : kind == 1 ? 64 : 20)
                .toArray();
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = widths[i] == 20 ? numbers[i] & 0xfffff : numbers[i];
        }
        ColumnWriter[] columns = Block.columns(1);
        BitWriter bits = new BitWriter();
        NumberSlot writer = new NumberSlot();
        for (int i = 0; i < numbers.length; i++) {
            writer.write(columns[0].bytes(), bits, numbers[i], widths[i], i % 5);
        }
        Block block = block(columns, bits);
        NumberSlot reader = new NumberSlot();
        for (int i = 0; i < numbers.length; i++) {
            assertEquals(numbers[i], reader.read(block.column(0), block.bits(), widths[i], i % 5), "number " + i);
        }
    }

    @Test
    void aNumberThatWasNeverWrittenIsNotReferredTo() {
        ColumnWriter[] columns = Block.columns(1);
        // What stands for a number that was there before, with nothing before it.
        columns[0].bytes().octet(66);
        columns[0].bytes().unsigned(0);
        Block block = block(columns, new BitWriter());
        assertThrows(
                IndexOutOfBoundsException.class, () -> new NumberSlot().read(block.column(0), block.bits(), 64, 0));
    }

    @Test
    void longNumbersAreNumberedAsTheyCome() {
        Random random = new Random(2);
        LongNumbers numbers = new LongNumbers();
        List<Long> added = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            long number = number(random);
            int known = added.indexOf(number);
            assertEquals(known, numbers.find(number));
            if (known < 0) {
                numbers.add(number);
                added.add(number);
            }
        }
        assertEquals(added.size(), numbers.size());
    }

    @Test
    void timesComeBackToTheNanosecond() {
        Random random = new Random(3);
        List<List<TraceRow>> rows = new ArrayList<>();
        List<Instant> times = new ArrayList<>();
        for (int life = 0; life < 60; life++) {
            rows.add(life % 3 == 0 ? List.of() : RowFold.rows(Lives.life(life)));
            for (int i = 0; i < 20; i++) {
                times.add(time(random, rows.get(life), times));
            }
        }
        ColumnWriter[] columns = Block.columns(1);
        BitWriter bits = new BitWriter();
        EventTimes.Writer writer = new EventTimes.Writer(columns[0].bytes(), bits);
        for (int i = 0; i < times.size(); i++) {
            if (i % 20 == 0) {
                writer.life(rows.get(i / 20));
            }
            writer.time(times.get(i));
        }
        Block block = block(columns, bits);
        EventTimes.Reader reader = new EventTimes.Reader(block.column(0), block.bits());
        for (int i = 0; i < times.size(); i++) {
            if (i % 20 == 0) {
                reader.life(rows.get(i / 20));
            }
            assertEquals(times.get(i), reader.time());
        }
    }

    private static Instant time(Random random, List<TraceRow> rows, List<Instant> before) {
        return switch (random.nextInt(4)) {
            case 0 -> TIMES.get(random.nextInt(TIMES.size()));
            case 1 -> rows.isEmpty() ? Instant.EPOCH : rows.get(0).lastEvent();
            case 2 -> before.isEmpty() ? Instant.EPOCH : near(before.get(before.size() - 1), random);
            default -> Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000));
        };
    }

    private static Instant near(Instant time, Random random) {
        boolean isFar = time.isBefore(Instant.EPOCH.minusSeconds(1L << 33))
                || time.isAfter(Instant.EPOCH.plusSeconds(1L << 33));
        return isFar ? time : time.plusMillis(random.nextInt(20_000) - 10_000);
    }

    @Test
    void positionsComeBack() {
        Random random = new Random(4);
        List<LogPosition> positions = new ArrayList<>();
        int[] logs = random.ints(3_000, 0, 20).toArray();
        long line = 0;
        for (int log : logs) {
            line += random.nextInt(5);
            boolean isUsual = random.nextInt(10) > 0;
            positions.add(
                    isUsual
                            ? new LogPosition("log " + log, line * 120 + random.nextInt(50), line)
                            : new LogPosition("log " + log, number(random), number(random)));
        }
        ColumnWriter[] columns = Block.columns(2);
        BitWriter bits = new BitWriter();
        LogPositions writer = new LogPositions();
        for (int i = 0; i < logs.length; i++) {
            writer.write(positions.get(i), logs[i], columns[0], columns[1], bits);
        }
        Block block = block(columns, bits);
        LogPositions reader = new LogPositions();
        for (int i = 0; i < logs.length; i++) {
            LogPosition expected = positions.get(i);
            assertEquals(
                    expected, reader.read(expected.source(), logs[i], block.column(0), block.column(1), block.bits()));
        }
    }

    @Test
    void randomBytesBehindPackedOnesComeBack() {
        BlockCodec codec = new BlockCodec();
        Random random = new Random(5);
        for (int run = 0; run < 200; run++) {
            ByteWriter raw = new ByteWriter();
            raw.raw(new byte[10_000], 0, random.nextInt(10_000));
            raw.random();
            byte[] tail = new byte[random.nextInt(3) == 0 ? 0 : random.nextInt(10_000)];
            random.nextBytes(tail);
            raw.raw(tail, 0, tail.length);
            byte[] packed = codec.seal(run, raw, true);
            assertArrayEquals(Arrays.copyOf(raw.array(), raw.size()), codec.open(run, packed));
            assertTrue(packed.length < tail.length + 200, packed.length + " for " + tail.length + " random ones");
        }
        codec.close();
    }

    /** A word that is there twice would give every one behind it another number. */
    @Test
    void noWordOfTheVocabularyIsThereTwice() {
        for (List<String> words : List.of(Vocabulary.IDS, Vocabulary.REPLIES, Vocabulary.MESSAGE_IDS)) {
            assertEquals(words.size(), new HashSet<>(words).size());
            assertTrue(words.stream().noneMatch(String::isEmpty), "the empty text is a word already");
        }
    }
}

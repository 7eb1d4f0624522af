package mtsh.store.carrier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import mtsh.store.log.LogLine;

/** Whatever a log is packed with, its lines and their offsets are the same, and data that end early or are damaged do no harm. */
class PackedLogTest {
    private static final int FUZZ = Integer.getInteger("mtsh.fuzz", 10_000);
    private static final ReadLimits SMALL = new ReadLimits(100, 64 * 1024, 8L << 20, 10);

    /** What a reading gave, and how it ended. */
    private record Reading(List<String> lines, CarrierException failure) {}

    private static Reading read(byte[] bytes, ReadLimits limits) throws IOException {
        List<String> lines = new ArrayList<>();
        try (LineReader reader =
                LineReader.of("mail.log", Compression.open("mail.log", new ByteArrayInputStream(bytes), limits))) {
            for (LogLine line = reader.next(); line != null; line = reader.next()) {
                lines.add(line.toString());
            }
            return new Reading(lines, null);
        } catch (CarrierException failure) {
            return new Reading(lines, failure);
        }
    }

    private static byte[] log(int lines) {
        StringBuilder text = new StringBuilder();
        Random random = new Random(42);
        for (int i = 0; i < lines; i++) {
            text.append("Mar  1 00:00:00 mx1 postfix/smtpd[")
                    .append(i)
                    .append("]: ")
                    .append(Long.toHexString(random.nextLong()))
                    .append("\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gz", "bz2", "xz", "zst"})
    void anyCutOfPackedAndAppendedPartsGivesTheSameLinesAndOffsets(String kind) throws IOException {
        byte[] log = log(3_000);
        List<String> expected = read(log, ReadLimits.USUAL).lines();
        assertEquals(3_000, expected.size());
        Random random = new Random(5);
        for (int round = 0; round < 12; round++) {
            List<byte[]> parts = new ArrayList<>();
            int from = 0;
            while (from < log.length) {
                int to = Math.min(log.length, from + random.nextInt(log.length / 2));
                parts.add(Packing.pack(kind, Arrays.copyOfRange(log, from, to)));
                from = to;
            }
            byte[] packed = Packing.joined(parts.toArray(byte[][]::new));
            Reading reading = read(packed, ReadLimits.USUAL);
            assertEquals(null, reading.failure());
            assertEquals(expected, reading.lines());
            int at = random.nextInt(expected.size());
            goesOn(packed, expected, at);
        }
    }

    private static void goesOn(byte[] packed, List<String> expected, int at) throws IOException {
        String line = expected.get(at);
        long offset = Long.parseLong(line.substring(line.indexOf('@') + 1, line.indexOf(':')));
        try (LineReader reader = LineReader.open("mail.log", new ByteArrayInputStream(packed), offset, at)) {
            assertEquals(line, reader.next().toString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"gz", "bz2", "xz", "zst"})
    void dataThatEndEarlyGiveEveryLineBefore(String kind) throws IOException {
        byte[] log = log(20_000);
        List<String> all = read(log, ReadLimits.USUAL).lines();
        byte[] packed = Packing.pack(kind, log);
        int before = 0;
        for (int percent : new int[] {10, 40, 70, 95}) {
            int end = (int) (packed.length * (long) percent / 100);
            Reading reading = read(Arrays.copyOf(packed, end), ReadLimits.USUAL);
            assertNotNull(reading.failure());
            String message = reading.failure().getMessage();
            assertTrue(message.contains(" data ends early after " + end + " bytes; "), message);
            assertEquals(all.subList(0, reading.lines().size()), reading.lines());
            long unpacked = Long.parseLong(message.replaceAll(".*bytes; (\\d+) bytes of text.*", "$1"));
            assertEquals(wholeLines(log, unpacked), reading.lines().size());
            assertTrue(reading.lines().size() >= before);
            before = reading.lines().size();
        }
        assertTrue(before > 10_000, kind + " " + before);
    }

    private static long wholeLines(byte[] log, long length) {
        long lines = 0;
        for (int i = 0; i < length; i++) {
            lines += log[i] == '\n' ? 1 : 0;
        }
        return lines;
    }

    /** The first lines are what a format is recognised by: they must not be lost with the rest. */
    @Test
    void dataCutInTheFirstLinesGiveTheWholeOnes() throws IOException {
        byte[] packed = Packing.pack("gz", log(60));
        Reading reading = read(Arrays.copyOf(packed, packed.length - 30), ReadLimits.USUAL);
        assertTrue(reading.lines().size() > 40, reading.toString());
        assertTrue(reading.failure().getMessage().contains("ends early"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gz", "bz2", "xz", "zst"})
    void damageIsSaidAndNothingHangs(String kind) {
        byte[] packed = Packing.pack(kind, log(200));
        Random random = new Random(13);
        Assertions.assertTimeoutPreemptively(Duration.ofMinutes(2), () -> {
            for (int round = 0; round < FUZZ / 10; round++) {
                byte[] damaged = packed.clone();
                for (int i = 0; i <= round % 3; i++) {
                    damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
                }
                if (round % 7 == 0) {
                    damaged = Arrays.copyOf(damaged, random.nextInt(damaged.length));
                }
                Reading reading = read(damaged, ReadLimits.USUAL);
                if (reading.failure() != null) {
                    assertTrue(
                            reading.failure().getMessage().startsWith("mail.log: "),
                            reading.failure().getMessage());
                }
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"gz", "bz2", "xz", "zst"})
    void aBombIsLeftWhereItGrewTooLarge(String kind) throws IOException {
        byte[] bomb = Packing.pack(kind, Packing.joined(log(100), new byte[12 << 20]));
        Reading reading = read(bomb, SMALL);
        assertEquals(100, reading.lines().size());
        assertTrue(
                reading.failure().getMessage().contains("more than 100 times larger unpacked than packed"),
                reading.toString());
        byte[] twice = Packing.pack("gz", Packing.pack(kind, new byte[12 << 20]));
        assertTrue(read(twice, SMALL).failure().getMessage().contains("times larger"));
    }

    @Test
    void thereIsALimitForAllThatIsUnpacked() throws IOException {
        byte[] random = new byte[9 << 20];
        new Random(1).nextBytes(random);
        Reading reading = read(Packing.pack("gz", random), SMALL);
        assertTrue(
                reading.failure().getMessage().contains("is more than 8388608 bytes unpacked"),
                reading.failure().getMessage());
    }

    @Test
    void packingTwiceIsReadAndMoreIsRefused() throws IOException {
        byte[] twice = Packing.pack("xz", Packing.pack("gz", log(50)));
        assertEquals(50, read(twice, ReadLimits.USUAL).lines().size());
        Reading thrice = readOrRefuse(Packing.pack("bz2", twice));
        assertEquals(
                "mail.log: is packed more than 2 times; unpack it first",
                thrice.failure().getMessage());
    }

    private static Reading readOrRefuse(byte[] bytes) throws IOException {
        try {
            return read(bytes, ReadLimits.USUAL);
        } catch (CarrierException refused) {
            return new Reading(List.of(), refused);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"gz", "zst"})
    void aLineOfAHundredMegabytesIsCut(String kind) throws IOException {
        byte[] huge = new byte[100 << 20];
        Arrays.fill(huge, (byte) 'x');
        byte[] log = Packing.joined(log(2), huge, "\nlast\n".getBytes(StandardCharsets.UTF_8));
        ReadLimits wide = new ReadLimits(1_000_000, 1L << 40, 1L << 40, 1);
        InputStream unpacked = Compression.open("mail.log", new ByteArrayInputStream(Packing.pack(kind, log)), wide);
        try (LineReader reader = LineReader.of("mail.log", unpacked)) {
            reader.next();
            reader.next();
            LogLine cut = reader.next();
            assertTrue(cut.isCut());
            assertEquals(LineReader.LINE_LIMIT, cut.length());
            assertEquals("last", reader.next().text());
            assertEquals(log.length, reader.offset());
            assertEquals(1, reader.cutLines());
        }
    }

    @Test
    void framesWithoutDataArePassedOverAndGreatWindowsRefused() throws IOException {
        byte[] skipped = {0x5A, 0x2A, 0x4D, 0x18, 3, 0, 0, 0, 1, 2, 3};
        byte[] packed = Packing.pack("zst", log(10));
        Reading reading = read(Packing.joined(skipped, packed, skipped, packed, skipped), ReadLimits.USUAL);
        assertEquals(null, reading.failure());
        assertEquals(20, reading.lines().size());
        byte[] greatWindow = {0x28, (byte) 0xB5, 0x2F, (byte) 0xFD, 0, (byte) 0xA8, 1, 0, 0};
        Reading refused = readOrRefuse(greatWindow);
        assertEquals(
                "mail.log: is packed with a zstd window of 2048 MiB, more than the 8 that are read; unpack it first",
                refused.failure().getMessage());
    }
}

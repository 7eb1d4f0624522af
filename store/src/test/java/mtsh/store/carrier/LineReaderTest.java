package mtsh.store.carrier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;

import mtsh.store.log.LogLine;

class LineReaderTest {
    private static final String THREE = "first\nsecond \u00fc\r\nthird\n";

    private static LineReader read(byte[] bytes, long skipTo) throws CarrierException {
        return LineReader.open("mail.log", new ByteArrayInputStream(bytes), skipTo, 0);
    }

    private static List<LogLine> lines(LineReader reader) throws CarrierException {
        List<LogLine> all = new ArrayList<>();
        for (LogLine line = reader.next(); line != null; line = reader.next()) {
            all.add(line.kept());
        }
        return all;
    }

    private static List<String> texts(byte[] bytes) throws IOException {
        try (LineReader reader = read(bytes, 0)) {
            return lines(reader).stream().map(LogLine::text).toList();
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    /** Gives one byte at a time and never says that more is there, as a slow pipe does. */
    private static final class Trickle extends InputStream {
        private final byte[] bytes;
        private int at;

        Trickle(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            return at < bytes.length ? bytes[at++] & 0xFF : -1;
        }

        @Override
        public int read(byte[] target, int from, int length) {
            if (length == 0) {
                return 0;
            }
            int value = read();
            if (value < 0) {
                return -1;
            }
            target[from] = (byte) value;
            return 1;
        }
    }

    @Test
    void givesLinesWithOffsetsOfTheirBytes() throws IOException {
        try (LineReader reader = read(utf8(THREE), 0)) {
            assertEquals(LogLine.of("first", 0, 1), reader.next());
            assertEquals(LogLine.of("second \u00fc", 6, 2), reader.next());
            assertEquals(17, reader.offset());
            assertEquals(LogLine.of("third", 17, 3), reader.next());
            assertTrue(reader.lastLineComplete());
            assertNull(reader.next());
            assertEquals(23, reader.offset());
        }
    }

    @Test
    void flagsALastLineWithoutItsEnd() throws IOException {
        try (LineReader reader = read(utf8("whole\nhal"), 0)) {
            reader.next();
            assertTrue(reader.lastLineComplete());
            assertEquals(LogLine.of("hal", 6, 2), reader.next());
            assertFalse(reader.lastLineComplete());
        }
    }

    @Test
    void goesOnAtAnyLineOfAnyCarrier() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            text.append("line number ").append(i).append('\n');
        }
        byte[] plain = utf8(text.toString());
        byte[] little = text.toString().getBytes(StandardCharsets.UTF_16LE);
        for (byte[] carrier : List.of(plain, gzip(plain), little, gzip(little))) {
            List<LogLine> all;
            try (LineReader reader = read(carrier, 0)) {
                all = lines(reader);
            }
            for (int from : new int[] {0, 1, 255, 4_000, 19_999}) {
                LogLine line = all.get(from);
                try (LineReader reader =
                        LineReader.open("x", new ByteArrayInputStream(carrier), line.offset(), line.number() - 1)) {
                    assertEquals(all.subList(from, all.size()), lines(reader));
                }
            }
        }
    }

    @Test
    void refusesToGoOnBehindTheEnd() {
        CarrierException failure = assertThrows(CarrierException.class, () -> read(utf8("short\n"), 100));
        assertEquals(
                "mail.log: the source is shorter than the 100 bytes that were read of it before", failure.getMessage());
    }

    @Test
    void readsEveryMemberOfAGzipFile() throws IOException {
        byte[] two = joined(gzip(utf8("one\ntw")), gzip(utf8("o\nthree\n")), new byte[512]);
        assertEquals(List.of("one", "two", "three"), texts(two));
        try (LineReader slow = LineReader.open(new Trickle(two), 0)) {
            assertEquals(3, lines(slow).size());
        }
    }

    @Test
    void givesAllWholeLinesOfCutGzipDataAndThenSaysWhereTheyEnd() throws IOException {
        StringBuilder text = new StringBuilder();
        Random random = new Random(7);
        for (int i = 0; i < 5_000; i++) {
            text.append(random.nextLong()).append('\n');
        }
        byte[] packed = gzip(utf8(text.toString()));
        byte[] cut = Arrays.copyOf(packed, packed.length / 2);
        List<String> got = new ArrayList<>();
        CarrierException failure = assertThrows(CarrierException.class, () -> {
            try (LineReader reader = read(cut, 0)) {
                for (LogLine line = reader.next(); line != null; line = reader.next()) {
                    got.add(line.text());
                }
            }
        });
        assertTrue(
                failure.getMessage().startsWith("mail.log: the gzip data ends early after " + cut.length + " bytes; "),
                failure.getMessage());
        assertTrue(got.size() > 1_000);
        assertEquals(text.toString().lines().limit(got.size()).toList(), got);
    }

    @Test
    void saysThatGzipDataIsDamagedAndNeverHangs() throws IOException {
        byte[] packed = gzip(utf8(THREE.repeat(500)));
        Random random = new Random(11);
        for (int round = 0; round < 200; round++) {
            byte[] damaged = packed.clone();
            damaged[3 + random.nextInt(damaged.length - 3)] ^= (byte) (1 + random.nextInt(255));
            try (LineReader reader = read(damaged, 0)) {
                lines(reader);
            } catch (CarrierException expected) {
                assertTrue(expected.getMessage().startsWith("mail.log: "), expected.getMessage());
            }
        }
    }

    @Test
    void namesWhatItDoesNotUnpack() {
        byte[] lz4 = {0x04, 0x22, 0x4D, 0x18, 0x64, 0x40};
        CarrierException failure = assertThrows(CarrierException.class, () -> read(lz4, 0));
        assertEquals("mail.log: is packed with lz4, which is not read; unpack it first", failure.getMessage());
        byte[] zip = utf8("PK\3\4 and so on");
        assertThrows(CarrierException.class, () -> read(gzip(zip), 0));
    }

    @Test
    void readsEveryEncodingOfOneText() throws IOException {
        List<String> expected = List.of("first", "second \u00fc", "third");
        assertEquals(expected, texts(utf8(THREE)));
        assertEquals(expected, texts(utf8("\uFEFF" + THREE)));
        assertEquals(expected, texts(THREE.getBytes(StandardCharsets.UTF_16LE)));
        assertEquals(expected, texts(THREE.getBytes(StandardCharsets.UTF_16BE)));
        assertEquals(expected, texts(("\uFEFF" + THREE).getBytes(StandardCharsets.UTF_16LE)));
        assertEquals(expected, texts(("\uFEFF" + THREE).getBytes(StandardCharsets.UTF_16BE)));
        assertEquals(expected, texts(THREE.getBytes(StandardCharsets.ISO_8859_1)));
    }

    @Test
    void leavesHalfAPairForLater() throws IOException {
        byte[] whole = "\uFEFFab\nc\n".getBytes(StandardCharsets.UTF_16LE);
        try (LineReader reader = read(Arrays.copyOf(whole, 9), 0)) {
            assertEquals(LogLine.of("ab", 2, 1), reader.next());
            assertNull(reader.next());
            assertEquals(8, reader.offset());
        }
    }

    @Test
    void keepsTheBeginningOfAnOverlongLineAndCountsIt() throws IOException {
        String huge = "\u00fc".repeat(LineReader.LINE_LIMIT);
        try (LineReader reader = read(utf8("x" + huge + "\nnext\n"), 0)) {
            LogLine cut = reader.next();
            assertTrue(cut.text().length() <= LineReader.LINE_LIMIT / 2 + 1);
            assertTrue(cut.text().startsWith("x\u00fc\u00fc"));
            assertEquals("next", reader.next().text());
            assertEquals(1, reader.cutLines());
        }
    }

    @Test
    void givesALongLineOfJsonInPieces() throws IOException {
        String row = "{\"Subject\":\"},{ [x\\\"},{\\\\\",\"Note\":\"" + "y".repeat(400) + "\"}";
        String line = "[" + String.join(",", Collections.nCopies(8_000, row)) + "]";
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE)) {
            StringBuilder whole = new StringBuilder();
            try (LineReader reader = read((line + "\nnext\n").getBytes(charset), 0)) {
                LogLine piece = reader.next();
                while (piece.number() == 1) {
                    assertTrue(piece.length() <= LineReader.LINE_LIMIT);
                    String beginning = piece.text().substring(whole.isEmpty() ? 1 : 0);
                    assertTrue(beginning.startsWith(row), "a piece begins with an object");
                    assertEquals(whole.length() * (charset == StandardCharsets.UTF_8 ? 1L : 2L), piece.offset());
                    whole.append(piece.text());
                    piece = reader.next();
                }
                assertEquals(line, whole.toString());
                assertEquals(LogLine.of("next", piece.offset(), 2), piece);
                assertEquals(0, reader.cutLines());
            }
        }
    }

    @Test
    void stepsOverTheHoleOfATruncatedLog() throws IOException {
        byte[] hole = joined(new byte[200_000], utf8("after\nzero\0inside\n"));
        try (LineReader reader = read(hole, 0)) {
            assertEquals(LogLine.of("after", 200_000, 1), reader.next());
            assertEquals("zero\0inside", reader.next().text());
        }
    }
}

package mtsh.store.carrier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import mtsh.store.log.LogLine;

/** However the bytes of a log arrive, its lines, their offsets and their marks are the same. */
class LineReaderPropertyTest {
    private static final int ROUNDS = 60;

    /** Gives what it holds in pieces of any size. */
    private static final class Pieces extends InputStream {
        private final ByteArrayInputStream in;
        private final Random random;
        private final int longest;

        Pieces(byte[] bytes, Random random, int longest) {
            this.in = new ByteArrayInputStream(bytes);
            this.random = random;
            this.longest = longest;
        }

        @Override
        public int read() {
            return in.read();
        }

        @Override
        public int read(byte[] target, int from, int length) {
            return in.read(target, from, Math.min(length, 1 + random.nextInt(longest)));
        }
    }

    private static byte[] log(Random random, Charset encoding) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int lines = 1 + random.nextInt(300);
        for (int i = 0; i < lines; i++) {
            int length = random.nextInt(50) == 0 ? random.nextInt(400_000) : random.nextInt(300);
            StringBuilder line = new StringBuilder("line " + i + " ");
            for (int c = 0; c < length; c++) {
                line.append(
                        (char) (random.nextInt(40) == 0 ? 0x100 + random.nextInt(0x100) : 'a' + random.nextInt(26)));
            }
            line.append(random.nextInt(5) == 0 ? "\r\n" : "\n");
            out.write(line.toString().getBytes(encoding));
        }
        return out.toByteArray();
    }

    /** The plainest way to find lines. */
    private static List<LogLine> plainly(byte[] log, Charset encoding) {
        int unit = encoding == StandardCharsets.UTF_8 ? 1 : 2;
        List<LogLine> lines = new ArrayList<>();
        int from = 0;
        for (int at = 0; at < log.length; at += unit) {
            boolean isEnd = unit == 1 ? log[at] == '\n' : log[at] == '\n' && log[at + 1] == 0;
            if (isEnd) {
                String text = new String(log, from, at - from, encoding);
                lines.add(LogLine.of(
                        text.endsWith("\r") ? text.substring(0, text.length() - 1) : text, from, lines.size() + 1));
                from = at + unit;
            }
        }
        return lines;
    }

    @Test
    void linesOffsetsAndMarksDoNotDependOnThePieces() throws IOException {
        Random random = new Random(23);
        for (int round = 0; round < ROUNDS; round++) {
            Charset encoding = round % 4 == 3 ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8;
            byte[] log = log(random, encoding);
            List<LogLine> expected = plainly(log, encoding);
            List<LogLine> lines = new ArrayList<>();
            List<String> marks = new ArrayList<>();
            int longest =
                    new int[] {1, 100, 5_000, 200_000}[round % 4 == 0 && log.length > 200_000 ? 2 : random.nextInt(4)];
            try (LineReader reader = LineReader.open(new Pieces(log, random, Math.max(longest, 10)), 0)) {
                for (LogLine line = reader.next(); line != null; line = reader.next()) {
                    lines.add(line.kept());
                    String mark = reader.mark(reader.offset());
                    assertEquals(Trail.of(log, (int) reader.offset()), mark);
                    assertEquals(Trail.of(log, (int) line.offset()), reader.mark(line.offset()));
                    marks.add(mark);
                }
            }
            assertEquals(expected, lines);
            goesOnAnywhere(log, lines, marks, random);
        }
    }

    private static void goesOnAnywhere(byte[] log, List<LogLine> lines, List<String> marks, Random random)
            throws IOException {
        int at = random.nextInt(lines.size());
        int end = at + 1 < lines.size() ? (int) lines.get(at + 1).offset() : log.length;
        try (LineReader reader = LineReader.open(
                "x", new Pieces(log, random, 3_000), lines.get(at).offset(), at)) {
            reader.moveTo(end, at + 1);
            assertEquals(marks.get(at), reader.mark(end));
            assertEquals(at + 1 < lines.size() ? lines.get(at + 1) : null, reader.next());
        }
    }

    @Test
    void aMarkTellsLogsThatBeginAlikeApart() throws IOException {
        byte[] one = log(new Random(1), StandardCharsets.UTF_8);
        byte[] other = one.clone();
        other[other.length - 3] ^= 1;
        assertNotEquals(mark(one), mark(other));
        assertEquals(mark(one), mark(one.clone()));
    }

    private static String mark(byte[] log) throws IOException {
        try (LineReader reader = LineReader.open("x", new ByteArrayInputStream(log), log.length, 0)) {
            return reader.mark(log.length);
        }
    }

    /** Behind an overlong line, which does not fit into the buffer, the place before it is still known. */
    @Test
    void anOverlongLineHasAMark() throws IOException {
        byte[] before = log(new Random(2), StandardCharsets.UTF_8);
        byte[] huge = new byte[3 << 20];
        Arrays.fill(huge, (byte) 'x');
        byte[] log = Packing.joined(before, huge, "\nlast\n".getBytes(StandardCharsets.UTF_8));
        try (LineReader reader = LineReader.open("x", new Pieces(log, new Random(3), 70_000), before.length, 7)) {
            LogLine line = reader.next();
            assertEquals(before.length, line.offset());
            assertEquals(Trail.of(log, before.length), reader.mark(before.length));
            assertEquals(Trail.of(log, log.length - 5), reader.mark(reader.offset()));
            assertEquals("last", reader.next().text());
        }
        try (LineReader reader = LineReader.open(
                "x", new Pieces(Arrays.copyOf(log, log.length - 6), new Random(3), 70_000), before.length, 7)) {
            reader.next();
            assertEquals(false, reader.lastLineComplete());
            assertEquals(log.length - 6, reader.offset());
            assertEquals(Trail.of(log, before.length), reader.mark(before.length));
        }
    }
}

package mtsh.store.engine.mapdb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import mtsh.store.query.TextCondition;
import mtsh.store.query.TextMatch;

/** What goes into a column comes out of it, whatever a log may hold. */
class ColumnsTest {
    private static final List<String> PIECES = List.of(
            "",
            " ",
            "=",
            "<",
            ">",
            ";",
            "-",
            "0",
            "00",
            "007",
            "42",
            "999999999999999999",
            "9999999999999999999",
            "deadbeef",
            "DEADBEEF01",
            "DeadBeef",
            "abc",
            "5c1f0a2e-77aa-4be0-9c11-000000000014",
            "5C1F0A2E-77AA-4BE0-9C11-000000000014",
            "5c1f0a2e-77aa-4be0-9c11-00000000001",
            "2026-03-30T15:41:00.401Z",
            "2026-03-30T15:41:00.4Z",
            "alice@example.com",
            "4fkwTK4q7Gz1D0rM",
            "Größe",
            "\u0001",
            "\u0002",
            "\u0006",
            "\u0000",
            "\uD83D\uDE00",
            "queued as ",
            "0.05",
            "1.5",
            "12",
            "0.10",
            "1.",
            "/",
            "20260330154059",
            "20260230154059",
            "1774885260",
            "1774885260401",
            "0774885260401",
            "4fkwTK4q7Gz1",
            "4fkwTK4q7Gz00000000000",
            "4G5Fk20zJKz9vBh",
            "CAHk-=wh_2Xq9ZrT0-8aKpLm3Nq_5vW",
            "+BGfJmZ5ZGWZLwEAAfn7aQ",
            "08DE840A00000404",
            "9c11f7a2e4b06d38",
            "1tABCD-0000000abc-0xyz",
            "1svVGA-zzzzzzzzzzz-zzzz",
            "zzzzzzzzzzzzz",
            "zz9zzzz9zzzz9zzzzz",
            "9zzz9zzz9zzz",
            "1svVGA-0000000abc-0xyz",
            "1svVGA-000abc-0x",
            "2026-03-30T15:40:59",
            "2026-03-30T15:61:00",
            "2025-12-01T05:07:09.120Z",
            "c9d0b0a5-8619-4686-401a-de8e7288d0c0",
            "VI1PR04MB1234ABCDEF1234567890",
            "abc123def456ghi789".repeat(12),
            "\u001c",
            "\u001d",
            "\u001e",
            "\t",
            "\r\n");

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int pieces = random.nextInt(6); pieces >= 0; pieces--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    @Test
    void textsMadeByPatternsComeBack() {
        Random random = new Random(11);
        Instant time = Instant.parse("2026-03-30T15:41:00.401Z");
        List<String> own = List.of("alice@example.com", "4fkwTK4q7Gz1D0rM", "9a3b", "\u0002own");
        TextNumbers numbers = new TextNumbers();
        own.forEach(numbers::number);
        List<String> texts = new ArrayList<>(PIECES);
        for (int i = 0; i < 5_000; i++) {
            texts.add(text(random));
        }
        texts.addAll(own);
        ColumnWriter[] columns = Block.columns(TextTemplate.COLUMNS);
        BitWriter bits = new BitWriter();
        TemplateWriter writer = new TemplateWriter(columns[0], columns[1], bits, 1);
        texts.forEach(text -> writer.text(text, numbers, time, text.length() % 3, own.get(1)));
        Block block = Block.split(bytes(Block.join(texts.size(), columns, bits)));
        TemplateReader reader = new TemplateReader(block.column(0), block.column(1), block.bits());
        for (String text : texts) {
            assertEquals(text, reader.text(own, time, text.length() % 3));
        }
    }

    @Test
    void aPatternIsShorterThanWhatItMakes() {
        ColumnWriter[] columns = Block.columns(TextTemplate.COLUMNS);
        BitWriter bits = new BitWriter();
        TemplateWriter writer = new TemplateWriter(columns[0], columns[1], bits, 4);
        Random random = new Random(5);
        for (int i = 0; i < 1_000; i++) {
            String text = String.format("250 2.0.0 Ok: queued as %016x (%d)", random.nextLong(), 100_000 + i);
            writer.text(text, new TextNumbers(), Instant.EPOCH, 0, "");
        }
        int size = bits.finish().size();
        for (ColumnWriter column : columns) {
            size += column.bytes().size();
        }
        assertTrue(size < 14_000, "at most 14 bytes for each: " + size);
    }

    @Test
    void numbersComeBackOneByOne() {
        Random random = new Random(3);
        for (int run = 0; run < 300; run++) {
            long[] numbers = new long[random.nextInt(400)];
            int width = random.nextInt(65);
            int distinct = 1 + random.nextInt(run % 2 == 0 ? 5 : 10_000);
            long[] palette = random.longs(distinct)
                    .map(number -> width == 0 ? 7 : number >> Long.SIZE - width)
                    .toArray();
            Arrays.setAll(numbers, index -> palette[random.nextInt(distinct)]);
            ByteWriter out = new ByteWriter();
            PackedNumbers.write(out, numbers, numbers.length);
            ByteReader in = new ByteReader(bytes(out));
            PackedNumbers read = PackedNumbers.read(in, numbers.length);
            assertEquals(0, in.remaining());
            for (int i = numbers.length - 1; i >= 0; i--) {
                assertEquals(numbers[i], read.get(i));
            }
        }
    }

    @Test
    void whatARowSaysElsewhereIsPutBack() {
        Random random = new Random(17);
        for (int i = 0; i < 20_000; i++) {
            String first = text(random);
            String second = text(random);
            String text = text(random)
                    + (random.nextBoolean() ? first : "")
                    + text(random)
                    + (random.nextBoolean() ? second : "");
            assertEquals(text, RowText.expand(RowText.shorten(text, first, second), first, second));
        }
    }

    @Test
    void bitsComeBack() {
        Random random = new Random(23);
        for (int width = 0; width < 56; width++) {
            ByteWriter out = new ByteWriter();
            BitWriter bits = new BitWriter(out);
            long[] numbers = new long[200];
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = (random.nextLong() & (1L << width) - 1)
                        + ((long) random.nextInt(i % 40 == 0 ? 128 : 9) << width);
                bits.rice(numbers[i], width);
            }
            bits.finish();
            BitReader read = new BitReader(new ByteReader(bytes(out)));
            for (long number : numbers) {
                assertEquals(number, read.rice(width));
            }
        }
    }

    @Test
    void subjectsThatAreNoneAreRefused() {
        List<String> subjects = List.of("", "One", "Größe", "one");
        byte[] made = bytes(Subjects.encode(subjects));
        Subjects read = new Subjects(made);
        for (int i = 0; i < subjects.size(); i++) {
            assertEquals(subjects.get(i), read.text(i));
        }
        assertEquals(
                BitSet.valueOf(new byte[] {0b1010}),
                read.matching(List.of(SubjectNeedle.of("one")), text -> text.equalsIgnoreCase("one")));
        assertThrows(IndexOutOfBoundsException.class, () -> new Subjects(Arrays.copyOf(made, made.length - 1)));
        assertThrows(IndexOutOfBoundsException.class, () -> new Subjects(new byte[] {0, 100, 1}));
    }

    /** Whatever is looked for in whatever stands behind each other, a search finds what judging each subject would. */
    @Test
    void whatSubjectsHoldIsFound() {
        Random random = new Random(5);
        String letters = "aAbBkKsS. \u212a\u017f\u0130\u0131\u00df\u1e9e\u00e4\u00c4\ufb05";
        for (int i = 0; i < 20_000; i++) {
            int kinds = 1 + random.nextInt(letters.length());
            List<String> subjects = Stream.generate(() -> word(random, letters, kinds, 9))
                    .limit(random.nextInt(9))
                    .distinct()
                    .toList();
            TextMatch.Kind kind = TextMatch.Kind.values()[i % TextMatch.Kind.REGEX.ordinal()];
            TextMatch[] wanted = Stream.generate(() -> TextMatch.of(kind, wanted(random, kind, letters, kinds)))
                    .limit(1 + random.nextInt(2))
                    .toArray(TextMatch[]::new);
            SubjectSearch search = new SubjectSearch();
            search.add(TextCondition.subject(wanted));
            BitSet expected = new BitSet();
            for (int at = 0; at < subjects.size(); at++) {
                String subject = subjects.get(at);
                expected.set(at, Arrays.stream(wanted).anyMatch(each -> each.matches(subject)));
            }
            assertEquals(
                    expected,
                    search.in(new Subjects(bytes(Subjects.encode(subjects)))),
                    () -> subjects + " " + List.of(wanted));
        }
    }

    private static String wanted(Random random, TextMatch.Kind kind, String letters, int kinds) {
        String word = word(random, letters, kinds, 4);
        return kind == TextMatch.Kind.WILDCARD
                ? word(random, "*?", 2, 1) + word + word(random, "*?", 2, 1) + word(random, letters, kinds, 1) + "*"
                : word;
    }

    private static String word(Random random, String letters, int kinds, int longest) {
        StringBuilder word = new StringBuilder();
        for (int left = random.nextInt(longest + 1); left > 0; left--) {
            word.append(letters.charAt(random.nextInt(kinds)));
        }
        return word.toString();
    }

    @Test
    void eachZstdReadsWhatTheOtherWrote() {
        byte[] raw = "one text and one text and one text".repeat(50).getBytes();
        for (Zstd writer : List.of(Zstd.open(), Zstd.portable())) {
            int length = writer.pack(raw, 0, raw.length);
            byte[] packed = Arrays.copyOf(writer.packed(), length);
            for (Zstd reader : List.of(Zstd.open(), Zstd.portable())) {
                assertEquals(new String(raw), new String(reader.unpack(packed, 0, length, raw.length)));
                packed[length / 2] ^= 0x55;
                byte[] bad = packed.clone();
                packed[length / 2] ^= 0x55;
                try {
                    assertEquals(raw.length, reader.unpack(bad, 0, length, raw.length).length);
                } catch (IndexOutOfBoundsException expected) {
                    assertTrue(expected.getMessage() != null);
                }
            }
        }
    }

    private static byte[] bytes(ByteWriter out) {
        return Arrays.copyOf(out.array(), out.size());
    }
}

package mtsh.store.carrier;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.LongSupplier;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import mtsh.store.log.LogLine;

class ArchiveTest {
    private static final int FUZZ = Integer.getInteger("mtsh.fuzz", 10_000);

    @TempDir
    Path folder;

    private Carrier carrier;

    @BeforeEach
    void carrier() {
        carrier = carrier(ReadLimits.USUAL);
    }

    private Carrier carrier(ReadLimits limits) {
        return new Carrier(folder, InputStream.nullInputStream(), "journalctl", limits);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private Carrier.Expansion expand(String name, byte[] bytes) throws IOException {
        Files.write(folder.resolve(name), bytes);
        return carrier.expand(List.of(name));
    }

    private List<String> names(Carrier.Expansion found) {
        String before = folder.toString() + "/";
        return found.files().stream()
                .map(source -> source.name().replace(before, ""))
                .toList();
    }

    private List<String> problems(Carrier.Expansion found) {
        return found.problems().stream()
                .map(problem -> problem.replace(folder.toString() + "/", ""))
                .toList();
    }

    private List<String> lines(SourceFile source) throws IOException {
        List<String> lines = new ArrayList<>();
        try (LineReader reader = carrier.open(source)) {
            for (LogLine line = reader.next(); line != null; line = reader.next()) {
                lines.add(line.text());
            }
        }
        return lines;
    }

    private static final Map<String, byte[]> SET = Packing.files(
            "var/log/mail.log",
            utf8("newest\n"),
            "var/log/",
            new byte[0],
            "var/log/mail.log.1",
            utf8("older\nlines\n"),
            "var/log/mail.log.2.gz",
            Packing.pack("gz", utf8("oldest\n")),
            "var/.hidden",
            utf8("hidden\n"),
            "empty.log",
            new byte[0]);

    @Test
    void eachFileOfAnArchiveIsASourceOfItsOwn() throws IOException {
        List<String> files = List.of("var/log/mail.log", "var/log/mail.log.1", "var/log/mail.log.2.gz", "empty.log");
        Map<String, byte[]> archives = new LinkedHashMap<>();
        archives.put("set.tar", Packing.tar(SET));
        Packing.KINDS.forEach(kind -> archives.put("set.tar." + kind, Packing.pack(kind, Packing.tar(SET))));
        archives.put("set.zip", Packing.zip(SET, false));
        archives.put("stored.zip", Packing.zip(SET, true));
        archives.put("stored.zip.gz", Packing.pack("gz", Packing.zip(SET, true)));
        for (Map.Entry<String, byte[]> archive : archives.entrySet()) {
            Carrier.Expansion found = expand(archive.getKey(), archive.getValue());
            assertEquals(List.of(), problems(found), archive.getKey());
            assertEquals(
                    files.stream().map(file -> archive.getKey() + "!" + file).toList(), names(found));
            List<SourceFile> sources = found.files();
            for (int i : new int[] {0, 1, 2, 3, 2, 0, 1, 1}) {
                List<String> expected = List.of(
                                List.of("newest"), List.of("older", "lines"), List.of("oldest"), List.<String>of())
                        .get(i);
                assertEquals(expected, lines(sources.get(i)), archive.getKey());
            }
            assertArrayEquals(utf8("oldest\n"), carrier.head(sources.get(2)));
            assertEquals(
                    1_700_000_000L, carrier.stored(sources.get(0)).changed().getEpochSecond());
        }
    }

    @Test
    void anArchiveInAnArchiveIsReadAndNoDeeperOne() throws IOException {
        byte[] inner = Packing.zip(Packing.files("a.log", utf8("a\n"), "b.log", utf8("b\n")), false);
        byte[] middle = Packing.pack("xz", Packing.tar(Packing.files("inner.zip", inner, "c.log", utf8("c\n"))));
        Carrier.Expansion found = expand(
                "outer.zip",
                Packing.zip(Packing.files("middle.tar.xz", middle, "inner.zip", inner, "d.log", utf8("d\n")), false));
        assertEquals(
                List.of(
                        "outer.zip!middle.tar.xz!c.log",
                        "outer.zip!inner.zip!a.log",
                        "outer.zip!inner.zip!b.log",
                        "outer.zip!d.log"),
                names(found));
        assertEquals(
                List.of(
                        "outer.zip!middle.tar.xz!inner.zip: is an archive in an archive in an archive, which is not read; "
                                + "unpack the outer one first"),
                problems(found));
        assertEquals(List.of("d"), lines(found.files().get(3)));
        assertEquals(List.of("b"), lines(found.files().get(2)));
        assertEquals(List.of("c"), lines(found.files().get(0)));
    }

    @Test
    void namesAreOnlyForReading() throws IOException {
        String longName = "x".repeat(10_000) + "/end.log";
        Carrier.Expansion found = expand(
                "names.tar",
                Packing.tar(Packing.files(
                        "../../etc/mail.log",
                        utf8("1\n"),
                        "/var/log/mail.log",
                        utf8("2\n"),
                        "a\u001b[31m\u202Eb\n.log",
                        utf8("3\n"),
                        longName,
                        utf8("4\n"),
                        "..\\..\\windows\\mail.log",
                        utf8("5\n"))));
        List<String> names = names(found);
        assertEquals("names.tar!etc/mail.log", names.get(0));
        assertEquals("names.tar!var/log/mail.log", names.get(1));
        assertEquals("names.tar!a?[31m?b?.log", names.get(2));
        assertTrue(names.get(3).endsWith("xxx/end.log") && names.get(3).length() < 220, names.get(3));
        assertEquals("names.tar!windows/mail.log", names.get(4));
        for (int i = 0; i < 5; i++) {
            assertEquals(List.of(Integer.toString(i + 1)), lines(found.files().get(i)));
        }
    }

    @Test
    void linksAndDevicesAreNoFiles() throws IOException {
        byte[] tar = Packing.tar(Packing.files("a", utf8("a\n"), "b", new byte[0], "c", new byte[0], "d", utf8("d\n")));
        setType(tar, 1024, '2');
        setType(tar, 1536, '3');
        assertEquals(List.of("odd.tar!a", "odd.tar!d"), names(expand("odd.tar", tar)));
    }

    private static void setType(byte[] tar, int header, char type) {
        tar[header + 156] = (byte) type;
        Arrays.fill(tar, header + 148, header + 156, (byte) ' ');
        int sum = 0;
        for (int i = header; i < header + 512; i++) {
            sum += tar[i] & 0xFF;
        }
        byte[] octal = utf8(String.format("%06o\0 ", sum));
        System.arraycopy(octal, 0, tar, header + 148, octal.length);
    }

    @Test
    void anArchiveThatEndsEarlyGivesTheFilesBefore() throws IOException {
        byte[] tar = Packing.tar(Packing.files("a.log", utf8("a\n"), "b.log", utf8("line\n".repeat(1_000))));
        Carrier.Expansion found = expand("cut.tar", Arrays.copyOf(tar, 3 * 512 + 1_003));
        assertEquals(List.of("cut.tar!a.log", "cut.tar!b.log"), names(found));
        assertEquals(
                List.of("cut.tar: the tar archive ends early; what it holds until there is read"), problems(found));
        assertEquals(List.of("a"), lines(found.files().get(0)));
        int count = 0;
        try (LineReader reader = carrier.open(found.files().get(1))) {
            while (true) {
                reader.next();
                count++;
            }
        } catch (CarrierException early) {
            assertEquals(200, count);
        }
    }

    @Test
    void whatCannotBeReadIsNamedAndTheOthersAreRead() throws IOException {
        byte[] zip = Packing.zip(Packing.files("secret.log", utf8("a\n"), "open.log", utf8("b\n")), false);
        int directory = indexOf(zip, new byte[] {'P', 'K', 1, 2});
        zip[directory + 8] |= 1;
        Carrier.Expansion found = expand("mixed.zip", zip);
        assertEquals(List.of("mixed.zip!open.log"), names(found));
        assertEquals(
                List.of("mixed.zip!secret.log: is encrypted, which is not read; unpack it first"), problems(found));
        assertEquals(List.of("b"), lines(found.files().get(0)));
        assertEquals(
                List.of("none.zip: the archive has no files"),
                problems(expand("none.zip", Packing.zip(Map.of(), false))));
    }

    private static int indexOf(byte[] bytes, byte[] wanted) {
        for (int i = 0; i + wanted.length <= bytes.length; i++) {
            if (Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
                return i;
            }
        }
        throw new AssertionError("not there");
    }

    @Test
    void anArchiveWithTooManyFilesIsLeft() throws IOException {
        carrier = carrier(new ReadLimits(1000, 1L << 40, 1L << 40, 10));
        Map<String, byte[]> many = new LinkedHashMap<>();
        for (int i = 0; i < 40; i++) {
            many.put(i + ".log", utf8(i + "\n"));
        }
        Carrier.Expansion tar = expand("many.tar", Packing.tar(many));
        assertEquals(10, tar.files().size());
        assertEquals(
                List.of("many.tar: the archive has more than 10 files; unpack it and read the folder"), problems(tar));
        Carrier.Expansion zip = expand("many.zip", Packing.zip(many, false));
        assertEquals(
                List.of("many.zip: the archive has more than 10 files; unpack it and read the folder"), problems(zip));
    }

    @Test
    void aBombInAnArchiveIsLeftWhereItGrewTooLarge() throws IOException {
        carrier = carrier(new ReadLimits(100, 64 * 1024, 1L << 40, 10));
        byte[] bomb = Packing.joined(utf8("first\n"), new byte[4 << 20]);
        byte[] zip = Packing.zip(Packing.files("bomb.log", bomb), false);
        Map<String, byte[]> archives = Packing.files(
                "bomb.zip",
                zip,
                "outer.tar",
                Packing.tar(Packing.files("bomb.zip", zip)),
                "gz.tar",
                Packing.tar(Packing.files("bomb.gz", Packing.pack("gz", bomb))));
        for (Map.Entry<String, byte[]> archive : archives.entrySet()) {
            SourceFile source =
                    expand(archive.getKey(), archive.getValue()).files().get(0);
            CarrierException left = assertThrows(CarrierException.class, () -> lines(source), archive.getKey());
            assertTrue(left.getMessage().contains("more than 100 times larger"), left.getMessage());
        }
    }

    @Test
    void filesThatShareTheirBytesAreRefused() throws IOException {
        byte[] zip = Packing.zip(Packing.files("a.log", new byte[9], "b.log", new byte[9]), true);
        int first = indexOf(zip, new byte[] {'P', 'K', 1, 2});
        zip[first + 22] = 2;
        assertEquals(
                List.of("overlap.zip: the files in the zip archive overlap, which is made to harm; it is not read"),
                problems(expand("overlap.zip", zip)));
    }

    @Test
    void readingAllFilesInOrderUnpacksTheArchiveOnce() throws IOException {
        Map<String, byte[]> many = new LinkedHashMap<>();
        Random random = new Random(3);
        for (int i = 0; i < 300; i++) {
            byte[] noise = new byte[20_000];
            random.nextBytes(noise);
            many.put(i + ".log", noise);
        }
        Path file = folder.resolve("many.tar.gz");
        Files.write(file, Packing.pack("gz", Packing.tar(many)));
        long size = Files.size(file);
        ArchiveShelf shelf = new ArchiveShelf(ReadLimits.USUAL);
        List<SourceFile> sources = carrier.expand(List.of("many.tar.gz")).files();
        long read = 0;
        for (SourceFile source : sources) {
            for (int again = 0; again < 2; again++) {
                try (ArchiveShelf.MemberBytes bytes = shelf.open(source)) {
                    LongSupplier origin = bytes.origin();
                    long before = origin.getAsLong();
                    bytes.readNBytes(again == 0 ? 4_096 : 20_000);
                    read += origin.getAsLong() - before;
                }
            }
        }
        assertEquals(300, sources.size());
        assertTrue(read <= size, read + " of " + size);
        shelf.close();
    }

    @Test
    void aLogThatTalksOfArchivesIsALog() throws IOException {
        StringBuilder line = new StringBuilder("Mar  1 00:00:00 mx1 postfix/smtpd[1]: ");
        line.append("x".repeat(257 - line.length())).append("ustar\0000000");
        byte[] log = Arrays.copyOf(utf8(line.toString()), 600);
        Arrays.fill(log, 500, 600, (byte) 'y');
        assertEquals(List.of("odd.log"), names(expand("odd.log", log)));
    }

    @Test
    void hostileArchivesGiveMessagesAndNothingElse() throws IOException {
        byte[] tar = Packing.tar(SET);
        byte[] zip = Packing.zip(SET, false);
        byte[] nested = Packing.tar(Packing.files("in.zip", zip, "in.tar.bz2", Packing.pack("bz2", tar)));
        Random random = new Random(17);
        List<byte[]> all = List.of(tar, zip, nested, Packing.pack("gz", zip));
        for (int round = 0; round < FUZZ / 20; round++) {
            byte[] bytes = all.get(round % all.size()).clone();
            for (int i = 0; i <= round % 5; i++) {
                bytes[random.nextInt(bytes.length)] = (byte) (i % 2 == 0 ? random.nextInt(256) : '7');
            }
            if (round % 9 == 0) {
                bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length));
            }
            for (SourceFile source : expand("hostile", bytes).files()) {
                try {
                    carrier.stored(source);
                    lines(source);
                } catch (CarrierException said) {
                    assertTrue(said.getMessage().contains("hostile"), said.getMessage());
                }
            }
        }
        carrier.close();
    }

    @Test
    void anArchiveFromStandardInputIsRefused() {
        carrier = new Carrier(folder, new java.io.ByteArrayInputStream(Packing.tar(SET)));
        CarrierException refused = assertThrows(
                CarrierException.class,
                () -> carrier.open(carrier.expand(List.of("-")).files().get(0)));
        assertEquals(
                "-: is a tar archive, which is not read from here; name the file of the archive, or unpack it first",
                refused.getMessage());
    }
}

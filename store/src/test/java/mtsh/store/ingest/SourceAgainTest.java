package mtsh.store.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import mtsh.store.carrier.Packing;
import mtsh.store.engine.mapdb.MapDbStore;

/** A log is read once under whatever name and packing it comes, and another log is another however it begins. */
class SourceAgainTest {
    @TempDir
    Path folder;

    private byte[] log;
    private List<String> lines;
    private Path store;

    @BeforeEach
    void sample() {
        lines = SampleLog.lines(300);
        log = SampleLog.bytes(lines);
        store = folder.resolve("store");
    }

    private Path file(String name, byte[] bytes) {
        return Imports.write(folder.resolve("logs").resolve(name), bytes);
    }

    private ImportSummary read(Path... files) {
        ImportSummary summary = Imports.run(store, files);
        assertEquals(List.of(), summary.errors());
        return summary;
    }

    private int sources() {
        try (MapDbStore open = MapDbStore.open(store)) {
            return open.sources().size();
        }
    }

    private byte[] part(double share) {
        return SampleLog.bytes(lines.subList(0, (int) (lines.size() * share)));
    }

    private static byte[] packed(String kind, byte[] bytes) {
        return switch (kind) {
            case "tar" -> Packing.tar(Packing.files("var/log/mail.log", bytes));
            case "tar.gz" -> Packing.pack("gz", packed("tar", bytes));
            case "gz.tar" -> Packing.tar(Packing.files("mail.log.gz", Packing.pack("gz", bytes)));
            case "zip" -> Packing.zip(Packing.files("mail.log", bytes), false);
            case "plain" -> bytes;
            default -> Packing.pack(kind, bytes);
        };
    }

    @Test
    void theSameLogInEveryPackingIsReadOnce() {
        List<String> kinds = List.of("plain", "gz", "bz2", "xz", "zst", "tar", "tar.gz", "gz.tar", "zip");
        assertEquals(lines.size(), read(file("mail.log", log)).lines());
        for (String kind : kinds) {
            Path file = file("again." + kind, packed(kind, log));
            assertEquals(0, read(file).lines(), kind);
            assertEquals(1, read(file).skippedFiles(), kind);
        }
        assertEquals(1, sources());
        Path together = folder.resolve("together");
        Path[] all =
                kinds.stream().map(kind -> folder.resolve("logs/again." + kind)).toArray(Path[]::new);
        assertEquals(lines.size(), Imports.run(together, all).lines());
        Imports.assertSame(Imports.rows(store), Imports.rows(together));
    }

    @Test
    void aLogGrowsFromPackingToPacking() {
        List<String> kinds = List.of("plain", "gz", "bz2", "tar.gz", "xz", "zip", "zst", "gz.tar", "plain");
        long read = 0;
        for (int i = 0; i < kinds.size(); i++) {
            byte[] bytes = part((i + 1) / (double) kinds.size());
            read += read(file("grown" + i, packed(kinds.get(i), bytes))).lines();
            long known = new String(bytes, StandardCharsets.UTF_8).lines().count();
            assertEquals(known, read, kinds.get(i));
        }
        assertEquals(1, sources());
        Path whole = folder.resolve("whole");
        Imports.run(whole, file("mail.log", log));
        Imports.assertSame(Imports.rows(whole), Imports.rows(store));
    }

    /** Two days of two machines that begin with the same lines, more than are looked at to know a log. */
    @Test
    void logsThatBeginAlikeAreRead() {
        List<String> head = lines.subList(0, 100);
        assertTrue(SampleLog.bytes(head).length > 8_000);
        byte[] one = SampleLog.bytes(lines.subList(0, 500));
        byte[] other = joined(SampleLog.bytes(head), SampleLog.bytes(lines.subList(700, 1_100)));
        byte[] third = joined(SampleLog.bytes(head), SampleLog.bytes(lines.subList(600, 640)));
        assertEquals(500, read(file("one.log", one)).lines());
        assertEquals(500, read(file("other.log", other)).lines());
        assertEquals(140, read(file("third.log", third)).lines());
        assertEquals(3, sources());
        Path[] again = {
            file("c.gz", packed("gz", third)), file("b.zip", packed("zip", other)), file("a.xz", packed("xz", one))
        };
        assertEquals(0, read(again).lines());
        byte[] grown = joined(other, SampleLog.bytes(lines.subList(1_100, 1_110)));
        assertEquals(10, read(file("other.log", grown)).lines());
        assertEquals(3, sources());
        Path together = folder.resolve("together");
        assertEquals(
                1_140,
                Imports.run(together, file("1", one), file("2", other), file("3", third))
                        .lines());
    }

    /** The same size says nothing: only the end of the file, or reading it, does. */
    @Test
    void aLogOfTheSameSizeAndBeginningIsRead() {
        byte[] one = SampleLog.bytes(lines.subList(0, 400));
        byte[] other = new String(one, StandardCharsets.UTF_8)
                .replace("mx.example.com", "mx.example.net")
                .getBytes(StandardCharsets.UTF_8);
        System.arraycopy(one, 0, other, 0, 5_000);
        assertEquals(one.length, other.length);
        read(file("one.log", one));
        assertEquals(400, read(file("other.log", other)).lines());
    }

    @Test
    void aTruncatedLogIsReadFromItsBeginning() {
        Path file = file("mail.log", part(0.5));
        long first = read(file).lines();
        byte[] shorter = part(0.25);
        long second = read(file("mail.log", shorter)).lines();
        assertEquals(new String(shorter, StandardCharsets.UTF_8).lines().count(), second);
        Path expected = folder.resolve("expected");
        Imports.run(expected, file("half.log", part(0.5)));
        Imports.assertSame(Imports.rows(expected), Imports.rows(store));
        byte[] later = SampleLog.bytes(lines.subList((int) (lines.size() * 0.5), lines.size()));
        assertEquals(lines.size() - first, read(file("mail.log", later)).lines());
        Path whole = folder.resolve("whole");
        Imports.run(whole, file("whole.log", log));
        Imports.assertSame(Imports.rows(whole), Imports.rows(store));
    }

    @Test
    void anArchiveOfARotatedLogGivesTheMessagesOfTheWhole() {
        int third = lines.size() / 3;
        byte[] set = Packing.tar(Packing.files(
                "mail.log",
                SampleLog.bytes(lines.subList(2 * third, lines.size())),
                "mail.log.1",
                SampleLog.bytes(lines.subList(third, 2 * third)),
                "mail.log.2.gz",
                Packing.pack("gz", SampleLog.bytes(lines.subList(0, third)))));
        for (String kind : List.of("tar", "tar.xz")) {
            Path here = folder.resolve("store-" + kind);
            byte[] bytes = kind.equals("tar") ? set : Packing.pack("xz", set);
            ImportSummary summary = Imports.run(here, file("set." + kind, bytes));
            assertEquals(List.of(), summary.errors());
            assertEquals(3, summary.files());
            assertEquals(lines.size(), summary.lines());
            Path whole = folder.resolve("whole-" + kind);
            Imports.run(whole, file("whole.log", log));
            Imports.assertSame(Imports.rows(whole), Imports.rows(here));
            assertEquals(3, Imports.run(here, file("set." + kind, bytes)).skippedFiles());
        }
    }

    @Test
    void aPackedLogCutInItsFirstLinesGivesTheWholeOnes() {
        byte[] packed = Packing.pack("gz", SampleLog.bytes(lines.subList(0, 40)));
        Path file = file("cut.gz", Arrays.copyOf(packed, packed.length - 60));
        ImportSummary cut = Imports.run(store, file);
        assertTrue(cut.lines() > 20 && cut.lines() < 40, cut.toString());
        assertTrue(cut.errors().get(0).contains("ends early"), cut.toString());
        assertEquals(40 - cut.lines(), read(file("cut.gz", packed)).lines());
    }

    private static byte[] joined(byte[] one, byte[] other) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(one);
        all.writeBytes(other);
        return all.toByteArray();
    }

    /** What ends within a record of several lines is no place to go on at: nothing of it may count before it is whole. */
    @Test
    void dataThatEndWithinARecordAreReadOnceAll() {
        String head = "#Software: Microsoft Exchange Server\n#Fields: date-time,event-id,source,internal-message-id,"
                + "message-id,network-message-id,recipient-address,message-subject,sender-address\n";
        StringBuilder text = new StringBuilder(head);
        for (int i = 10; i < 59; i++) {
            text.append(row(i, "One line"));
        }
        Random random = new Random(1);
        String subject = random.ints(4000, 'A', 'Z')
                .mapToObj(letter -> (char) letter + (letter % 13 == 0 ? "\n" : ""))
                .collect(Collectors.joining());
        byte[] whole = text.append(row(59, "\"" + subject + "\"")).toString().getBytes(StandardCharsets.UTF_8);
        byte[] packed = packed("gz", whole);
        Path file = file("tracking.gz", Arrays.copyOf(packed, packed.length / 2));
        assertEquals(1, Imports.run(store, file).errors().size());
        assertEquals(49, Imports.rows(store).size(), "what stands before counts");
        assertEquals(0, Imports.run(store, file).events(), "nothing is new");
        ImportSummary rest = read(file("tracking.gz", packed));
        assertEquals(1, rest.events());
        assertEquals(50, Imports.rows(store).size());
    }

    /** A document is one record from its first line to its last, but its rows are many. */
    @Test
    void aDocumentThatEndsEarlyIsReadAsFarAsItGoesOnce() {
        String document = IntStream.range(0, 200)
                .mapToObj(i -> "{\"unix_time\":" + (1_767_225_600 + i)
                        + ",\"required_score\":15,\"score\":1,\"action\":"
                        + "\"no action\",\"sender_smtp\":\"user" + i * 7919 % 1000 + "@example.com\",\"rcpt_smtp\":"
                        + "[\"a@example.com\"],\"message-id\":\"m" + i + "@example.com\",\"ip\":\"192.0.2.1\"}")
                .collect(Collectors.joining(",\n", "{\"version\":2,\"rows\":[\n", "\n]}\n"));
        byte[] packed = packed("gz", document.getBytes(StandardCharsets.UTF_8));
        Path file = file("history.gz", Arrays.copyOf(packed, packed.length / 2));
        ImportSummary first = Imports.run(store, file);
        assertEquals(1, first.errors().size(), first.errors().toString());
        assertTrue(first.events() > 50, first.toString());
        assertEquals(0, Imports.run(store, file).events());
    }

    private static String row(int number, String subject) {
        return "2026-01-01T00:00:" + number + ".000Z,DELIVER,STOREDRIVER,77" + number + ",<m" + number
                + "@contoso.com>,0f8fad5b-d9cb-469f-a165-7086772895" + number + ",user@contoso.com," + subject
                + ",sender@fabrikam.com\n";
    }
}

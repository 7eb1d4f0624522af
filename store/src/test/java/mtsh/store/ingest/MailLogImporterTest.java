package mtsh.store.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import mtsh.store.engine.mapdb.MapDbStore;
import mtsh.store.query.StoreStatistics;
import mtsh.store.query.TraceRow;

class MailLogImporterTest {
    @TempDir
    Path folder;

    private Path store;
    private List<String> lines;
    private Path log;
    private List<TraceRow> expected;

    @BeforeEach
    void importOnce() {
        lines = SampleLog.lines(400);
        log = Imports.write(folder.resolve("logs/mail.log"), SampleLog.bytes(lines));
        store = folder.resolve("store");
        ImportSummary summary = Imports.run(store, log);
        assertEquals(List.of(), summary.errors());
        assertEquals(lines.size(), summary.lines());
        assertTrue(summary.unparsed() > 0, "the sample has lines that cannot be understood");
        expected = Imports.rows(store);
        assertTrue(expected.size() > 400, "one row for each message and recipient");
    }

    @Test
    void aSecondImportAddsNothing() {
        StoreStatistics before = statistics();
        ImportSummary again = Imports.run(store, log);
        assertEquals(1, again.skippedFiles());
        assertEquals(0, again.lines());
        assertEquals(before, statistics());
        Imports.assertSame(expected, Imports.rows(store));
    }

    @Test
    void aGrownFileIsReadFromWhereItWasLeft() {
        Path grown = folder.resolve("grown");
        Path file = folder.resolve("logs/growing.log");
        int read = 0;
        for (int length : new int[] {1, 200, 201, 1500, lines.size()}) {
            Imports.write(file, SampleLog.bytes(lines.subList(0, length)));
            ImportSummary summary = Imports.run(grown, file);
            assertEquals(length - read, summary.lines());
            read = length;
        }
        assertSameMessages(Imports.rows(grown));
        try (MapDbStore open = MapDbStore.open(grown)) {
            assertEquals(1, open.sources().size(), "still one source");
            assertEquals(lines.size(), open.sources().get(0).lines());
        }
    }

    @Test
    void aLastLineThatIsBeingWrittenWaitsForItsEnd() {
        byte[] whole = SampleLog.bytes(lines);
        Path cut = folder.resolve("cut");
        Path file = folder.resolve("logs/cut.log");
        for (int length : new int[] {100, 20_000, 20_040, whole.length - 1, whole.length}) {
            Imports.write(file, Arrays.copyOf(whole, length));
            Imports.run(cut, file);
            assertEquals(0, Imports.run(cut, file).lines(), "nothing is new in a file that did not grow");
        }
        assertSameMessages(Imports.rows(cut));
    }

    @Test
    void aLastLineThatStaysWithoutItsEndIsRead() throws IOException {
        byte[] whole = SampleLog.bytes(lines);
        Path file = Imports.write(folder.resolve("logs/cut.log"), Arrays.copyOf(whole, whole.length - 1));
        settle(file);
        Path cut = folder.resolve("cut");
        assertEquals(lines.size(), Imports.run(cut, file).lines());
        assertSameMessages(Imports.rows(cut));
        Imports.write(file, whole);
        Imports.run(cut, file);
        assertSameMessages(Imports.rows(cut));
        Path packed = Imports.write(folder.resolve("logs/packed.gz"), gzip(Arrays.copyOf(whole, whole.length - 1)));
        assertEquals(lines.size(), Imports.run(folder.resolve("packed"), packed).lines());
    }

    @Test
    void whatSettlesMeanwhileIsReadToItsEnd() {
        byte[] whole = SampleLog.bytes(lines);
        Path file = Imports.write(folder.resolve("logs/copied.log"), Arrays.copyOf(whole, whole.length - 1));
        List<Duration> pauses = new ArrayList<>();
        ImportSummary summary = Imports.run(
                folder.resolve("copied"),
                ImportProgress.NONE,
                time -> {
                    pauses.add(time);
                    settle(file);
                },
                file);
        assertEquals(1, pauses.size(), "one pause for all logs");
        assertEquals(lines.size(), summary.lines());
        assertEquals(1, summary.files());
        assertSameMessages(Imports.rows(folder.resolve("copied")));
    }

    private static void settle(Path file) {
        try {
            Files.setLastModifiedTime(
                    file, FileTime.from(Imports.CLOCK.instant().minusSeconds(60)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aRotatedSetGivesTheMessagesOfTheWholeLog() throws IOException {
        Path rotated = folder.resolve("rotated");
        int third = lines.size() / 3;
        Path newest =
                Imports.write(folder.resolve("set/mail.log"), SampleLog.bytes(lines.subList(2 * third, lines.size())));
        Path middle = Imports.write(folder.resolve("set/mail.log.1"), SampleLog.bytes(lines.subList(third, 2 * third)));
        Path oldest =
                Imports.write(folder.resolve("set/mail.log.2.gz"), gzip(SampleLog.bytes(lines.subList(0, third))));
        ImportSummary summary = Imports.run(rotated, newest, middle, oldest);
        assertEquals(List.of(), summary.errors());
        assertEquals(3, summary.files());
        assertSameMessages(Imports.rows(rotated));
        Path renamed =
                Imports.write(folder.resolve("set/mail.log.2"), SampleLog.bytes(lines.subList(third, 2 * third)));
        assertEquals(0, Imports.run(rotated, renamed).lines(), "a log is known by how it begins, not by its name");
    }

    @Test
    void whatIsNoMailLogIsSaidAndTheOthersAreRead() {
        Path other = Imports.write(
                folder.resolve("logs/a.txt"), "Dear diary,\ntoday it rained.\n".getBytes(StandardCharsets.UTF_8));
        Path empty = Imports.write(folder.resolve("logs/empty.log"), new byte[0]);
        Path fresh = folder.resolve("fresh");
        ImportSummary summary = Imports.run(fresh, other, empty, log);
        assertEquals(1, summary.files());
        assertEquals(1, summary.skippedFiles());
        assertEquals(1, summary.errors().size());
        String error = summary.errors().get(0);
        assertTrue(error.contains("a.txt: this is no mail log that mtsh knows (looked at 2 lines). Formats: "), error);
        Imports.assertSame(expected, Imports.rows(fresh));
    }

    @Test
    void aDamagedArchiveGivesWhatIsBeforeTheDamage() throws IOException {
        byte[] archive = gzip(SampleLog.bytes(lines));
        Path broken = Imports.write(folder.resolve("logs/broken.gz"), Arrays.copyOf(archive, archive.length * 2 / 3));
        Path partly = folder.resolve("partly");
        ImportSummary summary = Imports.run(partly, broken);
        assertEquals(1, summary.errors().size());
        assertTrue(summary.lines() > 100 && summary.lines() < lines.size(), summary.toString());
        Imports.write(broken, archive);
        assertEquals(List.of(), Imports.run(partly, broken).errors());
        assertSameMessages(Imports.rows(partly));
    }

    @Test
    void aCancelledImportGoesOnWhereItStopped() {
        List<String> many = SampleLog.lines(2500);
        Path large = Imports.write(folder.resolve("logs/large.log"), SampleLog.bytes(many));
        Path whole = folder.resolve("whole");
        Imports.run(whole, large);
        Path stopped = folder.resolve("stopped");
        ImportSummary first = Imports.run(
                stopped,
                new ImportProgress() {
                    @Override
                    public boolean isCancelled() {
                        return true;
                    }
                },
                large);
        assertTrue(first.cancelled());
        assertTrue(first.lines() < many.size());
        ImportSummary second = Imports.run(stopped, large);
        assertFalse(second.cancelled());
        assertEquals(many.size(), first.lines() + second.lines());
        Imports.assertSame(Imports.rows(whole), Imports.rows(stopped));
    }

    @Test
    void anInterruptCommitsAndIsPassedOn() {
        Path large = Imports.write(folder.resolve("logs/large.log"), SampleLog.bytes(SampleLog.lines(2500)));
        Path stopped = folder.resolve("stopped");
        Thread caller = Thread.currentThread();
        ImportSummary summary = Imports.run(
                stopped,
                new ImportProgress() {
                    @Override
                    public void reading(String source, int number, int sources, long bytes, long lines) {
                        caller.interrupt();
                    }
                },
                large);
        assertTrue(Thread.interrupted(), "the caller still learns that it was interrupted");
        assertNotNull(summary);
        Imports.run(stopped, large);
        Path whole = folder.resolve("whole");
        Imports.run(whole, large);
        Imports.assertSame(Imports.rows(whole), Imports.rows(stopped));
    }

    private void assertSameMessages(List<TraceRow> rows) {
        Imports.assertSame(expected, rows);
    }

    private StoreStatistics statistics() {
        try (MapDbStore open = MapDbStore.open(store)) {
            return open.statistics();
        }
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }
}

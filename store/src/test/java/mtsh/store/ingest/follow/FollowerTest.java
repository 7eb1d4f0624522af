package mtsh.store.ingest.follow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import mtsh.store.engine.mapdb.MapDbStore;
import mtsh.store.ingest.ImportSummary;
import mtsh.store.ingest.Imports;
import mtsh.store.ingest.SampleLog;
import mtsh.store.query.SourceStatus;
import mtsh.store.query.TraceRow;
import mtsh.store.query.UnparsedLine;

class FollowerTest {
    private static final List<String> LINES = SampleLog.lines(120);

    @TempDir
    Path folder;

    private Path store;
    private Path logs;
    private Path log;

    @BeforeEach
    void names() throws IOException {
        store = folder.resolve("store");
        logs = Files.createDirectory(folder.resolve("logs"));
        log = logs.resolve("mail.log");
    }

    private static byte[] lines(double from, double to) {
        return SampleLog.bytes(LINES.subList((int) (from * LINES.size()), (int) (to * LINES.size())));
    }

    /** The same rows, each line counted once, each line that was not understood listed once. */
    private void assertWhole() {
        Path whole = folder.resolve("whole");
        Imports.run(whole, Imports.write(folder.resolve("whole.log"), SampleLog.bytes(LINES)));
        List<TraceRow> expected = Imports.rows(whole);
        Imports.assertSame(expected, Imports.rows(store));
        try (MapDbStore open = MapDbStore.open(store);
                MapDbStore other = MapDbStore.open(whole)) {
            assertEquals(
                    LINES.size(),
                    open.sources().stream().mapToLong(SourceStatus::lines).sum());
            assertEquals(unparsed(other), unparsed(open));
        }
    }

    private static List<String> unparsed(MapDbStore store) {
        List<UnparsedLine> lines = new ArrayList<>();
        store.unparsed(lines::add);
        return lines.stream().map(UnparsedLine::text).sorted().toList();
    }

    @Test
    void readsWhatIsAppended() {
        byte[] whole = lines(0, 1);
        try (LogDesk desk = new LogDesk(store, log)) {
            for (int at = 0; at < whole.length; at += 7919) {
                LogDesk.append(log, Arrays.copyOfRange(whole, at, Math.min(whole.length, at + 7919)));
                desk.look();
            }
            assertWhole();
            assertEquals(LINES.size(), desk.end().lines());
            assertEquals(List.of(), desk.problems);
        }
    }

    @Test
    void commitsWithoutBeingEnded() {
        LogDesk.append(log, lines(0, 0.5));
        try (LogDesk desk = new LogDesk(store, log)) {
            desk.look();
            int before = Imports.rows(store).size();
            assertTrue(before > 0);
            LogDesk.append(log, lines(0.5, 1));
            desk.look();
            assertTrue(Imports.rows(store).size() > before);
        }
        assertWhole();
    }

    @Test
    void readsTheRestOfALogThatWasRenamedAndTheNewOne() {
        LogDesk.append(log, lines(0, 0.3));
        try (LogDesk desk = new LogDesk(store, log)) {
            desk.look();
            LogDesk.append(log, lines(0.3, 0.4));
            Path old = LogDesk.rename(log);
            desk.look();
            LogDesk.append(old, lines(0.4, 0.5));
            LogDesk.append(log, lines(0.5, 0.6));
            desk.look();
            LogDesk.append(old, lines(0.6, 0.7));
            LogDesk.append(log, lines(0.7, 1));
            desk.look();
            LogDesk.gzip(old);
            desk.lookFor(70);
            assertEquals(1, desk.sources(), "the old one is let go of");
            assertEquals(List.of(), desk.problems);
        }
        assertWhole();
    }

    @Test
    void readsTheRestOfATruncatedLogInItsCopy() {
        LogDesk.append(log, lines(0, 0.3));
        try (LogDesk desk = new LogDesk(store, log)) {
            desk.look();
            LogDesk.append(log, lines(0.3, 0.4));
            LogDesk.gzip(LogDesk.copyTruncate(log));
            desk.look();
            LogDesk.append(log, lines(0.4, 0.6));
            desk.look();
            LogDesk.append(log, lines(0.6, 0.65));
            LogDesk.copyTruncate(log);
            LogDesk.append(log, lines(0.65, 1));
            desk.lookFor(2);
            assertEquals(List.of(), desk.problems);
        }
        assertWhole();
    }

    @Test
    void aTruncatedLogThatHasGrownAsLongIsAnotherOne() {
        LogDesk.append(log, lines(0, 0.1));
        try (LogDesk desk = new LogDesk(store, log)) {
            desk.look();
            LogDesk.copyTruncate(log);
            LogDesk.append(log, lines(0.1, 1));
            desk.lookFor(2);
        }
        assertWhole();
    }

    @Test
    void waitsForALogThatIsNotThere() {
        try (LogDesk desk = new LogDesk(store, log, logs.resolve("*.txt"))) {
            desk.lookFor(3);
            assertEquals(2, desk.waiting.size(), desk.waiting.toString());
            LogDesk.append(log, new byte[0]);
            desk.look();
            LogDesk.append(log, lines(0, 0.5));
            desk.look();
            LogDesk.append(logs.resolve("later.txt"), lines(0.5, 1));
            desk.look();
            assertEquals(List.of(), desk.problems);
            assertEquals(2, desk.waiting.size());
        }
        assertWhole();
    }

    @Test
    void readsAFolderInWhichLogsComeAndAreCompressed() throws IOException {
        LogDesk.append(log, lines(0, 0.3));
        try (LogDesk desk = new LogDesk(store, logs)) {
            desk.look();
            LogDesk.append(log, lines(0.3, 0.4));
            Path old = LogDesk.rename(log);
            LogDesk.append(log, lines(0.4, 0.5));
            desk.look();
            LogDesk.append(old, lines(0.5, 0.6));
            desk.look();
            LogDesk.gzip(old);
            desk.lookFor(2);
            Path deep = Files.createDirectory(logs.resolve("deep"));
            LogDesk.append(deep.resolve("other.log"), lines(0.6, 0.8));
            desk.look();
            LogDesk.append(log, lines(0.8, 1));
            desk.lookFor(70);
            assertEquals(3, desk.sources());
            assertEquals(List.of(), desk.problems);
        }
        assertWhole();
    }

    @Test
    void aHalfLineWaitsAndIsTakenWhenNothingComes() {
        byte[] whole = lines(0, 1);
        int cut = whole.length - 1;
        LogDesk.append(log, Arrays.copyOf(whole, cut));
        try (LogDesk desk = new LogDesk(store, log)) {
            desk.look();
            assertEquals(LINES.size() - 1, linesRead());
            desk.lookFor(6);
            assertEquals(LINES.size(), linesRead());
            LogDesk.append(log, "\n");
            desk.look();
        }
        assertWhole();
    }

    private long linesRead() {
        try (MapDbStore open = MapDbStore.open(store)) {
            return open.sources().stream().mapToLong(SourceStatus::lines).sum();
        }
    }

    @Test
    void theFirstLineIsNotJudgedByItsHalf() {
        byte[] whole = lines(0, 1);
        try (LogDesk desk = new LogDesk(store, log)) {
            for (int at = 0; at < 120; at += 3) {
                LogDesk.append(log, Arrays.copyOfRange(whole, at, at + 3));
                desk.look();
            }
            LogDesk.append(log, Arrays.copyOfRange(whole, 120, whole.length));
            desk.lookFor(3);
            assertEquals(List.of(), desk.problems);
        }
        assertWhole();
    }

    @Test
    void whatStandsBeforeAnUnfinishedRecordCounts() {
        String head = "#Software: Microsoft Exchange Server\n#Fields: date-time,event-id,source,internal-message-id,"
                + "message-id,network-message-id,recipient-address,message-subject,sender-address\n";
        String first = row(1, "One line");
        String second = row(2, "\"Two\nlines\"");
        LogDesk.append(log, head + first + second.substring(0, second.indexOf('\n') + 1));
        try (LogDesk desk = new LogDesk(store, log)) {
            desk.lookFor(2);
            assertEquals(1, Imports.rows(store).size());
            LogDesk.append(log, second.substring(second.indexOf('\n') + 1));
            desk.look();
            assertEquals(
                    List.of("One line", "Two\nlines"),
                    Imports.rows(store).stream().map(TraceRow::subject).sorted().toList());
            assertEquals(5, linesRead());
            LogDesk.append(log, row(3, "\"Never ends\n"));
            desk.lookFor(7);
            assertEquals(List.of(), desk.problems);
        }
    }

    private static String row(int number, String subject) {
        return "2026-01-01T00:00:0" + number + ".000Z,DELIVER,STOREDRIVER,77" + number + ",<m" + number
                + "@contoso.com>,0f8fad5b-d9cb-469f-a165-70867728950" + number + ",user@contoso.com," + subject
                + ",sender@fabrikam.com\n";
    }

    @Test
    void saysOnceWhatIsNoMailLogAndReadsItWhenItBecomesOne() {
        Path other = logs.resolve("notes.txt");
        LogDesk.append(other, "Dear diary\n");
        try (LogDesk desk = new LogDesk(store, other)) {
            desk.lookFor(3);
            assertEquals(List.of(), desk.problems, "the first lines of a mail log may be of other things");
            desk.lookFor(20);
            assertEquals(1, desk.problems.size(), desk.problems.toString());
            assertTrue(desk.problems.get(0).contains("no mail log"), desk.problems.toString());
            LogDesk.append(other, lines(0, 1));
            desk.lookFor(61);
            assertEquals(1, desk.problems.size());
        }
        assertTrue(Imports.rows(store).size() > 120);
    }

    @Test
    void aHoleThatATruncatedLogLeavesIsNoText() throws IOException {
        LogDesk.append(log, lines(0, 0.2));
        try (LogDesk desk = new LogDesk(store, log)) {
            desk.look();
            long size = Files.size(log);
            LogDesk.copyTruncate(log);
            try (FileChannel channel = FileChannel.open(log, StandardOpenOption.WRITE)) {
                channel.write(ByteBuffer.wrap(lines(0.2, 1)), size);
            }
            desk.lookFor(2);
            assertEquals(List.of(), desk.problems);
        }
        assertWhole();
    }

    @Test
    void aLogThatWasRotatedWhileNobodyLookedIsReadToItsEnd() {
        LogDesk.append(log, lines(0, 0.2));
        try (LogDesk desk = new LogDesk(store, log)) {
            desk.look();
            desk.kill();
            LogDesk.append(log, lines(0.2, 0.3));
            LogDesk.gzip(LogDesk.rename(log));
            LogDesk.append(log, lines(0.3, 0.5));
            LogDesk.rename(log);
            LogDesk.append(logs.resolve("mail.err.1"), "Mar  1 00:00:00 mail1 postfix/qmgr[1]: 123: removed\n");
            LogDesk.append(log, lines(0.5, 1));
            desk.lookFor(2);
            assertEquals(List.of(), desk.problems);
        }
        assertWhole();
    }

    @Test
    void olderLogsThatNobodyNamedAreLeftAlone() {
        LogDesk.append(log, "2025-03-01T00:00:00+00:00 mail1 postfix/qmgr[1]: 4mB6bK0Zp1z3tBk: removed\n");
        LogDesk.rename(log);
        LogDesk.append(log, lines(0, 0.5));
        try (LogDesk desk = new LogDesk(store, log)) {
            desk.look();
            LogDesk.rename(log);
            LogDesk.append(log, lines(0.5, 1));
            desk.lookFor(5);
        }
        assertWhole();
    }

    @Test
    void aNameIsTextInWhateverEncoding() {
        LogDesk.append(
                log, ("\uFEFF" + new String(lines(0, 1), StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_16LE));
        try (LogDesk desk = new LogDesk(store, log)) {
            desk.lookFor(2);
        }
        assertWhole();
    }

    @Test
    void aCopyThatIsBeingMadeIsNoLogOfItsOwn() throws IOException {
        LogDesk.append(log, lines(0, 0.4));
        try (LogDesk desk = new LogDesk(store, logs.resolve("mail.log*"))) {
            desk.look();
            byte[] bytes = Files.readAllBytes(log);
            Path copy = logs.resolve("mail.log.1");
            LogDesk.append(copy, Arrays.copyOf(bytes, bytes.length / 2));
            desk.look();
            LogDesk.append(copy, Arrays.copyOfRange(bytes, bytes.length / 2, bytes.length));
            desk.look();
            Files.write(log, new byte[0]);
            LogDesk.append(log, lines(0.4, 1));
            desk.lookFor(7);
            assertEquals(List.of(), desk.problems);
        }
        assertWhole();
    }

    @Test
    void whatWasWrongAndIsRightNowIsNoErrorInTheEnd() throws IOException {
        LogDesk.append(log, lines(0, 0.3));
        try (LogDesk desk = new LogDesk(store, log)) {
            desk.look();
            desk.kill();
            LogDesk.append(log, lines(0.3, 0.5));
            Path packed = LogDesk.gzip(LogDesk.rename(log));
            byte[] whole = Files.readAllBytes(packed);
            Imports.write(packed, Arrays.copyOf(whole, whole.length - 100));
            LogDesk.append(log, lines(0.5, 1));
            desk.look();
            Imports.write(packed, whole);
            desk.lookFor(3);
            assertEquals(List.of(), desk.problems);
            assertEquals(List.of(), desk.end().errors());
        }
        assertWhole();
    }

    @Test
    void aPackedLogThatFailedIsTriedAgainUnderItsNewName() throws IOException {
        LogDesk.append(log, lines(0, 1));
        Path packed = LogDesk.gzip(log);
        byte[] whole = Files.readAllBytes(packed);
        byte[] damaged = whole.clone();
        Arrays.fill(damaged, 20, damaged.length, (byte) 7);
        Imports.write(packed, damaged);
        try (LogDesk desk = new LogDesk(store, logs)) {
            desk.lookFor(7);
            assertEquals(1, desk.problems.size(), desk.problems.toString());
            Path renamed = Files.move(packed, logs.resolve("mail.log.2.gz"));
            desk.look();
            Imports.write(renamed, whole);
            desk.lookFor(61);
        }
        assertWhole();
    }

    @Test
    void ofLogsThatAreEquallyOldTheHigherNumberIsOlder() throws IOException {
        LogDesk.append(log, lines(0, 0.2));
        try (LogDesk desk = new LogDesk(store, log)) {
            desk.look();
            desk.kill();
            LogDesk.append(log, lines(0.2, 0.3));
            LogDesk.rename(log);
            LogDesk.append(log, lines(0.3, 0.5));
            Path last = LogDesk.rename(log);
            Files.setLastModifiedTime(last, Files.getLastModifiedTime(logs.resolve("mail.log.2")));
            LogDesk.append(log, lines(0.5, 1));
            desk.lookFor(3);
        }
        assertWhole();
    }

    @Test
    void whatIsRememberedDoesNotGrowWithEachRotation() {
        try (LogDesk desk = new LogDesk(store, log)) {
            for (int i = 0; i < 10; i++) {
                LogDesk.append(log, lines(i / 10.0, (i + 1) / 10.0));
                desk.look();
                LogDesk.gzip(LogDesk.rename(log));
                desk.lookFor(62);
            }
            ImportSummary summary = desk.end();
            assertEquals(10, summary.files());
            assertEquals(1, summary.sources().size(), summary.sources().toString());
            assertEquals(LINES.size(), summary.sources().get(0).lines());
        }
        assertWhole();
    }

    @Test
    void logsThatGrewOldAreNotHeldOpen() {
        for (int i = 0; i < Follower.MOST_OPEN + 10; i++) {
            LogDesk.append(logs.resolve("mail-" + i + ".log"), LINES.get(i) + "\n");
        }
        try (LogDesk desk = new LogDesk(store, logs)) {
            desk.look();
            assertEquals(Follower.MOST_OPEN + 10, desk.openFiles());
            desk.sleep(Duration.ofHours(2));
            LogDesk.append(logs.resolve("mail-3.log"), LINES.get(300) + "\n");
            desk.lookFor(2);
            assertEquals(Follower.MOST_OPEN, desk.openFiles());
            LogDesk.append(logs.resolve("mail-3.log"), LINES.get(301) + "\n");
            LogDesk.append(logs.resolve("mail-4.log"), LINES.get(302) + "\n");
            desk.lookFor(2);
            assertEquals(Follower.MOST_OPEN, desk.openFiles());
            assertEquals(Follower.MOST_OPEN + 13, linesRead());
            assertEquals(List.of(), desk.problems);
        }
    }
}

package mtsh.store.ingest.follow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import mtsh.store.engine.mapdb.MapDbStore;
import mtsh.store.ingest.FakeJournal;
import mtsh.store.query.SourceStatus;

/** The journal is asked again and again for what came behind its cursor. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "journalctl is Linux's; the program in its place is a shell script")
class FollowedJournalTest {
    private static final String NAME = "journal:";

    @TempDir
    Path folder;

    private Path store;
    private FakeJournal journal;

    @BeforeEach
    void journal() {
        store = folder.resolve("store");
        journal = new FakeJournal(folder);
    }

    private LogDesk desk() {
        return new LogDesk(store, NAME).withJournal(journal.program());
    }

    private void entries(int from, int to) {
        for (int i = from; i < to; i++) {
            journal.entry(i, String.format("3F2A1B%04X: from=<a@contoso.com>, size=5, nrcpt=1 (queue active)", i));
        }
    }

    private long linesRead() {
        try (MapDbStore open = MapDbStore.open(store)) {
            assertTrue(open.sources().size() <= 1, "it is one source, however often it is asked");
            return open.sources().stream().mapToLong(SourceStatus::lines).sum();
        }
    }

    private long asked() {
        return journal.calls().stream().filter("[--output=json]"::equals).count();
    }

    @Test
    void isReadOnBehindItsCursor() {
        entries(0, 50);
        try (LogDesk desk = desk()) {
            desk.look();
            assertEquals(50, linesRead());
            entries(50, 53);
            desk.look();
            assertEquals(53, linesRead());
            desk.lookFor(5);
            assertEquals(53, desk.end().lines(), "each entry once");
            assertEquals(List.of(), desk.problems);
        }
        assertTrue(journal.calls().contains("[--after-cursor=" + FakeJournal.cursor(52) + "]"));
    }

    @Test
    void anEmptyJournalIsWaitedFor() {
        try (LogDesk desk = desk()) {
            desk.lookFor(3);
            entries(0, 2);
            desk.look();
            assertEquals(List.of(), desk.problems);
            assertEquals(1, desk.sources());
        }
        assertEquals(2, linesRead());
    }

    @Test
    void isNotAskedAtEachLook() {
        entries(0, 1);
        try (LogDesk desk = desk()) {
            desk.look();
            long first = asked();
            desk.lookAfter(Duration.ofMillis(200));
            desk.lookAfter(Duration.ofMillis(200));
            assertEquals(first, asked());
            desk.lookAfter(Duration.ofMillis(200));
            assertTrue(asked() > first);
        }
    }

    @Test
    void theNextFollowerGoesOnWhereOneWasKilled() {
        entries(0, 10);
        try (LogDesk desk = desk()) {
            desk.look();
            desk.kill();
            entries(10, 15);
            desk.look();
            assertEquals(5, desk.end().lines());
        }
        assertEquals(15, linesRead());
        assertTrue(journal.calls().contains("[--after-cursor=" + FakeJournal.cursor(9) + "]"));
    }

    @Test
    void whatGoesWrongIsToldOnceAndWhatCameBeforeItCounts() {
        entries(0, 3);
        journal.ends("echo 'Journal file corrupted' >&2; exit 1");
        try (LogDesk desk = desk()) {
            desk.lookFor(20);
            assertEquals(List.of("journal:: journalctl ended with 1: Journal file corrupted"), desk.problems);
            journal.ends("");
            entries(3, 5);
            desk.lookFor(60);
            assertEquals(1, desk.problems.size());
            assertEquals(List.of(), desk.end().errors(), "it was mended");
        }
        assertEquals(5, linesRead());
    }
}

package mtsh.store.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import mtsh.store.carrier.Carrier;
import mtsh.store.engine.mapdb.MapDbStore;

/** The journal of this machine, read through {@link FakeJournal}. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "journalctl is Linux's; the program in its place is a shell script")
class JournalTest {
    @TempDir
    Path folder;

    private FakeJournal journal;

    @BeforeEach
    void journal() {
        journal = new FakeJournal(folder);
    }

    private ImportSummary read(String name) {
        return read(name, journal.program());
    }

    private ImportSummary read(String name, String program) {
        Carrier carrier = new Carrier(folder, InputStream.nullInputStream(), program);
        return new MailLogImporter(folder.resolve("store"), carrier, ZoneOffset.UTC, Imports.CLOCK)
                .importAll(carrier.expand(List.of(name)).files(), ImportProgress.NONE);
    }

    @Test
    void isReadOnFromWhereItWasLeft() {
        for (int i = 0; i < 300; i++) {
            journal.entry(i, "A" + i + ": from=<a@contoso.com>, size=5, nrcpt=1 (queue active)");
        }
        ImportSummary first = read("journal:");
        assertEquals(List.of(), first.errors());
        assertEquals(300, first.lines());
        assertEquals(0, read("journal:").lines());
        journal.entry(300, "\\\"__CURSOR\\\":\\\"s=forged\\\"");
        journal.entry(301, "B1: from=<b@contoso.com>, size=5, nrcpt=1 (queue active)");
        assertEquals(2, read("journal:").lines());
        assertEquals(0, read("journal:").lines());
        try (MapDbStore store = MapDbStore.open(folder.resolve("store"))) {
            assertEquals(1, store.sources().size());
            assertEquals("journal:", store.sources().get(0).name());
            assertEquals(302, store.sources().get(0).lines());
            assertEquals(journal.bytes(), store.sources().get(0).bytes());
        }
    }

    @Test
    void aUnitIsAJournalOfItsOwnAndNoShellSeesItsName() {
        journal.entry(1, "A1: from=<a@contoso.com>, size=5, nrcpt=1 (queue active)");
        read("journal:postfix@-.service; touch x");
        assertEquals(
                List.of(
                        "[--output=json]",
                        "[--output-fields=MESSAGE,_HOSTNAME,SYSLOG_IDENTIFIER,SYSLOG_PID,_PID,_SOURCE_REALTIME_TIMESTAMP]",
                        "[--all]",
                        "[--no-pager]",
                        "[--quiet]",
                        "[--unit=postfix@-.service; touch x]"),
                journal.calls());
        assertFalse(Files.exists(folder.resolve("x")));
    }

    @Test
    void saysWhatIsWrong() {
        journal.entry(1, "A1: from=<a@contoso.com>, size=5, nrcpt=1 (queue active)");
        journal.ends("echo 'No journal files were found.' >&2; exit 3");
        ImportSummary failed = read("journal:");
        assertEquals(List.of("journal:: journalctl ended with 3: No journal files were found."), failed.errors());
        assertEquals(1, failed.lines());
        ImportSummary missing = read("journal:", folder.resolve("nothing").toString());
        assertEquals(
                List.of(
                        "journal:: this machine has no journalctl, so there is no journal to read. Name a log file, or a "
                                + "file made with journalctl -o json"),
                missing.errors());
    }
}

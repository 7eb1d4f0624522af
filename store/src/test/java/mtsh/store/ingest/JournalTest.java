package mtsh.store.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import mtsh.store.carrier.Carrier;
import mtsh.store.engine.mapdb.MapDbStore;

/** The journal of this machine, with a program in journalctl's place that notes how it was called. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "journalctl is Linux's; the program in its place is a shell script")
class JournalTest {
    @TempDir
    Path folder;

    private final List<String> entries = new ArrayList<>();

    /** Gives the entries behind the cursor that it is told, as journalctl does. */
    private Path journalctl(String end) throws IOException {
        Path journal = folder.resolve("journal.json");
        Files.write(journal, entries);
        String script = "#!/bin/sh\n"
                + "for word in \"$@\"; do echo \"[$word]\" >> '" + folder.resolve("calls") + "'; done\n"
                + "after=\nfor word in \"$@\"; do case $word in --after-cursor=*) after=${word#--after-cursor=};; esac; done\n"
                + "if [ -z \"$after\" ]; then cat '" + journal + "'; else sed \"1,/__CURSOR\\\":\\\"$after\\\"/d\" '"
                + journal
                + "'; fi\n" + end + "\n";
        Path program = folder.resolve("journalctl");
        Files.writeString(program, script);
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        return program;
    }

    private void entry(int number, String message) {
        entries.add("{\"__CURSOR\":\"s=ab;i=" + number + "\",\"__REALTIME_TIMESTAMP\":\""
                + (1_772_323_200_000_000L + number)
                + "\",\"_HOSTNAME\":\"mx1\",\"SYSLOG_IDENTIFIER\":\"postfix/qmgr\",\"_PID\":\"7\",\"MESSAGE\":\""
                + message
                + "\"}");
    }

    private ImportSummary read(String name, Path program) {
        Carrier carrier = new Carrier(folder, InputStream.nullInputStream(), program.toString());
        return new MailLogImporter(folder.resolve("store"), carrier, ZoneOffset.UTC, Imports.CLOCK)
                .importAll(carrier.expand(List.of(name)).files(), ImportProgress.NONE);
    }

    @Test
    void isReadOnFromWhereItWasLeft() throws IOException {
        for (int i = 0; i < 300; i++) {
            entry(i, "A" + i + ": from=<a@contoso.com>, size=5, nrcpt=1 (queue active)");
        }
        ImportSummary first = read("journal:", journalctl(""));
        assertEquals(List.of(), first.errors());
        assertEquals(300, first.lines());
        assertEquals(0, read("journal:", journalctl("")).lines());
        entry(300, "\\\"__CURSOR\\\":\\\"s=forged\\\"");
        entry(301, "B1: from=<b@contoso.com>, size=5, nrcpt=1 (queue active)");
        assertEquals(2, read("journal:", journalctl("")).lines());
        assertEquals(0, read("journal:", journalctl("")).lines());
        try (MapDbStore store = MapDbStore.open(folder.resolve("store"))) {
            assertEquals(1, store.sources().size());
            assertEquals("journal:", store.sources().get(0).name());
            assertEquals(302, store.sources().get(0).lines());
            assertEquals(
                    entries.stream().mapToLong(line -> line.length() + 1).sum(),
                    store.sources().get(0).bytes());
        }
    }

    @Test
    void aUnitIsAJournalOfItsOwnAndNoShellSeesItsName() throws IOException {
        entry(1, "A1: from=<a@contoso.com>, size=5, nrcpt=1 (queue active)");
        read("journal:postfix@-.service; touch x", journalctl(""));
        List<String> words = Files.readAllLines(folder.resolve("calls"));
        assertEquals(
                List.of(
                        "[--output=json]",
                        "[--output-fields=MESSAGE,_HOSTNAME,SYSLOG_IDENTIFIER,SYSLOG_PID,_PID,_SOURCE_REALTIME_TIMESTAMP]",
                        "[--all]",
                        "[--no-pager]",
                        "[--quiet]",
                        "[--unit=postfix@-.service; touch x]"),
                words);
        assertFalse(Files.exists(folder.resolve("x")));
    }

    @Test
    void saysWhatIsWrong() throws IOException {
        entry(1, "A1: from=<a@contoso.com>, size=5, nrcpt=1 (queue active)");
        ImportSummary failed = read("journal:", journalctl("echo 'No journal files were found.' >&2; exit 3"));
        assertEquals(List.of("journal:: journalctl ended with 3: No journal files were found."), failed.errors());
        assertEquals(1, failed.lines());
        ImportSummary missing = read("journal:", folder.resolve("nothing"));
        assertEquals(
                List.of(
                        "journal:: this machine has no journalctl, so there is no journal to read. Name a log file, or a "
                                + "file made with journalctl -o json"),
                missing.errors());
    }
}

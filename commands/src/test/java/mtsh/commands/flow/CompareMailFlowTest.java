package mtsh.commands.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import mtsh.commands.MailShell;

class CompareMailFlowTest {
    private static final Instant MOMENT = Instant.parse("2026-01-01T12:00:00Z");

    @TempDir
    Path folder;

    private MailShell shell;

    /** Before: 100 messages, 10 of them refused. After: 100, of them 25 refused and 6 from a domain that is new. */
    @BeforeEach
    void twoHours() {
        FlowLog log = new FlowLog();
        for (int i = 0; i < 100; i++) {
            add(log, MOMENT.minusSeconds(3600 - i * 30), i < 10, "alice@contoso.com");
            add(log, MOMENT.plusSeconds(i * 30), i < 25, i >= 94 ? "n@wingtiptoys.com" : "alice@contoso.com");
        }
        log.sent("2026-01-01T10:00:00Z", 1, "first@contoso.com", "x@example.com")
                .sent("2026-01-01T14:00:00Z", 1, "last@contoso.com", "x@example.com");
        shell = new MailShell(folder).with("mail.log", log.text());
        shell.run("Import-MailLog mail.log");
    }

    private static void add(FlowLog log, Instant time, boolean refused, String sender) {
        if (refused) {
            log.refused(time.toString(), "203.0.113.9", sender, "gone@fabrikam.com");
        } else {
            log.sent(time.toString(), 1, sender, "bob@fabrikam.com");
        }
    }

    private String values(String command) {
        return shell.run(command + " | ForEach-Object { \"$($_.Value) $($_.Kind) $($_.Before) $($_.After) $($_.BeforeShare)"
                + " $($_.AfterShare) $($_.Change) $($_.ZScore) $($_.Test)\" }");
    }

    @Test
    void sharesAreComparedAsByHand() {
        assertEquals(
                "Delivered Less 90 75 90 75 -15 -2.79 Proportion\nFailed More 10 25 10 25 15 2.79 Proportion",
                values("Compare-MailFlow -At 2026-01-01T12:00Z -Window 1h -By Status"));
        assertEquals(
                "recipient-unknown More 10 25 10 25 15 2.79 Proportion",
                values("Compare-MailFlow -At 2026-01-01T12:00Z -Window 1h -By Reason"));
        assertEquals(
                "messages Same 100 100   0 0 Rate",
                values("Compare-MailFlow -At 2026-01-01T12:00Z -Window 1h -By Volume"));
    }

    @Test
    void marksAreCorrectedForAllComparisons() {
        // Two p-values of 0.005247: the larger rank stays, so that both are what they were.
        assertEquals(
                "2 0.005247 **",
                shell.run("(Compare-MailFlow -At 2026-01-01T12:00Z -Window 1h -By Status)[0]"
                        + " | ForEach-Object { \"$($_.Comparisons) $([Math]::Round($_.AdjustedPValue, 6)) $($_.Significance)\" }"));
        // Beside a volume that is the same it is one of three: 0.005247 * 3 / 2.
        assertEquals(
                "3 0.007871",
                shell.run("(Compare-MailFlow -At 2026-01-01T12:00Z -Window 1h -By Volume, Status)[1]"
                        + " | ForEach-Object { \"$($_.Comparisons) $([Math]::Round($_.AdjustedPValue, 6))\" }"));
    }

    /** None of 100, then 6 of 100: expected are three each, so that Fisher's test holds: 2 * C(100,6) / C(200,6). */
    @Test
    void newDomainsAreFoundAndHaveSamples() {
        String new1 = "(Compare-MailFlow -At 2026-01-01T12:00Z -Window 1h -By SenderDomain | Where-Object Kind -eq New)";
        assertEquals("wingtiptoys.com Fisher", shell.run(new1 + " | ForEach-Object { \"$($_.Value) $($_.Test)\" }"));
        assertEquals("0.0289", shell.run("[Math]::Round(" + new1 + ".PValue, 4)"));
        assertEquals("n@wingtiptoys.com -> bob@fabrikam.com", shell.run(new1 + ".Samples[0]"));
        assertEquals(
                "n@wingtiptoys.com",
                shell.run("(Get-MessageTrace -MessageTraceId " + new1 + ".SampleIds[0]).SenderAddress"));
    }

    @Test
    void twoRangesAreComparedToo() {
        assertEquals(
                "Failed Lost 25 0 33.33 0 -33.33 -3.33 Proportion",
                values("Compare-MailFlow -Before 2026-01-01T12:00Z, 2026-01-01T12:37:30Z -After 2026-01-01T12:37:30Z,"
                        + " 2026-01-01T13:00Z -By Status | Where-Object Kind -eq Lost"));
    }

    @Test
    void onlyWhatIsMoreThanChance() {
        assertEquals(
                "Delivered\nFailed",
                shell.run("(Compare-MailFlow -At 2026-01-01T12:00Z -Window 1h -By Volume, Status, Direction -Significant).Value"));
    }

    @Test
    void capsAreTold() {
        String shown = shell.run("(Compare-MailFlow -At 2026-01-01T12:00Z -Window 1h -By SenderDomain, Status -First 1).Value");
        assertTrue(shown.contains("WARNING: Status has 1 more value than the 1 most telling ones shown"), shown);
        assertTrue(shown.contains("WARNING: SenderDomain has 1 more value"), shown);
    }

    @Test
    void whatTheLogsDoNotCoverIsTold() {
        String shown = shell.run("Compare-MailFlow -At 2026-01-01T13:00Z -Window 4h -By Volume");
        assertTrue(shown.contains("WARNING: The logs do not cover all of the two times"), shown);
        shown = shell.run("Compare-MailFlow -At 2026-03-01T13:00Z -Window 4h");
        assertTrue(shown.contains("No messages match from 2026-03-01 09:00:00Z to 2026-03-01 17:00:00Z."), shown);
    }

    @Test
    void timesThatCannotBeComparedAreRefused() {
        assertTrue(shell.run("Compare-MailFlow -Before 2026-01-01, 2026-01-03 -After 2026-01-02, 2026-01-04")
                .contains("-Before and -After overlap."));
        assertTrue(shell.run("Compare-MailFlow -Before 2026-01-02, 2026-01-01 -After 2026-01-03, 2026-01-04")
                .contains("Invalid date range. The start of -Before"));
        assertTrue(shell.run("Compare-MailFlow -Before 2026-01-01 -After 2026-01-03, 2026-01-04")
                .contains("-Before takes two times"));
        assertTrue(shell.run("Compare-MailFlow -At 2026-01-01 -Window 0h").contains("longer than nothing"));
    }
}

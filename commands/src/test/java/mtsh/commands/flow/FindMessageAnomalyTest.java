package mtsh.commands.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import mtsh.commands.MailShell;

class FindMessageAnomalyTest {
    /** The last hour of the logs begins here; five hours before it are the usual ones. */
    private static final Instant NOW = Instant.parse("2026-01-01T15:00:00Z");

    private static final String LOOK = "Find-MessageAnomaly -Last 1h -Baseline 5h";

    @TempDir
    Path folder;

    private MailShell shell(FlowLog log) {
        MailShell shell = new MailShell(folder).with("mail.log", log.text());
        shell.run("Import-MailLog mail.log");
        return shell;
    }

    /** Twelve messages an hour; {@code until} is the first hour, counted from now, that has none. */
    private static FlowLog regular(FlowLog log, String sender, String recipient, int until) {
        for (int i = -5 * 12; i < until * 12; i++) {
            log.sent(NOW.plusSeconds(i * 300L).toString(), 1, sender, recipient);
        }
        return log;
    }

    /** Logs from half past nine to four, so that the last hour is whole. */
    private static FlowLog steady() {
        FlowLog log = new FlowLog().sent("2026-01-01T09:30:00Z", 1, "alice@contoso.com", "bob@fabrikam.com");
        regular(log, "alice@contoso.com", "bob@fabrikam.com", 1);
        return log.sent("2026-01-01T15:59:57.999Z", 1, "alice@contoso.com", "bob@fabrikam.com");
    }

    private static String kinds(MailShell shell, String command) {
        return shell.run(command + " | ForEach-Object { \"$($_.Kind) $($_.Name) $($_.Usual) $($_.Now) $($_.Score)\" }");
    }

    @Test
    void whatIsAsUsualIsNoFinding() {
        try (MailShell shell = shell(steady())) {
            String shown = shell.run(LOOK);
            assertTrue(shown.startsWith("WARNING: Nothing is out of the ordinary from 2026-01-01 14:59:58Z to"), shown);
            assertTrue(shown.contains("compared with 5 times of the same length since 2026-01-01 09:59:58Z"), shown);
        }
    }

    /** Mean 12 without deviation: 12 / sqrt(12). */
    @Test
    void aSenderThatFallsSilentIsFound() {
        FlowLog log = regular(steady(), "shop@wingtiptoys.com", "bob@fabrikam.com", 0);
        try (MailShell shell = shell(log)) {
            assertEquals("SilentSender wingtiptoys.com 12 0 -3.46", kinds(shell, LOOK + " -Kind SilentSender"));
            assertEquals(
                    "No mail from wingtiptoys.com since 2026-01-01 14:55:00Z, usually 12.0 in such a time",
                    shell.run("(" + LOOK + " -Kind SilentSender).What"));
            assertEquals("\u2588\u2588\u2588\u2588\u2588\u2581", shell.run("(" + LOOK + " -Kind SilentSender).Trend"));
            String next = shell.run("(" + LOOK + " -Kind SilentSender).Next");
            assertEquals("Get-MessageTrace -SenderAddress '*@wingtiptoys.com'", next);
            assertEquals("60", shell.run("(" + next + " -Unlimited).Count"));
        }
    }

    @Test
    void newReasonsSendersAndMachinesAreFound() {
        FlowLog log = steady();
        for (int i = 0; i < 6; i++) {
            log.refused("2026-01-01T15:30:0" + i + "Z", "203.0.113.9", "x@new.example", "gone" + i + "@fabrikam.com");
        }
        try (MailShell shell = shell(log)) {
            String shown = kinds(shell, LOOK + " -Kind NewReason, NewSender, NewRelay");
            // None of 60 before, 6 of 19 now: pooled share 6/79.
            double share = 6 / 79.0;
            double score = 6 / 19.0 / Math.sqrt(share * (1 - share) * (1 / 60.0 + 1 / 19.0));
            String rounded = String.valueOf(Math.round(score * 100) / 100.0);
            assertEquals(
                    "NewReason recipient-unknown 0 6 " + rounded + "\nNewSender new.example 0 6 " + rounded
                            + "\nNewRelay 203.0.113.9 0 6 " + rounded,
                    shown);
            assertEquals("6", shell.run("@(Invoke-Expression (" + LOOK + " -Kind NewReason).Next).Count"));
            assertEquals("2026-01-01 15:30:00Z", shell.run("'{0:u}' -f (" + LOOK + " -Kind NewSender).Since"));
            assertEquals("", shell.run(LOOK + " -Kind NewSender -MinimumCount 7 -WarningAction Ignore"));
        }
    }

    /** One in thirteen before, twelve of twenty-five now. */
    @Test
    void aReasonThatHitsMoreThanUsualIsFound() {
        FlowLog log = steady();
        for (int hour = -5; hour < 0; hour++) {
            log.refused(
                    NOW.plusSeconds(hour * 3600L + 60).toString(), "203.0.113.9", "x@example.org", "gone@fabrikam.com");
        }
        for (int i = 0; i < 12; i++) {
            log.refused(NOW.plusSeconds(i * 60L + 30).toString(), "203.0.113.9", "x@example.org", "gone@fabrikam.com");
        }
        try (MailShell shell = shell(log)) {
            double share = 17 / 90.0;
            double score = (12 / 25.0 - 5 / 65.0) / Math.sqrt(share * (1 - share) * (1 / 25.0 + 1 / 65.0));
            assertEquals(
                    "RisingReason recipient-unknown 7.69 48 " + Math.round(score * 100) / 100.0,
                    kinds(shell, LOOK + " -Kind RisingReason, NewReason"));
        }
    }

    /** Of twelve messages an hour all are put off now, and none was before. */
    @Test
    void aDestinationThatPutsOffMailIsFound() {
        FlowLog log = regular(steady(), "alice@contoso.com", "zoe@wingtiptoys.com", 0);
        for (int i = 0; i < 12; i++) {
            log.deferred(NOW.plusSeconds(i * 300L + 1).toString(), "alice@contoso.com", "zoe@wingtiptoys.com");
        }
        try (MailShell shell = shell(log)) {
            // 0 of 60 against 12 of 12: pooled share 1/6, and the z is the root of all 72.
            assertEquals("Deferral wingtiptoys.com 0 100 8.49", kinds(shell, LOOK + " -Kind Deferral"));
            assertEquals(
                    "wingtiptoys.com put off 12 of 12 messages (100.0 %), usually 0.0 %",
                    shell.run("(" + LOOK + " -Kind Deferral).What"));
        }
    }

    @Test
    void farMoreMailThanUsualIsFound() {
        FlowLog log = steady();
        for (int i = 0; i < 40; i++) {
            log.sent(NOW.plusSeconds(i * 60L + 2).toString(), 1, "alice@contoso.com", "bob@fabrikam.com");
        }
        try (MailShell shell = shell(log)) {
            double score = Math.round((53 - 12) / Math.sqrt(12) * 100) / 100.0;
            assertEquals(
                    "UnusualVolume contoso.com 12 53 " + score + "\nUnusualVolume fabrikam.com 12 53 " + score,
                    kinds(shell, LOOK + " -Kind UnusualVolume"));
            assertEquals("", shell.run(LOOK + " -Kind UnusualVolume -MinimumScore 20 -WarningAction Ignore"));
        }
    }

    @Test
    void tooLittleToCompareIsTold() {
        try (MailShell shell = shell(steady())) {
            assertTrue(shell.run("Find-MessageAnomaly").contains("they cover 0, and 3 are needed"));
            assertTrue(shell.run("Find-MessageAnomaly -Last 1h -Baseline 2h").contains("at least 3 times as long"));
            assertTrue(shell.run("Find-MessageAnomaly -Last 1m -Baseline 4w").contains("at most 366 times"));
            assertTrue(shell.run("Find-MessageAnomaly -StartDate 2026-01-01T15:00Z -EndDate 2026-01-01T14:00Z")
                    .contains("Invalid date range."));
        }
        try (MailShell empty = new MailShell(folder.resolve("none"))) {
            assertTrue(empty.run("Find-MessageAnomaly").contains("is empty; read logs into it with Import-MailLog."));
        }
    }

    @Test
    void namesOfALogAreNoCommands() {
        FlowLog log = steady();
        for (int i = 0; i < 6; i++) {
            log.sent("2026-01-01T15:30:0" + i + "Z", 1, "x@a';gci;'.%s.example", "bob@fabrikam.com");
        }
        try (MailShell shell = shell(log)) {
            String next = shell.run("(" + LOOK + " -Kind NewSender).Next");
            assertTrue(
                    next.startsWith("Get-MessageTrace -SenderAddress '*@a'';gci;''.%s.example' -StartDate 2026-"),
                    next);
        }
    }
}

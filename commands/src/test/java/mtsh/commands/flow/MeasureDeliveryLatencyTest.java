package mtsh.commands.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import mtsh.commands.MailShell;

class MeasureDeliveryLatencyTest {
    @TempDir
    Path folder;

    private MailShell shell(FlowLog log) {
        MailShell shell = new MailShell(folder).with("mail.log", log.text());
        shell.run("Import-MailLog mail.log");
        return shell;
    }

    /** One to twenty seconds, and one that waits. */
    private static FlowLog twenty() {
        FlowLog log = new FlowLog();
        for (int i = 20; i >= 1; i--) {
            log.sent("2026-01-01T10:00:" + (i + 10) + "Z", i, "alice@contoso.com", "u" + i + "@fabrikam.com");
        }
        return log.deferred("2026-01-01T11:30:00Z", "alice@contoso.com", "late@fabrikam.com");
    }

    @Test
    void percentilesAreThoseOfTheMessages() {
        try (MailShell shell = shell(twenty())) {
            assertEquals(
                    "fabrikam.com 20 10 18 19 20 20 1 10.5 1 True",
                    shell.run(
                            "Measure-DeliveryLatency | ForEach-Object { \"$($_.Group) $($_.Count) $($_.P50) $($_.P90) $($_.P95)"
                                    + " $($_.P99) $($_.Max) $($_.Min) $($_.Mean) $($_.NotDelivered) $($_.Exact)\" }"));
        }
    }

    @Test
    void everyGroupingNamesItsGroups() {
        try (MailShell shell = shell(twenty())) {
            assertEquals("contoso.com", shell.run("(Measure-DeliveryLatency SenderDomain).Group"));
            assertEquals("mx1", shell.run("(Measure-DeliveryLatency Server).Group"));
            assertEquals("1000", shell.run("(Get-MessageTrace)[0].Size"));
            assertEquals("under 10 KB", shell.run("(Measure-DeliveryLatency SizeClass).Group"));
            assertEquals("2026-01-01", shell.run("(Measure-DeliveryLatency Day).Group"));
            assertEquals(
                    "2026-01-01T10:00+00:00\n2026-01-01T11:00+00:00",
                    shell.run("(Measure-DeliveryLatency Hour).Group"));
            assertEquals(
                    "mx.fabrikam.com[192.0.2.10]",
                    shell.run("(Measure-DeliveryLatency NextHop | Where-Object Count -gt 0).Group"));
        }
    }

    @Test
    void stagesAreWhatTheServersMeasured() {
        try (MailShell shell = shell(twenty())) {
            assertEquals(
                    "BeforeQueueManager 20 0\nQueueManager 20 0\nConnection 20 0\nTransmission 20 10\nWhole 20 10",
                    shell.run(
                            "Measure-DeliveryLatency Stage | ForEach-Object { \"$($_.Group) $($_.Count) $($_.P50)\" }"));
        }
    }

    @Test
    void oneRecipientsWaitIsNotTheOthers() {
        FlowLog log = new FlowLog()
                .sentAtOnceAndLate("2026-01-01T10:00:00Z", "alice@contoso.com", "a@fabrikam.com", "b@wingtiptoys.com");
        try (MailShell shell = shell(log)) {
            assertEquals(
                    "fabrikam.com 1\nwingtiptoys.com 3600",
                    shell.run("Measure-DeliveryLatency | ForEach-Object { \"$($_.Group) $($_.Max)\" }"));
        }
    }

    @Test
    void filtersAndThePipelineChooseMessages() {
        try (MailShell shell = shell(twenty())) {
            assertEquals("3", shell.run("(Measure-DeliveryLatency -RecipientAddress u1@*, u2@*, u3@*).Count"));
            assertEquals("0", shell.run("(Measure-DeliveryLatency -Status Pending).Count"));
            assertEquals(
                    "20", shell.run("(Measure-DeliveryLatency -EndDate 2026-01-01T11:00Z -Direction Outbound).Count"));
            assertEquals(
                    "2 7.5",
                    shell.run("Get-MessageTrace | Where-Object RecipientAddress -in u7@fabrikam.com, u8@fabrikam.com"
                            + " | Measure-DeliveryLatency | ForEach-Object { \"$($_.Count) $($_.Mean)\" }"));
        }
    }

    @Test
    void nothingSaysWhatTheStoreCovers() {
        try (MailShell shell = shell(twenty())) {
            String shown = shell.run("Measure-DeliveryLatency -SenderAddress nobody@contoso.com");
            assertTrue(shown.startsWith("WARNING: No messages match. This store holds 2026-01-01 10:00:11Z"), shown);
            assertEquals(
                    "", shell.run("Get-MessageTrace -Subject nothing -WarningAction Ignore | Measure-DeliveryLatency"));
        }
    }

    @Test
    void wrongInputIsRefused() {
        try (MailShell shell = shell(twenty())) {
            assertTrue(shell.run("Measure-DeliveryLatency Colour").contains("Colour"));
            assertTrue(shell.run("Measure-DeliveryLatency -Last 1d -StartDate 2026-01-01")
                    .contains("Give -Last or -StartDate, not both."));
            assertTrue(shell.run("Measure-DeliveryLatency -Last tomorrow").contains("is not a span of time"));
        }
    }

    @Test
    void theTableShowsTimesAsPeopleReadThem() {
        try (MailShell shell = shell(twenty())) {
            String shown = shell.run("Measure-DeliveryLatency");
            assertTrue(shown.contains("10.0 s"), shown);
            assertTrue(shown.contains("\u2583\u2584\u2584\u2584\u2584"), shown);
        }
    }
}

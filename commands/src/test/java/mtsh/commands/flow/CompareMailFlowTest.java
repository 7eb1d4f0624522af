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
        return shell.run(
                command + " | ForEach-Object { \"$($_.Value) $($_.Kind) $($_.Before) $($_.After) $($_.BeforeShare)"
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
                shell.run(
                        "(Compare-MailFlow -At 2026-01-01T12:00Z -Window 1h -By Status)[0]"
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
        String new1 =
                "(Compare-MailFlow -At 2026-01-01T12:00Z -Window 1h -By SenderDomain | Where-Object Kind -eq New)";
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
                shell.run(
                        "(Compare-MailFlow -At 2026-01-01T12:00Z -Window 1h -By Volume, Status, Direction -Significant).Value"));
    }

    /** The rule acts from noon on. */
    @Test
    void rulesAreComparedByTheirIds() {
        StringBuilder log = new StringBuilder("""
                #Software: Microsoft Exchange Server
                #Version: 15.02.1544.004
                #Log-type: Message Tracking Log
                #Date: 2026-02-01T10:00:00.000Z
                #Fields: date-time,client-ip,client-hostname,server-ip,server-hostname,source-context,connector-id,source,event-id,internal-message-id,message-id,network-message-id,recipient-address,recipient-status,total-bytes,recipient-count,related-recipient-address,reference,message-subject,sender-address,return-path,message-info,directionality,tenant-id,original-client-ip,original-server-ip,custom-data
                """);
        for (int i = 0; i < 4; i++) {
            String time = "2026-02-01T1" + (i < 2 ? 1 : 2) + ":3" + i + ":00.000Z";
            String message = ",192.0.2.10,EX1,192.0.2.10,EX1,,,%s,%s,1" + i + ",<r" + i
                    + "@contoso.com>,6b0d8f5e-1c2a-4d3b-9e4f-50000000000" + i
                    + ",ben@contoso.com,,3000,1,,,Plan,anna@contoso.com,anna@contoso.com,,Originating,,,,%s\n";
            log.append(time).append(message.formatted("STOREDRIVER", "RECEIVE", ""));
            if (i >= 2) {
                log.append(time)
                        .append(message.formatted(
                                "AGENT",
                                "AGENTINFO",
                                "S:TRA=ETR|ruleId=5c1f0000-0000-4000-8000-000000000001|action=SetHeader"));
            }
            log.append(time).append(message.formatted("STOREDRIVER", "DELIVER", ""));
        }
        shell.with("MSGTRK.LOG", log.toString()).run("Import-MailLog MSGTRK.LOG");
        assertEquals(
                "5c1f0000-0000-4000-8000-000000000001 New 0 2 0 100 100 2 Fisher",
                values("Compare-MailFlow -At 2026-02-01T12:00Z -Window 1h -By Rule -WarningAction Ignore"));
    }

    @Test
    void capsAreTold() {
        String shown = shell.run(
                "(Compare-MailFlow -At 2026-01-01T12:00Z -Window 1h -By SenderDomain, Status -First 1).Value");
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

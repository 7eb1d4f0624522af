package mtsh.commands.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import mtsh.commands.MailShell;

/** Different reports count the same messages. */
class ReportTotalsTest {
    private static final String SUM = "$n = 0; foreach ($line in %s 3>$null) { $n += $line.%s }; $n";

    @TempDir
    Path folder;

    private static String sum(MailShell shell, String command, String property) {
        return shell.run(SUM.formatted(command, property));
    }

    @Test
    void kindsOfMailAreTheSameInEachReport() {
        try (MailShell shell = FilterLogs.shell(folder)) {
            for (String direction : new String[] {"Inbound", "Outbound"}) {
                String status = "Get-MailFlowStatusReport -Direction " + direction + " -EventType ";
                String threats = "Get-MailTrafficATPReport -Direction " + direction + " -ThreatClassification ";
                assertEquals(
                        sum(shell, status + "EmailMalware", "Count"), sum(shell, threats + "Malware", "MessageCount"));
                assertEquals(sum(shell, status + "EmailPhish", "Count"), sum(shell, threats + "Phish", "MessageCount"));
                assertEquals(
                        sum(shell, status + "SpamDetections", "Count"),
                        sum(shell, threats + "Spam, Bulk", "MessageCount"));
                assertEquals(
                        sum(shell, status + "GoodMail, TransportRules", "Count"),
                        sum(shell, threats + "NotSpam", "MessageCount"));
                assertEquals(
                        sum(shell, status + "EdgeBlockSpam", "Count"),
                        sum(
                                shell,
                                "Get-MailTrafficReport -SummarizeBy Action -Direction " + direction
                                        + " -EventType SpamIPBlock, SpamEnvelopeBlock, SpamDBEBFilter",
                                "MessageCount"));
            }
        }
    }

    @Test
    void linesOfARuleAreAsManyMessagesAsTheReportCounts() {
        try (MailShell shell = FilterLogs.shell(folder)) {
            String counted = shell.run(
                    "Get-MailTrafficPolicyReport -AggregateBy Summary -EventType TransportRuleHits"
                            + " -SummarizeBy Domain, Direction | ForEach-Object { \"$($_.TransportRule)/$($_.Mode) $($_.MessageCount)\" } | Sort-Object");
            String single = shell.run("Get-MailDetailTransportRuleReport -EventType TransportRuleHits"
                    + " | Group-Object { $_.TransportRule + '/' + $_.Mode } | ForEach-Object { \"$($_.Name) "
                    + "$(@($_.Group.MessageTraceId | Sort-Object -Unique).Count)\" } | Sort-Object");
            assertEquals(counted, single);
            assertTrue(counted.contains("amavis INFECTED/Enforce 1"), counted);
        }
    }

    @Test
    void historyCountsTheSameMessages() {
        try (MailShell shell = FilterLogs.shell(folder)) {
            assertEquals(
                    shell.run(
                            "@(Get-MailDetailTransportRuleReport -EventType TransportRuleHits, DLPRuleHits"
                                    + " | ForEach-Object { \"$($_.RuleId) $($_.Mode) $($_.MessageTraceId)\" } | Sort-Object -Unique).Count"),
                    sum(shell, "Get-TransportRuleHistory", "Messages"));
        }
    }

    @Test
    void aMessageCountsOnceHoweverManyRecipientsItHas() {
        try (MailShell shell = FilterLogs.shell(folder)) {
            assertEquals(
                    "1",
                    shell.run(
                            "(Get-MailTrafficSummaryReport -Category TopMalware | Where-Object C1 -like *Eicar-Test*).C2"));
            assertEquals("2", shell.run("@(Get-MailDetailMalwareReport -MalwareName *Eicar-Test*).Count"));
        }
    }

    @ParameterizedTest
    @EnumSource(SummaryCategory.class)
    void aListAloneIsTheOneAmongAll(SummaryCategory category) {
        try (MailShell shell = FilterLogs.shell(folder)) {
            String texts = " 3>$null | ForEach-Object { \"$($_.C1) $($_.C2) $($_.C3)\" } | Sort-Object";
            assertEquals(
                    shell.run("Get-MailTrafficSummaryReport | Where-Object Category -eq " + category + texts),
                    shell.run("Get-MailTrafficSummaryReport -Category " + category + texts));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Get-MailTrafficPolicyReport -AggregateBy %s -EventType TransportRuleHits | MessageCount",
                "Get-MailTrafficATPReport -AggregateBy %s | MessageCount",
                "Get-MailTrafficReport -AggregateBy %s | MessageCount",
                "Get-MailTrafficTopReport -AggregateBy %s | MessageCount",
                "Get-NonDeliveryReport -AggregateBy %s | Count"
            })
    void hoursDaysAndAllOfTheTimeAddUpToTheSame(String command, String property) {
        try (MailShell shell = FilterLogs.shell(folder)) {
            String all = sum(shell, command.formatted("Summary"), property);
            assertEquals(all, sum(shell, command.formatted("Day"), property));
            assertEquals(all, sum(shell, command.formatted("Hour"), property));
        }
    }

    @Test
    void aRuleThatWasRenamedHasTheNameOfItsTime() {
        String head =
                "\"Date\",\"Event\",\"Action\",\"Detail\",\"Data\",\"MessageId\",\"MessageTraceId\",\"SenderAddress\",\"RecipientAddress\"\n";
        String row =
                "\"%s\",\"Transport rule\",\"SetHeader\",\"Transport rule: '%s', ID: ('5c1f9d62-8c3e-4b7a-9d59-0c6f1f0a7b11'), DLP policy: '',"
                        + " ID: ().\",\"\",\"<r%s@contoso.com>\",\"6b0d8f5e-1c2a-4d3b-9e4f-00000000009%s\",\"ben@contoso.com\",\"lena@fabrikam.com\"\n";
        try (MailShell shell = FilterLogs.shell(folder)) {
            shell.with(
                    "names.csv",
                    head
                            + row.formatted("2026-03-01T10:00:00Z", "Old name", 1, 1)
                            + row.formatted("2026-03-04T10:59:00Z", "New name", 2, 2));
            shell.run("Import-MailLog names.csv | Out-Null");
            assertEquals(
                    "New name",
                    shell.run(
                            "(Get-MailDetailTransportRuleReport -MessageId '<force@fabrikam.com>')[0].TransportRule"));
            assertEquals(
                    "New name Enforce  1, New name Enforce 11/5/2025 10:00:00 AM 1, New name Test with Policy Tips 11/5/2025 10:00:00 AM 1,"
                            + " Old name Enforce  1",
                    shell.run(
                            "(Get-TransportRuleHistory 5c1f* | ForEach-Object { \"$($_.Name) $($_.Mode) $($_.RuleVersion) $($_.Messages)\" } |"
                                    + " Sort-Object) -join ', '"));
        }
    }
}

package mtsh.commands.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import mtsh.commands.MailShell;

class ReportParametersTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Get-MailFlowStatusReport -StartDate (Get-Date).AddDays(-93) -EndDate (Get-Date)"
                        + "|Invalid StartDate value. The StartDate can't be older than 92 days from today.",
                "Get-MailTrafficPolicyReport -StartDate (Get-Date).AddDays(-93) -EndDate (Get-Date)"
                        + "|Invalid StartDate value. The StartDate can't be older than 92 days from today.",
                "Get-MailDetailTransportRuleReport -StartDate (Get-Date).AddDays(-31) -EndDate (Get-Date)"
                        + "|Invalid StartDate value. The StartDate can't be older than 30 days from today.",
                "Get-MailFlowStatusReport -StartDate (Get-Date).AddDays(-3)|EndDate is required when a StartDate is entered."
            })
    void refusesWhatExchangeRefuses(String command, String sentence) {
        try (MailShell shell = MailShell.withMail(folder)) {
            shell.run("Set-MtshOption -ExchangeLimits $true");
            String message = shell.run("try { " + command + " } catch { $_.Exception.Message }");
            assertTrue(message.startsWith(sentence), message);
            assertTrue(message.contains("This store holds 2026-01-01 08:15:02Z"), message);
            shell.run("Set-MtshOption -ExchangeLimits $false");
            assertEquals(
                    "fine",
                    shell.run("try { $null = " + command + " 3>$null; 'fine' } catch { $_.Exception.Message }"));
        }
    }

    @Test
    void threatsWantBothDatesOrNoneAndReadThemAsUtc() {
        try (MailShell shell = MailShell.withMail(folder)) {
            assertTrue(shell.run("Get-MailTrafficATPReport -StartDate 2026-01-01")
                    .contains("EndDate is required when a StartDate is entered."));
            assertTrue(shell.run("Get-MailTrafficATPReport -EndDate 2026-01-01")
                    .contains("StartDate is required when an EndDate is entered."));
            shell.run("Set-MtshOption -TimeZone America/New_York");
            String command = "(%s -StartDate '2026-01-01 14:00' -EndDate '2026-01-01 14:01').StartDate.ToString('s')";
            assertEquals("2026-01-01T14:00:00", shell.run(command.formatted("Get-MailTrafficATPReport")));
            assertEquals(
                    "2026-01-01T14:00:00",
                    shell.run(command.formatted("Get-MailFlowStatusReport").replace("14:0", "09:0")));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Get-MailTrafficATPReport -PivotBy Action|Exchange does not say what -PivotBy does",
                "Get-QuarantineMessage -MyItems|-MyItems cannot be answered.",
                "Get-QuarantineMessage -RecipientTag 'Priority Account'|-RecipientTag cannot be answered.",
                "Get-QuarantineMessage -TeamsConversationTypes Chat|-TeamsConversationTypes cannot be answered.",
                "Get-QuarantineMessage -Reported $true|No log tells which messages users reported",
                "Get-QuarantineMessage -EndExpiresDate 2027-01-01|No log tells when a message leaves a quarantine",
                "Get-QuarantineMessage -EntityType Teams|Logs of mail know of mail only",
                "Get-QuarantineMessage -Identity hello|is not the identity of a quarantined message.",
                "Get-QuarantineMessage -Identity c14401cf-aa9a-465b-cfd5-08d0f0ca37c5|No message in quarantine has the identity",
                "Get-MailTrafficSummaryReport -Category TopMalwareAtpRecipient|No log tells what TopMalwareAtpRecipient lists",
                "Get-MailDetailMalwareReport -EventType AtpGoodMail|No log tells what Safe Attachments found",
                "Get-MailFlowStatusReport -EventType Lost|Lost",
                "Get-MailFlowStatusReport -Last 2d -StartDate 2026-01-01|Give -Last or -StartDate, not both.",
                "Get-MailFlowStatusReport -StartDate 2026-01-02 -EndDate 2026-01-01|Invalid date range.",
                "Get-MailFlowStatusReport -PageSize 5001|The 5001 argument is greater than the maximum allowed range of 5000.",
                "Get-QuarantineMessage -PageSize 1001|The 1001 argument is greater than the maximum allowed range of 1000."
            })
    void whatCannotBeAnsweredIsSaid(String command, String sentence) {
        try (MailShell shell = FilterLogs.shell(folder)) {
            String shown = shell.run(command);
            assertTrue(shown.replaceAll("\\s+", " ").contains(sentence), shown);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Get-MailFlowStatusReport -Direction Outbound -EventType TransportRules|Count|1",
                "Get-MailFlowStatusReport -StartDate 2026-03-03 -EndDate 2026-03-04|Count|1",
                "Get-MailTrafficPolicyReport -TransportRule Footer* -EventType TransportRuleHits|MessageCount|2",
                "Get-MailTrafficPolicyReport -TransportRule 'Footer, old' -EventType TransportRuleHits|MessageCount|1",
                "Get-MailTrafficPolicyReport -DlpPolicy 'Financial data' -EventType DLPPolicyHits|MessageCount|1",
                "Get-MailTrafficPolicyReport -DlpPolicy *0003 -EventType DLPRuleHits|MessageCount|1",
                "Get-MailTrafficPolicyReport -Action Reject* -EventType TransportRuleActionHits|MessageCount|4",
                "Get-MailTrafficPolicyReport -EventType DLPPolicyOverride, DLPPolicyFalsePositive|MessageCount|0",
                "Get-MailTrafficPolicyReport -Direction Outbound -EventType TransportRuleHits|MessageCount|2",
                "Get-MailTrafficATPReport -Action Quarantine|MessageCount|2",
                "Get-MailTrafficATPReport -EventType 'Impersonation user'|MessageCount|1",
                "Get-MailTrafficATPReport -EventType Campaign, 'URL detonation'|MessageCount|0",
                "Get-MailTrafficATPReport -AggregateBy Summary -NumberOfRows 1|MessageCount|2",
                "Get-MailTrafficReport -Action MoveToJmf -EventType SpamContentFiltered|MessageCount|1",
                "Get-MailTrafficReport -EventType GoodMail -Direction Inbound -SummarizeBy Domain|MessageCount|3",
                "Get-MailTrafficTopReport -EventType TopMalwareUser -Action DeleteMessage -Direction Inbound|MessageCount|3",
                "Get-NonDeliveryReport -ErrorCode 5.1.*|Count|2",
                "Get-NonDeliveryReport -Disposition Bounced -Direction Outbound|Count|2",
                "Get-NonDeliveryReport -RecipientAddress gone@* -SenderAddress ben@contoso.com|Count|1",
                "Get-NonDeliveryReport -Domain Others|Count|0"
            })
    void parametersNarrow(String command, String property, String total) {
        try (MailShell shell = FilterLogs.shell(folder)) {
            assertEquals(
                    total,
                    shell.run(
                            "$n = 0; foreach ($line in " + command + " 3>$null) { $n += $line." + property + " }; $n"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "Get-MailDetailTransportRuleReport -EventType DLPActionHits~1",
                "Get-MailDetailTransportRuleReport -EventType EncryptionManual, EncryptionPolicy~0",
                "Get-MailDetailTransportRuleReport -MessageId '<test@fabrikam.com>' -EventType TransportRuleHits~2",
                "Get-MailDetailTransportRuleReport -SenderAddress shop@fabrikam.com~2",
                "Get-MailDetailTransportRuleReport -RecipientAddress dora@* -Action Quarantine -EventType TransportRuleHits~1",
                "Get-MessageTrace -MessageId '<force@fabrikam.com>' | Get-MailDetailTransportRuleReport~2",
                "Get-MailDetailSpamReport -EventType SpamIPBlock, SpamDBEBFilter~2",
                "Get-MailDetailSpamReport -Action SetHeader~2",
                "Get-MailDetailMalwareReport -MalwareName EICAR~1",
                "Get-MailDetailMalwareReport -Direction Outbound~0",
                "Get-TransportRuleHistory -Agent amavis~2",
                "Get-TransportRuleHistory Footer, 'rspamd*'~3",
                "Get-TransportRuleHistory -StartDate 2026-03-05~3",
                "Get-MailDetailTransportRuleReport -TransportRule Footer* | Get-TransportRuleHistory~2",
                "Get-MailFilterListReport -SelectionTarget FindOnPremConnector | Where-Object Value -eq 'Default EX1'~1",
                "(Get-NonDeliveryReport -ErrorCode 5.7.1 -AggregateBy Summary -SampleSize 2).SampleMessages~2"
            })
    void parametersNarrowLines(String command, String count) {
        try (MailShell shell = FilterLogs.shell(folder)) {
            assertEquals(count, shell.run("@(" + command + " 3>$null).Count"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Get-MailFlowStatusReport",
        "Get-MailTrafficPolicyReport",
        "Get-MailDetailTransportRuleReport",
        "Get-MailTrafficReport",
        "Get-MailTrafficTopReport",
        "Get-MailTrafficATPReport",
        "Get-NonDeliveryReport",
        "Get-MailDetailSpamReport"
    })
    void pagesHaveEachLineOnceAndSayThatThereAreMore(String command) {
        try (MailShell shell = FilterLogs.shell(folder)) {
            String all = shell.run("@(" + command + ").Count");
            String paged = shell.run("$n = 0; $page = 1; do { $lines = @(" + command
                    + " -PageSize 2 -Page $page); $n += $lines.Count; $page++ } until ($lines.Count -lt 2); $n");
            assertEquals(all, paged);
            assertTrue(shell.run(command + " -PageSize 1").contains("Use -Page 2 for the next ones"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Get-MailFlowStatusReport",
        "Get-MailTrafficSummaryReport",
        "Get-MailTrafficPolicyReport",
        "Get-MailTrafficATPReport",
        "Get-MailDetailTransportRuleReport",
        "Get-QuarantineMessage",
        "Get-NonDeliveryReport",
        "Get-TransportRuleHistory",
        "Get-MailTrafficReport",
        "Get-MailTrafficTopReport",
        "Get-MailDetailSpamReport",
        "Get-MailDetailMalwareReport"
    })
    void anEmptyAnswerSaysWhatTheStoreCovers(String command) {
        try (MailShell shell = new MailShell(folder)) {
            String shown = shell.run(command);
            assertTrue(shown.startsWith("WARNING: No "), shown);
            assertTrue(shown.contains("is empty; read logs into it with Import-MailLog."), shown);
        }
    }

    @Test
    void domainsAreOursInEachReport() {
        try (MailShell shell = FilterLogs.shell(folder)) {
            String count = "(Get-MailFlowStatusReport %s | Measure-Object Count -Sum).Sum";
            String all = shell.run(count.formatted(""));
            assertEquals(all, shell.run(count.formatted("-Domain All")));
            assertEquals(all, shell.run(count.formatted("-Domain contoso.com, Others")));
            assertEquals(
                    "0",
                    shell.run("(Get-MailFlowStatusReport -Domain fabrikam.com -WarningAction SilentlyContinue).Count"));
            assertEquals(all, shell.run("('contoso.com' | Get-MailFlowStatusReport | Measure-Object Count -Sum).Sum"));
        }
    }

    @Test
    void aFilterListValueIsTakenByTheReports() {
        try (MailShell shell = FilterLogs.shell(folder)) {
            String bad = shell.run("foreach ($rule in Get-MailFilterListReport -SelectionTarget TransportRule) {"
                    + " if (-not (Get-MailTrafficPolicyReport -TransportRule $rule.Value 3>$null)) { $rule.Value } }");
            assertEquals("", bad);
            String actions = shell.run("foreach ($action in Get-MailFilterListReport -SelectionTarget Actions) {"
                    + " if (-not (Get-MailTrafficPolicyReport -Action $action.Value 3>$null)) { $action.Value } }");
            assertEquals("", actions);
        }
    }

    @Test
    void everyEventTypeOfTheListIsTaken() {
        try (MailShell shell = FilterLogs.shell(folder)) {
            String shown = shell.run("foreach ($type in Get-MailFilterListReport -SelectionTarget EventTypes) {"
                    + " try { $null = & \"Get-$($type.ParentValue)Report\" -EventType $type.Value -ErrorAction Stop 3>$null }"
                    + " catch { \"$($type.Value) $($_.Exception.Message)\" } }");
            assertEquals("", shown);
        }
    }

    @Test
    void hostileTextStaysInObjectsAndBreaksNoLine() {
        String log =
                "2026-03-02T10:05:00+00:00 mx1 postfix/smtpd[1]: 4D2bbb0Zp1z3tB2: client=a.example.com[192.0.2.1]\n"
                        + "2026-03-02T10:05:00+00:00 mx1 postfix/cleanup[1]: 4D2bbb0Zp1z3tB2: reject: header Subject: \u001b[2J\u202Ex from"
                        + " a.example.com[192.0.2.1]; from=<a@example.com> to=<b@contoso.com> proto=ESMTP helo=<h>: 5.7.1 \u001b[31mno\n";
        try (MailShell shell = new MailShell(folder).with("evil.log", log)) {
            shell.run("Import-MailLog evil.log | Out-Null; Set-MtshOption -AcceptedDomain contoso.com");
            assertEquals("True", shell.run("(Get-MailDetailTransportRuleReport)[0].Finding.Contains([char]27)"));
            assertEquals("5.7.1", shell.run("(Get-NonDeliveryReport).ErrorCode"));
            assertEquals("Postfix header_checks Subject", shell.run("(Get-TransportRuleHistory).Name"));
        }
    }

    @Test
    void noSubjectCanAddALineToTheHeaderThatIsShown() {
        String log =
                "2026-03-02T10:05:00+00:00 mx1 postfix/smtpd[1]: 4D2bbb0Zp1z3tB2: client=a.example.com[192.0.2.1]\n"
                        + "2026-03-02T10:05:00+00:00 mx1 postfix/cleanup[1]: 4D2bbb0Zp1z3tB2: hold: header Subject:"
                        + " =?utf-8?q?hello=0D=0AFrom:_boss=40contoso.com?= from a.example.com[192.0.2.1]; from=<a@example.com>"
                        + " to=<b@contoso.com> proto=ESMTP helo=<h>\n";
        try (MailShell shell = new MailShell(folder).with("evil.log", log)) {
            shell.run("Import-MailLog evil.log | Out-Null; Set-MtshOption -AcceptedDomain contoso.com");
            String header = shell.run("(Get-QuarantineMessage | Get-QuarantineMessageHeader 3>$null).Header");
            assertTrue(header.startsWith("Subject: "), header);
            assertFalse(header.contains("\nFrom:"), header);
        }
    }
}

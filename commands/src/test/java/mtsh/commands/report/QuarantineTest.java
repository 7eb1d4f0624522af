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

class QuarantineTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-QuarantineTypes Spam|dora@contoso.com Released amavis SPAM",
                "-Type TransportRule|ben@contoso.com NotReleased Postfix header_checks Subject",
                "-PolicyTypes AntiPhishPolicy|ben@contoso.com NotReleased Exchange phish",
                "-PolicyName 'amavis*'|dora@contoso.com Released amavis SPAM",
                "-ReleaseStatus Released|dora@contoso.com Released amavis SPAM",
                "-MessageId '<bill@fabrikam.com>'|ben@contoso.com NotReleased Postfix header_checks Subject",
                "-Subject win|dora@contoso.com Released amavis SPAM",
                "-SenderAddress bill@*|ben@contoso.com NotReleased Postfix header_checks Subject",
                "-StartReceivedDate 2026-03-03 -EndReceivedDate 2026-03-04|ben@contoso.com NotReleased Postfix header_checks Subject",
                "-QuarantineTypes Malware|''",
                "-ReleaseStatus Requested|''"
            })
    void filters(String parameters, String shown) {
        try (MailShell shell = FilterLogs.shell(folder)) {
            assertEquals(
                    shown,
                    shell.run("Get-QuarantineMessage " + parameters + " -WarningAction SilentlyContinue"
                            + " | ForEach-Object { \"$($_.RecipientAddress) $($_.ReleaseStatus) $($_.PolicyName)\" }"));
        }
    }

    @Test
    void anIdentityFindsTheMessageAgain() {
        try (MailShell shell = FilterLogs.shell(folder)) {
            String wrong = shell.run("foreach ($message in Get-QuarantineMessage) {"
                    + " $again = Get-QuarantineMessage -Identity $message.Identity;"
                    + " if ($again.Identity -ne $message.Identity) { $message.Identity } }");
            assertEquals("", wrong);
            assertEquals("3", shell.run("@(Get-QuarantineMessage | Get-QuarantineMessage).Count"));
            assertEquals(
                    "Released 2026-03-03T09:30:00",
                    shell.run(
                            "Get-QuarantineMessage -Identity (Get-MessageTrace -MessageId '<spam@fabrikam.com>').MessageTraceId"
                                    + " | ForEach-Object { \"$($_.ReleaseStatus) $($_.ReleasedTime.ToString('s'))\" }"));
        }
    }

    @Test
    void expiryIsKnownOnlyInExchangesWays() {
        try (MailShell shell = MailShell.withMail(folder)) {
            assertEquals("True", shell.run("$null -eq (Get-QuarantineMessage).Expires"));
            shell.run("Set-MtshOption -ExchangeLimits $true");
            assertEquals("2026-01-17T14:00:00", shell.run("(Get-QuarantineMessage).Expires.ToString('s')"));
            assertEquals("1", shell.run("@(Get-QuarantineMessage -EndExpiresDate 2026-01-18).Count"));
            assertTrue(shell.run("Get-QuarantineMessage -EndExpiresDate 2026-01-17")
                    .startsWith("WARNING: No quarantined messages match"));
        }
    }

    @Test
    void aHeaderHasOnlyWhatStandsInTheLogAndSaysSo() {
        try (MailShell shell = FilterLogs.shell(folder)) {
            String shown =
                    shell.run("Get-QuarantineMessage -MessageId '<bill@fabrikam.com>' | Get-QuarantineMessageHeader"
                            + " | ForEach-Object Header");
            assertTrue(shown.contains("Subject: Invoice"), shown);
            assertTrue(shown.contains("Message-ID: <bill@fabrikam.com>"), shown);
            assertTrue(shown.contains("WARNING: A log holds few lines of a header"), shown);
            assertFalse(shown.contains("From:"), shown);
        }
    }

    @Test
    void deliveredMailIsNotInQuarantine() {
        try (MailShell shell = FilterLogs.shell(folder)) {
            String shown = shell.run(
                    "Get-QuarantineMessage -Identity (Get-MessageTrace -MessageId '<good@fabrikam.com>')[0].MessageTraceId");
            assertTrue(shown.contains("No message in quarantine has the identity"), shown);
        }
    }
}

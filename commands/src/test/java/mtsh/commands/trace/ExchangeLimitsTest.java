package mtsh.commands.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import mtsh.commands.MailShell;

class ExchangeLimitsTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Get-MessageTrace -StartDate (Get-Date).AddDays(-11) -EndDate (Get-Date)|Invalid StartDate value. The StartDate can't be"
                        + " older than 10 days from today. This store holds 2026-01-01 08:15:02Z to 2026-01-02 02:30:00Z",
                "Get-MessageTraceV2 -StartDate (Get-Date).AddDays(-91) -EndDate (Get-Date).AddDays(-85)|Invalid StartDate value. The"
                        + " StartDate can't be older than 90 days from today.",
                "Get-MessageTraceV2 -StartDate (Get-Date).AddDays(-20) -EndDate (Get-Date)|The interval between StartDate and EndDate can't"
                        + " be longer than 10 days.",
                "Get-MessageTraceV2 -StartDate (Get-Date).AddDays(-2)|EndDate is required when a StartDate is entered.",
                "Get-MessageTraceV2 -ResultSize Unlimited|ResultSize is invalid",
                "Get-MessageTrace -Page 1001|Cannot validate argument on parameter 'Page'. The 1001 argument is greater than the maximum"
                        + " allowed range of 1000."
            })
    void refusesWhatExchangeRefuses(String command, String sentence) {
        try (MailShell shell = MailShell.withMail(folder)) {
            shell.run("Set-MtshOption -ExchangeLimits $true");
            String message = shell.run("try { " + command + " } catch { $_.Exception.Message }");
            assertTrue(message.startsWith(sentence), message);
            shell.run("Set-MtshOption -ExchangeLimits $false");
            assertEquals(
                    "fine",
                    shell.run("try { $null = " + command + " 3>$null; 'fine' } catch { $_.Exception.Message }"));
        }
    }

    @Test
    void aHundredQuestionsAreAllowed() {
        try (MailShell shell = MailShell.withMail(folder)) {
            shell.run("Set-MtshOption -ExchangeLimits $true");
            String shown = shell.run("$n = 0; try { while ($n -lt 200) { $null = Get-MessageTraceV2; $n++ } } "
                    + "catch { \"$n $($_.Exception.Message)\" }");
            assertEquals("100 Your recent queries have surpassed the permitted limit, please try again later.", shown);
        }
    }

    @Test
    void noDatesMeanTwoDaysOnlyWhereLimitsHold() {
        try (MailShell shell = MailShell.withMail(folder)) {
            String count =
                    "Set-MtshOption -ExchangeLimits $%s; @(Get-MessageTrace -StartDate 2025-12-30 -EndDate 2026-01-02T03:00Z).Count";
            assertEquals("11", shell.run(count.formatted("true")));
            assertEquals("2026-01-02T03:04:05", shell.run("(Get-MessageTrace)[0].EndDate.ToString('s')"));
            shell.run("Set-MtshOption -ExchangeLimits $false");
            assertEquals("True", shell.run("$null -eq (Get-MessageTrace)[0].EndDate"));
        }
    }

    @Test
    void emptyTextFindsOnlyWhatIsEmptyAndSaysSo() {
        try (MailShell shell = MailShell.withMail(folder)) {
            assertEquals(
                    "WARNING: -SenderAddress is an empty text, which finds only messages that have none. Leave it out, or give $null, to"
                            + " find any.\nnews@example.net",
                    shell.run("(Get-MessageTrace -SenderAddress '').RecipientAddress"));
            assertEquals("11", shell.run("@(Get-MessageTrace -SenderAddress $null -RecipientAddress $null).Count"));
        }
    }
}

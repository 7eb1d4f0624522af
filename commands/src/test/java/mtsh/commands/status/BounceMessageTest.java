package mtsh.commands.status;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import mtsh.commands.MailShell;

class BounceMessageTest {
    @TempDir
    Path folder;

    private static String text(String name) throws IOException {
        try (var stream = BounceMessageTest.class.getResourceAsStream("bounces/" + name + ".eml")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "postfix | dave@contoso.com | failed | 5.1.1 | recipient-unknown | <w1@example.net>",
                "exim | ben@fabrikam.com | failed | 5.7.1 | relay-denied | <offer@example.org>",
                "sendmail | ben@fabrikam.com | failed | 5.2.2 | mailbox-full | ''",
                "qmail | ben@fabrikam.com | failed | 5.1.1 | recipient-unknown | <offer@example.org>",
                "exchange | ben@fabrikam.com | failed | 5.7.133 | sender-not-allowed | <offer@contoso.com>",
                "delayed | bob@fabrikam.com | delayed | 4.7.1 | greylist | <q3@contoso.com>"
            })
    void namesRecipientReasonAndOriginal(
            String name, String recipient, String action, String code, String cause, String original)
            throws IOException {
        BounceMessage bounce = BounceMessage.parse(text(name));
        assertEquals(1, bounce.recipients().size(), bounce.toString());
        BouncedRecipient one = bounce.recipients().get(0);
        assertEquals(recipient, one.address());
        assertEquals(action, one.action());
        assertEquals(code, one.status());
        assertEquals(cause, Cause.of(one.reply(), one.status(), false).id());
        assertEquals(original, bounce.messageId());
    }

    @Test
    void tellsTheServersAndTheSubject() throws IOException {
        BounceMessage bounce = BounceMessage.parse(text("postfix"));
        assertEquals("mx1.contoso.com", bounce.reporter());
        assertEquals("4mB2bD0Zp1z3tBc", bounce.queueId());
        assertEquals("Weekly news \u2713", bounce.subject());
        assertEquals("news@example.net", bounce.sender());
        assertEquals("mail.contoso.com", bounce.recipients().get(0).server());
        assertEquals(
                "AM0PR01MB1234.eurprd01.prod.exchangelabs.com",
                BounceMessage.parse(text("exchange")).reporter());
    }

    @Test
    void traceMessageFindsTheMessageBehindIt() throws IOException {
        Files.writeString(folder.resolve("postfix.eml"), text("postfix"));
        Files.writeString(folder.resolve("delayed.eml"), text("delayed").replace("\n", "\r\n"));
        Files.writeString(folder.resolve("exim.eml"), text("exim"));
        try (MailShell shell = MailShell.withMail(folder)) {
            assertEquals(
                    "BOUNCED dave@contoso.com recipient-unknown",
                    shell.run(
                            "Trace-Message -Path postfix.eml | % { \"$($_.Verdict) $($_.RecipientAddress) $($_.CauseId)\" }"));
            assertEquals(
                    "NOT DELIVERED YET bob@fabrikam.com",
                    shell.run(
                            "Get-Content delayed.eml | Trace-Message | % { \"$($_.Verdict) $($_.RecipientAddress)\" }"));
            assertEquals("BOUNCED", shell.run("(Trace-Message (Get-Content postfix.eml -Raw)).Verdict"));
            assertEquals("2", shell.run("@(Trace-Message -Path *.eml -ErrorAction Ignore).Count"));
            assertEquals("30", shell.run("Trace-Message -Path exim.eml -ErrorAction Ignore; $LASTEXITCODE"));
            String missing = shell.run("Trace-Message -Path exim.eml");
            assertTrue(
                    missing.contains("The bounce says of ben@fabrikam.com:")
                            && missing.contains("does not pass on mail"),
                    missing);
            assertTrue(shell.run("Trace-Message -Path nothing.eml")
                    .startsWith("Trace-Message: Cannot read 'nothing.eml'"));
        }
    }

    @Test
    void resolveSmtpStatusTakesFilesLinesAndText() throws IOException {
        Files.writeString(folder.resolve("postfix.eml"), text("postfix"));
        try (MailShell shell = MailShell.withMail(folder)) {
            String shown = "dave@contoso.com recipient-unknown <w1@example.net> mail.contoso.com";
            String format = " | % { \"$($_.Recipient) $($_.CauseId) $($_.OriginalMessageId) $($_.Server)\" }";
            assertEquals(shown, shell.run("Resolve-SmtpStatus -Path postfix.eml" + format));
            assertEquals(shown, shell.run("Get-Content postfix.eml | Resolve-SmtpStatus" + format));
            assertEquals(shown, shell.run("Get-Content postfix.eml -Raw | Resolve-SmtpStatus" + format));
            assertEquals(
                    "550 5.1.1 recipient-unknown",
                    shell.run("Get-Content mail.log | Select-String 'status=bounced' | % Line |"
                            + " Resolve-SmtpStatus | % { \"$($_.Code) $($_.EnhancedCode) $($_.CauseId)\" }"));
            assertEquals(
                    "Permanent address", shell.run("Resolve-SmtpStatus 5.1.250 | % { \"$($_.Class) $($_.Subject)\" }"));
            assertTrue(shell.run("Resolve-SmtpStatus 'good morning'")
                    .startsWith("Resolve-SmtpStatus: There is no status code and no known answer in 'good morning'."));
        }
    }
}

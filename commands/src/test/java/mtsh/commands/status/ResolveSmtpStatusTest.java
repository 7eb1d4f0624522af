package mtsh.commands.status;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import mtsh.commands.MailShell;

class ResolveSmtpStatusTest {
    @TempDir
    Path folder;

    private MailShell shell;

    @BeforeEach
    void open() {
        shell = new MailShell(folder);
    }

    @AfterEach
    void close() {
        shell.close();
    }

    private String facts(String text) {
        return shell.with("in.txt", text)
                .run(
                        "$s = Resolve-SmtpStatus (Get-Content in.txt -Raw); \"$($s.Code)|$($s.EnhancedCode)|$($s.Class)|$($s.CauseId)|"
                                + "$($s.Recipient)|$($s.RemoteServer)\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "550~550||Permanent|remote-5xx||",
                "452~452||Temporary|remote-4xx||",
                "250~250||Success|||",
                "354~354||Intermediate|||",
                "5.1.1~|5.1.1|Permanent|recipient-unknown||",
                "550 5.1.1~550|5.1.1|Permanent|recipient-unknown||",
                "4.7.1~|4.7.1|Temporary|remote-4xx||",
                "5.7.612~|5.7.612|Permanent|blocklisted||",
                "5.9.77~|5.9.77|Permanent|remote-5xx||",
                "599 hm~599||Permanent|remote-5xx||",
                "Connection timed out~|||connect-timeout||",
                "550 4.4.7 QUEUE.Expired; message expired~550|4.4.7|Permanent|expired||",
                "2026-01-02T01:40:01Z mx1 postfix/smtp[450]: 4XbC2k0Zp: to=<bob@fabrikam.com>, relay=mx.fabrikam.com[192.0.2.10]:25, delay=1, delays=0/0/0/1, dsn=4.7.1, status=deferred (host mx.fabrikam.com[192.0.2.10] said: 451 4.7.1 Greylisted (in reply to RCPT TO command))"
                        + "~451|4.7.1|Temporary|greylist|bob@fabrikam.com|mx.fabrikam.com[192.0.2.10]",
                "Jan  2 01:40:01 mx1 postfix/smtpd[550]: NOQUEUE: reject: RCPT from unknown[192.0.2.9]: 554 5.7.1 <bob@fabrikam.com>: Relay access denied; from=<a@contoso.com> to=<bob@fabrikam.com> proto=ESMTP helo=<x>"
                        + "~554|5.7.1|Permanent|relay-denied|bob@fabrikam.com|",
                "Jan  2 01:40:01 mx1 sendmail[421]: 6021e1xx: to=<bob@fabrikam.com>, delay=00:00:01, xdelay=00:00:01, mailer=esmtp, pri=1, relay=mx.fabrikam.com. [192.0.2.10], dsn=5.1.1, stat=User unknown"
                        + "~|5.1.1|Permanent|recipient-unknown|bob@fabrikam.com|mx.fabrikam.com. [192.0.2.10]",
                "2026-01-02 01:40:01 1vbWIP-000000001xx-2abc ** bob@fabrikam.com R=dnslookup T=remote_smtp H=mx.fabrikam.com [192.0.2.10]: SMTP error from remote mail server after RCPT TO:<bob@fabrikam.com>: 550 5.2.2 mailbox full"
                        + "~550|5.2.2|Permanent|mailbox-full|bob@fabrikam.com|mx.fabrikam.com [192.0.2.10]",
                "2026-01-02 01:40:01 1vbWIP-000000001xx-2abc == bob@fabrikam.com R=dnslookup T=remote_smtp defer (111): Connection refused"
                        + "~||Temporary|connect-refused|bob@fabrikam.com|",
                "2026-01-02 01:40:01 1vbWIP-000000001xx-2abc ** eve@fabrikam.invalid: Unrouteable address"
                        + "~||Permanent|domain-unknown|eve@fabrikam.invalid|",
                "2026-01-02T01:40:00.123Z,,EX1,,EX1,,,ROUTING,FAIL,123,<a@contoso.com>,bob@contoso.com,550 5.1.1 RESOLVER.ADR.RecipNotFound; not found,4096"
                        + "~550|5.1.1|Permanent|recipient-unknown||",
                "Reason: [{LED=450 4.4.316 Connection refused [Message=Socket error code 10061]};{MSG=};{FQDN=mx.fabrikam.com};{IP=192.0.2.10};{LRT=1/2/2026 1:40:00 AM}]"
                        + "~450|4.4.316|Temporary|connect-refused||mx.fabrikam.com[192.0.2.10]",
                "Reason: [{LED=550 5.1.10 RESOLVER.ADR.RecipientNotFound; not fou~550|5.1.10|Permanent|recipient-unknown||",
            })
    void whatAnAdminHasIsExplained(String text, String facts) {
        assertEquals(facts, facts(text));
    }

    @Test
    void severalCodesAtOnceAndUnknownOnesInWords() {
        assertEquals("recipient-unknown mailbox-full", shell.run("\"$((Resolve-SmtpStatus 5.1.1, 5.2.2).CauseId)\""));
        assertEquals(
                "5.9.77 is in no registry; it says: permanent, a subject that is not defined.",
                shell.run("(Resolve-SmtpStatus 5.9.77).Meaning"));
        assertTrue(shell.run("(Resolve-SmtpStatus 4.7.199).Meaning").contains("a problem of security and policy"));
    }

    @Test
    void theTimeOfTheLastRetryIsUtc() {
        assertEquals(
                "2026-01-02T01:40:00",
                shell.run(
                        "(Resolve-SmtpStatus '[{LED=450 4.4.7 x};{LRT=1/2/2026 1:40:00 AM}]').LastRetryTime.ToString('s')"));
    }

    private static final String BOUNCE =
            "From: MAILER-DAEMON@mx1.contoso.com\nSubject: Undelivered Mail\n\nThis is the mail system at host mx1.contoso.com.\n\n"
                    + "<bob@fabrikam.com>: host mx.fabrikam.com[192.0.2.10] said: 552 5.2.2 Mailbox full\n\n<eve@fabrikam.com>: unknown user\n";

    @Test
    void aBounceFromAFileOrLineByLine() {
        shell.with("bounce.eml", BOUNCE);
        String expected = "bob@fabrikam.com=mailbox-full eve@fabrikam.com=recipient-unknown";
        String shown = " | ForEach-Object { \"$($_.Recipient)=$($_.CauseId)\" } | Join-String -Separator ' '";
        assertEquals(expected, shell.run("Resolve-SmtpStatus -Path *.eml" + shown));
        assertEquals(expected, shell.run("Resolve-SmtpStatus -LiteralPath bounce.eml" + shown));
        assertEquals(expected, shell.run("Get-Content bounce.eml | Resolve-SmtpStatus" + shown));
        assertEquals(expected, shell.run("Get-Content bounce.eml -Raw | Resolve-SmtpStatus" + shown));
        assertEquals(expected, shell.run("Get-ChildItem bounce.eml | Resolve-SmtpStatus" + shown));
    }

    @Test
    void aLogSaysHowManyLinesHoldNothing() {
        shell.with("mail.log", "x smtp[1]: 550 5.1.1 gone\nx qmgr[1]: removed\nx smtp[1]: 452 4.2.2 full\n");
        String shown = shell.run("Resolve-SmtpStatus -Path mail.log | ForEach-Object EnhancedCode");
        assertTrue(shown.contains("5.1.1\n4.2.2"), shown);
        assertTrue(shown.contains("1 line of"), shown);
    }

    @Test
    void aReplyOfSeveralLinesIsOne() {
        shell.with("r.txt", "550-5.7.1 first\n550 5.7.1 spam\n");
        assertEquals("550 5.7.1 first spam", shell.run("(Get-Content r.txt | Resolve-SmtpStatus).Text"));
    }

    @Test
    void nothingToExplainIsAnError() {
        assertTrue(shell.run("Resolve-SmtpStatus hello").contains("No status code and no known reply in 'hello'"));
        assertTrue(shell.run("'hello', 'world' | Resolve-SmtpStatus").contains("No status code"));
        assertTrue(shell.run("Resolve-SmtpStatus -Path nowhere.eml").contains("nowhere.eml"));
    }

    @Test
    void anOutlookFileIsNamed() throws IOException {
        Files.write(folder.resolve("a.msg"), new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1});
        assertTrue(shell.run("Resolve-SmtpStatus -Path a.msg").contains("Outlook message file"));
    }

    @Test
    void hostileTextIsShownEscaped() {
        shell.with("evil.txt", "550 5.1.1 \u001b[2J\u202Egone");
        String shown = shell.run("Resolve-SmtpStatus -Path evil.txt");
        assertFalse(shown.contains("\u001b") || shown.contains("\u202E"), shown);
        assertTrue(shown.contains("\\x1B[2J"), shown);
    }

    @Test
    void providersAreNamed() {
        assertEquals(
                "Exchange Online",
                shell.run(
                        "(Resolve-SmtpStatus '550 5.4.1 Recipient address rejected: Access denied. AS(201806281)').Provider"));
        assertEquals(
                "Gmail",
                shell.run(
                        "(Resolve-SmtpStatus '550 5.7.26 unauthenticated https://support.google.com/mail/ - gsmtp').Provider"));
    }
}

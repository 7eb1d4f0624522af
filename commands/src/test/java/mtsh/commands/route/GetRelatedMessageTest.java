package mtsh.commands.route;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import mtsh.commands.MailShell;

class GetRelatedMessageTest {
    private static final String LINES =
            " | ForEach-Object { '{0} {1} {2} {3}' -f $_.Depth, $_.Relation, $_.SenderAddress, $_.RecipientAddress }";

    @TempDir
    Path folder;

    private MailShell shell;

    @BeforeEach
    void open() {
        shell = new MailShell(folder);
        StringBuilder log = new StringBuilder();
        log.append(mail(
                "10:00:00",
                "4mB1bC0Zp1z3tB1",
                "q1@contoso.com",
                "alice@contoso.com",
                "bob@fabrikam.com",
                "Offer",
                5000));
        log.append(mail(
                "10:05:00",
                "4mB1bC0Zp1z3tB2",
                "r1@fabrikam.com",
                "bob@fabrikam.com",
                "alice@contoso.com",
                "Re: Offer",
                6000));
        log.append(mail(
                "10:06:00",
                "4mB1bC0Zp1z3tB3",
                "v1@fabrikam.com",
                "<>",
                "alice@contoso.com",
                "Automatic reply: Offer",
                900));
        log.append(mail(
                "11:00:00",
                "4mB1bC0Zp1z3tB4",
                "q2@contoso.com",
                "alice@contoso.com",
                "bob@fabrikam.com",
                "Offer",
                5010));
        log.append(mail(
                "12:00:00",
                "4mB1bC0Zp1z3tB5",
                "q1@contoso.com",
                "carol@contoso.com",
                "dave@fabrikam.com",
                "Offer",
                7000));
        log.append(mail(
                "12:30:00",
                "4mB1bC0Zp1z3tB6",
                "z1@contoso.com",
                "erin@contoso.com",
                "frank@fabrikam.com",
                "Lunch",
                5000));
        shell.with("mail.log", log.toString());
        shell.run("Import-MailLog mail.log | Out-Null");
    }

    @AfterEach
    void close() {
        shell.close();
    }

    private static String mail(
            String time, String queueId, String messageId, String from, String to, String subject, int size) {
        String head = "2026-01-01T" + time + ".";
        String sender = from.equals("<>") ? "from=<>" : "from=<" + from + ">";
        return head + "000000+00:00 mx1 postfix/smtpd[1]: " + queueId + ": client=ws.contoso.com[10.0.0.1]\n"
                + head + "100000+00:00 mx1 postfix/cleanup[2]: " + queueId + ": info: header Subject: " + subject
                + " from ws.contoso.com[10.0.0.1]; " + sender + " to=<" + to + "> proto=ESMTP helo=<ws>\n"
                + head + "110000+00:00 mx1 postfix/cleanup[2]: " + queueId + ": message-id=<" + messageId + ">\n"
                + head + "200000+00:00 mx1 postfix/qmgr[3]: " + queueId + ": " + sender + ", size=" + size
                + ", nrcpt=1 (queue active)\n"
                + head + "300000+00:00 mx1 postfix/smtp[4]: " + queueId + ": to=<" + to
                + ">, relay=mx.fabrikam.com[192.0.2.1]:25,"
                + " delay=0.3, delays=0.1/0/0.1/0.1, dsn=2.0.0, status=sent (250 2.0.0 Ok: queued as X" + size + ")\n"
                + head + "400000+00:00 mx1 postfix/qmgr[3]: " + queueId + ": removed\n";
    }

    @Test
    void answersResendsAndCopiesAreFound() {
        String text = shell.run("Get-RelatedMessage 4mB1bC0Zp1z3tB1 -Depth 1" + LINES);
        assertEquals(
                """
                0 Message alice@contoso.com bob@fabrikam.com
                1 Reply bob@fabrikam.com alice@contoso.com
                1 AutoReply <> alice@contoso.com
                1 Resend alice@contoso.com bob@fabrikam.com
                1 SameMessageId carol@contoso.com dave@fabrikam.com""",
                text.lines()
                        .filter(line -> !line.startsWith("WARNING"))
                        .reduce((a, b) -> a + "\n" + b)
                        .orElse(""));
    }

    @Test
    void answersLeadBack() {
        String text = shell.run("Get-RelatedMessage 4mB1bC0Zp1z3tB2 -Depth 1" + LINES);
        assertTrue(text.contains("1 RepliesTo alice@contoso.com bob@fabrikam.com"), text);
    }

    @Test
    void windowLimitsWhatContentTies() {
        String text = shell.run("Get-RelatedMessage 4mB1bC0Zp1z3tB1 -Window 10m" + LINES);
        assertTrue(text.contains("Reply bob@fabrikam.com"), text);
        assertTrue(!text.contains("Resend"), text);
    }

    @Test
    void othersAreLeftOut() {
        String text = shell.run("Get-RelatedMessage 4mB1bC0Zp1z3tB6" + LINES);
        assertEquals("0 Message erin@contoso.com frank@fabrikam.com", text);
    }

    @Test
    void limitsAreTold() {
        String few = shell.run("Get-RelatedMessage 4mB1bC0Zp1z3tB1 -First 2");
        assertTrue(few.contains("WARNING: Only the nearest 2 messages are shown, more belong to it. Use -First"), few);
        String near = shell.run("Get-RelatedMessage 4mB1bC0Zp1z3tB2 -Depth 1");
        assertTrue(near.contains("WARNING: More belongs to it than 1 step away. Use -Depth"), near);
    }

    @Test
    void parentsAreRowsOfTheTree() {
        assertEquals(
                "True",
                shell.run("$all = Get-RelatedMessage 4mB1bC0Zp1z3tB1; -not ($all | Where-Object Depth -gt 0 |"
                        + " Where-Object { $_.Parent -notin $all.MessageTraceId })"));
    }

    @Test
    void rowsOfATraceMayComeThroughThePipeline() {
        String text = shell.run("Get-MessageTrace -Subject Lunch | Get-RelatedMessage" + LINES);
        assertEquals("0 Message erin@contoso.com frank@fabrikam.com", text);
    }

    @Test
    void nothingFoundSaysWhatTheStoreCovers() {
        String text = shell.run("Get-RelatedMessage nobody@example.com");
        assertTrue(text.startsWith("WARNING: No messages match. This store holds 2026-01-01"), text);
    }

    @Test
    void wrongSpansAreRefused() {
        assertTrue(
                shell.run("Get-RelatedMessage 4mB1bC0Zp1z3tB1 -Window soon").contains("'soon' is not a span of time"));
        assertTrue(shell.run("Get-RelatedMessage x -Last 1d -StartDate 2026-01-01")
                .contains("Give -Last or -StartDate, not both."));
    }

    @Test
    void treeIsPlainWhereAsked() {
        String text =
                shell.run("(Get-RelatedMessage 4mB1bC0Zp1z3tB1 -Depth 1 -Ascii -WarningAction SilentlyContinue).Tree");
        assertTrue(text.startsWith("Message\n+- Reply\n"), text);
        assertTrue(text.endsWith("`- SameMessageId"), text);
    }

    @Test
    void forwardsAreToldByTheirQueueId() {
        String head = "2026-01-01T13:00:0";
        shell.with(
                "forward.log",
                head + "0.0+00:00 mx1 postfix/smtpd[1]: 4mB1bC0Zp1z3tC1: client=out.example.net[198.51.100.7]\n"
                        + head + "0.1+00:00 mx1 postfix/cleanup[2]: 4mB1bC0Zp1z3tC1: message-id=<f1@example.net>\n"
                        + head
                        + "0.2+00:00 mx1 postfix/qmgr[3]: 4mB1bC0Zp1z3tC1: from=<tom@example.net>, size=800, nrcpt=1 (queue active)\n"
                        + head + "1.0+00:00 mx1 postfix/cleanup[2]: 4mB1bC0Zp1z3tC2: message-id=<f1@example.net>\n"
                        + head
                        + "1.1+00:00 mx1 postfix/qmgr[3]: 4mB1bC0Zp1z3tC2: from=<tom@example.net>, size=900, nrcpt=1 (queue active)\n"
                        + head
                        + "1.2+00:00 mx1 postfix/local[4]: 4mB1bC0Zp1z3tC1: to=<dave@contoso.com>, relay=local, delay=1.2,"
                        + " delays=0.2/0/0/1, dsn=2.0.0, status=sent (forwarded as 4mB1bC0Zp1z3tC2)\n"
                        + head + "1.3+00:00 mx1 postfix/qmgr[3]: 4mB1bC0Zp1z3tC1: removed\n"
                        + head
                        + "2.0+00:00 mx1 postfix/smtp[5]: 4mB1bC0Zp1z3tC2: to=<dave@fabrikam.com>, relay=mx.fabrikam.com[192.0.2.1]:25,"
                        + " delay=1, delays=0.1/0/0.4/0.5, dsn=2.0.0, status=sent (250 2.0.0 Ok: queued as Y1)\n"
                        + head + "2.1+00:00 mx1 postfix/qmgr[3]: 4mB1bC0Zp1z3tC2: removed\n");
        shell.run("Import-MailLog forward.log | Out-Null");
        String text =
                shell.run("Get-RelatedMessage dave@contoso.com | ForEach-Object { '{0}: {1}' -f $_.Relation, $_.Why }");
        assertTrue(
                text.contains(
                        "Forward: dave@contoso.com forwards to dave@fabrikam.com as 4mB1bC0Zp1z3tC2 (forward.log:6)"),
                text);
    }
}

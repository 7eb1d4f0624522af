package mtsh.commands.status;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;

import org.junit.jupiter.api.Test;

class BounceMessageTest {
    private static final String REPORT = """
            Return-Path: <>
            From: MAILER-DAEMON@mx1.contoso.com (Mail Delivery System)
            Subject: Undelivered Mail Returned to Sender
            MIME-Version: 1.0
            Content-Type: multipart/report; report-type=delivery-status;
            \tboundary="B1/mx1.contoso.com"

            This is a MIME-encapsulated message.

            --B1/mx1.contoso.com
            Content-Type: text/plain; charset=us-ascii

            This is the mail system at host mx1.contoso.com.

            --B1/mx1.contoso.com
            Content-Type: message/delivery-status

            Reporting-MTA: dns; mx1.contoso.com
            X-Postfix-Queue-ID: 4mB5bH0Zp1
            Arrival-Date: Fri,  2 Jan 2026 01:40:00 +0100 (CET)

            Final-Recipient: rfc822; bob@fabrikam.com
            Original-Recipient: rfc822;sales@contoso.com
            Action: failed
            Status: 5.1.1
            Remote-MTA: dns; mx.fabrikam.com
            Diagnostic-Code: smtp; 550 5.1.1 <bob@fabrikam.com>:
                Recipient address rejected: User unknown

            Final-Recipient: rfc822; dora@fabrikam.com
            Action: delayed
            Status: 4.2.2
            Diagnostic-Code: smtp; 452 4.2.2 Mailbox full

            --B1/mx1.contoso.com
            Content-Type: text/rfc822-headers

            Message-ID: <offer-1@contoso.com>
            From: Alice <alice@contoso.com>
            Subject: =?UTF-8?Q?Angebot_f=C3=BCr?=
             =?UTF-8?Q?_Sie?=

            --B1/mx1.contoso.com--
            """;

    @Test
    void aDeliveryReportTellsEachRecipient() {
        BounceMessage bounce = BounceMessage.parse(REPORT);
        assertEquals("mx1.contoso.com", bounce.reportingServer());
        assertEquals("<offer-1@contoso.com>", bounce.originalMessageId());
        assertEquals("Angebot für Sie", bounce.originalSubject());
        assertEquals("alice@contoso.com", bounce.originalSender());
        assertEquals(Instant.parse("2026-01-02T00:40:00Z"), bounce.arrivalDate());
        assertEquals(2, bounce.recipients().size());
        BouncedRecipient bob = bounce.recipients().get(0);
        assertEquals("bob@fabrikam.com", bob.recipient());
        assertEquals("sales@contoso.com", bob.originalRecipient());
        assertEquals("failed", bob.action());
        assertEquals("mx.fabrikam.com", bob.remoteServer());
        assertEquals("550 5.1.1 <bob@fabrikam.com>: Recipient address rejected: User unknown", bob.reply());
        assertEquals("delayed", bounce.recipients().get(1).action());
    }

    @Test
    void windowsLineEndsAndAnMboxLineAreNoObstacle() {
        BounceMessage bounce =
                BounceMessage.parse("From MAILER-DAEMON Fri Jan  2 01:40:00 2026\r\n" + REPORT.replace("\n", "\r\n"));
        assertEquals(2, bounce.recipients().size());
    }

    @Test
    void base64AndQuotedPrintableAreDecoded() {
        String fields =
                "Reporting-MTA: dns; mx1.contoso.com\n\nFinal-Recipient: rfc822; bob@fabrikam.com\nAction: failed\nStatus: 5.2.2\n"
                        + "Diagnostic-Code: smtp; 552 5.2.2 Postfach voll: ü\n";
        String encoded = java.util.Base64.getMimeEncoder()
                .encodeToString(fields.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        String mail =
                "Content-Type: multipart/report; boundary=x\n\n--x\nContent-Type: text/plain; charset=iso-8859-1\n"
                        + "Content-Transfer-Encoding: quoted-printable\n\nDie Nachricht =\nan f=FCnf\n--x\nContent-Type: message/delivery-status\n"
                        + "Content-Transfer-Encoding: base64\n\n" + encoded + "\n--x--\n";
        assertEquals(
                "552 5.2.2 Postfach voll: ü",
                BounceMessage.parse(mail).recipients().get(0).reply());
        assertEquals("Die Nachricht an fünf", MailPart.parse(mail).readable().strip());
    }

    private static BouncedRecipient only(String text) {
        BounceMessage bounce = BounceMessage.parse(text);
        assertNotNull(bounce);
        assertEquals(1, bounce.recipients().size(), bounce.recipients().toString());
        return bounce.recipients().get(0);
    }

    @Test
    void postfixInWords() {
        BouncedRecipient bob = only("""
                This is the mail system at host mx1.contoso.com.

                I'm sorry to have to inform you that your message could not
                be delivered to one or more recipients. It's attached below.

                For further assistance, please send mail to postmaster.

                <bob@fabrikam.com>: host mx.fabrikam.com[192.0.2.10] said: 550 5.1.1
                    <bob@fabrikam.com>: Recipient address rejected: User unknown (in reply to
                    RCPT TO command)
                """);
        assertEquals("bob@fabrikam.com", bob.recipient());
        assertEquals("5.1.1", bob.status());
        assertEquals("mx.fabrikam.com[192.0.2.10]", bob.remoteServer());
    }

    @Test
    void qmailInWords() {
        BouncedRecipient bob = only("""
                Hi. This is the qmail-send program at contoso.com.
                I'm afraid I wasn't able to deliver your message to the following addresses.
                This is a permanent error; I've given up. Sorry it didn't work out.

                <bob@fabrikam.com>:
                192.0.2.10 does not like recipient.
                Remote host said: 550 5.2.2 mailbox full
                Giving up on 192.0.2.10.

                --- Below this line is a copy of the message.

                Return-Path: <alice@contoso.com>
                Message-ID: <q1@contoso.com>
                Subject: qmail
                """);
        assertEquals("5.2.2", bob.status());
    }

    @Test
    void eximInWordsWithTheOriginalBelow() {
        String text = """
                This message was created automatically by mail delivery software.

                A message that you sent could not be delivered to one or more of its
                recipients. This is a permanent error. The following address(es) failed:

                  bob@fabrikam.com
                    host mx.fabrikam.com [192.0.2.10]
                    SMTP error from remote mail server after RCPT TO:<bob@fabrikam.com>:
                    550 Unknown user

                  eve@fabrikam.invalid
                    Unrouteable address

                ------ This is a copy of the message, including all the headers. ------

                Message-Id: <e1@contoso.com>
                From: alice@contoso.com
                Subject: Exim test
                """;
        BounceMessage bounce = BounceMessage.parse(text);
        assertEquals(2, bounce.recipients().size());
        assertEquals("550 Unknown user", bounce.recipients().get(0).reply());
        assertEquals("eve@fabrikam.invalid", bounce.recipients().get(1).recipient());
        assertEquals("<e1@contoso.com>", bounce.originalMessageId());
        assertEquals("Exim test", bounce.originalSubject());
    }

    @Test
    void sendmailInWords() {
        BouncedRecipient bob = only("""
                The original message was received at Fri, 2 Jan 2026 01:40:00 GMT
                from localhost [127.0.0.1]

                   ----- The following addresses had permanent fatal errors -----
                <bob@fabrikam.com>
                    (reason: 550 5.1.1 <bob@fabrikam.com>... User unknown)

                   ----- Transcript of session follows -----
                ... while talking to mx.fabrikam.com.:
                >>> DATA
                <<< 550 5.1.1 <bob@fabrikam.com>... User unknown
                550 5.1.1 <bob@fabrikam.com>... User unknown
                """);
        assertEquals("5.1.1", bob.status());
        assertEquals("mx.fabrikam.com", bob.remoteServer());
    }

    @Test
    void exchangeAsHtml() {
        BouncedRecipient bob = only("""
                <html><head><style>p {color: red}</style></head><body>
                <p><b>Delivery has failed to these recipients or groups:</b></p>
                <p><a href="mailto:bob@contoso.com">bob@contoso.com</a><br>
                The email address you entered couldn&#39;t be found.</p>
                <p>Diagnostic information for administrators:</p>
                <p>Generating server: EX1.contoso.com</p>
                <p>bob@contoso.com<br>Remote Server returned &#39;550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup&#39;</p>
                <p>Original message headers:</p>
                <pre>Message-ID: &lt;x1@contoso.com&gt;
                Subject: Exchange
                </pre></body></html>
                """);
        assertEquals("5.1.10", bob.status());
        assertEquals("bob@contoso.com", bob.recipient());
    }

    @Test
    void gmailInWords() {
        BouncedRecipient bob = only("""
                Address not found

                Your message wasn't delivered to bob@fabrikam.com because the address couldn't be found, or is unable to receive mail.

                The response from the remote server was:
                550 5.1.1 <bob@fabrikam.com>: Recipient address rejected: User unknown
                """);
        assertEquals("bob@fabrikam.com", bob.recipient());
        assertEquals("5.1.1", bob.status());
    }

    @Test
    void fieldsPastedWithoutBlankLines() {
        BounceMessage bounce = BounceMessage.parse(
                "Reporting-MTA: dns;mx1.contoso.com\nFinal-Recipient: rfc822;a@fabrikam.com\nAction: failed\n"
                        + "Status: 5.7.1\nFinal-Recipient: rfc822;b@fabrikam.com\nAction: failed\nStatus: 5.2.2\n");
        assertEquals(2, bounce.recipients().size());
        assertEquals("5.2.2", bounce.recipients().get(1).status());
    }

    @Test
    void otherTextsAreNoBounces() {
        assertNull(BounceMessage.parse(""));
        assertNull(BounceMessage.parse("550 5.1.1 User unknown"));
        assertNull(BounceMessage.parse("Subject: Lunch\nFrom: alice@contoso.com\n\nAt 12?\n"));
        assertNull(BounceMessage.parse("Content-Type: multipart/report; boundary=x\n\n--x"));
    }

    @Test
    void damageDoesNoHarm() {
        for (int cut = 0; cut < REPORT.length(); cut += 7) {
            BounceMessage bounce = BounceMessage.parse(REPORT.substring(0, cut));
            assertEquals(bounce == null, bounce == null || bounce.recipients().isEmpty());
        }
        String nested = "Content-Type: multipart/mixed; boundary=b\n\n--b\n".repeat(500);
        assertNull(BounceMessage.parse(nested));
        assertNull(BounceMessage.parse("<html>" + "<style>".repeat(20_000)));
    }
}

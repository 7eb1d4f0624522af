package mtsh.commands.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.nio.file.Path;
import java.time.Instant;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

import mtsh.commands.MailShell;
import mtsh.commands.status.Cause;
import mtsh.store.event.EventId;
import mtsh.store.event.MailEvent;

class AnswerTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "host mx.a.b[192.0.2.1] said: 450 4.2.0 <x@y>: Recipient address rejected: Greylisted | 4.2.0 | greylist",
                "550 5.1.1 <nospam@virus.example>: Recipient address rejected: User unknown in table | 5.1.1 | recipient-unknown",
                "550 5.7.1 Message refused by policy | 5.7.1 | remote-5xx",
                "554 5.7.1 Service unavailable; Client host [192.0.2.1] blocked using zen.spamhaus.org | 5.7.1 | blocklisted",
                "554 5.7.1 <a@b>: Relay access denied | 5.7.1 | relay-denied",
                "450 4.1.8 <a@b>: Sender address rejected: Domain not found | 4.1.8 | sender-rejected",
                "452 4.2.2 <a@b> user is over quota | 4.2.2 | mailbox-full",
                "Host or domain name not found. Name service error for name=a.b type=MX: Host not found | 5.4.4 | domain-unknown",
                "connect to mx.a.b[192.0.2.1]:25: Connection timed out | 4.4.1 | connect-timeout",
                "connect to mx.a.b[192.0.2.1]:25: Connection refused | 4.4.1 | connect-refused",
                "Domain a.b does not accept mail (nullMX) | 5.1.0 | domain-unknown",
                "Blocked BANNED (.exe) {Quarantined} | 5.7.0 | attachment-type",
                "something nobody ever saw | 4.9.9 | remote-4xx"
            })
    void repliesHaveCauses(String reply, String code, String cause) {
        assertEquals(cause, Cause.of(reply, code, code.startsWith("4")).id());
    }

    @Test
    void aCodeAloneIsPutIntoWords() {
        assertEquals(
                "A temporary error. 4.7.1 = not authorised, or refused by policy.",
                Cause.of("4.7.1 Try again later", "4.7.1", true).text());
    }

    @Test
    void textOfALogCannotPassForALineOfTheAnswer() {
        String log =
                "2026-01-01T08:00:00+00:00 mx1 postfix/smtpd[1]: NOQUEUE: reject: RCPT from unknown[192.0.2.1]: 550 5.1.1 <a@b.c>:"
                        + " \u001b[2J\u202Egone; from=<s@y.example> to=<a@b.c> proto=ESMTP helo=<h>\n";
        try (MailShell shell = new MailShell(folder).with("evil.log", log)) {
            shell.run("Import-MailLog evil.log");
            String shown = shell.run("Trace-Message a@b.c");
            assertFalse(shown.contains("\u001b"), shown);
            assertFalse(shown.contains("\u202E"), shown);
            assertTrue(shown.contains("\\x1B[2J"), shown);
            assertTrue(shell.run("(Trace-Message a@b.c).Why").contains("gone"));
        }
    }

    @Test
    void dataIsXmlWhateverTheLogHolds() throws Exception {
        String hostile = "<a b='c'>&amp;\"\u0000\u001b\n\t\uD800\uFFFF]]>\uD83D\uDE00";
        MailEvent event = MailEvent.at(Instant.EPOCH)
                .id(EventId.FAIL)
                .host(hostile)
                .property("k\"<\u0001", hostile)
                .build();
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        Document document =
                factory.newDocumentBuilder().parse(new InputSource(new StringReader(new DetailText(event).data())));
        assertEquals("root", document.getDocumentElement().getTagName());
        String value = document.getElementsByTagName("MEP")
                .item(0)
                .getAttributes()
                .getNamedItem("String")
                .getNodeValue();
        assertTrue(value.startsWith("<a b='c'>&amp;\"\uFFFD\uFFFD\n\t\uFFFD\uFFFD]]>\uD83D\uDE00"), value);
    }

    @Test
    void agentsOfExchangeSpeakInDetail() {
        assertEquals("Spam|Quarantine|Spam confidence level: 8", agent("S:AMA=SUM|v=0;S:SFA=SUM|SFV=SPM|SCL=8|DI=SQ"));
        assertEquals(
                "Malware||Malware: \"ZipBomb\" was detected in attachment a;b.zip.",
                agent("S:AMA=SUM|v=1;S:AMA=EV|engine=X|name=ZipBomb|file='a;b.zip'")
                        .replace("'", ""));
        assertEquals(
                "Transport rule|Reject|Transport rule: '', ID: ('11'). Not enforced: Test without Policy Tips.",
                agent("S:TRA=ETR|ruleId=11|action=Reject|mode=Test without Policy Tips"));
        assertEquals("Agent info||Spam confidence level: 1", agent("S:SFA=SUM|SFV=NSPM|SCL=1|DI=SO"));
    }

    private static String agent(String customData) {
        DetailText text = new DetailText(MailEvent.at(Instant.EPOCH)
                .id(EventId.AGENTINFO)
                .property("custom-data", customData)
                .build());
        return text.event() + "|" + text.action() + "|" + text.detail();
    }

    @Test
    void listsAreDividedWhereTheyAreLists() {
        assertEquals(
                java.util.List.of("a@b", "c@d", "\"x,y\"@z"),
                TraceFilter.split(new String[] {"a@b; c@d", "\"x,y\"@z", " "}));
        assertEquals(
                java.util.List.of("<a,b@c>", "<d@e>", "f@g", "h@i"),
                TraceFilter.messageIdList(new String[] {"<a,b@c>, <d@e>", "f@g,h@i"}));
    }
}

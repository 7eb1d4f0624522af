package mtsh.store.log.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import mtsh.store.event.EventId;
import mtsh.store.event.MailEvent;

class ExchangeOnlineDetailFormatTest {
    private static final String GUID = "4f6b1c2e-0a1b-4c3d-8e9f-1234567890ab";

    private final ExchangeOnlineDetailFormat format = new ExchangeOnlineDetailFormat();

    private MailEvent read(String event, String action, String detail, String data) {
        String text =
                "\"Date\",\"Event\",\"Action\",\"Detail\",\"Data\",\"MessageId\",\"MessageTraceId\",\"SenderAddress\",\"RecipientAddress\"\n"
                        + String.join(
                                ",",
                                List.of(
                                                "2026-09-22T13:08:45Z",
                                                event,
                                                action,
                                                detail,
                                                data,
                                                "<m@x>",
                                                GUID,
                                                "a@x",
                                                "b@y")
                                        .stream()
                                        .map(value -> "\"" + value.replace("\"", "\"\"") + "\"")
                                        .toList())
                        + "\n";
        assertEquals(95, format.recognise(Reading.lines(text)));
        assertEquals(0, new ExchangeOnlineTraceFormat().recognise(Reading.lines(text)));
        return Reading.of(format, text).only();
    }

    @ParameterizedTest
    @CsvSource({
        "Receive,,RECEIVE,''",
        "Submit,,SUBMIT,''",
        "Send external,,SENDEXTERNAL,''",
        "Transfer,,TRANSFER,''",
        "Deliver,,DELIVER,''",
        "Defer,,DEFER,''",
        "Fail,,FAIL,''",
        "Drop,,DROP,''",
        "Expand DL,,EXPAND,''",
        "Resolve/Redirect,,REDIRECT,''",
        "Spam,,AGENTINFO,spam",
        "Spam,Quarantine,AGENTINFO,quarantine",
        "Malware,,AGENTINFO,malware",
        "Transport rule,,AGENTINFO,transport-rule",
        "DLP rule,BA,AGENTINFO,dlp-rule",
        "Empfangen,,RECEIVE,''",
        "Übermitteln,,SUBMIT,''",
        "Extern senden,,SENDEXTERNAL,''",
        "Zustellen,,DELIVER,''",
        "Transportregel,,AGENTINFO,transport-rule",
        "HAREDIRECT,,HAREDIRECT,''",
        "Teleport,,OTHER,''"
    })
    void everyEventHasItsId(String name, String action, EventId id, String word) {
        MailEvent event = read(name, action == null ? "" : action, "", "");

        assertEquals(id, event.id());
        assertEquals(word, event.word());
        assertEquals(name, event.property("Event"));
        assertEquals(GUID, event.queueId());
        assertEquals(List.of("b@y"), event.recipients());
        assertEquals("", event.property("Status"), "only rows of a trace have one");
    }

    @Test
    void takesTheReasonOfAFailureApart() {
        String detail =
                "Reason: [{LED=550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup};{MSG=};{FQDN=};{IP=};{LRT=}]. OutboundProxyTargetIP: 203.0.113.5. OutboundProxyTargetHostName: mx.a.example";
        MailEvent event = read("Fail", "", detail, "");

        assertEquals(detail, event.detail());
        assertEquals(
                "550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup", event.reply());
        assertEquals("5.1.10", event.enhancedCode());
        assertEquals("203.0.113.5", event.property("OutboundProxyTargetIP"));
        assertEquals("mx.a.example", event.property("OutboundProxyTargetHostName"));
    }

    @Test
    void takesTheLastServerOfADeferralWhereverItStands() {
        MailEvent told = read(
                "Defer", "", "Reason: [{LED=450 4.4.316 x};{MSG=};{FQDN=mx.b.example};{IP=203.0.113.8};{LRT=}]", "");
        assertEquals("mx.b.example", told.serverName());
        assertEquals("203.0.113.8", told.serverIp());

        MailEvent nested = read(
                "Defer",
                "",
                "Reason: [{LED=450 4.4.316 x [LastAttemptedServerName=mx.c.example] [LastAttemptedIP=203.0.113.9:25]};{MSG=};{FQ",
                "");
        assertEquals("mx.c.example", nested.serverName());
        assertEquals("203.0.113.9", nested.serverIp());
        assertEquals("4.4.316", nested.enhancedCode());
    }

    @Test
    void readsTheFactsInItsSentences() {
        MailEvent receive = read("Receive", "", "Message received by: AM0.example using TLS1.2 with AES256", "");
        assertEquals("AM0.example", receive.serverName());
        assertEquals("TLS1.2 with AES256", receive.property("Tls"));

        MailEvent send = read("Send external", "", "Message sent to mx.a.example at 203.0.113.5 using TLS1.3", "");
        assertEquals("mx.a.example", send.serverName());
        assertEquals("203.0.113.5", send.serverIp());

        MailEvent junk = read(
                "Deliver", "", "The message was successfully delivered to the folder: DefaultFolderType:JunkEmail", "");
        assertEquals("junk", junk.word());
        assertEquals("JunkEmail", junk.property("Folder"));

        MailEvent kept = read("Deliver", "", "Message quarantined in: DefaultFolderType:QuarantinedEmailSecured", "");
        assertEquals("quarantine", kept.word());

        assertEquals("9", read("Spam", "", "Spam confidence level: 9", "").property("SCL"));

        MailEvent rule = read(
                "Transport rule", "", "Transport rule: 'It's, (new)', ID: ('6c1b'), DLP policy: '', ID: (0000).", "");
        assertEquals("It's, (new)", rule.property("TransportRule"));
        assertEquals("6c1b", rule.property("TransportRuleId"));
    }

    @Test
    void readsTheFactsInItsData() {
        MailEvent event = read(
                "Receive",
                "",
                "",
                "<root><MEP Name=\"ServerHostName\" String=\"AM0 &amp; Co\"/><MEP Name=\"RcptCount\" Integer=\"3\"/><MEP Name=\"SequenceNumber\" Long=\"0\"/><MEP Name=\"ClientIP\" String=\"198.51.100.1\"/><MEP Name=\"CustomData\" Blob=\"S:SFA=SUM|SFV=SPM|SCL=9;S:tlsversion=TLS1_3\"/><MEP Name=\"Status\" String=\"Delivered\"/></root>");

        assertEquals("AM0 & Co", event.property("ServerHostName"));
        assertEquals(3, event.recipientCount());
        assertEquals("198.51.100.1", event.clientIp());
        assertEquals("SPM", event.property("SFV"));
        assertEquals("9", event.property("SCL"));
        assertEquals("Delivered", event.property("Data.Status"));
        assertEquals("", event.property("SequenceNumber"));
    }

    @Test
    void hostileDataOpensNothingAndFailsNoRow() {
        String bomb =
                "<!DOCTYPE r [<!ENTITY a \"xxxxxxxxxx\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY f SYSTEM \"file:///etc/passwd\">]><root><MEP Name=\"H\" String=\"&b;\"/>&f;</root>";
        MailEvent event = read("Receive", "", "", bomb);

        assertEquals(bomb, event.property("Data"));
        assertEquals("", event.property("H"));
        assertEquals("is no XML", event.property("DataProblem"));
        assertEquals("is no XML", read("Receive", "", "", "<MEP ... />").property("DataProblem"));
        assertEquals("", read("Receive", "", "", "plain text").property("DataProblem"));
    }

    @Test
    void readsDetailsAsJsonOfGraph() {
        String text = "{\"value\":[{\"id\":\"" + GUID
                + "\",\"messageId\":\"<m@x>\",\"dateTime\":\"2026-09-22T13:08:45Z\",\"event\":\"Drop\",\"action\":null,\"description\":\"Reason: [{LED=250 2.1.5 RESOLVER.GRP.Expanded; distribution list expanded};{MSG=}]\",\"data\":\"\"}]}";
        assertEquals(95, format.recognise(Reading.lines(text)));
        MailEvent event = Reading.of(format, text).only();

        assertEquals(EventId.DROP, event.id());
        assertEquals(Instant.parse("2026-09-22T13:08:45Z"), event.time());
        assertEquals("2.1.5", event.enhancedCode());
        assertEquals(GUID, event.networkMessageId());
    }
}

package mtsh.store.log.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import mtsh.store.event.EventId;
import mtsh.store.event.Link;
import mtsh.store.event.MailEvent;

class ExchangeTrackingFormatTest {
    private final ExchangeTrackingFormat format = new ExchangeTrackingFormat();

    private Reading read(String resource) {
        return Reading.of(format, Reading.resource(resource));
    }

    @ParameterizedTest
    @CsvSource({"tracking-2007.log,80", "tracking-2010.log,100", "tracking-2013.log,100", "tracking-2019.log,100"})
    void recognisesEveryVersionByItsContent(String resource, int sure) {
        List<String> lines = Reading.lines(Reading.resource(resource));
        assertEquals(sure, format.recognise(lines));
        assertEquals(0, new ExchangeOnlineTraceFormat().recognise(lines));
        assertEquals(0, new ExchangeOnlineDetailFormat().recognise(lines));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Oct  1 00:00:01 mx postfix/smtpd[1]: connect from x[192.0.2.1]",
                "a,b,c",
                "# a comment",
                "{\"a\":1}"
            })
    void leavesOtherTextAlone(String line) {
        assertEquals(0, format.recognise(List.of(line, "")));
    }

    @Test
    void readsRecordsWithoutNamesByTheirNumberOfColumns() {
        Reading reading = read("tracking-2007.log");

        assertEquals(List.of(), reading.unparsed);
        MailEvent receive = reading.events.get(0);
        assertEquals(EventId.RECEIVE, receive.id());
        assertEquals(Instant.parse("2008-03-04T10:15:16.017Z"), receive.time());
        assertEquals(List.of("anna@contoso.example", "bert@contoso.example"), receive.recipients());
        assertEquals("Exchange", receive.instance());
        assertEquals("HUB07", receive.host());
        assertEquals("417", receive.queueId());
        assertEquals(5120, receive.size());
        assertEquals(2, receive.recipientCount());
        MailEvent fail = reading.events.get(2);
        assertEquals("550 5.1.1 RESOLVER.ADR.RecipNotFound; not found", fail.reply());
        assertEquals("5.1.1", fail.enhancedCode());
        assertEquals("mail@fabrikam.example", fail.property("return-path"));
    }

    @Test
    void readsAHeadBehindAByteOrderMarkAndRecordsThatAreAlmostEmpty() {
        Reading reading = read("tracking-2010.log");

        assertEquals(List.of(), reading.unparsed);
        MailEvent notify = reading.events.get(0);
        assertEquals(EventId.NOTIFYMAPI, notify.id());
        assertEquals("MBX10", notify.host());
        assertEquals("", notify.messageId());
        assertEquals(-1, notify.size());
        assertTrue(notify.property("source-context").endsWith("ClientType:OWA"));
        MailEvent submit = reading.events.get(1);
        assertEquals("To;Cc;Bcc", submit.property("recipient-status"));
        assertEquals("", submit.reply());
        assertEquals("Re: \"Plan\", part 2", submit.subject());
    }

    @Test
    void linksWhatWasResolvedTransferredAndSent() {
        Reading reading = read("tracking-2010.log");

        MailEvent resolve = reading.events.get(2);
        assertEquals(List.of("anna.new@contoso.example"), resolve.recipients());
        assertEquals("anna@contoso.example", resolve.originalRecipient());
        MailEvent transfer = reading.events.get(3);
        assertEquals(List.of(new Link(Link.Kind.ORIGINAL_QUEUE_ID, "", "88", false)), transfer.links());
        MailEvent send = reading.events.get(4);
        assertEquals("HUB10", send.host(), "who sends is the client");
        assertEquals("mx.fabrikam.example", send.serverName());
        assertEquals(
                List.of(new Link(Link.Kind.QUEUED_AS, "mx.fabrikam.example", "4PbC4x469Jz3tBr", true)), send.links());
        MailEvent dsn = reading.events.get(5);
        assertEquals("<two@contoso.example>", dsn.property("reference"));
        assertEquals("<>", dsn.property("return-path"));
        assertEquals("postmaster@contoso.example", dsn.sender());
    }

    @Test
    void followsANewHeadAndKeepsUnknownEventsAndColumns() {
        Reading reading = read("tracking-2013.log");

        assertEquals(List.of(), reading.unparsed);
        MailEvent agent = reading.events.get(0);
        assertEquals("spam", agent.word());
        assertEquals("4f6b1c2e-0a1b-4c3d-8e9f-1234567890ab", agent.networkMessageId());
        assertEquals(EventId.RECEIVE, reading.events.get(1).id());
        assertEquals("future", reading.events.get(1).property("new-column"));
        MailEvent unknown = reading.events.get(2);
        assertEquals(EventId.OTHER, unknown.id());
        assertEquals("SETROUTE", unknown.property("event-id"));
        assertEquals("8", unknown.queueId());
        assertEquals(
                "given #Fields: event-id,date-time,server-hostname,internal-message-id,message-id,recipient-address,new-column",
                reading.stateAtEnd);
    }

    @Test
    void aSubjectOfSeveralLinesForgesNothing() {
        MailEvent deliver = read("tracking-2019.log").events.get(0);

        assertTrue(deliver.subject().startsWith("Zwei Zeilen,\n2024-02-03T00:00:00.000Z,,,,EVIL"));
        assertEquals("<>", deliver.property("return-path"));
        assertEquals("three@fabrikam.example", deliver.messageId());
        assertEquals(
                List.of("anna@contoso.example", "\"od;d\"@contoso.example", "zoë@contoso.example"),
                deliver.recipients());
        assertEquals(4, deliver.position().line());
    }

    @Test
    void readsEveryColumnOfTheLatestVersion() {
        MailEvent receive = read("tracking-2019.log").events.get(1);

        assertEquals("Grüße 日本語 🙂", receive.subject());
        assertEquals("250 2.1.5 Recipient OK;550 5.7.1 no; really not", receive.property("recipient-status"));
        assertEquals(
                List.of("250 2.1.5 Recipient OK", "550 5.7.1 no; really not"),
                RecipientStatus.align(receive.property("recipient-status"), 2));
        assertEquals(
                "source-context,recipient-status,return-path,message-info,directionality,tenant-id,original-client-ip,"
                        + "original-server-ip,transport-traffic-type,log-id,schema-version",
                receive.properties().keySet().stream().collect(Collectors.joining(",")));
        assertEquals("0cA: ", receive.property("message-info"));
        assertEquals("MBX19\\Default", receive.connector());
    }

    @Test
    void keepsWhatIsLeftOfACutRecordAndReadsOn() {
        Reading reading = read("tracking-2019.log");

        MailEvent cut = reading.events.get(2);
        assertEquals("true", cut.property("cut"));
        assertEquals("S:TRA=ETR|ruleId=5c|action=Quar", cut.property("custom-data"));
        assertEquals("transport-rule", cut.word());
        MailEvent next = reading.events.get(3);
        assertEquals("550 5.7.708 Service unavailable", next.reply());
        assertEquals("5.7.708", next.enhancedCode());
        assertEquals("", next.property("cut"));
    }

    @Test
    void saysWhichColumnIsWrong() {
        Reading reading = read("tracking-2019.log");

        assertEquals(4, reading.events.size());
        assertEquals(
                List.of(
                        "9: event-id: the record is cut before its end",
                        "10: total-bytes: 'many' is not a number",
                        "11: date-time: 'yesterday' is no date",
                        "12: 32 columns, but #Fields: names 30"),
                reading.unparsed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#Log-type: SMTP Receive Protocol Log|'SMTP Receive Protocol Log'",
                "#Log-type: SMTP Send Protocol Log|'SMTP Send Protocol Log'",
                "#Log-type: Transport Connectivity Log|'Transport Connectivity Log'",
                "#Log-type: Agent Log|'Agent Log'",
                "#Software: Microsoft Internet Information Services 6.0|Internet Information Services",
                "# Message Tracking Log File|Exchange 2000 or 2003",
                "# Exchange System Attendant Version 6.5.7638.1|Exchange 2000 or 2003"
            })
    void refusesOtherLogsOfExchangeByName(String headAndName) {
        String head = headAndName.substring(0, headAndName.indexOf('|'));
        String name = headAndName.substring(headAndName.indexOf('|') + 1);
        String text = head + "\n#Fields: date-time,session-id,event\n2024-01-01T00:00:00Z,1,+\n";

        assertEquals(50, format.recognise(Reading.lines(text)));
        String refused = Reading.of(format, text).refused;
        assertTrue(refused.contains(name), refused);
    }

    @Test
    void refusesALogOfExchange2003WhoseHeadIsLost() {
        String text =
                "2005-3-4\t10:15:16 GMT\t192.0.2.1\tmx\t-\tEX03\t192.0.2.2\tanna@contoso.com\t1019\tA1@ex03\t0\t0\t512\t1\t"
                        + "2005-3-4 10:15:15 GMT\t0\tVersion: 6.0.3790.0\t-\tOffer\tbert@fabrikam.com\t-\n";

        assertEquals(50, format.recognise(Reading.lines(text)));
        assertTrue(Reading.of(format, text).refused.contains("Exchange 2000 or 2003"));
    }

    @Test
    void anotherLogBehindRecordsIsPassedOverUpToTheNextHead() {
        String record = Reading.lines(Reading.resource("tracking-2007.log")).get(0);
        String text = record + "\n#Log-type: Agent Log\nx,y\nz\n#Log-type: Message Tracking Log\n" + record + "\n";
        Reading reading = Reading.of(format, text);

        assertEquals(2, reading.events.size());
        assertEquals(1, reading.unparsed.size());
        assertTrue(reading.unparsed.get(0).startsWith("2: this is Exchange's 'Agent Log'"));
        assertEquals(List.of(3L, 4L, 5L), reading.ignored);
    }

    @Test
    void saysWhenARecordHasNoNamesAndNoKnownNumberOfColumns() {
        assertEquals(
                List.of("1: no #Fields: line, and 3 columns are of no version of Exchange"),
                Reading.of(format, "2024-01-01T00:00:00Z,1,+").unparsed);
    }
}

package mtsh.store.log.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import mtsh.store.event.EventId;
import mtsh.store.event.MailEvent;
import mtsh.store.log.LogContext;
import mtsh.store.log.LogLine;
import mtsh.store.log.LogParser;

/** The same rows in all the shapes in which programs write them. */
class ExchangeOnlineShapesTest {
    private static final String ID = "6b0d8f5e-1c2a-4d3b-9e4f-000000000001";
    private static final Instant TIME = Instant.parse("2026-10-01T14:05:06Z");

    private final ExchangeOnlineTraceFormat trace = new ExchangeOnlineTraceFormat();
    private final ExchangeOnlineDetailFormat details = new ExchangeOnlineDetailFormat();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#TYPE Deserialized.X\n\"Received\",\"SenderAddress\",\"RecipientAddress\",\"Status\",\"MessageTraceId\"\n\"10/1/2026 2:05:06 PM\",\"a@x\",\"b@y\",\"Delivered\",\"GUID\"\n\"10/13/2026 2:05:06 PM\",\"a@x\",\"c@y\",\"Failed\",\"GUID\"",
                "Received;SenderAddress;RecipientAddress;Status;MessageTraceId\n01.10.2026 14:05:06;a@x;b@y;Delivered;GUID",
                "\"Received\"\t\"SenderAddress\"\t\"RecipientAddress\"\t\"Status\"\t\"MessageTraceId\"\n\"01-Oct-2026 2:05:06 PM\"\t\"a@x\"\t\"b@y\"\t\"Delivered\"\t\"GUID\"",
                "Received,SenderAddress,RecipientAddress,Status,MessageTraceId\n2026-10-01 2:05:06 PM,a@x,b@y,Delivered,GUID",
                "date,sender_address,recipient_address,status,message_trace_id\n2026-10-01T14:05:06,a@x,b@y,delivered,GUID",
                "Date (UTC),Sender Address,Recipient Address,Status,Message Trace ID\n2026-10-01 14:05:06,a@x,b@y,Delivered,GUID",
                "[{\"Received\":\"2026-10-01T14:05:06.0000000Z\",\"SenderAddress\":\"a@x\",\"RecipientAddress\":\"b@y\",\"Status\":\"Delivered\",\"MessageTraceId\":\"GUID\"}]",
                "{\"Received\":\"2026-10-01T14:05:06Z\",\"SenderAddress\":\"a@x\",\"RecipientAddress\":\"b@y\",\"Status\":\"Delivered\",\"MessageTraceId\":\"GUID\"}",
                "{\"odata.metadata\":\"https://x/$metadata#MessageTrace\",\"value\":[{\"Received\":\"2026-10-01T14:05:06Z\",\"SenderAddress\":\"a@x\",\"RecipientAddress\":\"b@y\",\"Status\":\"Delivered\",\"MessageTraceId\":\"GUID\"}],\"odata.nextLink\":\"MessageTrace?$skiptoken=1\"}",
                "{\"d\":[{\"__metadata\":{\"uri\":\"x\"},\"Received\":\"\\/Date(1790863506000)\\/\",\"SenderAddress\":\"a@x\",\"RecipientAddress\":\"b@y\",\"Status\":\"Delivered\",\"MessageTraceId\":\"GUID\"}]}",
                "{\"@odata.context\":\"https://graph.microsoft.com/v1.0/$metadata#x\",\"@odata.nextLink\":\"https://x\",\"value\":[{\"@odata.type\":\"#microsoft.graph.exchangeMessageTrace\",\"id\":\"GUID\",\"receivedDateTime\":\"2026-10-01T14:05:06Z\",\"senderAddress\":\"a@x\",\"recipientAddress\":\"b@y\",\"status\":\"delivered\",\"toIP\":\"\"}]}\n{\"@odata.context\":\"y\",\"value\":[]}"
            })
    void everyShapeIsTheSameRow(String text) {
        String withId = text.replace("GUID", ID);
        List<String> lines = Reading.lines(withId);
        Reading reading = Reading.of(trace, withId);
        MailEvent event = reading.events.get(0);

        assertEquals(95, trace.recognise(lines));
        assertEquals(List.of(), reading.unparsed);
        assertEquals(TIME, event.time());
        assertEquals("a@x", event.sender());
        assertEquals(List.of("b@y"), event.recipients());
        assertEquals("Delivered", event.property("Status"));
        assertEquals(ID, event.networkMessageId());
    }

    @Test
    void graphsDetailsAreDetails() {
        MailEvent event = Reading.of(
                        details,
                        "{\"@odata.context\":\"x\",\"value\":[{\"id\":\"" + ID
                                + "\",\"messageId\":\"<m@x>\",\"dateTime\":\"2026-10-01T14:05:06Z\",\"event\":\"Send external\",\"action\":\"\",\"description\":\"Message sent to mx.fabrikam.com at 203.0.113.5 using TLS1.2\",\"data\":\"<root><MEP Name=\\\"ReturnPath\\\" String=\\\"a@x\\\"/></root>\"}]}")
                .only();

        assertEquals(EventId.SENDEXTERNAL, event.id());
        assertEquals("203.0.113.5", event.serverIp());
        assertEquals("a@x", event.property("ReturnPath"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Reason: [{LED=450 4.4.316 Connection refused [Message=Socket error code 10061]||DEFER",
                "Reason: [{LED=550 5.1.10 RESOLVER.ADR.RecipientNotFound; not found};{MSG=};{FQDN=};{IP=};{LRT=}]||FAIL",
                "Reason: [{LED=250 2.1.5 RESOLVER.GRP.Expanded; distribution list expanded};{MSG=}]||DROP",
                "x|<MEP Name=\"RecipientStatus\" String=\"550 5.7.1 no\"/>|FAIL",
                "x|<MEP Name=\"FirstForestHop\" String=\"AM0\"/>|RECEIVE",
                "x|<MEP Name=\"OutboundProxyTargetIPAddress\" String=\"203.0.113.5\"/>|SENDEXTERNAL",
                "x|<MEP Name=\"CustomData\" Blob=\"S:E2ELatency=1;S:ExternalSendLatency=1\"/>|SENDEXTERNAL",
                "x|<MEP Name=\"CustomData\" Blob=\"S:E2ELatency=1\"/>|DELIVER",
                "x|<MEP Name=\"SCL\" Integer=\"5\"/>|AGENTINFO",
                "x|<MEP Name=\"SequenceNumber\" Long=\"0\"/>|OTHER",
                "x|<MEP Name=|OTHER"
            })
    void anEventOfAnUnknownLanguageIsReadFromItsFacts(String detail, String fact, EventId id) {
        String data = fact == null ? "" : "<root>" + fact + "</root>";
        MailEvent event = Reading.of(
                        details,
                        "Date,Event,Detail,Data,MessageTraceId,RecipientAddress\n2026-10-01T14:05:06Z,Zdarzenie,\""
                                + detail + "\",\"" + data.replace("\"", "\"\"") + "\"," + ID + ",b@y\n")
                .only();

        assertEquals(id, event.id());
        assertEquals("Zdarzenie", event.property("Event"));
        assertEquals(id == EventId.OTHER ? "" : "Data", event.property("EventReadFrom"));
        assertEquals(id == EventId.OTHER ? "Zdarzenie" : "", event.property("event-id"));
    }

    @Test
    void lettersOfWindowsCodePageAreRestored() {
        byte[] bytes = "01.10.2026 14:05:06;a@x;b@y;Grüße – 5 €;Delivered".getBytes(Charset.forName("windows-1252"));
        LogLine line = new LogLine();
        line.set(bytes, 0, bytes.length, 0, 1, false);

        assertEquals("Grüße – 5 €", Ansi.restored(line.text()).split(";")[3]);
        assertEquals("Grüße \u4F60", Ansi.restored("Grüße \u4F60"));
    }

    @Test
    void aRowOnALineThatIsTooLongIsTold() {
        byte[] csv = "2026-10-01T14:05:06Z,a@x,b@y,long subj".getBytes(StandardCharsets.UTF_8);
        Reading reading = new Reading();
        LogParser parser = trace.open(new LogContext("test", ZoneOffset.UTC, Reading.NEWEST), null);
        parser.line(LogLine.of("Received,SenderAddress,RecipientAddress,Subject,Status", 0, 1), reading);
        LogLine line = new LogLine();
        line.set(csv, 0, csv.length, 60, 2, true);
        parser.line(line, reading);
        parser.end(reading);

        assertEquals(List.of("2: Subject: the line is longer than is read of a line"), reading.unparsed);
    }

    @Test
    void jsonOnALineThatIsTooLongGivesTheRowsBeforeTheCut() {
        String row =
                "{\"Received\":\"2026-10-01T14:05:06Z\",\"SenderAddress\":\"a@x\",\"RecipientAddress\":\"b@y\",\"Status\":\"Failed\"}";
        byte[] json = ("[" + row + "," + row.substring(0, 40)).getBytes(StandardCharsets.UTF_8);
        Reading reading = new Reading();
        LogParser parser = trace.open(new LogContext("test", ZoneOffset.UTC, Reading.NEWEST), null);
        LogLine line = new LogLine();
        line.set(json, 0, json.length, 0, 1, true);
        parser.line(line, reading);
        parser.end(reading);

        assertEquals(1, reading.events.size());
        assertEquals(1, reading.unparsed.size());
        assertTrue(
                reading.unparsed.get(0).contains("the line is longer than is read of a line"), reading.unparsed.get(0));
    }
}

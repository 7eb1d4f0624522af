package mtsh.store.log.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import mtsh.store.event.EventId;
import mtsh.store.event.MailEvent;
import mtsh.store.event.Status;
import mtsh.store.log.DateOrder;

class ExchangeOnlineTraceFormatTest {
    private static final String GUID = "4f6b1c2e-0a1b-4c3d-8e9f-1234567890ab";
    private static final String NAMES =
            "\"Received\",\"SenderAddress\",\"RecipientAddress\",\"Subject\",\"Status\",\"Size\",\"FromIP\",\"ToIP\",\"MessageId\",\"MessageTraceId\"\n";

    private final ExchangeOnlineTraceFormat format = new ExchangeOnlineTraceFormat();

    private Reading read(String text) {
        assertEquals(95, format.recognise(Reading.lines(text)));
        return Reading.of(format, text);
    }

    private static String row(String received, String status) {
        return "\"" + received + "\",\"a@x.example\",\"b@y.example\",\"Hi\",\"" + status
                + "\",\"12\",\"\",\"\",\"<m@x>\",\"" + GUID + "\"\n";
    }

    @Test
    void readsAnExportOfTheSecondVersion() {
        MailEvent event = read(NAMES
                        + "\"2026-09-22T13:08:45Z\",\"a@x.example\",\"jörg@y.example\",\"Re: \"\"Plan\"\", 日本\n2\",\"Delivered\",\"295373\","
                        + "\"198.51.100.1\",\"203.0.113.2\",\"<m@x>\",\"{4F6B1C2E-0A1B-4C3D-8E9F-1234567890AB}\"\n")
                .only();

        assertEquals(EventId.DELIVER, event.id());
        assertEquals("trace-row", event.word());
        assertEquals("Delivered", event.property("Status"));
        assertEquals(GUID, event.queueId());
        assertEquals(GUID, event.networkMessageId());
        assertEquals("ExchangeOnline", event.host());
        assertEquals("ExchangeOnline", event.instance());
        assertEquals("Re: \"Plan\", 日本\n2", event.subject());
        assertEquals(List.of("jörg@y.example"), event.recipients());
        assertEquals("198.51.100.1", event.clientIp());
        assertEquals("203.0.113.2", event.serverIp());
        assertEquals(295373, event.size());
        assertEquals(2, event.position().line());
    }

    @ParameterizedTest
    @CsvSource({
        "None,RECEIVE,trace-row",
        "GettingStatus,RECEIVE,trace-row",
        "Failed,FAIL,trace-row",
        "Pending,DEFER,trace-row",
        "delivered,DELIVER,trace-row",
        "Expanded,EXPAND,trace-row",
        "Quarantined,DELIVER,quarantine",
        "Filtered as spam,FAIL,spam"
    })
    void everyStatusHasItsEvent(String status, EventId id, String word) {
        MailEvent event = read(NAMES + row("2026-09-22T13:08:45Z", status)).only();

        assertEquals(id, event.id());
        assertEquals(word, event.word());
        assertEquals(
                status.replace(" ", "").toLowerCase(), event.property("Status").toLowerCase());
        assertEquals(
                event.property("Status"),
                Status.valueOf(event.property("Status")).name());
    }

    @Test
    void readsTheFirstVersionInAnyOrderWithATypeLine() {
        String text = "#TYPE Deserialized.Microsoft.Exchange.Management.FfoReporting.MessageTrace\n"
                + "\"Index\",\"status\",\"Organization\",\"MESSAGETRACEID\",\"Recipient Address\",\"sender_address\",\"Received\",\"StartDate\"\n"
                + "\"0\",\"Failed\",\"x.onmicrosoft.com\",\"4f6b1c2e0a1b4c3d8e9f1234567890ab\",\"b@y\",\"a@x\",\"10/21/2022 5:25:30 PM\",\"10/20/2022\"\n";
        MailEvent event = read(text).only();

        assertEquals("x.onmicrosoft.com", event.property("Organization"));
        assertEquals("", event.property("Index"), "another pull gives the same row another place");
        assertEquals("2022-10-20T00:00:00Z", event.property("StartDate"));
        assertEquals(GUID, event.queueId());
        assertEquals("a@x", event.sender());
        assertEquals(Instant.parse("2022-10-21T17:25:30Z"), event.time());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sep=;\nDate;Sender;Recipient;Subject;Status\n",
                "\"\"\"Date\"\"\";Sender;\uFEFFRecipient;Subject;Status\n"
            })
    void readsWhatExcelMadeOfTheAdminCentresSummary(String head) {
        MailEvent event = read("\uFEFF" + head + "22.09.2026 13:08:45;a@x;b@y;Hallo, Welt;Pending\n")
                .only();

        assertEquals(Instant.parse("2026-09-22T13:08:45Z"), event.time());
        assertEquals("Hallo, Welt", event.subject());
        assertEquals(EventId.DEFER, event.id());
    }

    @Test
    void theWholeFileDecidesTheOrderOfDayAndMonth() {
        Reading byDay = read(NAMES
                + row("06/07/2025 10:00", "Delivered")
                + row("13/07/2025 10:00", "Delivered")
                + row("08/07/2025 10:00", "Failed"));
        assertEquals(
                List.of("2025-07-06T10:00:00Z", "2025-07-13T10:00:00Z", "2025-07-08T10:00:00Z"),
                byDay.events.stream().map(event -> event.time().toString()).toList());

        Reading byMonth = read(NAMES + row("06/07/2025 10:00", "Delivered") + row("06/13/2025 10:00", "Delivered"));
        assertEquals(
                Instant.parse("2025-06-07T10:00:00Z"), byMonth.events.get(0).time());
        assertTrue(byMonth.stateAtEnd.startsWith("given MONTH_FIRST csv:,"));
    }

    @Test
    void aDateThatNothingDecidesIsNotGuessed() {
        Reading reading = read(NAMES + row("06/07/2025 10:00", "Delivered"));

        assertEquals(List.of(), reading.events);
        assertNull(reading.stateAtEnd);
        assertEquals(
                "Received: '06/07/2025 10:00' can be two days, and no date of the file says whether day or month comes first."
                        + " Say it with Import-MailLog -Culture, such as en-US or de-DE.",
                reading.refused);
    }

    @Test
    void whoSaysTheOrderIsBelieved() {
        String text = NAMES + row("06/07/2025 10:00", "Delivered");

        assertEquals(
                Instant.parse("2025-07-06T10:00:00Z"),
                Reading.of(format, text, DateOrder.DAY_FIRST).only().time());
        assertEquals(
                Instant.parse("2025-06-07T10:00:00Z"),
                Reading.of(format, text, DateOrder.MONTH_FIRST).only().time());
    }

    @Test
    void aDateThatCannotBeOfTheOrderGivenRefusesTheFile() {
        String text = NAMES + row("06/13/2025 10:00", "Delivered");

        assertEquals(
                "Received: '06/13/2025 10:00' does not order day and month as -Culture says",
                Reading.of(format, text, DateOrder.DAY_FIRST).refused);
    }

    @Test
    void rowsBehindAnAmbiguousOneWaitToo() {
        Reading reading = read(NAMES
                + row("06/07/2025 10:00", "Delivered")
                + row("2025-07-08T10:00:00Z", "Failed")
                + "\"short\"\n"
                + row("13/07/2025 10:00", "Pending"));

        assertEquals(
                List.of("2025-07-06T10:00:00Z", "2025-07-08T10:00:00Z", "2025-07-13T10:00:00Z"),
                reading.events.stream().map(event -> event.time().toString()).toList());
        assertEquals(List.of("4: 1 columns, but the names are 10"), reading.unparsed);
    }

    @Test
    void behindCertainDatesAnAmbiguousOneIsReportedAlone() {
        Reading reading = read(NAMES + row("2025-07-08T10:00:00Z", "Failed") + row("06/07/2025 10:00", "Delivered"));

        assertEquals(1, reading.events.size());
        assertEquals(1, reading.unparsed.size());
        assertTrue(reading.unparsed.get(0).startsWith("3: Received: '06/07/2025 10:00' can be two days"));
    }

    @Test
    void noRowIsYoungerThanItsFile() {
        Reading reading =
                Reading.of(format, NAMES + row("06/07/2025 10:00", "Delivered"), Instant.parse("2025-06-09T00:00:00Z"));
        assertEquals(Instant.parse("2025-06-07T10:00:00Z"), reading.only().time());
    }

    @Test
    void aDateOfTheOtherOrderIsReported() {
        Reading reading = read(NAMES + row("13/07/2025 10:00", "Delivered") + row("07/14/2025 10:00", "Delivered"));

        assertEquals(1, reading.events.size());
        assertEquals(
                List.of(
                        "3: Received: '07/14/2025 10:00' orders day and month in another way than other dates of the file"),
                reading.unparsed);
    }

    @Test
    void saysWhichColumnIsWrong() {
        Reading reading = read(NAMES + row("2026-09-22T13:08:45Z", "Lost") + row("soon", "Failed") + row("", "Failed")
                + "\"2026-09-22T13:08:45Z\",\"a\"\n"
                + "\"2026-09-22T13:08:45Z\",\"a@x\",\"b@y\",\"Hi\",\"Failed\",\"big\",,,,\n"
                + NAMES
                + "\"2026-09-22T13:08:45Z\",\"a@x\",\"cut\n");

        assertEquals(
                List.of(
                        "2: Status: 'Lost' is no status of a message trace",
                        "3: Received: 'soon' is no date",
                        "4: Received: '' is empty",
                        "5: 2 columns, but the names are 10",
                        "6: Size: 'big' is not a number of bytes",
                        "8: RecipientAddress: its quotes are never closed"),
                reading.unparsed);
        assertEquals(List.of(1L, 7L), reading.ignored);
    }

    @Test
    void readsTheEnhancedSummaryAsOneEventForEachRecipient() {
        Reading reading = read(
                "origin_timestamp_utc,sender_address,recipient_status,message_subject,total_bytes,message_id,network_message_id,original_client_ip,directionality,connector_id,delivery_priority\n"
                        + "2026-09-22T13:08:45.0000000Z,a@x,\"b#1@y##Receive, Deliver;c@y##Receive, Fail;d@y##Receive, Deliver, Quarantined;e@y##Receive;f@y##Receive, Send;g@y##Receive, Deliver, FilteredAsSpam\",S,77,<m@x>,"
                        + GUID + ",198.51.100.1,1,Inbound,Normal\n");

        assertEquals(
                List.of("Delivered", "Failed", "Quarantined", "GettingStatus", "Delivered", "FilteredAsSpam"),
                reading.events.stream().map(event -> event.property("Status")).toList());
        MailEvent first = reading.events.get(0);
        assertEquals(List.of("b#1@y"), first.recipients());
        assertEquals("Receive, Deliver", first.property("recipient_status"));
        assertEquals("198.51.100.1", first.clientIp());
        assertEquals("Inbound", first.connector());
        assertEquals("Normal", first.property("delivery_priority"));
        assertEquals(GUID, first.queueId());
    }

    @Test
    void readsTheExtendedReportLikeATrackingLog() {
        MailEvent event =
                read("\"\"\"date_time_utc\"\"\",client_ip,server_hostname,source,event_id,internal_message_id,message_id,network_message_id,recipient_address,recipient_status,total_bytes,sender_address,custom_data\n"
                                + "2026-09-22T13:08:45.123Z,198.51.100.1,AM0PR01,SMTP,SendExternal,42,<m@x>," + GUID
                                + ",b@y;c@y,250 2.1.5 OK;550 5.1.1 no,77,a@x,S:tlsversion=TLS1_3\n")
                        .only();

        assertEquals(EventId.SENDEXTERNAL, event.id());
        assertEquals("ExchangeOnline", event.host());
        assertEquals(GUID, event.queueId());
        assertEquals("42", event.property("internal-message-id"));
        assertEquals("AM0PR01", event.serverName());
        assertEquals(List.of("b@y", "c@y"), event.recipients());
        assertEquals("S:tlsversion=TLS1_3", event.property("custom-data"));
        assertEquals("", event.property("Status"));
    }

    @Test
    void readsJsonOfPowerShell() {
        String text = """
                [
                  {
                    "MessageId": "<m@x>",
                    "Received": "\\/Date(1658751973240)\\/",
                    "SenderAddress": "a@x",
                    "RecipientAddress": "b@y",
                    "Subject": null,
                    "Status": { "value": "GettingStatus", "Value": 1 },
                    "FromIP": null,
                    "Size": 0,
                    "MessageTraceId": "%s",
                    "RunspaceId": "1"
                  },
                  {
                    "Received": { "value": "2026-09-22T13:08:45Z", "DisplayHint": 2, "DateTime": "Tuesday" },
                    "SenderAddress": "a@x", "RecipientAddress": ["b@y", "c@y"], "Status": "failed", "MessageTraceId": "2"
                  }
                ]
                """.formatted(GUID);
        Reading reading = read(text);

        assertEquals(List.of(), reading.unparsed);
        assertEquals(2, reading.events.size());
        MailEvent first = reading.events.get(0);
        assertEquals(Instant.parse("2022-07-25T12:26:13.240Z"), first.time());
        assertEquals("", first.subject());
        assertEquals(0, first.size());
        assertEquals("GettingStatus", first.property("Status"));
        assertEquals("", first.property("RunspaceId"));
        assertEquals(2, first.position().line());
        assertEquals(List.of("b@y", "c@y"), reading.events.get(1).recipients());
    }

    @Test
    void readsJsonLinesAndShellsOfServices() {
        String row =
                "{\"receivedDateTime\":\"2026-09-22T13:08:45.1234567\",\"senderAddress\":\"%s\",\"recipientAddress\":\"b@y\",\"status\":\"filteredAsSpam\",\"id\":\""
                        + GUID + "\"}";
        String text = "{\"odata.metadata\":\"https://x\",\"value\":[]}\n{\"@odata.context\":\"u\"}\n"
                + row.formatted("a") + "\n" + row.formatted("b")
                + "\n{\"@odata.context\":\"u\",\"value\":[" + row.formatted("ü") + "," + row.formatted("d") + "]}\n"
                + "{\"d\":{\"results\":[\n" + row.formatted("e") + "\n,\n" + row.formatted("f") + "]}}\n";
        Reading reading = read(text);

        assertEquals(List.of(), reading.unparsed);
        assertEquals(
                List.of("a", "b", "ü", "d", "e", "f"),
                reading.events.stream().map(MailEvent::sender).toList());
        MailEvent second = reading.events.get(3);
        long inLine =
                reading.events.get(1).position().offset() + row.formatted("b").length() + 1;
        long before = ("{\"@odata.context\":\"u\",\"value\":[" + row.formatted("u") + ",").length() + 1L;
        assertEquals(inLine + before, second.position().offset(), "where it begins in the line, in bytes");
    }

    @Test
    void goesOnAfterBrokenJson() {
        String row =
                "  {\"Received\":\"2026-09-22T13:08:45Z\",\"SenderAddress\":\"%s\",\"RecipientAddress\":\"b@y\",\"Status\":\"Failed\"}";
        Reading reading = read("[\n" + row.formatted("a") + ",\n  {\"Received\":\n \"2026\" oops\n  },\n"
                + row.formatted("c") + "\n]\n");

        assertEquals(
                List.of("a", "c"),
                reading.events.stream().map(MailEvent::sender).toList());
        assertEquals(2, reading.unparsed.size());
        assertTrue(reading.unparsed.get(0).startsWith("4: JSON: "));
        assertEquals("5: follows JSON that is broken", reading.unparsed.get(1));
    }

    @Test
    void complainsAboutJsonThatEndsTooEarlyNestsTooDeepOrIsNoMail() {
        String row =
                "{\"Received\":\"2026-09-22T13:08:45Z\",\"SenderAddress\":\"a\",\"RecipientAddress\":\"b@y\",\"Status\":\"Failed\"}";
        Reading reading = read(row + "\n" + "[".repeat(100_000) + "\n{\"a\":1}\n17\n[" + row + ",\n{\"Received\":");

        assertEquals(2, reading.events.size());
        assertEquals(4, reading.unparsed.size());
        assertTrue(reading.unparsed.get(0).startsWith("2: JSON: "));
        assertEquals("3: the columns are of no known export of Exchange: a", reading.unparsed.get(1));
        assertEquals("4: JSON: '17' is no object", reading.unparsed.get(2));
        assertEquals("6: JSON: the text ends before it is closed", reading.unparsed.get(3));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a,b\n1,2",
                "PrimarySmtpAddress,DisplayName\n",
                "{\"MESSAGE\":\"x\"}",
                "{broken",
                "status,received,sender"
            })
    void leavesOtherTextAlone(String text) {
        int sure = format.recognise(Reading.lines(text));
        assertEquals(text.startsWith("status") ? 95 : 0, sure);
        assertEquals(0, new ExchangeOnlineDetailFormat().recognise(Reading.lines(text)));
    }
}

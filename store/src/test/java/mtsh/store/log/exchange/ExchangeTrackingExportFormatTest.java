package mtsh.store.log.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import mtsh.store.event.EventId;
import mtsh.store.event.MailEvent;
import mtsh.store.log.DateOrder;
import mtsh.store.log.LogContext;
import mtsh.store.log.LogLine;
import mtsh.store.log.LogParser;

class ExchangeTrackingExportFormatTest {
    private static final String NAMES =
            "\"Timestamp\",\"EventId\",\"Source\",\"Sender\",\"Recipients\",\"MessageSubject\","
                    + "\"MessageId\",\"RecipientStatus\",\"ServerHostname\"\n";

    private final ExchangeTrackingExportFormat format = new ExchangeTrackingExportFormat();

    private static String row(String time, String recipients, String status) {
        return "\"" + time + "\",\"FAIL\",\"SMTP\",\"a@contoso.com\",\"" + recipients
                + "\",\"Hi\",\"<m@contoso.com>\",\"" + status + "\",\"EX1\"\n";
    }

    @Test
    void recognisesTheCmdletByItsColumns() {
        assertEquals(95, format.recognise(Reading.lines("#TYPE Some.Type\n" + NAMES)));
        assertEquals(
                95, format.recognise(List.of("[{\"Timestamp\":\"x\",\"EventId\":\"SEND\",\"MessageId\":\"<m>\"}]")));
        assertEquals(0, new ExchangeOnlineTraceFormat().recognise(Reading.lines(NAMES)));
        assertEquals(0, new ExchangeTrackingFormat().recognise(Reading.lines(NAMES)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TimeCreated,EventId,Level,Message",
                "Timestamp,EventId,Computer,Level",
                "[{\"Timestamp\":\"x\",\"EventId\":4624}]",
                "<Objs Version=\"1.1.0.1\"><S>x</S></Objs>"
            })
    void leavesEventsOfWindowsAlone(String text) {
        assertEquals(0, format.recognise(List.of(text)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{b@contoso.com, c@contoso.com}|[b@contoso.com, c@contoso.com]",
                "b@contoso.com;c@contoso.com|[b@contoso.com, c@contoso.com]",
                "b@contoso.com, c@contoso.com|[b@contoso.com, c@contoso.com]",
                "b@contoso.com c@contoso.com|[b@contoso.com, c@contoso.com]",
                "{b@contoso.com}|[b@contoso.com]",
                "{}|[]",
                "System.Alerts@contoso.com|[System.Alerts@contoso.com]",
                "Conference Room|[Conference Room]"
            })
    void listsCameIntoOneColumnInManyWays(String written, String recipients) {
        MailEvent event = Reading.of(format, NAMES + row("2026-10-01T08:00:00Z", written, ""))
                .only();
        assertEquals(recipients, event.recipients().toString());
    }

    @Test
    void aListThatIsOnlyTheNameOfItsTypeIsTold() {
        Reading reading = Reading.of(format, NAMES + row("2026-10-01T08:00:00Z", "System.String[]", "System.String[]"));

        assertEquals(1, reading.events.size());
        assertEquals(List.of(), reading.events.get(0).recipients());
        assertEquals("System.String[]", reading.events.get(0).property("recipients-lost"));
        assertEquals(
                List.of(
                        "2: Recipients: 'System.String[]' is what Export-Csv writes in place of a list; kept without recipients"),
                reading.unparsed);
    }

    @Test
    void statusesAreDividedWhereTheNextBegins() {
        Reading reading = Reading.of(
                format,
                NAMES
                        + row(
                                "2026-10-01T08:00:00Z",
                                "{b@contoso.com, c@contoso.com}",
                                "{550 5.1.1 no, really, 552 5.2.2 full}"));

        assertEquals(
                List.of("[b@contoso.com] 550 5.1.1 no, really", "[c@contoso.com] 552 5.2.2 full"),
                reading.events.stream()
                        .map(event -> event.recipients() + " " + event.reply())
                        .toList());
    }

    @Test
    void timesAreOfTheServersZoneWhereTheyNameNone() {
        assertEquals("2026-10-01T06:00:00Z", time(NAMES + row("01.10.2026 08:00:00", "", "")));
        assertEquals("2026-10-01T08:00:00Z", time(NAMES + row("2026-10-01T08:00:00Z", "", "")));
        assertEquals("2026-10-01T07:00:00Z", time(NAMES + row("2026-10-01T08:00:00+01:00", "", "")));
        assertEquals("2026-12-01T07:00:00Z", time(NAMES + row("12/1/2026 8:00:00 AM", "", "")));
        String own = NAMES.replace("\"ServerHostname\"", "\"CustomData\"");
        assertEquals("2026-10-01T08:00:00Z", time(own + row("01.10.2026 08:00:00", "", "")), "mtsh writes UTC");
    }

    private String time(String text) {
        Reading reading = new Reading();
        LogContext context = new LogContext(
                "test", ZoneId.of("Europe/Berlin"), Instant.parse("2027-01-01T00:00:00Z"), 0, DateOrder.MONTH_FIRST);
        LogParser parser = format.open(context, null);
        List<String> lines = Reading.lines(text);
        for (int number = 0; number < lines.size(); number++) {
            parser.line(LogLine.of(lines.get(number), number, number + 1), reading);
        }
        parser.end(reading);
        return reading.only().time().toString();
    }

    @Test
    void readsJsonWithItsListsAndPairs() {
        MailEvent event = Reading.of(
                        format,
                        "{\"Timestamp\":\"\\/Date(1790841600000)\\/\",\"EventId\":\"DELIVER\",\"MessageId\":\"<m@contoso.com>\","
                                + "\"Recipients\":[\"b@contoso.com\",\"c@contoso.com\"],\"RecipientStatus\":[\"\",\"\"],"
                                + "\"EventData\":[{\"Key\":\"DeliveryPriority\",\"Value\":\"Normal\"},{\"Key\":\"Oorg\",\"Value\":\"x\"}],"
                                + "\"MessageLatencyType\":0}\n")
                .only();

        assertEquals(EventId.DELIVER, event.id());
        assertEquals(List.of("b@contoso.com", "c@contoso.com"), event.recipients());
        assertEquals("S:DeliveryPriority=Normal;S:Oorg=x", event.property("custom-data"));
    }

    @Test
    void aLongListOfRecipientsIsReadToItsEnd() {
        StringBuilder list = new StringBuilder("\"first@contoso.com\"");
        for (int number = 1; number < 1200; number++) {
            list.append(",\"r").append(number).append("@contoso.com\"");
        }
        MailEvent event = Reading.of(
                        format,
                        "{\"Timestamp\":\"2026-10-01T08:00:00Z\",\"EventId\":\"EXPAND\",\"MessageId\":\"<m@contoso.com>\","
                                + "\"Recipients\":[" + list + "]}\n")
                .only();

        assertEquals(1200, event.recipients().size());
    }

    private static String clixml(String... properties) {
        StringBuilder text = new StringBuilder(
                "<Objs Version=\"1.1.0.1\" xmlns=\"http://schemas.microsoft.com/powershell/2004/04\">\n  <Obj RefId=\"0\">\n    <MS>\n");
        for (String property : properties) {
            text.append("      ").append(property).append('\n');
        }
        return text.append("    </MS>\n  </Obj>\n</Objs>\n").toString();
    }

    @Test
    void readsWhatExportClixmlWrites() {
        String text = clixml(
                "<DT N=\"Timestamp\">2026-10-01T10:00:00.1234567+02:00</DT>",
                "<S N=\"EventId\">SEND</S>",
                "<S N=\"MessageId\">&lt;m@contoso.com&gt;</S>",
                "<Obj N=\"Recipients\" RefId=\"1\"><TN RefId=\"0\"><T>System.String[]</T></TN><LST><S>b@contoso.com</S><S>c_x0040_contoso.com</S></LST></Obj>",
                "<S N=\"MessageSubject\">Two_x000D__x000A_lines &amp; _xyz</S>",
                "<Nil N=\"Reference\" />",
                "<Obj N=\"Source\" RefId=\"2\"><ToString>SMTP</ToString><I32>3</I32></Obj>",
                "<I64 N=\"TotalBytes\">77</I64>");
        MailEvent event = Reading.of(format, text).only();

        assertEquals(95, format.recognise(Reading.lines(text)));
        assertEquals(Instant.parse("2026-10-01T08:00:00.123456700Z"), event.time());
        assertEquals(List.of("b@contoso.com", "c@contoso.com"), event.recipients());
        assertEquals("Two\r\nlines & _xyz", event.subject());
        assertEquals("SMTP", event.eventSource());
        assertEquals(77, event.size());
        assertEquals(2, event.position().line());
    }

    @Test
    void entitiesOfAClixmlAreNeitherOpenedNorMultiplied() {
        StringBuilder bomb = new StringBuilder("<Objs Version=\"1.1.0.1\">\n<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\">");
        for (char name = 'b'; name <= 'j'; name++) {
            String before = "&" + (char) (name - 1) + ";";
            bomb.append("<!ENTITY ")
                    .append(name)
                    .append(" \"")
                    .append(before.repeat(10))
                    .append("\">");
        }
        String text = bomb + "]>\n"
                + clixml(
                                "<DT N=\"Timestamp\">2026-10-01T10:00:00Z</DT>",
                                "<S N=\"EventId\">SEND</S>",
                                "<S N=\"MessageId\">&j;</S>")
                        .substring(clixml().indexOf('\n') + 1);
        Reading reading = Reading.of(format, text);

        List<String> found = new ArrayList<>(reading.unparsed);
        reading.events.forEach(event -> found.add(event.messageId()));
        assertEquals(1, found.size());
        assertTrue(found.get(0).length() < 100, found.get(0));
    }

    @Test
    void aClixmlThatEndsTooEarlyIsTold() {
        String text = clixml("<S N=\"EventId\">SEND</S>");
        Reading reading = Reading.of(format, text.substring(0, text.indexOf("    </MS>")));

        assertEquals(List.of("2: CLIXML: the text ends before the object is closed"), reading.unparsed);
    }
}

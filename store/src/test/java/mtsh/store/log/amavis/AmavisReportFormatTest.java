package mtsh.store.log.amavis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

import mtsh.store.log.Described;
import mtsh.store.log.LineTable;
import mtsh.store.log.LogFormats;
import mtsh.store.log.LogLine;
import mtsh.store.log.LogParser;

class AmavisReportFormatTest {
    private static final String REPORT =
            "{\"type\":\"amavis\",\"host\":\"mx1.fabrikam.com\",\"log_id\":\"00117-09\",\"queue_id\":\"4F2A1B4C5D\","
                    + "\"mail_from\":\"\",\"rcpt_to\":[\"b@fabrikam.com\"],\"message_id\":\"<j@contoso.com>\",\"size\":1234,\"content_type\":\"Clean\","
                    + "\"actions_performed\":\"RelayedInbound\",\"queued_as\":[\"5A6B7C8D9E\"],\"time_unix\":1772532000.25}";

    @Test
    void readsOneReportALine() {
        assertEquals(
                "AmavisReport",
                LogFormats.recognise(List.of(REPORT)).orElseThrow().name());
        LogParser parser = LineTable.open("AmavisReport");
        Described sink = new Described();
        parser.line(LogLine.of(REPORT, 0, 1), sink);
        parser.line(LogLine.of("", 1, 2), sink);
        parser.line(LogLine.of(REPORT.replace("4F2A1B4C5D", ""), 2, 3), sink);
        parser.line(LogLine.of(REPORT.substring(0, 99), 3, 4), sink);
        parser.line(LogLine.of(REPORT.replace("1772532000.25", "1e999999999"), 4, 5), sink);
        assertEquals(
                List.of(
                        "AGENTINFO | source=AGENT | instance=amavis | daemon=amavis | queue=4F2A1B4C5D/00117-09 | messageId=<j@contoso.com>"
                                + " | sender=<> | recipients=b@fabrikam.com | size=1234 | word=passed | detail=Passed CLEAN {RelayedInbound}"
                                + " | link=FILTER from 4F2A1B4C5D at mx1.fabrikam.com | .actions=RelayedInbound",
                        "ignored",
                        "ignored",
                        "unparsed: no report of amavis",
                        "unparsed: no report of amavis"),
                sink.texts);
        assertEquals("2026-03-03T10:00:00.250Z", sink.events.get(0).time().toString());
        assertEquals("mx1.fabrikam.com", sink.events.get(0).host());
        assertTrue(parser.state().isEmpty());
    }
}

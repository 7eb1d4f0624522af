package mtsh.store.log.syslog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import mtsh.store.event.MailEvent;
import mtsh.store.log.LogContext;
import mtsh.store.log.LogLine;
import mtsh.store.log.LogSink;
import mtsh.store.log.Observed;
import mtsh.store.query.UnparsedLine;

class LoggerLinesTest {
    private static final LogSink NOWHERE = new LogSink() {
        @Override
        public void event(MailEvent event) {
            throw new AssertionError("no message: " + event);
        }

        @Override
        public void unparsed(LogLine line, String why) {
            throw new AssertionError(why);
        }

        @Override
        public void ignored(LogLine line) {
            // Right: it is no mail.
        }
    };

    private static Long lost(String... texts) {
        LogContext context = new LogContext("mail.log", ZoneOffset.UTC, Instant.parse("2026-06-01T00:00:00Z"));
        SyslogParser parser = new SyslogParser(context, null, List.of());
        for (String text : texts) {
            parser.line(LogLine.of("2026-03-01T10:00:00Z mx " + text, 0, 1), NOWHERE);
        }
        Map<Observed, Long> observed = parser.observed();
        return observed.get(Observed.LINES_LOST);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "systemd-journald[300]: Suppressed 2438 messages from postfix@-.service # 2438",
                "journal: Suppressed 12 messages from /system.slice/postfix.service # 12",
                "rsyslogd-2177: imuxsock lost 34 messages from pid 6534 due to rate-limiting # 34",
                "rsyslogd: imuxsock[pid: 77]: lost 5 messages from pid 77 due to rate-limiting # 5",
                "rsyslogd: imjournal: 2893 messages lost due to rate-limiting (20000 allowed within 600 seconds) # 2893",
            })
    void countsWhatTheLoggerThrewAway(String text, long number) {
        assertEquals(number, lost(text));
        assertEquals(2 * number, lost(text, text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "systemd-journald[300]: Suppressed many messages from x",
                "systemd-journald[300]: Suppressed ",
                "systemd-journald[300]: Suppressed 99999999999999999999 messages from x",
                "rsyslogd: imuxsock begins to drop messages from pid 6534 due to rate-limiting",
                "rsyslogd: imuxsock lost",
                "cron[1]: Suppressed 5 messages from x",
            })
    void countsNothingElse(String text) {
        assertEquals(null, lost(text));
    }

    @Test
    void aReasonIsTheSameForLinesThatDifferInTheirWords() {
        assertEquals("'...' is not a queue id", UnparsedLine.reason("'it's' is not a queue id"));
        assertEquals("Received: '...' is no date", UnparsedLine.reason("Received: 'x' is no date"));
        assertEquals("event-id: is empty", UnparsedLine.reason("event-id: is empty"));
        assertEquals("the reader failed on it", UnparsedLine.reason("the reader failed on it: java.x: y"));
        assertEquals("'", UnparsedLine.reason("'"));
    }
}

package mtsh.store.log.amavis;

import java.time.Instant;
import java.util.List;

import mtsh.store.event.EventId;
import mtsh.store.event.LogPosition;
import mtsh.store.event.MailEvent;
import mtsh.store.event.MailEventBuilder;
import mtsh.store.log.LogContext;
import mtsh.store.log.LogFormat;
import mtsh.store.log.LogLine;
import mtsh.store.log.LogParser;
import mtsh.store.log.LogSink;
import mtsh.store.log.smtp.Scan;

/** amavis' reports, one JSON object a line: what a shipper takes from its list in Redis. */
public final class AmavisReportFormat implements LogFormat {
    private static final int SURE = 95;

    @Override
    public String name() {
        return "AmavisReport";
    }

    @Override
    public int recognise(List<String> firstLines) {
        for (String line : firstLines) {
            if (line.startsWith("{") && Report.parse(line) != null) {
                return SURE;
            }
            if (!line.isBlank()) {
                return 0;
            }
        }
        return 0;
    }

    @Override
    public LogParser open(LogContext context, String state) {
        return new Parser(context.source());
    }

    private record Parser(String source) implements LogParser {
        @Override
        public void line(LogLine line, LogSink sink) {
            Report report = Report.parse(line.text());
            Instant time = report == null ? null : Scan.moment(report.text("time_unix"));
            if (time == null) {
                if (line.text().isBlank()) {
                    sink.ignored(line);
                } else {
                    sink.unparsed(line, "no report of amavis");
                }
                return;
            }
            List<MailEventBuilder> events = report.eventsElsewhere(() -> fresh(line, report, time));
            events.forEach(event -> sink.event(event.build()));
            if (events.isEmpty()) {
                sink.ignored(line);
            }
        }

        private MailEventBuilder fresh(LogLine line, Report report, Instant time) {
            return MailEvent.at(time)
                    .id(EventId.AGENTINFO)
                    .eventSource("AGENT")
                    .host(report.text("host"))
                    .daemon("amavis")
                    .process(report.text("log_id"))
                    .property("cut", line.isCut() ? "true" : "")
                    .position(new LogPosition(source, line.offset(), line.number()));
        }

        @Override
        public void end(LogSink sink) {
            // Nothing is held back.
        }

        @Override
        public String state() {
            return "";
        }
    }
}

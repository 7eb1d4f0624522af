package mtsh.store.log.exim;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

import mtsh.store.event.EventId;
import mtsh.store.event.MailEvent;
import mtsh.store.log.Described;
import mtsh.store.log.LogContext;
import mtsh.store.log.LogFormats;
import mtsh.store.log.LogLine;
import mtsh.store.log.LogParser;

/** Reads lines as a file of Exim's own, or of a system log, would be read. */
final class EximLogs {
    private static final Instant NEWEST = Instant.parse("2026-06-01T00:00:00Z");

    private EximLogs() {}

    static LogParser open(String format, String zone, String state) {
        return LogFormats.named(format).orElseThrow().open(new LogContext("mainlog", ZoneId.of(zone), NEWEST), state);
    }

    static Described read(String zone, String text) {
        Described sink = new Described();
        LogParser parser = open("Exim", zone, null);
        feed(parser, sink, text.lines().toList());
        parser.end(sink);
        return sink;
    }

    static void feed(LogParser parser, Described sink, List<String> lines) {
        long number = 0;
        for (String line : lines) {
            parser.line(LogLine.of(line, number * 100, ++number), sink);
        }
    }

    /** The times of all events but notes. */
    static List<String> times(Described sink) {
        return sink.events.stream()
                .filter(event -> event.id() != EventId.NOTE)
                .map(MailEvent::time)
                .map(time -> time.atOffset(ZoneOffset.UTC).toLocalTime().toString())
                .toList();
    }
}

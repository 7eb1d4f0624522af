package mtsh.store.log.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import mtsh.store.event.MailEvent;
import mtsh.store.log.LogContext;
import mtsh.store.log.LogFormat;
import mtsh.store.log.LogLine;
import mtsh.store.log.LogParser;
import mtsh.store.log.LogSink;

/** What a format made of a text. */
final class Reading implements LogSink {
    static final Instant NEWEST = Instant.parse("2026-12-31T00:00:00Z");

    final List<MailEvent> events = new ArrayList<>();
    final List<String> unparsed = new ArrayList<>();
    final List<Long> ignored = new ArrayList<>();
    String stateAtEnd;

    /** Reads a text in one go, and again with a new parser wherever one may stop: both must give the same. */
    static Reading of(LogFormat format, String text) {
        return of(format, text, NEWEST);
    }

    static Reading of(LogFormat format, String text, Instant newest) {
        Reading whole = read(format, text, newest, false);
        Reading parts = read(format, text, newest, true);
        assertEquals(whole.events, parts.events, "resuming gives the same events");
        assertEquals(whole.unparsed, parts.unparsed, "resuming gives the same complaints");
        return whole;
    }

    private static Reading read(LogFormat format, String text, Instant newest, boolean stopping) {
        Reading reading = new Reading();
        LogContext context = new LogContext("test", ZoneOffset.UTC, newest);
        LogParser parser = format.open(context, null);
        long offset = 0;
        long number = 1;
        for (String line : lines(text)) {
            parser.line(LogLine.of(line, offset, number++), reading);
            offset += line.getBytes(StandardCharsets.UTF_8).length + 1;
            reading.stateAtEnd = parser.state();
            if (stopping && reading.stateAtEnd != null) {
                parser = format.open(context, reading.stateAtEnd);
            }
        }
        parser.end(reading);
        return reading;
    }

    static List<String> lines(String text) {
        return List.of(text.split("\n"));
    }

    static String resource(String name) {
        try (InputStream stream = Reading.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException wrong) {
            throw new IllegalStateException(name, wrong);
        }
    }

    MailEvent only() {
        assertEquals(List.of(), unparsed);
        assertEquals(1, events.size());
        return events.get(0);
    }

    @Override
    public void event(MailEvent event) {
        events.add(event);
    }

    @Override
    public void unparsed(LogLine line, String why) {
        unparsed.add(line.number() + ": " + why);
    }

    @Override
    public void ignored(LogLine line) {
        ignored.add(line.number());
    }
}

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
import mtsh.store.log.DateOrder;
import mtsh.store.log.LogContext;
import mtsh.store.log.LogFormat;
import mtsh.store.log.LogLine;
import mtsh.store.log.LogParser;
import mtsh.store.log.LogSink;
import mtsh.store.log.RefusedLogException;

/** What a format made of a text. */
final class Reading implements LogSink {
    static final Instant NEWEST = Instant.parse("2026-12-31T00:00:00Z");

    final List<MailEvent> events = new ArrayList<>();
    final List<String> unparsed = new ArrayList<>();
    final List<Long> ignored = new ArrayList<>();
    String stateAtEnd;

    /** Why the text is not read at all, or empty. */
    String refused = "";

    /** Reads a text in one go, and again with a new parser wherever one may stop: both must give the same. */
    static Reading of(LogFormat format, String text) {
        return of(format, text, NEWEST);
    }

    static Reading of(LogFormat format, String text, Instant newest) {
        return of(format, text, new LogContext("test", ZoneOffset.UTC, newest));
    }

    /** As somebody who gave {@code -Culture} reads it. */
    static Reading of(LogFormat format, String text, DateOrder order) {
        return of(format, text, new LogContext("test", ZoneOffset.UTC, NEWEST, 0, order));
    }

    private static Reading of(LogFormat format, String text, LogContext context) {
        Reading whole = read(format, text, context, false);
        Reading parts = read(format, text, context, true);
        assertEquals(whole.refused, parts.refused, "resuming refuses the same");
        assertEquals(whole.events, parts.events, "resuming gives the same events");
        assertEquals(whole.unparsed, parts.unparsed, "resuming gives the same complaints");
        if (!whole.refused.isEmpty()) {
            assertEquals(List.of(), whole.events, "nothing stays of what is refused");
        }
        return whole;
    }

    private static Reading read(LogFormat format, String text, LogContext context, boolean stopping) {
        Reading reading = new Reading();
        try {
            reading.readAll(format, text, context, stopping);
        } catch (RefusedLogException why) {
            reading.refused = why.getMessage();
        }
        return reading;
    }

    private void readAll(LogFormat format, String text, LogContext context, boolean stopping) {
        LogParser parser = format.open(context, null);
        long offset = 0;
        long number = 1;
        for (String line : lines(text)) {
            parser.line(LogLine.of(line, offset, number++), this);
            offset += line.getBytes(StandardCharsets.UTF_8).length + 1;
            stateAtEnd = parser.state();
            if (stopping && stateAtEnd != null) {
                parser = format.open(context, stateAtEnd);
            }
        }
        parser.end(this);
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

package mtsh.store.log.exim;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import mtsh.store.log.LogContext;
import mtsh.store.log.LogLine;
import mtsh.store.log.LogParser;
import mtsh.store.log.LogSink;
import mtsh.store.log.Observations;
import mtsh.store.log.Observed;
import mtsh.store.log.smtp.EximIds;
import mtsh.store.log.syslog.TimeWatch;

/** Reads one main log, reject log or panic log. The first lines wait until the zone of the log is known. */
final class EximParser implements LogParser {
    /** Exim's own buffer for a line has 8 KiB. */
    private static final int TEXT_LIMIT = 32 * 1024;

    private static final int MOST_WAITING = 500;

    private final EximClock clock;
    private final TimeWatch watch;
    private final EximHead head = new EximHead();
    private final EximReader reader = new EximReader();
    private final EximLine entry;
    private List<LogLine> waiting = new ArrayList<>();
    private long assumedZones;

    EximParser(LogContext context, String state) {
        watch = new TimeWatch(context.newestPossible());
        clock = new EximClock(context.zone(), parts(state));
        entry = new EximLine(context.source());
    }

    @Override
    public void line(LogLine line, LogSink sink) {
        if (clock.isDecided()) {
            read(line, sink);
            return;
        }
        waiting.add(line.kept());
        look(text(line));
        if (clock.isDecided() || waiting.size() >= MOST_WAITING) {
            readWaiting(sink);
        }
    }

    @Override
    public void end(LogSink sink) {
        readWaiting(sink);
        reader.end(sink);
    }

    @Override
    public String state() {
        if (!waiting.isEmpty() || reader.isInside()) {
            return null;
        }
        Map<String, String> parts = new LinkedHashMap<>();
        clock.save(parts);
        StringBuilder text = new StringBuilder();
        parts.forEach((name, value) ->
                text.append(text.isEmpty() ? "" : ",").append(name).append('=').append(value));
        return text.toString();
    }

    @Override
    public Map<Observed, Long> observed() {
        Observations observations = new Observations().count(Observed.ZONE_ASSUMED, assumedZones);
        watch.observed(observations);
        clock.observed(observations);
        return observations.made();
    }

    private static Map<String, String> parts(String state) {
        Map<String, String> parts = new LinkedHashMap<>();
        for (String part : state == null ? new String[0] : state.split(",")) {
            int equal = part.indexOf('=');
            if (equal > 0) {
                parts.put(part.substring(0, equal), part.substring(equal + 1));
            }
        }
        return parts;
    }

    private void readWaiting(LogSink sink) {
        if (waiting.isEmpty()) {
            return;
        }
        clock.decide();
        List<LogLine> lines = waiting;
        waiting = new ArrayList<>();
        lines.forEach(line -> read(line, sink));
    }

    /** Learns the zone from a line that is read later. */
    private void look(String text) {
        if (head.read(text, 0)) {
            if (head.offset != EximHead.NO_OFFSET) {
                clock.decide();
            } else {
                arrival(text);
            }
        }
    }

    /** Whether the line says that its message has just come in, or was refused when it had. */
    private void arrival(String text) {
        int end = EximIds.end(text, head.end);
        boolean arrives = end > 0
                && (text.startsWith(" <= ", end)
                        || text.startsWith(" (= ", end)
                        || text.indexOf(" rejected after DATA", end) > 0);
        if (arrives) {
            clock.arrival(head.local, text.substring(head.end, end));
        }
    }

    private void read(LogLine line, LogSink sink) {
        String text = text(line);
        if (!head.read(text, 0)) {
            if (!reader.continuation(text)) {
                sink.ignored(line);
            }
            return;
        }
        entry.begin(line, sink, text, head.end);
        entry.time = time(text);
        watch.see(entry.time.getEpochSecond());
        entry.process = head.process;
        entry.cut = line.isCut() || line.length() > TEXT_LIMIT;
        reader.line(entry);
    }

    private Instant time(String text) {
        if (head.offset != EximHead.NO_OFFSET) {
            watch.namesZone();
            return Instant.ofEpochSecond(head.local - head.offset, head.nano);
        }
        assumedZones++;
        arrival(text);
        return Instant.ofEpochSecond(clock.utc(head.local), head.nano);
    }

    private static String text(LogLine line) {
        String text = line.text();
        return text.length() > TEXT_LIMIT ? text.substring(0, TEXT_LIMIT) : text;
    }
}

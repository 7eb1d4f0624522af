package mtsh.store.life;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import mtsh.store.event.MailEvent;
import mtsh.store.log.LogContext;
import mtsh.store.log.LogFormats;
import mtsh.store.log.LogLine;
import mtsh.store.log.LogParser;
import mtsh.store.log.LogSink;
import mtsh.store.query.TraceRow;

/** A store in memory that does with drained lives what an engine must do. */
final class StoredLives implements LifeLookup {
    private final Map<String, Life> lives = new LinkedHashMap<>();
    private final Map<String, Set<String>> byKey = new HashMap<>();

    @Override
    public List<Life> find(String key, Instant around) {
        return byKey.getOrDefault(key, Set.of()).stream()
                .map(lives::get)
                .filter(life -> around == null || isNear(life, around))
                .toList();
    }

    private static boolean isNear(Life life, Instant around) {
        return life.events().stream()
                .anyMatch(event -> Duration.between(around, event.time()).abs().compareTo(REACH) <= 0);
    }

    @Override
    public boolean isEmpty() {
        return lives.isEmpty();
    }

    void put(List<Stitcher.Finished> finished) {
        for (Stitcher.Finished one : finished) {
            one.supersedes().forEach(this::remove);
        }
        for (Stitcher.Finished one : finished) {
            remove(one.life().id());
            lives.put(one.life().id(), one.life());
            LifeKeys.of(one.life()).forEach(key -> byKey.computeIfAbsent(key, any -> new LinkedHashSet<>())
                    .add(one.life().id()));
        }
    }

    private void remove(String id) {
        Life old = lives.remove(id);
        if (old != null) {
            LifeKeys.of(old).forEach(key -> byKey.get(key).remove(id));
        }
    }

    List<Life> all() {
        return List.copyOf(lives.values());
    }

    /** Every row as text, sorted: what a whole trace would show. */
    TreeSet<String> rows() {
        TreeSet<String> rows = new TreeSet<>();
        for (Life life : lives.values()) {
            RowFold.rows(life).forEach(row -> rows.add(row.toString()));
        }
        return rows;
    }

    /** All lives of these events. */
    static List<Life> livesOf(List<MailEvent> events) {
        StoredLives store = new StoredLives();
        Stitcher stitcher = new Stitcher(store);
        events.forEach(stitcher::accept);
        store.put(stitcher.drainFinished());
        store.put(stitcher.open());
        return store.all();
    }

    static List<TraceRow> rowsOf(List<MailEvent> events) {
        List<TraceRow> rows = new ArrayList<>();
        livesOf(events).forEach(life -> rows.addAll(RowFold.rows(life)));
        return rows;
    }

    /** {@code recipient status/disposition} of each row, sorted. */
    static List<String> verdicts(List<MailEvent> events) {
        return rowsOf(events).stream()
                .map(row -> row.recipient() + ' ' + row.status() + '/' + row.disposition())
                .sorted()
                .toList();
    }

    /** The events of Postfix log lines. Lines may leave out the date: {@code 10:00:01.5 mx1 postfix/smtpd[1]: ...}. */
    static List<MailEvent> postfix(String source, String text) {
        LogParser parser = LogFormats.named("Postfix")
                .orElseThrow()
                .open(new LogContext(source, ZoneOffset.UTC, Instant.parse("2026-06-01T00:00:00Z")), null);
        List<MailEvent> events = new ArrayList<>();
        LogSink sink = new LogSink() {
            @Override
            public void event(MailEvent event) {
                events.add(event);
            }

            @Override
            public void unparsed(LogLine line, String why) {
                throw new AssertionError(why + ": " + line.text());
            }

            @Override
            public void ignored(LogLine line) {
                // Connections and the like.
            }
        };
        long number = 0;
        long offset = 0;
        for (String line : text.lines().toList()) {
            String head = line.startsWith("2026") ? "" : "2026-03-02T";
            int space = line.indexOf(' ');
            String stamp = line.substring(0, space);
            String zone = stamp.endsWith("Z") ? "" : "Z";
            parser.line(LogLine.of(head + stamp + zone + line.substring(space), offset, ++number), sink);
            offset += line.length() + 1;
        }
        parser.end(sink);
        return events;
    }
}

package mtsh.store.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import mtsh.store.carrier.Carrier;
import mtsh.store.engine.mapdb.MapDbStore;
import mtsh.store.query.TraceQuery;
import mtsh.store.query.TraceRow;

/** Writing logs, importing them, reading what came of it. */
public final class Imports {
    public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-01T00:00:00Z"), ZoneOffset.UTC);

    private Imports() {}

    public static Path write(Path file, byte[] bytes) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
            Files.setLastModifiedTime(file, FileTime.from(CLOCK.instant()));
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static ImportSummary run(Path store, Path... logs) {
        return run(store, ImportProgress.NONE, logs);
    }

    public static ImportSummary run(Path store, ImportProgress progress, Path... logs) {
        return run(store, progress, time -> {}, logs);
    }

    /** @param pause what happens while a log may settle */
    static ImportSummary run(Path store, ImportProgress progress, Consumer<Duration> pause, Path... logs) {
        Carrier carrier = new Carrier(Path.of("").toAbsolutePath(), InputStream.nullInputStream());
        List<String> names = new ArrayList<>();
        for (Path log : logs) {
            names.add(log.toString());
        }
        return new MailLogImporter(store, carrier, ZoneOffset.UTC, CLOCK)
                .pausing(pause)
                .importAll(carrier.expand(names).files(), progress);
    }

    /** Fails with the rows that differ, and only these. */
    public static void assertSame(List<TraceRow> expected, List<TraceRow> rows) {
        if (expected.equals(rows)) {
            return;
        }
        List<TraceRow> missing = new ArrayList<>(expected);
        missing.removeAll(rows);
        List<TraceRow> surplus = new ArrayList<>(rows);
        surplus.removeAll(expected);
        throw new AssertionError(expected.size() + " rows expected, " + rows.size() + " found; missing " + some(missing)
                + ", not expected " + some(surplus));
    }

    private static List<TraceRow> some(List<TraceRow> rows) {
        return rows.subList(0, Math.min(3, rows.size()));
    }

    public static List<TraceRow> rows(Path store) {
        return rows(store, TraceQuery.ALL);
    }

    public static List<TraceRow> rows(Path store, TraceQuery query) {
        try (MapDbStore open = MapDbStore.open(store)) {
            List<TraceRow> rows = new ArrayList<>();
            open.rows(query, row -> {
                rows.add(row);
                return true;
            });
            return rows;
        }
    }
}

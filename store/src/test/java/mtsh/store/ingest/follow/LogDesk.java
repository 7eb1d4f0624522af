package mtsh.store.ingest.follow;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;

import mtsh.store.carrier.Carrier;
import mtsh.store.ingest.ImportProgress;
import mtsh.store.ingest.ImportSummary;
import mtsh.store.ingest.Imports;
import mtsh.store.ingest.MailLogImporter;

/** Writes and rotates logs as mail systems do, and looks at them with a follower whose time is told. */
final class LogDesk implements FollowListener, AutoCloseable {
    final List<String> problems = new ArrayList<>();
    final List<String> waiting = new ArrayList<>();
    private final Path store;
    private final List<String> names;
    private String journalctl = "journalctl";
    private Follower follower;
    private long nanos;

    LogDesk(Path store, Object... names) {
        this.store = store;
        this.names = List.of(names).stream().map(Object::toString).toList();
    }

    /** @param program what is in journalctl's place */
    LogDesk withJournal(String program) {
        journalctl = program;
        return this;
    }

    /** Looks once, after a second. */
    void look() {
        lookAfter(Duration.ofSeconds(1));
    }

    void lookAfter(Duration pause) {
        nanos += pause.toNanos();
        if (follower == null) {
            Carrier carrier = new Carrier(Path.of("").toAbsolutePath(), InputStream.nullInputStream(), journalctl);
            MailLogImporter importer = new MailLogImporter(store, carrier, ZoneOffset.UTC, Imports.CLOCK);
            follower = new Follower(importer, names, ImportProgress.NONE, this, () -> nanos);
        }
        follower.look();
    }

    void lookFor(int seconds) {
        for (int i = 0; i < seconds; i++) {
            look();
        }
    }

    /** Time passes in which nobody looks. */
    void sleep(Duration time) {
        nanos += time.toNanos();
    }

    int openFiles() {
        return follower.openFiles();
    }

    int sources() {
        return follower.sources();
    }

    /** Ends as Ctrl-C does. */
    ImportSummary end() {
        ImportSummary summary = follower.end();
        kill();
        return summary;
    }

    /** Ends as a killed process does: what was not committed is lost. */
    void kill() {
        if (follower != null) {
            follower.close();
            follower = null;
        }
    }

    @Override
    public void close() {
        kill();
    }

    @Override
    public void problem(String message) {
        problems.add(message);
    }

    @Override
    public void waiting(String message) {
        waiting.add(message);
    }

    static void append(Path log, String text) {
        append(log, text.getBytes(StandardCharsets.UTF_8));
    }

    static void append(Path log, byte[] bytes) {
        try {
            Files.write(log, bytes, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            touch(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Moves each rotated file one further, and frees the first place. */
    private static Path shift(Path log) throws IOException {
        for (int i = 99; i > 0; i--) {
            for (String packed : new String[] {"", ".gz"}) {
                Path old = log.resolveSibling(log.getFileName() + "." + i + packed);
                if (Files.exists(old)) {
                    Files.move(old, log.resolveSibling(log.getFileName() + "." + (i + 1) + packed));
                }
            }
        }
        return log.resolveSibling(log.getFileName() + ".1");
    }

    /** Rotates by renaming; the log itself comes back when somebody writes to it. */
    static Path rename(Path log) {
        try {
            return Files.move(log, shift(log));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path copyTruncate(Path log) {
        try {
            Path copy = Files.copy(log, shift(log));
            touch(copy);
            Files.write(log, new byte[0]);
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path gzip(Path log) {
        Path packed = log.resolveSibling(log.getFileName() + ".gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            Files.copy(log, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try {
            Files.setLastModifiedTime(packed, Files.getLastModifiedTime(log));
            Files.delete(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed;
    }

    /** Writes a file anew, over the old one as a copy does. */
    static void write(Path file, byte[] bytes) {
        try {
            Files.write(file, bytes);
            touch(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts another file in its place, as a download does. */
    static void replace(Path file, byte[] bytes) {
        Path fresh = file.resolveSibling(file.getFileName() + ".part");
        write(fresh, bytes);
        try {
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long written;

    /** Each write is later than the one before, and all are recent. */
    static void touch(Path file) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Imports.CLOCK.instant().plusMillis(written++)));
    }
}

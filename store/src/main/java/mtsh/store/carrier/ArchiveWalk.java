package mtsh.store.carrier;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Goes once through an archive and the archives in it, and stops at each file that may be a log. Whoever reads the files in this order
 * unpacks the archive once, however many they are.
 */
final class ArchiveWalk implements Closeable {
    /** An archive may be read ahead of its file by about this much when the ratio of a member is looked at. */
    private static final long READ_AHEAD = 1 << 20;

    private static final int BUFFER = 16 * 1024;

    private final ReadLimits limits;
    private final Consumer<String> problems;
    private final Deque<Level> levels = new ArrayDeque<>();
    private final Counted origin;
    /** Whether it is read from its beginning on, so that the bytes of the file can be counted. */
    private final boolean isStream;

    private Replay content;
    private ArchiveMember member;
    private int ordinal = -1;
    private int entries;

    private record Level(String name, ArchiveFiles files) {}

    /** @param problems is told of each thing in the archive that cannot be read */
    ArchiveWalk(Path file, String name, ReadLimits limits, Consumer<String> problems) throws IOException {
        this.limits = limits;
        this.problems = problems;
        Rejoined raw = Rejoined.of(new BufferedInputStream(Files.newInputStream(file), BUFFER), ArchiveKind.HEAD);
        origin = new Counted(raw);
        isStream = ArchiveKind.of(raw.first()) != ArchiveKind.ZIP;
        try {
            levels.push(new Level(name, isStream ? unpacked(name) : zip(file, name)));
        } catch (IOException | RuntimeException problem) {
            raw.close();
            throw problem;
        }
    }

    /** What a file is, whatever it is packed with; null when it is no archive, or cannot be read. */
    static ArchiveKind kind(Path file, String name, ReadLimits limits) {
        try (InputStream raw = Files.newInputStream(file);
                Rejoined in = Rejoined.of(Compression.open(name, raw, limits), ArchiveKind.HEAD)) {
            return ArchiveKind.of(in.first());
        } catch (IOException unreadable) {
            return null;
        }
    }

    private ArchiveFiles zip(Path file, String name) throws IOException {
        origin.close();
        FileChannel channel = FileChannel.open(file);
        try {
            return new ZipFiles(name, channel, limits);
        } catch (IOException | RuntimeException problem) {
            channel.close();
            throw problem;
        }
    }

    private ArchiveFiles unpacked(String name) throws IOException {
        return files(name, Compression.open(name, origin, limits, origin::count));
    }

    private ArchiveFiles files(String name, InputStream in) throws IOException {
        Rejoined whole = Rejoined.of(in, ArchiveKind.HEAD);
        ArchiveKind kind = ArchiveKind.of(whole.first());
        if (kind == null) {
            throw new CarrierException(name + ": is no archive any more");
        }
        return kind == ArchiveKind.TAR ? new TarFiles(name, whole) : new ZipStreamFiles(name, whole, limits);
    }

    /** Stops at the next file, null at the end. After {@link CarrierException} there is no next one. */
    ArchiveMember next() throws IOException {
        member = null;
        while (!levels.isEmpty()) {
            ArchiveFiles.Entry entry = nextEntry();
            if (entry != null && stopsAt(entry)) {
                return member;
            }
        }
        return null;
    }

    /** Null when something else is to be looked at next. */
    private ArchiveFiles.Entry nextEntry() throws IOException {
        boolean isOuter = levels.size() == 1;
        ArchiveFiles.Entry entry = null;
        try {
            entry = levels.peek().files().next();
        } catch (CarrierException broken) {
            if (isOuter) {
                close();
                throw broken;
            }
            problems.accept(broken.getMessage());
        }
        if (entry == null) {
            levels.pop().files().close();
            return null;
        }
        if (++entries > limits.members()) {
            String name = levels.peekLast().name();
            close();
            throw ZipDirectory.tooMany(name, limits);
        }
        return entry;
    }

    private boolean stopsAt(ArchiveFiles.Entry entry) throws IOException {
        Level level = levels.peek();
        String clean = MemberName.clean(entry.name());
        if (MemberName.isHidden(clean)) {
            return false;
        }
        String name = level.name() + "!" + clean;
        if (entry.problem() != null) {
            problems.accept(name + ": " + entry.problem());
            return false;
        }
        content = new Replay(level.files().content());
        ArchiveKind kind = kind(name);
        content.rewind();
        if (kind == null) {
            member = new ArchiveMember(name, ++ordinal, entry.size(), entry.modified(), entry.mark());
            return true;
        }
        if (levels.size() == ReadLimits.ARCHIVE_DEPTH) {
            problems.accept(name
                    + ": is an archive in an archive in an archive, which is not read; unpack the outer one first");
            return false;
        }
        levels.push(new Level(name, files(name, Compression.open(name, content, limits, sinceNow()))));
        return false;
    }

    private ArchiveKind kind(String name) {
        try {
            InputStream in = Compression.open(name, content, limits, sinceNow());
            return ArchiveKind.of(Rejoined.of(in, ArchiveKind.HEAD).first());
        } catch (IOException unreadable) {
            // Whoever reads it is told.
            return null;
        }
    }

    /** How many bytes of the archive itself are read from now on. */
    LongSupplier sinceNow() {
        long before = isStream ? origin.count() - READ_AHEAD : Long.MIN_VALUE / 2;
        return () -> origin.count() - before;
    }

    /** The bytes of the file it stands at, from the beginning, perhaps packed. */
    InputStream content() {
        return content;
    }

    /** Stops at the file with this number, at its beginning; false when only another walk gets there. */
    boolean reach(int wanted) throws IOException {
        boolean isThere = member != null && wanted == ordinal && content.rewind();
        if (isThere) {
            return true;
        }
        if (wanted <= ordinal && !restart()) {
            return false;
        }
        while (ordinal < wanted) {
            if (next() == null) {
                return false;
            }
        }
        return true;
    }

    ArchiveMember member() {
        return member;
    }

    private boolean restart() throws IOException {
        while (levels.size() > 1) {
            levels.pop().files().close();
        }
        if (levels.isEmpty() || !levels.peek().files().restart()) {
            return false;
        }
        ordinal = -1;
        entries = 0;
        member = null;
        return true;
    }

    @Override
    public void close() throws IOException {
        while (!levels.isEmpty()) {
            levels.pop().files().close();
        }
        origin.close();
    }
}

package mtsh.store.carrier;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Finds the sources that a user names, and opens them. */
public final class Carrier implements AutoCloseable {
    private final Path workingDirectory;
    private final InputStream standardInput;
    private final Journal journal;
    private final ReadLimits limits;
    private final ArchiveShelf archives;
    private Parked parked;

    public Carrier(Path workingDirectory, InputStream standardInput) {
        this(workingDirectory, standardInput, "journalctl");
    }

    /** @param journalctl the program that reads the journal */
    public Carrier(Path workingDirectory, InputStream standardInput, String journalctl) {
        this(workingDirectory, standardInput, journalctl, ReadLimits.USUAL);
    }

    Carrier(Path workingDirectory, InputStream standardInput, String journalctl, ReadLimits limits) {
        this.workingDirectory = workingDirectory;
        this.standardInput = standardInput;
        this.journal = new Journal(journalctl);
        this.limits = limits;
        this.archives = new ArchiveShelf(limits);
    }

    /**
     * What the names stand for: a file, all files of a folder and its folders, all files that a pattern with {@code *}, {@code ?} or
     * {@code [a-z]} fits, the files in an archive, {@code -} for standard input, {@code journal:} or {@code journal:UNIT} for this
     * machine's journal. Sorted by path within a name, no file twice; files in an archive in its order.
     */
    public Expansion expand(List<String> names) {
        return new PathExpander(workingDirectory, limits).expand(names);
    }

    /**
     * What was found, and, for the user to read, what was not.
     */
    public record Expansion(List<SourceFile> files, List<String> problems) {}

    /** A reader that stands where a source was found to go on. */
    private record Parked(SourceFile source, long offset, LineReader reader) {}

    /** Opens a source at its beginning. */
    public LineReader open(SourceFile source) throws CarrierException {
        return open(source, Place.BEGINNING);
    }

    /** Opens a source at a place that an earlier reading reached. */
    public LineReader open(SourceFile source, Place place) throws CarrierException {
        if (source.kind() == SourceFile.Kind.JOURNAL) {
            return LineReader.ofJournal(source.name(), journal.open(source, place.mark()), place);
        }
        LineReader found = takeParked(source, place);
        if (found != null) {
            return found;
        }
        LineReader reader = LineReader.of(source.name(), unpacked(source));
        try {
            reader.moveTo(place.offset(), place.lines());
            return reader;
        } catch (CarrierException problem) {
            close(reader);
            throw problem;
        }
    }

    /**
     * Which of the places is in this source: the bytes before it are those that were there. The furthest one when several are, -1 when
     * none is. Reads the source once, up to the furthest place.
     */
    public int find(SourceFile source, List<Place> places) throws CarrierException {
        LineReader reader = open(source);
        int found = reader.find(places);
        if (found >= 0 && reader.offset() == places.get(found).offset()) {
            park(new Parked(source, reader.offset(), reader));
        } else {
            close(reader);
        }
        return found;
    }

    private synchronized void park(Parked next) {
        if (parked != null) {
            close(parked.reader());
        }
        parked = next;
    }

    private synchronized LineReader takeParked(SourceFile source, Place place) {
        if (parked == null) {
            return null;
        }
        LineReader reader = parked.reader();
        boolean isIt = parked.source().equals(source) && parked.offset() == place.offset();
        parked = null;
        if (isIt) {
            return reader;
        }
        close(reader);
        return null;
    }

    /** The first uncompressed bytes, at most {@link SourceIdentity#HEAD_LIMIT}; none for what cannot be read twice. */
    public byte[] head(SourceFile source) throws CarrierException {
        if (!source.isStored()) {
            return new byte[0];
        }
        try (Rejoined in = Rejoined.of(unpacked(source), SourceIdentity.HEAD_LIMIT)) {
            return in.first();
        } catch (IOException problem) {
            throw CarrierException.of(source.name(), problem);
        }
    }

    /** How a source lies on the disk. */
    public Stored stored(SourceFile source) throws IOException {
        if (!source.isStored()) {
            return Stored.NOWHERE;
        }
        Path file = source.path();
        long size = Files.size(file);
        String end = end(file, size);
        if (source.member() == null) {
            return new Stored(size, Files.getLastModifiedTime(file).toInstant(), end);
        }
        ArchiveMember member = source.member();
        String mark = String.join(":", end, Long.toString(size), Integer.toString(member.ordinal()), member.mark());
        return new Stored(
                Math.max(0, member.size()),
                member.modified() != null
                        ? member.modified()
                        : Files.getLastModifiedTime(file).toInstant(),
                mark);
    }

    /** In what is packed the end holds a sum of all. */
    private static String end(Path file, long size) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            return endMark(channel, size);
        }
    }

    /** {@link Stored#mark} of an open file of that size. */
    public static String endMark(FileChannel channel, long size) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(size, Trail.LENGTH));
        long from = size - bytes.capacity();
        while (bytes.hasRemaining() && channel.read(bytes, from + bytes.position()) >= 0) {
            // Until it is full.
        }
        return Trail.of(bytes.array(), bytes.position());
    }

    private InputStream unpacked(SourceFile source) throws CarrierException {
        InputStream raw = raw(source);
        try {
            return raw instanceof ArchiveShelf.MemberBytes member
                    ? Compression.open(source.name(), member, limits, member.origin())
                    : Compression.open(source.name(), raw, limits);
        } catch (IOException problem) {
            close(raw);
            throw CarrierException.of(source.name(), problem);
        }
    }

    private InputStream raw(SourceFile source) throws CarrierException {
        try {
            return switch (source.kind()) {
                case STANDARD_INPUT -> new Unclosed(standardInput);
                case MEMBER -> archives.open(source);
                default -> Files.newInputStream(source.path());
            };
        } catch (IOException failure) {
            throw CarrierException.of(source.name(), failure);
        }
    }

    private static void close(AutoCloseable open) {
        try {
            open.close();
        } catch (Exception ignored) {
            // It was only read from.
        }
    }

    /** Lets go of files that were kept open for the next source. A carrier may be used on after that. */
    @Override
    public void close() {
        park(null);
        close(archives);
    }

    /** Standard input belongs to the process. */
    private static final class Unclosed extends FilterInputStream {
        Unclosed(InputStream in) {
            super(in);
        }

        @Override
        public void close() {
            // Not ours to close.
        }
    }
}

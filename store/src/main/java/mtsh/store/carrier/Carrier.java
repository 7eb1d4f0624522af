package mtsh.store.carrier;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Finds the sources that a user names, and opens them. */
public final class Carrier {
    private final Path workingDirectory;
    private final InputStream standardInput;

    public Carrier(Path workingDirectory, InputStream standardInput) {
        this.workingDirectory = workingDirectory;
        this.standardInput = standardInput;
    }

    /**
     * What the names stand for: a file, all files of a folder and its folders, all files that a pattern with {@code *}, {@code ?} or
     * {@code [a-z]} fits, {@code -} for standard input. Sorted by path within a name, no file twice.
     */
    public Expansion expand(List<String> names) {
        return new PathExpander(workingDirectory).expand(names);
    }

    /**
     * What was found, and, for the user to read, what was not.
     */
    public record Expansion(List<SourceFile> files, List<String> problems) {}

    /** Opens a source at its beginning. */
    public LineReader open(SourceFile source) throws CarrierException {
        return open(source, 0, 0);
    }

    /** Opens a source behind {@code skipTo} uncompressed bytes with {@code linesBefore} lines. */
    public LineReader open(SourceFile source, long skipTo, long linesBefore) throws CarrierException {
        return LineReader.open(source.name(), raw(source), skipTo, linesBefore);
    }

    /** The first uncompressed bytes, at most {@link SourceIdentity#HEAD_LIMIT}; none for standard input, which cannot be read twice. */
    public byte[] head(SourceFile source) throws CarrierException {
        if (source.isStandardInput()) {
            return new byte[0];
        }
        try (InputStream in = Compression.open(source.name(), raw(source))) {
            return in.readNBytes(SourceIdentity.HEAD_LIMIT);
        } catch (CarrierException ours) {
            throw ours;
        } catch (IOException failure) {
            throw new CarrierException(source.name() + ": cannot be read: " + failure.getMessage(), failure);
        }
    }

    private InputStream raw(SourceFile source) throws CarrierException {
        if (source.isStandardInput()) {
            return new Unclosed(standardInput);
        }
        try {
            return Files.newInputStream(source.path());
        } catch (IOException failure) {
            throw new CarrierException(source.name() + ": cannot be opened: " + reason(failure), failure);
        }
    }

    static String reason(IOException failure) {
        if (failure instanceof java.nio.file.NoSuchFileException) {
            return "no such file";
        }
        if (failure instanceof java.nio.file.AccessDeniedException) {
            return "access denied";
        }
        return String.valueOf(failure.getMessage());
    }

    /** Standard input belongs to the process. */
    private static final class Unclosed extends java.io.FilterInputStream {
        Unclosed(InputStream in) {
            super(in);
        }

        @Override
        public void close() {
            // Not ours to close.
        }
    }
}

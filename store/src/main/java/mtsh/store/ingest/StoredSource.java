package mtsh.store.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;

import mtsh.store.carrier.Carrier;
import mtsh.store.carrier.CarrierException;
import mtsh.store.carrier.LineReader;
import mtsh.store.carrier.SourceFile;

/** A source as its path shows it, once. */
public record StoredSource(Carrier carrier, SourceFile file) implements SourceView {
    /** A program that writes a line in two goes does not wait this long between them. */
    private static final Duration SETTLING = Duration.ofSeconds(2);

    @Override
    public byte[] head() throws CarrierException {
        return carrier.head(file);
    }

    @Override
    public long size() throws IOException {
        return file.isStandardInput() ? -1 : Files.size(file.path());
    }

    @Override
    public Instant changed() throws IOException {
        return Files.getLastModifiedTime(file.path()).toInstant();
    }

    @Override
    public boolean isSettled(Instant now) throws IOException {
        return file.isStandardInput() || !changed().plus(SETTLING).isAfter(now);
    }

    @Override
    public boolean isFollowed() {
        return false;
    }

    @Override
    public LineReader open(long skipTo, long linesBefore) throws CarrierException {
        return carrier.open(file, skipTo, linesBefore);
    }
}

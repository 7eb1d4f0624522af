package mtsh.store.ingest.follow;

import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;

import mtsh.store.carrier.Carrier;
import mtsh.store.carrier.CarrierException;
import mtsh.store.carrier.LineReader;
import mtsh.store.carrier.SourceFile;
import mtsh.store.ingest.StoredSource;

/** A log that is compressed: read whole, once nobody writes to it any more. Changed, it is another one. */
final class PackedLog extends FollowedLog {
    private final Carrier carrier;
    private final long size;
    private final Instant changed;
    private final long quietSince;
    private final Object key;
    private StoredSource stored;
    private boolean isRead;

    PackedLog(SourceFile file, Carrier carrier, BasicFileAttributes attributes, long quietSince) {
        super(file);
        this.carrier = carrier;
        this.size = attributes.size();
        this.changed = attributes.lastModifiedTime().toInstant();
        this.quietSince = quietSince;
        this.key = attributes.fileKey();
    }

    /** Whether its folder still says the same of it. */
    boolean is(BasicFileAttributes attributes) {
        return attributes.size() == size
                && attributes.lastModifiedTime().toInstant().equals(changed);
    }

    @Override
    boolean look(long now) {
        return now - quietSince >= PATIENCE && (!isRead || isFailing()) && mayTry(now);
    }

    @Override
    void noteRead() {
        isRead = true;
    }

    @Override
    boolean isChanging() {
        return false;
    }

    @Override
    public byte[] head() throws CarrierException {
        stored = new StoredSource(carrier, file(), key);
        return stored.head();
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public Instant changed() {
        return changed;
    }

    @Override
    public boolean isSettled(Instant now) {
        return true;
    }

    @Override
    public boolean isFollowed() {
        return false;
    }

    @Override
    public LineReader open(long skipTo, long linesBefore) throws CarrierException {
        return stored.open(skipTo, linesBefore);
    }

    @Override
    void close() {}
}

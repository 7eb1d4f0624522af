package mtsh.store.ingest.follow;

import java.io.IOException;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.List;

import mtsh.store.carrier.Carrier;
import mtsh.store.carrier.CarrierException;
import mtsh.store.carrier.LineReader;
import mtsh.store.carrier.Place;
import mtsh.store.carrier.SourceFile;
import mtsh.store.carrier.Stored;
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
        return source().head();
    }

    private StoredSource source() {
        if (stored == null || !stored.file().equals(file())) {
            stored = new StoredSource(carrier, file(), key);
        }
        return stored;
    }

    @Override
    public Stored stored() throws IOException {
        return source().stored();
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
    public LineReader open(Place place) throws CarrierException {
        return source().open(place);
    }

    @Override
    public int find(List<Place> places) throws CarrierException {
        return source().find(places);
    }

    @Override
    void close() {}
}

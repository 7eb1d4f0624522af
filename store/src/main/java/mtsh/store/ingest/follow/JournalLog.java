package mtsh.store.ingest.follow;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import mtsh.store.carrier.Carrier;
import mtsh.store.carrier.CarrierException;
import mtsh.store.carrier.LineReader;
import mtsh.store.carrier.Place;
import mtsh.store.carrier.SourceFile;
import mtsh.store.carrier.Stored;
import mtsh.store.ingest.StoredSource;

/** This machine's journal: asked again and again for what came behind the last entry, which its cursor names. */
final class JournalLog extends FollowedLog {
    /** Each question starts a program. */
    private static final long PAUSE = Duration.ofMillis(600).toNanos();

    private final StoredSource journal;
    private boolean isAsked;
    private long looked;
    private long asked;

    JournalLog(SourceFile file, Carrier carrier) {
        super(file);
        this.journal = new StoredSource(carrier, file);
    }

    @Override
    boolean look(long now) {
        looked = now;
        return mayTry(now) && (!isAsked || now - asked >= PAUSE);
    }

    @Override
    void noteRead() {
        isAsked = true;
        asked = looked;
    }

    @Override
    boolean isChanging() {
        return false;
    }

    @Override
    public byte[] head() throws CarrierException {
        return journal.head();
    }

    @Override
    public Stored stored() throws IOException {
        return journal.stored();
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
        return journal.open(place);
    }

    @Override
    public int find(List<Place> places) throws CarrierException {
        return journal.find(places);
    }

    @Override
    void close() {
        // Nothing is open between two questions.
    }
}

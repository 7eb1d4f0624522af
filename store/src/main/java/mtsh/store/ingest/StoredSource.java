package mtsh.store.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import mtsh.store.carrier.Carrier;
import mtsh.store.carrier.CarrierException;
import mtsh.store.carrier.LineReader;
import mtsh.store.carrier.Place;
import mtsh.store.carrier.SourceFile;
import mtsh.store.carrier.Stored;

/**
 * A source as its path shows it, once. When another file takes the path's place between the look at its beginning and the reading, as
 * rotation does, it fails rather than take one for the other.
 */
public final class StoredSource implements SourceView {
    /** A program that writes a line in two goes does not wait this long between them. */
    static final Duration SETTLING = Duration.ofSeconds(2);

    private final Carrier carrier;
    private final SourceFile file;
    private Object key;

    public StoredSource(Carrier carrier, SourceFile file) {
        this(carrier, file, null);
    }

    /** @param key the system's key of the file that is meant, null for whatever is there when it is first looked at */
    public StoredSource(Carrier carrier, SourceFile file, Object key) {
        this.carrier = carrier;
        this.file = file;
        this.key = key;
    }

    @Override
    public SourceFile file() {
        return file;
    }

    @Override
    public byte[] head() throws CarrierException {
        check();
        byte[] head = carrier.head(file);
        check();
        return head;
    }

    /** Whether the path stands for the file that is meant. */
    private void check() throws CarrierException {
        if (!file.isStored()) {
            return;
        }
        Object now;
        try {
            now = Files.readAttributes(file.path(), BasicFileAttributes.class).fileKey();
        } catch (IOException gone) {
            // Opening it says what is wrong.
            return;
        }
        if (key == null) {
            key = now;
        }
        if (key != null && now != null && !key.equals(now)) {
            throw new CarrierException(file.name() + ": was replaced while it was read; read it again");
        }
    }

    @Override
    public Stored stored() throws IOException {
        return carrier.stored(file);
    }

    @Override
    public boolean isSettled(Instant now) throws IOException {
        if (file.kind() != SourceFile.Kind.FILE) {
            return true;
        }
        Duration quiet = Duration.between(stored().changed(), now);
        // A time to come is that of another clock and says nothing.
        return quiet.isNegative() || quiet.compareTo(SETTLING) >= 0;
    }

    @Override
    public boolean isFollowed() {
        return false;
    }

    @Override
    public LineReader open(Place place) throws CarrierException {
        check();
        LineReader reader = carrier.open(file, place);
        try {
            check();
            return reader;
        } catch (CarrierException replaced) {
            closed(reader);
            throw replaced;
        }
    }

    @Override
    public int find(List<Place> places) throws CarrierException {
        check();
        int found = carrier.find(file, places);
        check();
        return found;
    }

    private static void closed(LineReader reader) {
        try {
            reader.close();
        } catch (IOException unimportant) {
            // It was open for reading only.
        }
    }
}

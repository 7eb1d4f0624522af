package mtsh.store.ingest.follow;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

import mtsh.store.carrier.Carrier;
import mtsh.store.carrier.CarrierException;
import mtsh.store.carrier.LineReader;
import mtsh.store.carrier.Place;
import mtsh.store.carrier.SourceFile;
import mtsh.store.carrier.SourceIdentity;
import mtsh.store.carrier.Stored;

/** A log that is text as it stands, and may grow: read through its open file, whatever becomes of its name. */
final class PlainLog extends FollowedLog {
    /** So long after the last line a log without a name is taken to be done with. */
    private static final long FAREWELL = Duration.ofMinutes(1).toNanos();

    private final Object key;
    private boolean isBrief;
    private FileChannel channel;
    private byte[] head = new byte[0];
    private long size;
    private long sizeShown;
    private long sizeRead = -1;
    private long reached;
    private boolean isSettled;
    private boolean isSettledRead;
    private long grown;
    private Instant changed;
    private boolean isLeft;
    private boolean isTruncated;

    /**
     * @param key what tells it from other files
     * @param grown when it was last written to
     * @param isBrief whether it is open only while it is read, until it grows: there are many, and it is old
     */
    PlainLog(SourceFile file, Object key, BasicFileAttributes attributes, long grown, boolean isBrief) {
        super(file);
        this.key = key;
        this.isBrief = isBrief;
        this.sizeShown = attributes.size();
        this.changed = attributes.lastModifiedTime().toInstant();
        this.grown = grown;
    }

    /** Takes its first bytes, by which it is known again. */
    byte[] begin() throws IOException {
        FileChannel file = channel();
        size = file.size();
        head = LogInput.first(file, SourceIdentity.HEAD_LIMIT);
        rest();
        return head;
    }

    /** What its folder says of it now. */
    void seen(SourceFile file, BasicFileAttributes attributes) {
        rename(file);
        isLeft = false;
        sizeShown = attributes.size();
        changed = attributes.lastModifiedTime().toInstant();
    }

    /** Its folder does not show it any more; its open file may still be written to. */
    void leave(long now) {
        if (!isLeft) {
            isLeft = true;
            grown = now;
        }
    }

    /** Whether nothing more can come. */
    boolean isDone(long now) {
        return isTruncated || isLeft && (channel == null || now - grown >= FAREWELL);
    }

    /** Whether it has begun anew, so that this is over and its file another log. */
    boolean isTruncated() {
        return isTruncated;
    }

    boolean isOpen() {
        return channel != null;
    }

    /** How long ago it grew last, or lost its name. */
    long age(long now) {
        return now - grown;
    }

    /** From now on it is open only while it is read, until it grows; one without a name could not be opened again. */
    void becomeBrief() {
        isBrief = !isLeft;
        rest();
    }

    @Override
    boolean look(long now) throws IOException {
        isSettled = now - grown >= PATIENCE;
        boolean isUnchanged = channel == null && sizeShown == size;
        long length = isUnchanged ? size : channel().size();
        if (length != size || isFailing() && channel != null) {
            compare(length);
        }
        if (length != size) {
            size = length;
            grown = now;
            isBrief = false;
            isSettled = false;
        }
        rest();
        boolean isUnfinished = reached < size && isSettled && !isSettledRead;
        return !isTruncated && mayTry(now) && (size != sizeRead || isUnfinished || isFailing());
    }

    private void compare(long length) throws IOException {
        byte[] first = LogInput.first(channel, SourceIdentity.HEAD_LIMIT);
        isTruncated = length < reached
                || first.length < head.length
                || !Arrays.equals(head, 0, head.length, first, 0, head.length);
        head = first;
    }

    /** Opens the file again when it was closed; fails when another has its name. */
    private FileChannel channel() throws IOException {
        if (channel == null) {
            channel = FileChannel.open(file().path(), StandardOpenOption.READ);
            Object found = FileKeys.of(file().path(), Files.readAttributes(file().path(), BasicFileAttributes.class));
            if (!found.equals(key)) {
                close();
                throw new IOException("it was replaced while it was opened");
            }
        }
        return channel;
    }

    private void rest() {
        if (isBrief) {
            close();
        }
    }

    /** How far it is read; told after each time that it was. */
    void reached(long offset) {
        reached = Math.min(offset, size);
    }

    @Override
    void noteRead() {
        sizeRead = size;
        isSettledRead = isSettled;
        rest();
    }

    /** Whether nothing was read of it yet. */
    boolean isNew() {
        return sizeRead < 0;
    }

    @Override
    boolean isChanging() {
        return !isSettled;
    }

    @Override
    public byte[] head() {
        return head.clone();
    }

    @Override
    public Stored stored() throws IOException {
        boolean wasOpen = channel != null;
        try {
            return new Stored(size, changed, Carrier.endMark(channel(), size));
        } finally {
            if (!wasOpen) {
                rest();
            }
        }
    }

    long size() {
        return size;
    }

    @Override
    public boolean isSettled(Instant now) {
        return isSettled;
    }

    @Override
    public boolean isFollowed() {
        return true;
    }

    @Override
    public LineReader open(Place place) throws CarrierException {
        try {
            LogInput input = new LogInput(channel(), head, size, this::rest);
            return LineReader.open(file().name(), input, place.offset(), place.lines());
        } catch (CarrierException known) {
            throw known;
        } catch (IOException e) {
            throw CarrierException.of(file().name(), e);
        }
    }

    @Override
    public int find(List<Place> places) throws CarrierException {
        try (LineReader reader = open(Place.BEGINNING)) {
            return reader.find(places);
        } catch (CarrierException known) {
            throw known;
        } catch (IOException e) {
            throw CarrierException.of(file().name(), e);
        }
    }

    @Override
    void close() {
        if (channel == null) {
            return;
        }
        try {
            channel.close();
        } catch (IOException unimportant) {
            // It was open for reading only.
        }
        channel = null;
    }
}

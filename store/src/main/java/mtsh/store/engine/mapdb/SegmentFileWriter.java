package mtsh.store.engine.mapdb;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;

import org.mapdb.DB;
import org.mapdb.DBMaker;
import org.mapdb.Serializer;
import org.mapdb.Store;

import mtsh.store.engine.StoreException;

/**
 * One MapDB file of records, written one after the other and never touched again; the meta, which says where they are, is the first that
 * is made and the last that is filled. It goes through a file channel and not through mapped memory, so that a full disk is an error
 * and not a crash.
 */
final class SegmentFileWriter implements SegmentSink, AutoCloseable {
    /** Where MapDB puts the first record that is made in a new file. */
    static final long META = 9;

    private final Path path;
    private final StoreFiles files;
    private final StoreFileSystem.StoreFile file;
    private final BlockCodec codec = new BlockCodec();
    private final DB database;
    private final Store records;
    private final Map<Part, LongList> places = new EnumMap<>(Part.class);
    private boolean finished;

    /** What was written. */
    record Result(String name, long size, int crc) {}

    SegmentFileWriter(Path path) {
        this.path = path;
        this.files = StoreFiles.at(path.getParent());
        StoreFileSystem.StoreFile opened = null;
        try {
            opened = files.create(path);
            this.file = opened;
            this.database = DBMaker.volumeDB(new SegmentVolume(path, file), false)
                    .concurrencyDisable()
                    .make();
            this.records = database.getStore();
            long meta = records.preallocate();
            if (meta != META) {
                throw new IllegalStateException("MapDB puts the first record at " + meta);
            }
        } catch (IOException | RuntimeException e) {
            codec.close();
            throw discarded(opened, failed(e));
        }
    }

    @Override
    public void put(Part part, long index, ByteWriter raw, boolean compress) {
        putSealed(part, index, codec.seal(part.key(index), raw, compress));
    }

    /** Puts a record of another segment under its new index, as it is packed. */
    void copy(Part part, long index, long oldIndex, byte[] sealed) {
        putSealed(part, index, codec.seal(part.key(index), part.key(oldIndex), sealed));
    }

    private void putSealed(Part part, long index, byte[] sealed) {
        LongList known = places.computeIfAbsent(part, wanted -> new LongList());
        if (known.size() != index) {
            throw new IllegalStateException("Record " + index + " of " + part + " comes after " + known.size());
        }
        try {
            known.add(records.put(sealed, Serializer.BYTE_ARRAY_NOSIZE));
        } catch (RuntimeException e) {
            throw failed(e);
        }
    }

    /** Where the records that were put are. */
    Map<Part, LongList> places() {
        return places;
    }

    /** Writes the rest and makes the content last; the name does when the folder is synced. */
    Result finish(ByteWriter meta) {
        try {
            records.update(META, codec.seal(Part.META.key(0), meta, true), Serializer.BYTE_ARRAY_NOSIZE);
            database.commit();
            database.close();
            file.force();
            file.close();
            Result result = new Result(path.getFileName().toString(), StoreFiles.size(path), StoreFiles.crc(path));
            finished = true;
            return result;
        } catch (IOException | RuntimeException e) {
            throw failed(e);
        }
    }

    /** Deletes what was not finished: on a full disk its room is wanted. */
    @Override
    public void close() {
        codec.close();
        if (finished) {
            return;
        }
        try {
            database.close();
        } catch (RuntimeException unimportant) {
            // Nobody will read it.
        }
        discard(file);
    }

    private void discard(StoreFileSystem.StoreFile opened) {
        try {
            opened.close();
        } catch (IOException unimportant) {
            // Nobody will read it.
        }
        files.delete(path);
    }

    /** The failure, after what there is of the file was deleted; what else goes wrong then says nothing new. */
    private StoreException discarded(StoreFileSystem.StoreFile opened, StoreException failure) {
        try {
            if (opened != null) {
                discard(opened);
            }
        } catch (StoreException second) {
            failure.addSuppressed(second);
        }
        return failure;
    }

    private StoreException failed(Exception cause) {
        if (cause instanceof StoreException known) {
            return known;
        }
        String message = "Writing " + path + " failed: " + cause.getMessage()
                + ". Check that the disk has room and that you may write there; what was committed before is safe.";
        return new StoreException(StoreException.Kind.NOT_ACCESSIBLE, message, cause);
    }
}

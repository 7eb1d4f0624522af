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
    private final BlockCodec codec = new BlockCodec();
    private final DB database;
    private final Store records;
    private final Map<Part, LongList> places = new EnumMap<>(Part.class);
    private boolean open = true;

    /** What was written. */
    record Result(String name, long size, int crc) {}

    SegmentFileWriter(Path path) {
        this.path = path;
        StoreFiles.delete(path);
        try {
            SegmentVolume volume = new SegmentVolume(path);
            StoreFiles.ownerOnly(path);
            this.database = DBMaker.volumeDB(volume, false).concurrencyDisable().make();
            this.records = database.getStore();
            long meta = records.preallocate();
            if (meta != META) {
                throw new IllegalStateException("MapDB puts the first record at " + meta);
            }
        } catch (RuntimeException e) {
            throw failed(e);
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

    Zstd zstd() {
        return codec.zstd();
    }

    Result finish(ByteWriter meta) {
        try {
            records.update(META, codec.seal(Part.META.key(0), meta, true), Serializer.BYTE_ARRAY_NOSIZE);
            database.commit();
            release();
            StoreFiles.sync(path);
            return new Result(path.getFileName().toString(), StoreFiles.size(path), StoreFiles.crc(path));
        } catch (IOException | RuntimeException e) {
            throw failed(e);
        }
    }

    @Override
    public void close() {
        if (open) {
            release();
            StoreFiles.delete(path);
        }
    }

    private void release() {
        open = false;
        codec.close();
        database.close();
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

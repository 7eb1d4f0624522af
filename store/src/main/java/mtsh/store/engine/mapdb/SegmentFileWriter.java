package mtsh.store.engine.mapdb;

import java.io.IOException;
import java.nio.file.Path;

import org.mapdb.DB;
import org.mapdb.DBMaker;
import org.mapdb.Serializer;

import mtsh.store.engine.StoreException;

/**
 * One MapDB file with one sorted map of blocks, written from the first key to the last and never touched again. It goes through a
 * file channel and not through mapped memory, so that a full disk is an error and not a crash.
 */
final class SegmentFileWriter implements SegmentSink, AutoCloseable {
    static final String MAP = "blocks";

    private final Path path;
    private final BlockCodec codec = new BlockCodec();
    private final DB database;
    private final DB.TreeMapSink<Long, byte[]> sink;
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
            this.sink = database.treeMap(MAP, Serializer.LONG, Serializer.BYTE_ARRAY)
                    .valuesOutsideNodesEnable()
                    .createFromSink();
        } catch (RuntimeException e) {
            throw failed(e);
        }
    }

    @Override
    public void put(Part part, long index, ByteWriter raw, boolean compress) {
        long key = part.key(index);
        try {
            sink.put(key, codec.seal(key, raw, compress));
        } catch (RuntimeException e) {
            throw failed(e);
        }
    }

    Result finish() {
        try {
            sink.create();
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

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
    private final StoreFiles files;
    private final StoreFileSystem.StoreFile file;
    private final BlockCodec codec = new BlockCodec();
    private final DB database;
    private final DB.TreeMapSink<Long, byte[]> sink;
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
            this.sink = database.treeMap(MAP, Serializer.LONG, Serializer.BYTE_ARRAY)
                    .valuesOutsideNodesEnable()
                    .createFromSink();
        } catch (IOException | RuntimeException e) {
            codec.close();
            throw discarded(opened, failed(e));
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

    /** Writes the rest and makes the content last; the name does when the folder is synced. */
    Result finish() {
        try {
            sink.create();
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

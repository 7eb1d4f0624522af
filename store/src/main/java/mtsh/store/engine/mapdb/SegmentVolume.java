package mtsh.store.engine.mapdb;

import java.io.File;
import java.nio.ByteBuffer;
import java.nio.file.Path;

import org.mapdb.CC;
import org.mapdb.DataInput2;
import org.mapdb.volume.FileChannelVol;
import org.mapdb.volume.Volume;

/**
 * The file of a segment that is being written, with its first page in memory until it is closed: there MapDB keeps its head and where
 * each record lies, changes eight bytes of it at a time, and sums it up whenever it opens, commits or closes. Nothing else counts on the
 * file before it is closed, so {@link #sync()} does nothing; whoever made it sees to it that it lasts.
 */
final class SegmentVolume extends Volume {
    private static final int PAGE = (int) CC.PAGE_SIZE;

    private final FileChannelVol file;
    private final byte[] bytes = new byte[PAGE];
    private final ByteBuffer page = ByteBuffer.wrap(bytes);

    SegmentVolume(Path path) {
        this.file = new FileChannelVol(path.toFile());
    }

    /** Records and heads never lie across the end of a page. */
    private static boolean isInMemory(long offset) {
        return offset < PAGE;
    }

    @Override
    public void ensureAvailable(long offset) {
        file.ensureAvailable(offset);
    }

    @Override
    public void truncate(long size) {
        file.truncate(size);
    }

    @Override
    public void putLong(long offset, long value) {
        if (isInMemory(offset)) {
            page.putLong((int) offset, value);
        } else {
            file.putLong(offset, value);
        }
    }

    @Override
    public void putInt(long offset, int value) {
        if (isInMemory(offset)) {
            page.putInt((int) offset, value);
        } else {
            file.putInt(offset, value);
        }
    }

    @Override
    public void putByte(long offset, byte value) {
        if (isInMemory(offset)) {
            page.put((int) offset, value);
        } else {
            file.putByte(offset, value);
        }
    }

    @Override
    public void putData(long offset, byte[] source, int from, int size) {
        if (isInMemory(offset)) {
            System.arraycopy(source, from, bytes, (int) offset, size);
        } else {
            file.putData(offset, source, from, size);
        }
    }

    @Override
    public void putData(long offset, ByteBuffer source) {
        if (isInMemory(offset)) {
            source.get(bytes, (int) offset, source.remaining());
        } else {
            file.putData(offset, source);
        }
    }

    @Override
    public long getLong(long offset) {
        return isInMemory(offset) ? page.getLong((int) offset) : file.getLong(offset);
    }

    @Override
    public int getInt(long offset) {
        return isInMemory(offset) ? page.getInt((int) offset) : file.getInt(offset);
    }

    @Override
    public byte getByte(long offset) {
        return isInMemory(offset) ? page.get((int) offset) : file.getByte(offset);
    }

    @Override
    public DataInput2 getDataInput(long offset, int size) {
        return isInMemory(offset) ? new DataInput2.ByteBuffer(page, (int) offset) : file.getDataInput(offset, size);
    }

    @Override
    public void getData(long offset, byte[] target, int from, int size) {
        if (isInMemory(offset)) {
            System.arraycopy(bytes, (int) offset, target, from, size);
        } else {
            file.getData(offset, target, from, size);
        }
    }

    @Override
    public void clear(long from, long to) {
        for (long at = from; at < Math.min(to, PAGE); at++) {
            bytes[(int) at] = 0;
        }
        if (to > PAGE) {
            file.clear(Math.max(from, PAGE), to);
        }
    }

    @Override
    public void sync() {
        // See above.
    }

    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        try {
            file.putData(0, bytes, 0, PAGE);
        } finally {
            file.close();
        }
    }

    @Override
    public int sliceSize() {
        return file.sliceSize();
    }

    @Override
    public boolean isSliced() {
        return file.isSliced();
    }

    @Override
    public long length() {
        return file.length();
    }

    @Override
    public boolean isReadOnly() {
        return false;
    }

    @Override
    public File getFile() {
        return file.getFile();
    }

    @Override
    public boolean getFileLocked() {
        return file.getFileLocked();
    }
}

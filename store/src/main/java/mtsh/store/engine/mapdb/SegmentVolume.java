package mtsh.store.engine.mapdb;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;

import org.mapdb.CC;
import org.mapdb.DataIO;
import org.mapdb.DataInput2;
import org.mapdb.volume.Volume;

/**
 * The file of a segment that is being written, with its first page in memory until it is closed: there MapDB keeps its head and where
 * each record lies, changes eight bytes of it at a time, and sums it up whenever it opens, commits or closes. Nothing else counts on the
 * file before it is closed, so {@link #sync()} does nothing; whoever made it sees to it that it lasts, and closes the file.
 */
final class SegmentVolume extends Volume {
    private static final int PAGE = (int) CC.PAGE_SIZE;

    private final Path path;
    private final StoreFileSystem.StoreFile file;
    private final byte[] bytes = new byte[PAGE];
    private final ByteBuffer page = ByteBuffer.wrap(bytes);
    private long size;

    SegmentVolume(Path path, StoreFileSystem.StoreFile file) {
        this.path = path;
        this.file = file;
    }

    /** Records and heads never lie across the end of a page. */
    private static boolean isInMemory(long offset) {
        return offset < PAGE;
    }

    private void write(long offset, ByteBuffer source) {
        try {
            file.write(source, offset);
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    private ByteBuffer read(long offset, ByteBuffer target) {
        try {
            file.read(target, offset);
            return target.flip();
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    /** The file grows by whole pages. */
    @Override
    public void ensureAvailable(long offset) {
        long wanted = DataIO.roundUp(offset, PAGE);
        if (wanted > size) {
            write(wanted - 1, ByteBuffer.allocate(1));
            size = wanted;
        }
    }

    @Override
    public void truncate(long wanted) {
        try {
            file.truncate(wanted);
            size = wanted;
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    @Override
    public void putLong(long offset, long value) {
        if (isInMemory(offset)) {
            page.putLong((int) offset, value);
        } else {
            write(offset, ByteBuffer.allocate(8).putLong(value).flip());
        }
    }

    @Override
    public void putInt(long offset, int value) {
        if (isInMemory(offset)) {
            page.putInt((int) offset, value);
        } else {
            write(offset, ByteBuffer.allocate(4).putInt(value).flip());
        }
    }

    @Override
    public void putByte(long offset, byte value) {
        if (isInMemory(offset)) {
            page.put((int) offset, value);
        } else {
            write(offset, ByteBuffer.allocate(1).put(value).flip());
        }
    }

    @Override
    public void putData(long offset, byte[] source, int from, int count) {
        if (isInMemory(offset)) {
            System.arraycopy(source, from, bytes, (int) offset, count);
        } else {
            write(offset, ByteBuffer.wrap(source, from, count));
        }
    }

    @Override
    public void putData(long offset, ByteBuffer source) {
        if (isInMemory(offset)) {
            source.get(bytes, (int) offset, source.remaining());
        } else {
            write(offset, source);
        }
    }

    @Override
    public long getLong(long offset) {
        return isInMemory(offset)
                ? page.getLong((int) offset)
                : read(offset, ByteBuffer.allocate(8)).getLong(0);
    }

    @Override
    public int getInt(long offset) {
        return isInMemory(offset)
                ? page.getInt((int) offset)
                : read(offset, ByteBuffer.allocate(4)).getInt(0);
    }

    @Override
    public byte getByte(long offset) {
        return isInMemory(offset)
                ? page.get((int) offset)
                : read(offset, ByteBuffer.allocate(1)).get(0);
    }

    @Override
    public DataInput2 getDataInput(long offset, int count) {
        return isInMemory(offset)
                ? new DataInput2.ByteBuffer(page, (int) offset)
                : new DataInput2.ByteBuffer(read(offset, ByteBuffer.allocate(count)), 0);
    }

    @Override
    public void getData(long offset, byte[] target, int from, int count) {
        if (isInMemory(offset)) {
            System.arraycopy(bytes, (int) offset, target, from, count);
        } else {
            read(offset, ByteBuffer.wrap(target, from, count));
        }
    }

    @Override
    public void clear(long from, long to) {
        for (long at = from; at < Math.min(to, PAGE); at++) {
            bytes[(int) at] = 0;
        }
        if (to > PAGE) {
            long begin = Math.max(from, PAGE);
            write(begin, ByteBuffer.allocate((int) (to - begin)));
        }
    }

    @Override
    public void sync() {
        // See above.
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            write(0, ByteBuffer.wrap(bytes, 0, used()));
        }
    }

    /** Behind that the file has only zeros, and need not be given room for them; most of a small segment's first page is that. */
    private int used() {
        int end = PAGE;
        while (end > 0 && bytes[end - 1] == 0) {
            end--;
        }
        return end;
    }

    @Override
    public int sliceSize() {
        return -1;
    }

    @Override
    public boolean isSliced() {
        return false;
    }

    @Override
    public long length() {
        return size;
    }

    @Override
    public boolean isReadOnly() {
        return false;
    }

    @Override
    public File getFile() {
        return path.toFile();
    }

    @Override
    public boolean getFileLocked() {
        return false;
    }
}

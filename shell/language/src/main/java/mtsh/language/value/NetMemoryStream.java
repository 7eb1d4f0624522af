package mtsh.language.value;

import java.util.Arrays;

import mtsh.language.error.NetThrow;
import mtsh.language.type.NetType;
import mtsh.language.type.Types;

/** {@code System.IO.MemoryStream}: bytes held in memory; one over given bytes cannot grow. */
public final class NetMemoryStream extends NetStream {
    private static final int FIRST_CAPACITY = 256;
    private final boolean expandable;
    private final boolean writable;
    private byte[] bytes;
    private int length;
    private long position;

    /** An empty one that grows. */
    public NetMemoryStream(int capacity) {
        this.bytes = new byte[capacity];
        this.expandable = true;
        this.writable = true;
    }

    /** One over bytes of its own, as long as they are. */
    public NetMemoryStream(byte[] bytes, boolean writable) {
        this.bytes = bytes;
        this.length = bytes.length;
        this.expandable = false;
        this.writable = writable;
    }

    @Override
    public boolean canRead() {
        return !isClosed();
    }

    @Override
    public boolean canWrite() {
        return !isClosed() && writable;
    }

    @Override
    public boolean canSeek() {
        return !isClosed();
    }

    /** All bytes, whatever the position; of a closed one too. */
    public byte[] toArray() {
        return Arrays.copyOf(bytes, length);
    }

    public byte[] buffer() {
        if (!expandable) {
            throw new NetThrow(
                    "System.UnauthorizedAccessException", "MemoryStream's internal buffer cannot be accessed.");
        }
        return bytes.clone();
    }

    public int capacity() {
        requireOpen();
        return bytes.length;
    }

    public void capacity(int capacity) {
        requireOpen();
        if (capacity < length) {
            throw new NetThrow(
                    "System.ArgumentOutOfRangeException",
                    "capacity was less than the current size. (Parameter 'value')");
        }
        resize(capacity);
    }

    private void resize(int capacity) {
        if (capacity == bytes.length) {
            return;
        }
        if (!expandable) {
            throw notSupported("Memory stream is not expandable.");
        }
        bytes = Arrays.copyOf(bytes, capacity);
    }

    private void ensure(long needed) {
        if (needed > Integer.MAX_VALUE - 8) {
            throw new NetThrow("System.IO.IOException", "Stream was too long.");
        }
        if (needed > bytes.length) {
            resize((int)
                    Math.max(needed, Math.max(FIRST_CAPACITY, Math.min(bytes.length * 2L, Integer.MAX_VALUE - 8))));
        }
    }

    @Override
    protected int readSome(byte[] target, int offset, int count) {
        int available = (int) Math.max(0, Math.min(count, length - position));
        if (available > 0) {
            System.arraycopy(bytes, (int) position, target, offset, available);
            position += available;
        }
        return available;
    }

    @Override
    protected void writeAll(byte[] source, int offset, int count) {
        ensure(position + count);
        System.arraycopy(source, offset, bytes, (int) position, count);
        position += count;
        length = (int) Math.max(length, position);
    }

    @Override
    protected long lengthNow() {
        return length;
    }

    @Override
    protected void lengthNow(long newLength) {
        ensure(newLength);
        if (newLength < length) {
            Arrays.fill(bytes, (int) newLength, length, (byte) 0);
        }
        length = (int) newLength;
        position = Math.min(position, length);
    }

    @Override
    protected long positionNow() {
        return position;
    }

    @Override
    protected void positionNow(long newPosition) {
        position = newPosition;
    }

    @Override
    public NetType netType() {
        return Types.find("System.IO.MemoryStream");
    }
}

package mtsh.language.value;

import java.io.IOException;

import mtsh.language.error.NetThrow;

/** {@code System.IO.Stream}: bytes in and out, with a position where the stream has one. What it cannot do it refuses in .NET's words. */
public abstract class NetStream implements NetObject {
    private boolean closed;

    public abstract boolean canRead();

    public abstract boolean canWrite();

    public abstract boolean canSeek();

    /** At most {@code count} bytes; 0 at the end. */
    protected abstract int readSome(byte[] bytes, int offset, int count) throws IOException;

    protected abstract void writeAll(byte[] bytes, int offset, int count) throws IOException;

    /** Sends on what is held back. */
    protected void flushAll() throws IOException {}

    protected void closeAll() throws IOException {}

    protected long lengthNow() throws IOException {
        throw notSupported("Specified method is not supported.");
    }

    protected void lengthNow(long length) throws IOException {
        throw notSupported("Specified method is not supported.");
    }

    protected long positionNow() throws IOException {
        throw notSupported("Specified method is not supported.");
    }

    protected void positionNow(long position) throws IOException {
        throw notSupported("Specified method is not supported.");
    }

    /** What a closed one says: {@code Cannot access a closed Stream.} */
    protected String closedText() {
        return "Cannot access a closed Stream.";
    }

    public final int read(byte[] bytes, int offset, int count) throws IOException {
        requireOpen();
        if (!canRead()) {
            throw notSupported("Stream does not support reading.");
        }
        return readSome(bytes, offset, count);
    }

    /** The next byte, or -1. */
    public final int readByte() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) == 0 ? -1 : one[0] & 0xFF;
    }

    public final void write(byte[] bytes, int offset, int count) throws IOException {
        requireOpen();
        if (!canWrite()) {
            throw notSupported("Stream does not support writing.");
        }
        writeAll(bytes, offset, count);
    }

    public final void flush() throws IOException {
        requireOpen();
        flushAll();
    }

    public final void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        closeAll();
    }

    public final boolean isClosed() {
        return closed;
    }

    public final long length() throws IOException {
        requireOpen();
        return lengthNow();
    }

    public final void length(long length) throws IOException {
        requireOpen();
        if (!canWrite()) {
            throw notSupported("Stream does not support writing.");
        }
        lengthNow(length);
    }

    public final long position() throws IOException {
        requireOpen();
        return positionNow();
    }

    public final void position(long position) throws IOException {
        requireOpen();
        if (position < 0) {
            throw new NetThrow(
                    "System.ArgumentOutOfRangeException", "Non-negative number required. (Parameter 'value')");
        }
        positionNow(position);
    }

    /** Moves to a place counted from the beginning (0), from here (1) or from the end (2); the new place. */
    public final long seek(long offset, int origin) throws IOException {
        requireOpen();
        if (!canSeek()) {
            throw notSupported("Stream does not support seeking.");
        }
        long from = origin == 0 ? 0 : origin == 1 ? positionNow() : lengthNow();
        if (from + offset < 0) {
            throw new NetThrow(
                    "System.IO.IOException",
                    "An attempt was made to move the position before the beginning of the stream.");
        }
        positionNow(from + offset);
        return from + offset;
    }

    protected final void requireOpen() {
        if (closed) {
            throw new NetThrow("System.ObjectDisposedException", closedText());
        }
    }

    protected static NetThrow notSupported(String message) {
        return new NetThrow("System.NotSupportedException", message);
    }

    @Override
    public final String toString() {
        return netType().fullName();
    }
}

package mtsh.language.value;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

import mtsh.language.type.NetType;

/** A stream that reads or writes another one through a filter of Java's: packed bytes, the console. */
public final class NetFilterStream extends NetStream {
    private final NetType netType;
    private final NetStream base;
    private final boolean leavesOpen;
    private final InputStream input;
    private final OutputStream output;

    /** One of {@code input} and {@code output} is null; {@code base} is closed with it unless it is left open, null for none. */
    public NetFilterStream(
            NetType netType, NetStream base, boolean leavesOpen, InputStream input, OutputStream output) {
        this.netType = netType;
        this.base = base;
        this.leavesOpen = leavesOpen;
        this.input = input;
        this.output = output;
    }

    public NetStream base() {
        return base;
    }

    @Override
    public boolean canRead() {
        return input != null && !isClosed();
    }

    @Override
    public boolean canWrite() {
        return output != null && !isClosed();
    }

    @Override
    public boolean canSeek() {
        return false;
    }

    @Override
    protected int readSome(byte[] bytes, int offset, int count) throws IOException {
        return count == 0 ? 0 : Math.max(0, input.read(bytes, offset, count));
    }

    @Override
    protected void writeAll(byte[] bytes, int offset, int count) throws IOException {
        output.write(bytes, offset, count);
    }

    @Override
    protected void flushAll() throws IOException {
        if (output != null) {
            output.flush();
        }
    }

    @Override
    protected void closeAll() throws IOException {
        if (output != null) {
            output.close();
        }
        if (base != null && !leavesOpen) {
            base.close();
        }
    }

    @Override
    public NetType netType() {
        return netType;
    }

    /** What a filter of Java's writes to when it ends in one of our streams; closing it closes nothing. */
    public static OutputStream into(NetStream target) {
        return new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                target.write(new byte[] {(byte) one}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int count) throws IOException {
                target.write(bytes, offset, count);
            }

            @Override
            public void flush() throws IOException {
                target.flush();
            }
        };
    }

    /** What a filter of Java's reads from when it begins in one of our streams; closing it closes nothing. */
    public static InputStream from(NetStream source) {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                return source.readByte();
            }

            @Override
            public int read(byte[] bytes, int offset, int count) throws IOException {
                if (count == 0) {
                    return 0;
                }
                int read = source.read(bytes, offset, count);
                return read == 0 ? -1 : read;
            }
        };
    }
}

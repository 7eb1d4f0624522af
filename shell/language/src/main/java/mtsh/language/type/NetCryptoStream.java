package mtsh.language.type;

import java.io.IOException;
import java.util.Arrays;

import mtsh.language.error.NetThrow;
import mtsh.language.value.NetHash;
import mtsh.language.value.NetStream;

/** {@code CryptoStream}: what is read from another stream, or written to one, through a cipher or a hash. */
final class NetCryptoStream extends NetStream {
    private static final int CHUNK = 8_192;

    private final NetStream base;
    private final NetTransform transform;
    private final NetHash hash;
    private final boolean reads;
    private final boolean leavesOpen;
    private byte[] pending = new byte[0];
    private byte[] ready = new byte[0];
    private int readyAt;
    private boolean finished;

    NetCryptoStream(NetStream base, Object transform, boolean reads, boolean leavesOpen) {
        this.base = base;
        this.transform = transform instanceof NetTransform cipher ? cipher : null;
        this.hash = transform instanceof NetHash hashing ? hashing : null;
        this.reads = reads;
        this.leavesOpen = leavesOpen;
    }

    boolean isFinished() {
        return finished;
    }

    @Override
    public boolean canRead() {
        return reads && !isClosed();
    }

    @Override
    public boolean canWrite() {
        return !reads && !isClosed();
    }

    @Override
    public boolean canSeek() {
        return false;
    }

    private byte[] through(byte[] bytes, boolean last) {
        if (hash != null) {
            hash.update(bytes, 0, bytes.length);
            if (last) {
                hash.finish();
            }
            return bytes;
        }
        byte[] all = Arrays.copyOf(pending, pending.length + bytes.length);
        System.arraycopy(bytes, 0, all, pending.length, bytes.length);
        int whole = last ? 0 : all.length / transform.unit * transform.unit;
        pending = Arrays.copyOfRange(all, whole, all.length);
        byte[] out = whole == 0 ? new byte[0] : transform.blocks(Arrays.copyOf(all, whole));
        return last ? transform.last(all) : out;
    }

    @Override
    protected int readSome(byte[] bytes, int offset, int count) throws IOException {
        while (readyAt == ready.length && !finished) {
            byte[] chunk = new byte[CHUNK];
            int read = base.read(chunk, 0, CHUNK);
            finished = read <= 0;
            ready = through(Arrays.copyOf(chunk, Math.max(0, read)), finished);
            readyAt = 0;
        }
        int given = Math.min(count, ready.length - readyAt);
        System.arraycopy(ready, readyAt, bytes, offset, given);
        readyAt += given;
        return given;
    }

    @Override
    protected void writeAll(byte[] bytes, int offset, int count) throws IOException {
        byte[] out = through(Arrays.copyOfRange(bytes, offset, offset + count), false);
        base.write(out, 0, out.length);
    }

    /** Writes what is held back, with its padding. */
    void finish() throws IOException {
        if (finished) {
            throw new NetThrow(
                    "System.NotSupportedException",
                    "FlushFinalBlock() method was called twice on a CryptoStream. It can" + " only be called once.");
        }
        finished = true;
        if (!reads) {
            byte[] out = through(new byte[0], true);
            base.write(out, 0, out.length);
            base.flush();
        }
    }

    @Override
    protected void closeAll() throws IOException {
        if (!finished && !reads) {
            finish();
        }
        if (!leavesOpen) {
            base.close();
        }
    }

    @Override
    public NetType netType() {
        return Types.find("System.Security.Cryptography.CryptoStream");
    }
}

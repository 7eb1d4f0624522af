package mtsh.language.type;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;

import mtsh.language.error.NetThrow;
import mtsh.language.value.NetStream;

/** What goes in and out of a connection: NetworkStream, and SslStream when the connection is encrypted. */
final class NetSocketStream extends NetStream {
    private static final int PATIENCE = 100_000;

    private final String typeName;
    private final NetSocket owner;
    /** Null while not encrypted. */
    private Socket encrypted;

    NetSocketStream(String typeName, NetSocket owner) {
        this.typeName = typeName;
        this.owner = owner;
    }

    NetSocket owner() {
        return owner;
    }

    Socket encrypted() {
        return encrypted;
    }

    void encrypted(Socket socket) {
        encrypted = socket;
    }

    @Override
    public boolean canRead() {
        return !isClosed();
    }

    @Override
    public boolean canWrite() {
        return !isClosed();
    }

    @Override
    public boolean canSeek() {
        return false;
    }

    @Override
    protected int readSome(byte[] bytes, int offset, int count) {
        try {
            if (encrypted == null) {
                return owner.read(bytes, offset, count);
            }
            owner.socket.setSoTimeout(owner.receiveTimeout > 0 ? owner.receiveTimeout : PATIENCE);
            return count == 0 ? 0 : Math.max(0, encrypted.getInputStream().read(bytes, offset, count));
        } catch (SocketTimeoutException late) {
            throw failed("read data from", "Connection timed out.");
        } catch (IOException failed) {
            throw failed("read data from", failed.getMessage() + ".");
        }
    }

    @Override
    protected void writeAll(byte[] bytes, int offset, int count) {
        try {
            (encrypted == null ? owner.socket : encrypted).getOutputStream().write(bytes, offset, count);
        } catch (IOException failed) {
            throw failed("write data to", failed.getMessage() + ".");
        }
    }

    private static NetThrow failed(String what, String why) {
        return new NetThrow("System.IO.IOException", "Unable to " + what + " the transport connection: " + why);
    }

    @Override
    protected void flushAll() throws IOException {
        (encrypted == null ? owner.socket : encrypted).getOutputStream().flush();
    }

    @Override
    protected void closeAll() throws IOException {
        if (encrypted != null) {
            encrypted.close();
        }
        owner.close();
    }

    @Override
    protected String closedText() {
        return "Cannot access a disposed object.\nObject name: '" + typeName + "'.";
    }

    @Override
    public NetType netType() {
        return Types.find(typeName);
    }
}

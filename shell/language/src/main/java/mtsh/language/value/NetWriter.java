package mtsh.language.value;

import java.io.IOException;

import mtsh.language.error.NetThrow;
import mtsh.language.type.NetType;
import mtsh.language.type.Types;

/** {@code System.IO.StreamWriter} and {@code StringWriter}: text into a stream, or into a builder. */
public final class NetWriter implements NetObject {
    private static final int HELD = 4_096;
    private final NetStream stream;
    private final NetEncoding encoding;
    private final boolean leavesOpen;
    private final NetStringBuilder builder;
    private final StringBuilder held = new StringBuilder();
    private String newLine = System.lineSeparator();
    private boolean flushesAlways;
    private boolean marked;
    private boolean closed;

    /** One that collects into a builder. */
    public NetWriter(NetStringBuilder builder) {
        this.stream = null;
        this.encoding = NetEncoding.UNICODE;
        this.leavesOpen = true;
        this.builder = builder;
    }

    public NetWriter(NetStream stream, NetEncoding encoding, boolean leavesOpen) {
        if (!stream.canWrite()) {
            throw new NetThrow("System.ArgumentException", "Stream was not writable.");
        }
        this.stream = stream;
        this.encoding = encoding;
        this.leavesOpen = leavesOpen;
        this.builder = null;
    }

    public NetStream stream() {
        return stream;
    }

    public NetEncoding encoding() {
        return encoding;
    }

    public NetStringBuilder builder() {
        return builder;
    }

    public String newLine() {
        return newLine;
    }

    public void newLine(String text) {
        newLine = text == null || text.isEmpty() ? System.lineSeparator() : text;
    }

    public boolean flushesAlways() {
        return flushesAlways;
    }

    public void flushesAlways(boolean always) throws IOException {
        flushesAlways = always;
        if (always) {
            flush();
        }
    }

    public void write(String text) throws IOException {
        requireOpen();
        if (builder != null) {
            builder.text().append(text);
            return;
        }
        held.append(text);
        if (flushesAlways || held.length() >= HELD) {
            flush();
        }
    }

    /** Gives all that is held back to the stream; a byte order mark stands before the first text of an empty one. */
    public void flush() throws IOException {
        requireOpen();
        send();
        if (stream != null) {
            stream.flush();
        }
    }

    private void send() throws IOException {
        if (stream == null || held.isEmpty() && marked) {
            return;
        }
        if (!marked) {
            marked = true;
            boolean atStart = !stream.canSeek() || stream.position() == 0;
            byte[] mark = atStart ? encoding.preamble() : new byte[0];
            stream.write(mark, 0, mark.length);
        }
        byte[] bytes = encoding.encode(held.toString());
        held.setLength(0);
        stream.write(bytes, 0, bytes.length);
    }

    public void close() throws IOException {
        if (closed) {
            return;
        }
        if (stream != null && !stream.isClosed()) {
            send();
            stream.flush();
        }
        closed = true;
        if (stream != null && !leavesOpen) {
            stream.close();
        }
    }

    private void requireOpen() {
        if (closed) {
            String name = stream == null ? "" : System.lineSeparator() + "Object name: 'StreamWriter'.";
            throw new NetThrow("System.ObjectDisposedException", "Cannot write to a closed TextWriter." + name);
        }
    }

    @Override
    public NetType netType() {
        return Types.find(stream == null ? "System.IO.StringWriter" : "System.IO.StreamWriter");
    }

    @Override
    public String toString() {
        return builder == null ? netType().fullName() : builder.toString();
    }
}

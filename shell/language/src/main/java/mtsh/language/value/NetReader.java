package mtsh.language.value;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;
import java.util.List;

import mtsh.language.error.NetThrow;
import mtsh.language.type.NetType;
import mtsh.language.type.Types;

/** {@code System.IO.StreamReader} and {@code StringReader}: characters of a stream or of a text, one by one or line by line. */
public final class NetReader implements NetObject {
    private static final int CHUNK = 4_096;
    private static final List<NetEncoding> MARKED =
            List.of(NetEncoding.UTF8, NetEncoding.UTF32, NetEncoding.UNICODE, NetEncoding.BIG_ENDIAN_UNICODE);
    private final NetStream stream;
    private final boolean leavesOpen;
    private final boolean detects;
    private final ByteBuffer bytes = ByteBuffer.allocate(CHUNK).limit(0);
    private CharBuffer characters;
    private NetEncoding encoding;
    private CharsetDecoder decoder;
    private boolean ended;
    private boolean closed;

    /** One over a text. */
    public NetReader(String text) {
        this.stream = null;
        this.leavesOpen = true;
        this.detects = false;
        this.characters = CharBuffer.wrap(text);
        this.ended = true;
    }

    /** One over a stream; {@code detects}: a byte order mark says the encoding. */
    public NetReader(NetStream stream, NetEncoding encoding, boolean detects, boolean leavesOpen) {
        if (!stream.canRead()) {
            throw new NetThrow("System.ArgumentException", "Stream was not readable.");
        }
        this.stream = stream;
        this.encoding = encoding;
        this.detects = detects;
        this.leavesOpen = leavesOpen;
        this.characters = CharBuffer.allocate(CHUNK).limit(0);
    }

    public NetStream stream() {
        return stream;
    }

    public NetEncoding encoding() {
        return encoding;
    }

    /** The next character without taking it, or -1. */
    public int peek() throws IOException {
        requireOpen();
        return fill() ? characters.get(characters.position()) : -1;
    }

    public int read() throws IOException {
        requireOpen();
        return fill() ? characters.get() : -1;
    }

    /** The text up to the end of the line, without it; null at the end. */
    public String readLine() throws IOException {
        requireOpen();
        if (!fill()) {
            return null;
        }
        StringBuilder line = new StringBuilder();
        while (fill()) {
            char next = characters.get();
            if (next == '\n') {
                return line.toString();
            }
            if (next == '\r') {
                if (fill() && characters.get(characters.position()) == '\n') {
                    characters.get();
                }
                return line.toString();
            }
            line.append(next);
        }
        return line.toString();
    }

    public String readToEnd() throws IOException {
        requireOpen();
        StringBuilder text = new StringBuilder();
        while (fill()) {
            text.append(characters);
            characters.position(characters.limit());
        }
        return text.toString();
    }

    /** Forgets what was read ahead, after the stream was moved. */
    public void discard() {
        bytes.position(0).limit(0);
        characters.position(0).limit(0);
        decoder = null;
        ended = false;
    }

    public void close() throws IOException {
        closed = true;
        if (stream != null && !leavesOpen) {
            stream.close();
        }
    }

    private void requireOpen() {
        if (closed) {
            String name = stream == null ? "" : System.lineSeparator() + "Object name: 'StreamReader'.";
            throw new NetThrow("System.ObjectDisposedException", "Cannot read from a closed TextReader." + name);
        }
    }

    private boolean fill() throws IOException {
        while (!characters.hasRemaining() && !ended) {
            decode();
        }
        return characters.hasRemaining();
    }

    private void decode() throws IOException {
        boolean first = decoder == null;
        bytes.compact();
        int read = stream.read(bytes.array(), bytes.position(), bytes.remaining());
        bytes.position(bytes.position() + read).flip();
        if (first) {
            begin();
        }
        characters = CharBuffer.allocate(CHUNK + 2);
        decoder.decode(bytes, characters, read == 0);
        if (read == 0) {
            decoder.flush(characters);
            ended = true;
        }
        characters.flip();
    }

    private void begin() {
        for (NetEncoding marked : detects ? MARKED : List.of(encoding)) {
            byte[] mark = marked.preamble();
            boolean there = mark.length > 0
                    && bytes.limit() >= mark.length
                    && Arrays.equals(bytes.array(), 0, mark.length, mark, 0, mark.length);
            if (there) {
                encoding = marked;
                bytes.position(mark.length);
                break;
            }
        }
        decoder = encoding.charset()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
    }

    @Override
    public NetType netType() {
        return Types.find(stream == null ? "System.IO.StringReader" : "System.IO.StreamReader");
    }

    @Override
    public String toString() {
        return netType().fullName();
    }
}

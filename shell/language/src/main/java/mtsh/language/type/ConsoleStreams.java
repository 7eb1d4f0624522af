package mtsh.language.type;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

import mtsh.language.stream.CurrentShell;
import mtsh.language.stream.Host;
import mtsh.language.value.NetEncoding;
import mtsh.language.value.NetFilterStream;
import mtsh.language.value.NetReader;
import mtsh.language.value.NetWriter;

/** The console's three streams: they lead to the shell's host, never to the process' own. */
final class ConsoleStreams {
    private ConsoleStreams() {}

    /** Text as it comes, in whole characters. */
    static NetFilterStream output() {
        return stream(new Sink(text -> host(text, false), false));
    }

    /** Text line by line, as errors are shown. */
    static NetFilterStream error() {
        return stream(new Sink(text -> host(text, true), true));
    }

    static NetFilterStream input() {
        return new NetFilterStream(Types.find("System.IO.Stream"), null, true, new Lines(), null);
    }

    static NetWriter writer(NetFilterStream stream) {
        NetWriter writer = new NetWriter(stream, NetEncoding.UTF8_WITHOUT_MARK, true);
        try {
            writer.flushesAlways(true);
        } catch (IOException failed) {
            throw JavaFailures.input(failed, null);
        }
        return writer;
    }

    static NetReader reader() {
        return new NetReader(input(), NetEncoding.UTF8_WITHOUT_MARK, false, true);
    }

    private static NetFilterStream stream(OutputStream sink) {
        return new NetFilterStream(Types.find("System.IO.Stream"), null, true, null, sink);
    }

    private static void host(String text, boolean isError) {
        Host host = CurrentShell.host();
        if (host == null) {
            return;
        }
        if (isError) {
            host.error(text);
        } else {
            host.out(text);
        }
    }

    /** Bytes that become texts when they are flushed, or at each line's end. */
    private static final class Sink extends OutputStream {
        private final ByteArrayOutputStream held = new ByteArrayOutputStream();
        private final Consumer<String> target;
        private final boolean byLine;

        Sink(Consumer<String> target, boolean byLine) {
            this.target = target;
            this.byLine = byLine;
        }

        @Override
        public void write(int one) {
            if (byLine && one == '\n') {
                send();
            } else {
                held.write(one);
            }
        }

        @Override
        public void flush() {
            if (!byLine && held.size() > 0) {
                send();
            }
        }

        @Override
        public void close() {
            if (held.size() > 0) {
                send();
            }
        }

        private void send() {
            target.accept(held.toString(StandardCharsets.UTF_8));
            held.reset();
        }
    }

    /** Lines of the host as bytes. */
    private static final class Lines extends InputStream {
        private byte[] line = {};
        private int at;

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 1 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int offset, int count) {
            if (at == line.length && !next()) {
                return -1;
            }
            int given = Math.min(count, line.length - at);
            System.arraycopy(line, at, bytes, offset, given);
            at += given;
            return given;
        }

        private boolean next() {
            Host host = CurrentShell.host();
            String text = host == null ? null : host.readLine("", false);
            line = text == null ? new byte[0] : (text + System.lineSeparator()).getBytes(StandardCharsets.UTF_8);
            at = 0;
            return text != null;
        }
    }
}

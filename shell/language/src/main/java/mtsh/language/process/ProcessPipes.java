package mtsh.language.process;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

import mtsh.language.error.NetThrow;
import mtsh.language.stream.CurrentShell;
import mtsh.language.stream.Host;
import mtsh.language.stream.PipelineStopped;
import mtsh.language.type.NetType;
import mtsh.language.type.Types;
import mtsh.language.value.NetEncoding;
import mtsh.language.value.NetFilterStream;
import mtsh.language.value.NetReader;
import mtsh.language.value.NetWriter;

/** The streams of a program that a script redirected to itself: {@code StandardInput}, {@code StandardOutput}, {@code StandardError}. */
final class ProcessPipes {
    private final Process process;
    private final NetWriter input;
    private final NetReader output;
    private final NetReader error;
    private final List<String> drained = new ArrayList<>();
    private final List<Thread> drains = new ArrayList<>();

    private ProcessPipes(Process process, StartInfo info) {
        this.process = process;
        this.input = info.is("RedirectStandardInput") ? writer(process, info) : null;
        this.output = info.is("RedirectStandardOutput")
                ? reader(process.getInputStream(), info.encoding("StandardOutputEncoding"))
                : null;
        this.error = info.is("RedirectStandardError")
                ? reader(process.getErrorStream(), info.encoding("StandardErrorEncoding"))
                : null;
    }

    static ProcessPipes start(StartInfo info) {
        ProcessBuilder builder = info.builder();
        Host host = CurrentShell.host();
        boolean lent = host == null || host.lend();
        builder.redirectInput(
                info.is("RedirectStandardInput")
                        ? Redirect.PIPE
                        : lent ? Redirect.INHERIT : Redirect.from(new java.io.File("/dev/null")));
        builder.redirectOutput(target(info.is("RedirectStandardOutput"), lent));
        builder.redirectError(target(info.is("RedirectStandardError"), lent));
        try {
            return new ProcessPipes(builder.start(), info);
        } catch (IOException failed) {
            boolean format = String.valueOf(failed.getMessage()).contains("error=8");
            throw info.failed(format ? "Exec format error" : "Permission denied");
        }
    }

    private static Redirect target(boolean redirected, boolean lent) {
        return redirected ? Redirect.PIPE : lent ? Redirect.INHERIT : Redirect.DISCARD;
    }

    Process process() {
        return process;
    }

    private static NetType streamType() {
        return Types.find("System.IO.Stream");
    }

    private static NetReader reader(InputStream from, NetEncoding encoding) {
        return new NetReader(
                new NetFilterStream(streamType(), null, true, new Piped(from), null), encoding, true, false);
    }

    private static NetWriter writer(Process process, StartInfo info) {
        NetEncoding given = info.encoding("StandardInputEncoding");
        NetWriter writer = new NetWriter(
                new NetFilterStream(streamType(), null, true, null, process.getOutputStream()),
                new NetEncoding(given.charset(), false),
                false);
        try {
            writer.flushesAlways(true);
        } catch (IOException gone) {
            throw new NetThrow("System.IO.IOException", "Broken pipe");
        }
        return writer;
    }

    Object get(String property) {
        Object stream = property.equals("StandardInput") ? input : reader(property);
        if (stream == null) {
            throw notRedirected(property);
        }
        if (drained.contains(property)) {
            throw invalid("Cannot mix synchronous and asynchronous operation on process stream.");
        }
        return stream;
    }

    static NetThrow notRedirected(String property) {
        String name = property.replace("StandardInput", "StandardIn").replace("StandardOutput", "StandardOut");
        String orNotStarted = property.equals("StandardOutput") ? " or the process hasn't started yet" : "";
        return invalid(name + " has not been redirected" + orNotStarted + ".");
    }

    private NetReader reader(String property) {
        return property.equals("StandardOutput") ? output : error;
    }

    /** {@code BeginOutputReadLine}: what the program writes is taken, so that it never waits; no event tells of it. */
    void drain(String property) {
        NetReader reader = (NetReader) get(property);
        drained.add(property);
        Thread thread = new Thread(() -> readAll(reader), "program");
        thread.setDaemon(true);
        drains.add(thread);
        thread.start();
    }

    private static void readAll(NetReader reader) {
        try {
            while (reader.readLine() != null) {
                continue;
            }
        } catch (IOException | NetThrow | PipelineStopped closed) {
            Thread.currentThread().interrupt();
        }
    }

    void cancel(String property) {
        if (!drained.remove(property)) {
            throw invalid("No async read operation is in progress on the stream.");
        }
    }

    /** Until what is drained has come to its end. */
    void awaitDrains() throws InterruptedException {
        for (Thread each : drains) {
            each.join();
        }
    }

    void close() {
        for (NetReader each : Arrays.asList(output, error)) {
            try {
                if (each != null) {
                    each.close();
                }
            } catch (IOException gone) {
                // Nobody reads it any more.
                continue;
            }
        }
    }

    static NetThrow invalid(String message) {
        return new NetThrow("System.InvalidOperationException", message);
    }

    /** The name of a stream in a method's: {@code StandardOutput} for {@code BeginOutputReadLine}. */
    static String streamIn(String method) {
        return method.toLowerCase(Locale.ROOT).contains("output") ? "StandardOutput" : "StandardError";
    }

    /** Reads a pipe on a thread of its own, so that Ctrl-C ends a script that waits for it. */
    private static final class Piped extends InputStream {
        private static final int CHUNK = 8_192;
        private static final int CHUNKS = 8;
        private static final byte[] END = new byte[0];
        private final BlockingQueue<byte[]> chunks = new ArrayBlockingQueue<>(CHUNKS);
        private final InputStream from;
        private byte[] current = new byte[0];
        private int position;
        private boolean begun;
        private boolean ended;

        Piped(InputStream from) {
            this.from = from;
        }

        private void move() {
            byte[] buffer = new byte[CHUNK];
            try {
                try {
                    for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
                        chunks.put(Arrays.copyOf(buffer, read));
                    }
                } catch (IOException closed) {
                    // The program is gone: that is the end as well.
                    chunks.put(END);
                    return;
                }
                chunks.put(END);
            } catch (InterruptedException nobodyReads) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 1 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int offset, int count) throws IOException {
            if (count == 0) {
                return 0;
            }
            if (!begun) {
                begun = true;
                Thread thread = new Thread(this::move, "program");
                thread.setDaemon(true);
                thread.start();
            }
            while (position == current.length && !ended) {
                next();
            }
            int read = Math.min(count, current.length - position);
            System.arraycopy(current, position, bytes, offset, read);
            position += read;
            return read == 0 ? -1 : read;
        }

        private void next() {
            try {
                byte[] chunk = chunks.take();
                ended = chunk == END;
                current = chunk;
                position = 0;
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new PipelineStopped();
            }
        }
    }
}

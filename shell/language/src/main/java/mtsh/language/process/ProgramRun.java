package mtsh.language.process;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import mtsh.language.process.ProgramStart.Input;
import mtsh.language.process.ProgramStart.Target;

/**
 * A program that runs. Threads of its own move the bytes of its streams, so that neither it nor the shell waits for a full pipe; what it
 * writes is taken with {@link #poll}, in order. Its memory is bounded: a program whose output nobody takes waits.
 */
public final class ProgramRun implements AutoCloseable {
    private static final int PIECES = 1024;
    private static final int CHUNKS = 64;
    private static final int BUFFER = 65536;
    private static final long TICK = 20;

    private final Process process;
    private final BlockingQueue<ProgramPiece> pieces = new ArrayBlockingQueue<>(PIECES);
    private final BlockingQueue<byte[]> input = new ArrayBlockingQueue<>(CHUNKS);
    private final AtomicInteger open = new AtomicInteger();
    private volatile boolean inputEnded;
    private volatile boolean inputRefused;
    private volatile boolean abandoned;

    private ProgramRun(Process process) {
        this.process = process;
    }

    /** Starts it; an IOException says why it does not run. */
    public static ProgramRun start(ProgramStart start) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(start.program().toString());
        command.addAll(start.arguments());
        ProcessBuilder builder = new ProcessBuilder(command);
        File folder = start.folder().toFile();
        if (folder.isDirectory()) {
            builder.directory(folder);
        }
        Map<String, String> environment = builder.environment();
        environment.clear();
        environment.putAll(start.environment());
        builder.redirectInput(redirect(start.input()));
        builder.redirectOutput(redirect(start.output()));
        builder.redirectError(redirect(start.error()));
        ProgramRun run = new ProgramRun(builder.start());
        run.pump(start);
        return run;
    }

    private static Redirect redirect(Input input) {
        return switch (input) {
            case SHELL -> Redirect.INHERIT;
            case NONE -> Redirect.from(new File(File.separatorChar == '\\' ? "NUL" : "/dev/null"));
            default -> Redirect.PIPE;
        };
    }

    private static Redirect redirect(Target target) {
        return switch (target) {
            case SHELL -> Redirect.INHERIT;
            case NOWHERE -> Redirect.DISCARD;
            default -> Redirect.PIPE;
        };
    }

    private void pump(ProgramStart start) {
        List<Thread> threads = new ArrayList<>();
        InputStream output = process.getInputStream();
        if (start.output() == Target.LINES) {
            threads.add(thread(() -> lines(new LineReading(output, start.charset()), false)));
        } else if (start.output() == Target.BYTES) {
            threads.add(thread(() -> bytes(output)));
        }
        if (start.error() == Target.LINES) {
            InputStream errors = process.getErrorStream();
            threads.add(thread(() -> lines(new LineReading(errors, start.charset()), true)));
        }
        open.set(threads.size());
        threads.forEach(Thread::start);
        if (start.input() == Input.GIVEN) {
            thread(this::write).start();
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "program");
        thread.setDaemon(true);
        return thread;
    }

    private void lines(LineReading reading, boolean error) {
        try {
            for (String line = reading.next(); line != null && !abandoned; line = reading.next()) {
                put(error ? new ProgramPiece.ErrorLine(line) : new ProgramPiece.Line(line));
            }
        } catch (IOException closed) {
            abandoned = true;
        } finally {
            open.decrementAndGet();
        }
    }

    private void bytes(InputStream stream) {
        byte[] buffer = new byte[BUFFER];
        try {
            for (int count = stream.read(buffer); count >= 0 && !abandoned; count = stream.read(buffer)) {
                put(new ProgramPiece.Bytes(Arrays.copyOf(buffer, count)));
            }
        } catch (IOException closed) {
            abandoned = true;
        } finally {
            open.decrementAndGet();
        }
    }

    private void put(ProgramPiece piece) {
        try {
            while (!abandoned && !pieces.offer(piece, TICK, TimeUnit.MILLISECONDS)) {
                continue;
            }
        } catch (InterruptedException stopped) {
            abandoned = true;
        }
    }

    /** Writes what it is given until there is no more, or until it does not read any longer. */
    private void write() {
        try (OutputStream stream = process.getOutputStream()) {
            while (!abandoned) {
                byte[] chunk = input.poll(TICK, TimeUnit.MILLISECONDS);
                if (chunk != null) {
                    stream.write(chunk);
                }
                if (input.isEmpty()) {
                    stream.flush();
                    if (inputEnded && input.isEmpty()) {
                        return;
                    }
                }
            }
        } catch (IOException | InterruptedException readsNoMore) {
            inputRefused = true;
        }
    }

    /** Bytes for its standard input; false when it has to read first what it was given before. What it refuses is thrown away. */
    public boolean give(byte[] bytes) {
        return inputRefused || !process.isAlive() || input.offer(bytes);
    }

    /** There is no more input. */
    public void endInput() {
        inputEnded = true;
    }

    /** Moves all that this one writes straight into another program, until one of them ends. */
    public void feed(ProgramRun next) {
        open.incrementAndGet();
        thread(() -> copy(next)).start();
    }

    private void copy(ProgramRun next) {
        byte[] buffer = new byte[BUFFER];
        try (InputStream from = process.getInputStream();
                OutputStream to = next.process.getOutputStream()) {
            for (int count = from.read(buffer); count >= 0; count = from.read(buffer)) {
                to.write(buffer, 0, count);
                to.flush();
            }
        } catch (IOException oneOfThemEnded) {
            next.inputRefused = true;
        } finally {
            open.decrementAndGet();
        }
    }

    /** The next piece of what it wrote, or null when none came in this time. */
    public ProgramPiece poll(long milliseconds) throws InterruptedException {
        return milliseconds == 0 ? pieces.poll() : pieces.poll(milliseconds, TimeUnit.MILLISECONDS);
    }

    /** Whether everything that it wrote was taken, and nothing more can come. */
    public boolean isDrained() {
        return open.get() == 0 && pieces.isEmpty();
    }

    public long id() {
        return process.pid();
    }

    /** Waits until it ends or the time is over; whether it has ended. */
    public boolean ended(long milliseconds) throws InterruptedException {
        return process.waitFor(milliseconds, TimeUnit.MILLISECONDS);
    }

    /** What it ended with. */
    public int exitCode() {
        return process.exitValue();
    }

    /** Ends it, and what it started, when it still runs. */
    @Override
    public void close() {
        abandoned = true;
        if (process.isAlive()) {
            List<ProcessHandle> started = process.descendants().toList();
            process.destroyForcibly();
            started.forEach(ProcessHandle::destroyForcibly);
        }
    }
}

package mtsh.language.value;

import java.util.function.LongSupplier;

import mtsh.language.type.NetType;
import mtsh.language.type.Types;

/** {@code System.Diagnostics.Stopwatch}; its clock counts nanoseconds. */
public final class NetStopwatch implements NetObject {
    private final LongSupplier clock;
    private long elapsed;
    private long startedAt;
    private boolean running;

    public NetStopwatch() {
        this(System::nanoTime);
    }

    public NetStopwatch(LongSupplier clock) {
        this.clock = clock;
    }

    public void start() {
        if (!running) {
            startedAt = clock.getAsLong();
            running = true;
        }
    }

    public void stop() {
        elapsed = nanoseconds();
        running = false;
    }

    public void reset() {
        elapsed = 0;
        running = false;
    }

    public boolean isRunning() {
        return running;
    }

    public long nanoseconds() {
        return running ? elapsed + clock.getAsLong() - startedAt : elapsed;
    }

    @Override
    public NetType netType() {
        return Types.find("System.Diagnostics.Stopwatch");
    }

    @Override
    public String toString() {
        return new TimeSpan(nanoseconds() / 100).toString();
    }
}

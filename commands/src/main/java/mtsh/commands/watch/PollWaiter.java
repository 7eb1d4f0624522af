package mtsh.commands.watch;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Waits between two looks at a store; a service of the session, so that tests can let time pass. */
@FunctionalInterface
public interface PollWaiter {
    /** Waits so long; asks often whether to stop, which throws. */
    void pause(Duration time, Runnable checkStopped);

    /** Sleeps in steps short enough for Ctrl-C to be felt at once. */
    PollWaiter REAL = (time, checkStopped) -> {
        long step = TimeUnit.MILLISECONDS.toNanos(50);
        long end = System.nanoTime() + time.toNanos();
        for (long left = time.toNanos(); left > 0; left = end - System.nanoTime()) {
            checkStopped.run();
            try {
                TimeUnit.NANOSECONDS.sleep(Math.min(left, step));
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                checkStopped.run();
            }
        }
    };
}

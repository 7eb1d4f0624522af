package mtsh.console.edit;

import java.util.function.LongSupplier;

import mtsh.language.eval.Engine;

/**
 * Ctrl-C while a line runs: stops the pipeline, never the shell. Only when a line has not stopped for a while, and the user insists, does the
 * process end, for then nothing else is left.
 */
final class Interrupts {
    private static final int INSISTS = 3;
    private static final long PATIENCE = 5_000_000_000L;

    private final Engine engine;
    private final LongSupplier nanoTime;
    private final Runnable echoed;
    private final Runnable abandon;
    private Thread running;
    private int presses;
    private long firstPress;

    Interrupts(Engine engine, LongSupplier nanoTime, Runnable echoed, Runnable abandon) {
        this.engine = engine;
        this.nanoTime = nanoTime;
        this.echoed = echoed;
        this.abandon = abandon;
    }

    /** A line begins to run on this thread. */
    synchronized void begin() {
        running = Thread.currentThread();
        presses = 0;
    }

    /** It has ended; a late Ctrl-C must not hit what comes next. */
    synchronized void end() {
        running = null;
        Thread.interrupted();
    }

    /** Whether Ctrl-C was pressed since the line began. */
    synchronized boolean wasPressed() {
        return presses > 0;
    }

    /** Ctrl-C was pressed; called by whatever thread delivers signals. */
    synchronized void pressed() {
        if (running == null) {
            return;
        }
        long now = nanoTime.getAsLong();
        presses++;
        if (presses == 1) {
            firstPress = now;
        }
        if (presses >= INSISTS && now - firstPress > PATIENCE) {
            abandon.run();
            return;
        }
        echoed.run();
        engine.stop();
        running.interrupt();
    }
}

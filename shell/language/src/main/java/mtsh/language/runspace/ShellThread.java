package mtsh.language.runspace;

import java.util.concurrent.TimeUnit;

import mtsh.language.eval.Engine;

/** Something that runs in a shell on a thread of its own, ends with the process, and can be stopped as Ctrl-C stops a pipeline. */
public final class ShellThread {
    /** Deep enough for the deepest calls that a script may make. */
    private static final long STACK = 64L << 20;

    private static final long LOOK_EVERY = 50;

    private final Engine engine;
    private final Thread thread;
    private final Runnable work;
    private boolean running;
    private boolean stopped;
    private boolean ended;

    private ShellThread(Engine engine, String name, Runnable work) {
        this.engine = engine;
        this.work = work;
        this.thread = new Thread(null, this::run, name, STACK);
        thread.setDaemon(true);
    }

    /** Starts it; {@code work} must let nothing out. */
    public static ShellThread start(Engine engine, String name, Runnable work) {
        ShellThread made = new ShellThread(engine, name, work);
        made.thread.start();
        return made;
    }

    private void run() {
        try {
            if (begins()) {
                work.run();
            }
        } finally {
            end();
        }
    }

    private synchronized boolean begins() {
        running = !stopped;
        return running;
    }

    private synchronized void end() {
        running = false;
        ended = true;
        notifyAll();
    }

    /** Asks it to stop; one that has not begun never does. */
    public synchronized void stop() {
        stopped = true;
        if (running) {
            engine.stop();
            thread.interrupt();
        }
    }

    public synchronized boolean isStopped() {
        return stopped;
    }

    /**
     * Waits for its end; when the one who waits is stopped, this is too.
     *
     * @param milliseconds at most, or negative for as long as it takes
     * @return whether it has ended
     */
    public boolean await(Engine waiting, long milliseconds) {
        long last = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(milliseconds);
        while (true) {
            waiting.checkStopped();
            long left = milliseconds < 0 ? LOOK_EVERY : TimeUnit.NANOSECONDS.toMillis(last - System.nanoTime());
            if (pause(Math.min(left, LOOK_EVERY))) {
                return true;
            }
            if (milliseconds >= 0 && left <= 0) {
                return false;
            }
        }
    }

    private synchronized boolean pause(long milliseconds) {
        try {
            if (!ended && milliseconds > 0) {
                wait(milliseconds);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return ended;
    }
}

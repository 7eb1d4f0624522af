package mtsh.language.runspace;

import mtsh.language.eval.Engine;

/** Something that runs in a shell on a thread of its own, ends with the process, and can be stopped as Ctrl-C stops a pipeline. */
public final class ShellThread {
    /** Deep enough for the deepest calls that a script may make. */
    private static final long STACK = 64L << 20;

    private final Engine engine;
    private final Thread thread;
    private final Runnable work;
    private boolean running;
    private boolean stopped;

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
            begin();
            work.run();
        } finally {
            end();
        }
    }

    /** One that was asked to stop before finds that out at once. */
    private synchronized void begin() {
        running = true;
        if (stopped) {
            thread.interrupt();
        }
    }

    private synchronized void end() {
        running = false;
    }

    /** Asks it to stop. */
    public synchronized void stop() {
        stopped = true;
        if (running) {
            engine.stop();
            thread.interrupt();
        }
    }
}

package mtsh.language.runspace;

import java.util.IdentityHashMap;
import java.util.Map;

import mtsh.language.error.NetThrow;
import mtsh.language.eval.Engine;

/** {@code [System.Threading.Monitor]}: locks on any object, held from one statement to another. Ctrl-C ends every wait. */
public final class Monitors {
    private static final long LOOK_EVERY = 50;
    /** Only objects that are locked now. */
    private static final Map<Object, Held> LOCKS = new IdentityHashMap<>();

    private static final class Held {
        private final Thread owner = Thread.currentThread();
        private int depth = 1;
    }

    private Monitors() {}

    /** Locks it, within so many milliseconds unless negative; whether that was done. */
    public static boolean enter(Object what, long milliseconds) {
        Engine waiting = Engine.here(null);
        long last = System.nanoTime() + milliseconds * 1_000_000;
        while (true) {
            synchronized (LOCKS) {
                if (take(what)) {
                    return true;
                }
                long left = milliseconds < 0 ? LOOK_EVERY : (last - System.nanoTime()) / 1_000_000;
                if (left <= 0) {
                    return false;
                }
                pause(Math.min(left, LOOK_EVERY));
            }
            waiting.checkStopped();
        }
    }

    private static boolean take(Object what) {
        Held held = LOCKS.get(what);
        // A thread that ended without giving a lock back holds nothing.
        if (held == null || !held.owner.isAlive()) {
            LOCKS.put(what, new Held());
            return true;
        }
        if (held.owner == Thread.currentThread()) {
            held.depth++;
            return true;
        }
        return false;
    }

    private static void pause(long milliseconds) {
        try {
            LOCKS.wait(milliseconds);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    public static boolean isEntered(Object what) {
        synchronized (LOCKS) {
            Held held = LOCKS.get(what);
            return held != null && held.owner == Thread.currentThread();
        }
    }

    public static void exit(Object what) {
        synchronized (LOCKS) {
            Held held = LOCKS.get(what);
            if (held == null || held.owner != Thread.currentThread()) {
                throw new NetThrow(
                        "System.Threading.SynchronizationLockException",
                        "Object synchronization method was called from an unsynchronized block of code.");
            }
            if (--held.depth == 0) {
                LOCKS.remove(what);
                LOCKS.notifyAll();
            }
        }
    }
}

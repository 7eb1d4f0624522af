package mtsh.language.runspace;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;

import mtsh.language.error.NetThrow;
import mtsh.language.eval.Engine;
import mtsh.language.type.NetType;
import mtsh.language.type.Types;
import mtsh.language.value.NetObject;

/** Something that threads wait for: a mutex, a semaphore, an event, the end of a pipeline. Ctrl-C ends every wait. */
public final class WaitHandle implements NetObject {
    private static final long LOOK_EVERY = 50;
    private static final Map<String, WaitHandle> NAMED = new ConcurrentHashMap<>();

    /** What it is: how a wait changes it. */
    public enum Kind {
        Mutex,
        Semaphore,
        SemaphoreSlim,
        ManualResetEvent,
        AutoResetEvent,
        WaitHandle
    }

    private final Kind kind;
    private final BooleanSupplier ready;
    private final int most;
    private int count;
    private Thread owner;

    private WaitHandle(Kind kind, int count, int most, BooleanSupplier ready) {
        this.kind = kind;
        this.count = count;
        this.most = most;
        this.ready = ready;
    }

    /** The end of a pipeline. */
    public static WaitHandle of(AsyncResult result) {
        return of(result::isDone);
    }

    /** The end of something else. */
    public static WaitHandle of(BooleanSupplier ready) {
        return new WaitHandle(Kind.WaitHandle, 0, 0, ready);
    }

    public static WaitHandle mutex(boolean owned, String name) {
        WaitHandle handle = name == null
                ? new WaitHandle(Kind.Mutex, 0, 0, null)
                : NAMED.computeIfAbsent("mutex " + name, unused -> new WaitHandle(Kind.Mutex, 0, 0, null));
        if (owned) {
            handle.tryTake();
        }
        return handle;
    }

    /** The mutex with this name; a NetThrow when there is none. */
    public static WaitHandle existing(String name) {
        WaitHandle known = NAMED.get("mutex " + name);
        if (known == null) {
            throw new NetThrow(
                    "System.Threading.WaitHandleCannotBeOpenedException", "No handle of the given name exists.");
        }
        return known;
    }

    public static WaitHandle semaphore(Kind kind, int count, int most) {
        if (count < 0 || most < 1 || count > most) {
            throw new NetThrow(
                    "System.ArgumentException",
                    "The initial count for the semaphore must be greater than or equal to zero and less than the maximum count.");
        }
        return new WaitHandle(kind, count, most, null);
    }

    public static WaitHandle event(Kind kind, boolean set) {
        return new WaitHandle(kind, set ? 1 : 0, 1, null);
    }

    public synchronized int count() {
        return count;
    }

    private synchronized boolean tryTake() {
        switch (kind) {
            case Mutex -> {
                if (owner != null && owner != Thread.currentThread() && owner.isAlive()) {
                    return false;
                }
                count = owner == Thread.currentThread() ? count + 1 : 1;
                owner = Thread.currentThread();
                return true;
            }
            case ManualResetEvent -> {
                return count > 0;
            }
            case WaitHandle -> {
                return ready.getAsBoolean();
            }
            default -> {
                if (count == 0) {
                    return false;
                }
                count--;
                return true;
            }
        }
    }

    /** Waits, for so many milliseconds at most unless negative; whether it got what it waited for. */
    public boolean waitOne(long milliseconds) {
        Engine waiting = Engine.here(null);
        long last = System.nanoTime() + milliseconds * 1_000_000;
        while (!tryTake()) {
            waiting.checkStopped();
            long left = milliseconds < 0 ? LOOK_EVERY : (last - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return false;
            }
            // What an outside condition waits for tells nobody.
            pause(kind == Kind.WaitHandle ? Math.min(left, 2) : Math.min(left, LOOK_EVERY));
        }
        return true;
    }

    private synchronized void pause(long milliseconds) {
        try {
            wait(milliseconds);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Gives a mutex back. */
    public synchronized void releaseMutex() {
        if (owner != Thread.currentThread()) {
            throw new NetThrow(
                    "System.ApplicationException",
                    "Object synchronization method was called from an unsynchronized block of code.");
        }
        if (--count == 0) {
            owner = null;
            notifyAll();
        }
    }

    /** Gives places of a semaphore back; how many there were before. */
    public synchronized int release(int places) {
        if (places > most - count) {
            throw new NetThrow(
                    "System.Threading.SemaphoreFullException",
                    "Adding the specified count to the semaphore would cause it to exceed its maximum count.");
        }
        int before = count;
        count += places;
        notifyAll();
        return before;
    }

    /** Sets or resets an event. */
    public synchronized void set(boolean on) {
        count = on ? 1 : 0;
        notifyAll();
    }

    @Override
    public NetType netType() {
        return Types.find("System.Threading." + kind);
    }

    @Override
    public String toString() {
        return "System.Threading." + kind;
    }
}

package mtsh.language.type;

import mtsh.language.error.NetThrow;
import mtsh.language.eval.Engine;
import mtsh.language.runspace.Monitors;
import mtsh.language.value.PSObject;
import mtsh.language.value.Reference;

/** Members of Thread, Monitor and Interlocked as far as scripts reach them: to sleep, to lock, to count. */
final class ThreadMembers extends Description {
    @Override
    String definitions() {
        return switch (type().name()) {
            case "Thread" -> """
                    static System.Threading.Thread CurrentThread {get;}
                    static void Sleep(int millisecondsTimeout)
                    static void Sleep(timespan timeout)
                    static void SpinWait(int iterations)
                    static bool Yield()
                    static void MemoryBarrier()
                    static int GetCurrentProcessorId()
                    new(System.Object start)
                    """;
            case "Monitor" -> """
                    static void Enter(System.Object obj)
                    static void Enter(System.Object obj, [ref] bool lockTaken)
                    static void Exit(System.Object obj)
                    static bool TryEnter(System.Object obj)
                    static bool TryEnter(System.Object obj, int millisecondsTimeout)
                    static bool TryEnter(System.Object obj, timespan timeout)
                    static bool IsEntered(System.Object obj)
                    """;
            default -> """
                    static long Increment([ref] long location)
                    static long Decrement([ref] long location)
                    static long Add([ref] long location1, long value)
                    static System.Object Exchange([ref] System.Object location1, System.Object value)
                    """;
        };
    }

    @Override
    Object getStatic(String property) {
        Thread thread = Thread.currentThread();
        return PSObject.custom()
                .typeName("System.Threading.Thread")
                .note("ManagedThreadId", (int) thread.getId())
                .note("Name", null)
                .note("IsAlive", true)
                .note("IsBackground", thread.isDaemon())
                .note("IsThreadPoolThread", false)
                .note("ApartmentState", "MTA")
                .note("ThreadState", "Running")
                .note("CurrentCulture", culture("CurrentCulture"))
                .note("CurrentUICulture", culture("CurrentUICulture"));
    }

    private static Object culture(String property) {
        return PropertyReader.read(Types.find("cultureinfo").staticProperty(property), null);
    }

    @Override
    Object callStatic(String key, Object[] a) {
        switch (name(key)) {
            case "Sleep" -> sleep(WaitHandleMembers.milliseconds(a[0]));
            case "Yield" -> {
                return false;
            }
            case "GetCurrentProcessorId" -> {
                return 0;
            }
            case "SpinWait", "MemoryBarrier" -> {
                return null;
            }
            case "new" ->
                throw new NetThrow(
                        "System.NotSupportedException",
                        "A thread without a session cannot run PowerShell code. Use Start-ThreadJob, ForEach-Object -Parallel or"
                                + " [powershell]::Create() instead.");
            default -> {
                return type().name().equals("Monitor") ? monitor(name(key), a) : count(name(key), a);
            }
        }
        return null;
    }

    private static void sleep(long milliseconds) {
        if (milliseconds < -1) {
            throw new NetThrow(
                    "System.ArgumentOutOfRangeException",
                    "Number must be either non-negative and less than or equal to Int32.MaxValue or -1. (Parameter"
                            + " 'millisecondsTimeout')");
        }
        Engine engine = Engine.here(null);
        long last = System.nanoTime() + milliseconds * 1_000_000;
        while (true) {
            engine.checkStopped();
            long left = milliseconds < 0 ? 50 : (last - System.nanoTime() + 999_999) / 1_000_000;
            if (left <= 0) {
                return;
            }
            try {
                Thread.sleep(Math.min(left, 50));
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static Object monitor(String name, Object[] a) {
        Object what = PSObject.unwrap(a[0]);
        if (what == null) {
            throw new NetThrow("System.ArgumentNullException", "Value cannot be null. (Parameter 'obj')");
        }
        switch (name) {
            case "Enter" -> {
                Monitors.enter(what, -1);
                if (a.length > 1) {
                    ((Reference) a[1]).set(true);
                }
                return null;
            }
            case "TryEnter" -> {
                return Monitors.enter(what, a.length == 1 ? 0 : WaitHandleMembers.milliseconds(a[1]));
            }
            case "IsEntered" -> {
                return Monitors.isEntered(what);
            }
            default -> {
                Monitors.exit(what);
                return null;
            }
        }
    }

    private static Object count(String name, Object[] a) {
        Reference place = (Reference) a[0];
        synchronized (Monitors.class) {
            Object before = place.get();
            if (name.equals("Exchange")) {
                place.set(a[1]);
                return before;
            }
            long step =
                    switch (name) {
                        case "Increment" -> 1;
                        case "Decrement" -> -1;
                        default -> ((Number) a[1]).longValue();
                    };
            long after = before == null ? step : ((Number) PSObject.unwrap(before)).longValue() + step;
            place.set(before instanceof Long ? (Object) after : (Object) (int) after);
            return place.get();
        }
    }
}

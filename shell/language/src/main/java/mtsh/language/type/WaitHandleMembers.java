package mtsh.language.type;

import java.util.List;

import mtsh.language.runspace.WaitHandle;
import mtsh.language.value.PSObject;
import mtsh.language.value.TimeSpan;

/** Members of what threads wait for: Mutex, Semaphore, the events, and WaitHandle that they all are. */
final class WaitHandleMembers extends Description {
    @Override
    String definitions() {
        return switch (type().name()) {
            case "WaitHandle" -> """
                    bool WaitOne()
                    bool WaitOne(int millisecondsTimeout)
                    bool WaitOne(timespan timeout)
                    bool WaitOne(int millisecondsTimeout, bool exitContext)
                    void Close()
                    void Dispose()
                    static bool WaitAll(System.Object waitHandles)
                    static bool WaitAll(System.Object waitHandles, int millisecondsTimeout)
                    static int WaitAny(System.Object waitHandles)
                    static int WaitAny(System.Object waitHandles, int millisecondsTimeout)
                    static int WaitTimeout {get;}
                    """;
            case "Mutex" -> """
                    new()
                    new(bool initiallyOwned)
                    new(bool initiallyOwned, string name)
                    static System.Threading.Mutex OpenExisting(string name)
                    void ReleaseMutex()
                    """;
            case "Semaphore" -> """
                    new(int initialCount, int maximumCount)
                    int Release()
                    int Release(int releaseCount)
                    """;
            case "SemaphoreSlim" -> """
                    new(int initialCount)
                    new(int initialCount, int maxCount)
                    int CurrentCount {get;}
                    void Wait()
                    bool Wait(int millisecondsTimeout)
                    bool Wait(timespan timeout)
                    int Release()
                    int Release(int releaseCount)
                    void Dispose()
                    """;
            default -> """
                    new(bool initialState)
                    bool Set()
                    bool Reset()
                    """;
        };
    }

    @Override
    Object get(String property, Object self) {
        return ((WaitHandle) self).count();
    }

    @Override
    Object getStatic(String property) {
        return 258;
    }

    @Override
    Object call(String key, Object self, Object[] a) {
        WaitHandle handle = (WaitHandle) self;
        switch (name(key)) {
            case "WaitOne" -> {
                return handle.waitOne(a.length == 0 ? -1 : milliseconds(a[0]));
            }
            case "Wait" -> {
                boolean got = handle.waitOne(a.length == 0 ? -1 : milliseconds(a[0]));
                return a.length == 0 ? null : (Object) got;
            }
            case "ReleaseMutex" -> handle.releaseMutex();
            case "Release" -> {
                return handle.release(a.length == 0 ? 1 : (Integer) a[0]);
            }
            case "Set", "Reset" -> {
                handle.set(name(key).equals("Set"));
                return true;
            }
            default -> {
                return null;
            }
        }
        return null;
    }

    static long milliseconds(Object time) {
        return time instanceof TimeSpan span ? span.ticks() / 10_000 : (Integer) time;
    }

    @Override
    Object callStatic(String key, Object[] a) {
        return switch (name(key)) {
            case "WaitAll" -> waitAll(handles(a[0]), a.length == 1 ? -1 : (Integer) a[1]);
            case "WaitAny" -> waitAny(handles(a[0]), a.length == 1 ? -1 : (Integer) a[1]);
            case "OpenExisting" -> WaitHandle.existing((String) a[0]);
            default -> make(a);
        };
    }

    private Object make(Object[] a) {
        return switch (type().name()) {
            case "Mutex" -> WaitHandle.mutex(a.length > 0 && (Boolean) a[0], a.length > 1 ? (String) a[1] : null);
            case "Semaphore" -> WaitHandle.semaphore(WaitHandle.Kind.Semaphore, (Integer) a[0], (Integer) a[1]);
            case "SemaphoreSlim" ->
                WaitHandle.semaphore(
                        WaitHandle.Kind.SemaphoreSlim,
                        (Integer) a[0],
                        a.length > 1 ? (Integer) a[1] : Integer.MAX_VALUE);
            default -> WaitHandle.event(WaitHandle.Kind.valueOf(type().name()), (Boolean) a[0]);
        };
    }

    private static List<WaitHandle> handles(Object list) {
        return ArrayMaker.elements(list, Types.OBJECT).stream()
                .map(each -> (WaitHandle) PSObject.unwrap(each))
                .toList();
    }

    private static boolean waitAll(List<WaitHandle> handles, long milliseconds) {
        long last = System.nanoTime() + milliseconds * 1_000_000;
        for (WaitHandle handle : handles) {
            long left = milliseconds < 0 ? -1 : Math.max(0, (last - System.nanoTime()) / 1_000_000);
            if (!handle.waitOne(left)) {
                return false;
            }
        }
        return true;
    }

    private static int waitAny(List<WaitHandle> handles, long milliseconds) {
        long last = System.nanoTime() + milliseconds * 1_000_000;
        while (true) {
            for (int i = 0; i < handles.size(); i++) {
                if (handles.get(i).waitOne(1)) {
                    return i;
                }
            }
            if (milliseconds >= 0 && System.nanoTime() > last) {
                return 258;
            }
        }
    }
}

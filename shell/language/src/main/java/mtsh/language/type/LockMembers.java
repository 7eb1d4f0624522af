package mtsh.language.type;

import mtsh.language.error.NetThrow;
import mtsh.language.runspace.Monitors;
import mtsh.language.value.PSObject;
import mtsh.language.value.Reference;

/** Members of Monitor and Interlocked: to lock, to count. */
final class LockMembers extends Description {
    @Override
    String definitions() {
        return switch (type().name()) {
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
    Object callStatic(String key, Object[] a) {
        return type().name().equals("Monitor") ? monitor(name(key), a) : count(name(key), a);
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

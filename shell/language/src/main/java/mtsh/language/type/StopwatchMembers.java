package mtsh.language.type;

import mtsh.language.value.NetStopwatch;
import mtsh.language.value.TimeSpan;

/** Members of System.Diagnostics.Stopwatch; its ticks are nanoseconds. */
final class StopwatchMembers extends Description {
    @Override
    String definitions() {
        return """
                bool IsRunning {get;}
                timespan Elapsed {get;}
                long ElapsedMilliseconds {get;}
                long ElapsedTicks {get;}
                new()
                static long Frequency {get;}
                static timespan GetElapsedTime(long startingTimestamp, long endingTimestamp)
                static timespan GetElapsedTime(long startingTimestamp)
                static long GetTimestamp()
                static bool IsHighResolution {get;}
                void Reset()
                void Restart()
                void Start()
                static System.Diagnostics.Stopwatch StartNew()
                void Stop()
                string ToString()
                """;
    }

    @Override
    Object get(String property, Object self) {
        NetStopwatch watch = (NetStopwatch) self;
        return switch (property) {
            case "IsRunning" -> watch.isRunning();
            case "Elapsed" -> new TimeSpan(watch.nanoseconds() / 100);
            case "ElapsedMilliseconds" -> watch.nanoseconds() / 1_000_000;
            default -> watch.nanoseconds();
        };
    }

    @Override
    Object getStatic(String property) {
        return property.equals("Frequency") ? (Object) 1_000_000_000L : (Object) true;
    }

    @Override
    Object call(String key, Object self, Object[] a) {
        NetStopwatch watch = (NetStopwatch) self;
        switch (name(key)) {
            case "Start" -> watch.start();
            case "Stop" -> watch.stop();
            case "Reset" -> watch.reset();
            case "Restart" -> {
                watch.reset();
                watch.start();
            }
            default -> {
                return watch.toString();
            }
        }
        return null;
    }

    @Override
    Object callStatic(String key, Object[] a) {
        return switch (name(key)) {
            case "new" -> new NetStopwatch();
            case "StartNew" -> started();
            case "GetTimestamp" -> System.nanoTime();
            case "GetElapsedTime" ->
                new TimeSpan(((a.length == 2 ? (Long) a[1] : System.nanoTime()) - (Long) a[0]) / 100);
            default -> throw missing(key);
        };
    }

    private static NetStopwatch started() {
        NetStopwatch watch = new NetStopwatch();
        watch.start();
        return watch;
    }
}

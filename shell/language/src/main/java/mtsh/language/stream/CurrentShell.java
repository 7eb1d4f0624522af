package mtsh.language.stream;

import java.util.concurrent.atomic.AtomicReference;

/** What members of .NET's types need of the shell that runs them: its host, and whether it was told to stop. The shell puts itself in. */
public final class CurrentShell {
    private record Access(Host host, Runnable stopCheck) {}

    private static final AtomicReference<Access> CURRENT = new AtomicReference<>();

    private static final AtomicReference<Integer> EXIT_CODE = new AtomicReference<>();

    private CurrentShell() {}

    /** The host was told to end with this code when what runs has ended. */
    public static void shouldExit(int code) {
        EXIT_CODE.set(code);
    }

    /** The code that the host was told to end with, or null. */
    public static Integer exitCode() {
        return EXIT_CODE.get();
    }

    public static void use(Host host, Runnable stopCheck) {
        CURRENT.set(new Access(host, stopCheck));
    }

    /** The host, or null where no shell runs. */
    public static Host host() {
        Access access = CURRENT.get();
        return access == null ? null : access.host();
    }

    /** Ends what runs when the user asked for it. */
    public static void checkStopped() {
        Access access = CURRENT.get();
        if (access != null) {
            access.stopCheck().run();
        }
    }

    /** Waits so many milliseconds, or until the user stops it. */
    public static void sleep(long milliseconds) {
        long end = System.nanoTime() + milliseconds * 1_000_000;
        for (long left = milliseconds; left > 0; left = (end - System.nanoTime()) / 1_000_000) {
            checkStopped();
            try {
                Thread.sleep(Math.min(left, 50));
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                checkStopped();
            }
        }
    }
}

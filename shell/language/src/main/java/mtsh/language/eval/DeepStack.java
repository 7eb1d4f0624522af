package mtsh.language.eval;

/**
 * Threads on which scripts run. Calls nest as deep as {@link Engine} allows, each through many Java methods, which takes more stack than a
 * thread usually has. The size is only reserved: what is never reached costs nothing.
 */
public final class DeepStack {
    private static final long BYTES = 256L << 20;

    private DeepStack() {}

    /** A thread for a script, not started. */
    public static Thread thread(String name, Runnable script) {
        return new Thread(null, script, name, BYTES);
    }
}

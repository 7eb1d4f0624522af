package mtsh.language.stream;

/** Ctrl-C in the middle of a long step: whoever asks to stop interrupts the thread that runs the pipeline. */
public final class Interruption {
    /** How many small steps may go by between two looks. */
    private static final int STEPS = 0x3FF;

    private Interruption() {}

    /** Throws PipelineStopped when somebody asked to stop; call it in loops that run no script. */
    public static void check() {
        if (Thread.currentThread().isInterrupted()) {
            throw new PipelineStopped();
        }
    }

    /** The same once in a thousand steps. */
    public static void check(int step) {
        if ((step & STEPS) == 0) {
            check();
        }
    }
}

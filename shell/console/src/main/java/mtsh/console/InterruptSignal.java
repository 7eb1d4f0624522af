package mtsh.console;

import org.jline.utils.Signals;

import mtsh.language.eval.Engine;

/** Ctrl-C in a batch: stops the pipeline, so that finally blocks run and the store is left whole; a second one ends the process. */
final class InterruptSignal {
    private InterruptSignal() {}

    static void install(Engine engine) {
        Thread running = Thread.currentThread();
        boolean[] asked = new boolean[1];
        Signals.register("INT", () -> {
            if (asked[0]) {
                Runtime.getRuntime().halt(ExitCode.INTERRUPTED);
            }
            asked[0] = true;
            engine.stop();
            running.interrupt();
        });
    }
}

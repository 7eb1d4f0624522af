package mtsh.console;

import org.jline.utils.Signals;

import mtsh.language.eval.Engine;

/** Ctrl-C in a batch: stops the pipeline, so that finally blocks run and the store is left whole; a second one ends the process. */
final class InterruptSignal {
    private InterruptSignal() {}

    static void install(Engine engine) {
        Thread running = Thread.currentThread();
        boolean[] asked = new boolean[1];
        Runnable interrupt = () -> {
            if (asked[0]) {
                Runtime.getRuntime().halt(ExitCode.INTERRUPTED);
            }
            asked[0] = true;
            engine.stop();
            running.interrupt();
        };
        // Registering takes as long as a tenth of the start: it makes a proxy class. Until then Ctrl-C ends the
        // process.
        Thread registering = new Thread(() -> Signals.register("INT", interrupt), "signals");
        registering.setDaemon(true);
        registering.start();
    }
}

package mtsh.console.edit;

import java.nio.file.Files;
import java.util.function.Consumer;

import mtsh.commands.source.StoreService;
import mtsh.language.ast.Source;
import mtsh.language.parse.Parser;

/** Loads, while the user reads the prompt, what the first line will need: the parser, the commonest commands, the store. */
final class Warmup {
    private static final String[] CLASSES = {
        "mtsh.commands.trace.GetMessageTrace",
        "mtsh.commands.object.WhereObject",
        "mtsh.commands.object.SelectObject",
        "mtsh.language.eval.CompiledBlock",
        "mtsh.language.format.Formatter",
    };

    private Warmup() {}

    /** Starts it; the store's service is shared, and opens once whoever asks first. */
    static void start(StoreService store, Consumer<Throwable> problems) {
        Thread thread = new Thread(() -> run(store, problems), "warm-up");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        thread.start();
    }

    private static void run(StoreService store, Consumer<Throwable> problems) {
        try {
            Parser.parse(Source.of("Get-MessageTrace -Status Failed | Where-Object { $_.Subject }"));
            for (String each : CLASSES) {
                // Loaded, not initialised: two threads that initialise classes which need each other could wait for
                // ever.
                Class.forName(each, false, Warmup.class.getClassLoader()).getAnnotations();
            }
            if (Files.isDirectory(store.folder())) {
                store.store();
            }
        } catch (ClassNotFoundException | RuntimeException | LinkageError failure) {
            // Whoever needs it will fail in the same way, and tell.
            problems.accept(failure);
        }
    }
}

package mtsh.commands.source;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import mtsh.store.ingest.ImportSummary;

/** The imports that this shell started in the background, of which one at most still runs. */
public final class MailLogImports implements AutoCloseable {
    private final List<BackgroundImport> imports = new ArrayList<>();
    private int lastId;

    BackgroundImport start(
            String name, List<String> paths, Clock clock, Function<BackgroundImport, ImportSummary> work) {
        int id = ++lastId;
        BackgroundImport started =
                new BackgroundImport(id, name == null ? "MailLogImport" + id : name, paths, clock, work);
        imports.add(started);
        started.start();
        return started;
    }

    Optional<BackgroundImport> running() {
        return imports.stream().filter(BackgroundImport::isRunning).findFirst();
    }

    /** All, the oldest first. */
    List<BackgroundImport> all() {
        return List.copyOf(imports);
    }

    /** Ends the one that runs, with a commit. */
    @Override
    public void close() {
        boolean isInterrupted = false;
        for (BackgroundImport each : imports) {
            each.stop();
            boolean isEnded = false;
            while (!isEnded) {
                try {
                    each.await();
                    isEnded = true;
                } catch (InterruptedException e) {
                    // A store that is being committed to is waited for.
                    isInterrupted = true;
                }
            }
        }
        if (isInterrupted) {
            Thread.currentThread().interrupt();
        }
    }
}

package mtsh.store.ingest;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;

/**
 * Runs an import on a thread of its own, because an interrupt closes the file that the interrupted thread is writing. Interrupting the
 * caller asks the import to stop at its next commit instead; the caller waits for that, and is interrupted again when it is done.
 */
public final class ShieldedRun implements ImportProgress {
    private final ImportProgress listener;
    private volatile boolean isInterrupted;

    private ShieldedRun(ImportProgress listener) {
        this.listener = listener;
    }

    /** Runs the work, which hears the listener through what it is given. */
    public static ImportSummary run(ImportProgress listener, Function<ImportProgress, ImportSummary> work) {
        ShieldedRun shield = new ShieldedRun(listener);
        CompletableFuture<ImportSummary> result = new CompletableFuture<>();
        Thread thread = new Thread(() -> result.completeAsync(() -> work.apply(shield), Runnable::run), "mtsh-import");
        thread.setDaemon(true);
        thread.start();
        try {
            return shield.await(result);
        } finally {
            if (shield.isInterrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private ImportSummary await(CompletableFuture<ImportSummary> result) {
        while (true) {
            try {
                return result.get();
            } catch (InterruptedException e) {
                isInterrupted = true;
            } catch (ExecutionException e) {
                throw rethrown(e.getCause());
            }
        }
    }

    private static RuntimeException rethrown(Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException known ? known : new CompletionException(cause);
    }

    @Override
    public void reading(String source, int number, int sources, long bytes, long lines) {
        listener.reading(source, number, sources, bytes, lines);
    }

    @Override
    public void committed(long lines, long events) {
        listener.committed(lines, events);
    }

    @Override
    public boolean isCancelled() {
        return isInterrupted || listener.isCancelled();
    }
}

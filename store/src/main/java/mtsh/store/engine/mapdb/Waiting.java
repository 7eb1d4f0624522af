package mtsh.store.engine.mapdb;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** Waits for what another thread does. */
final class Waiting {
    private Waiting() {}

    /** Its result, however long it takes; fails as the work did. Who is interrupted waits on and stays interrupted. */
    static <T> T forResult(Future<T> work) {
        boolean isInterrupted = false;
        try {
            while (true) {
                try {
                    return work.get();
                } catch (InterruptedException later) {
                    isInterrupted = true;
                }
            }
        } catch (ExecutionException failure) {
            throw rethrown(failure.getCause());
        } finally {
            if (isInterrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static RuntimeException rethrown(Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException known ? known : new IllegalStateException(cause);
    }
}

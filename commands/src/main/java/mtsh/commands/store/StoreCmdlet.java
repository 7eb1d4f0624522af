package mtsh.commands.store;

import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

import mtsh.commands.source.StoreService;
import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.stream.PipelineStopped;
import mtsh.language.value.DateTime;
import mtsh.store.engine.StoreException;

/** What the cmdlets that care for the store share. */
abstract class StoreCmdlet extends Cmdlet {
    private static final int LOOK_EVERY_MILLIS = 100;

    private volatile boolean isStopped;

    /** Where the session's store is. */
    final Path folder() {
        return runtime().session().service(StoreService.class).folder();
    }

    /**
     * Does work on a thread of its own, because an interrupt would close the files it writes. Ctrl-C is heard, and answered when the work
     * is at a place where it can end.
     */
    final <T> T work(Supplier<T> supplier) {
        FutureTask<T> task = new FutureTask<>(supplier::get);
        Thread thread = new Thread(task, "mtsh-store");
        thread.setDaemon(true);
        thread.start();
        PipelineStopped stopped = null;
        while (true) {
            try {
                T result = task.get(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
                if (stopped != null) {
                    throw stopped;
                }
                return result;
            } catch (TimeoutException goesOn) {
                stopped = stopped == null ? asked() : stopped;
            } catch (InterruptedException asked) {
                stopped = stopped == null ? new PipelineStopped() : stopped;
            } catch (ExecutionException failed) {
                throw shown(failed.getCause());
            }
            isStopped = stopped != null;
        }
    }

    /** Whether work may end early. */
    final boolean isStopped() {
        return isStopped;
    }

    private PipelineStopped asked() {
        try {
            runtime().checkStopped();
            return null;
        } catch (PipelineStopped stopped) {
            return stopped;
        }
    }

    private static RuntimeException shown(Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof StoreException problem ? StoreService.error(problem) : (RuntimeException) cause;
    }

    static DateTime time(Instant instant) {
        return instant == null ? null : DateTime.utc(instant);
    }

    /** {@code 1 message}, {@code 2 messages}. */
    static String count(long count, String thing) {
        return count + " " + thing + (count == 1 ? "" : "s");
    }
}

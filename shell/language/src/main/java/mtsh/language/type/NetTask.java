package mtsh.language.type;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

import mtsh.language.error.NetException;
import mtsh.language.error.NetThrow;
import mtsh.language.stream.CurrentShell;
import mtsh.language.value.NetObject;

/** A task: what it gives, or what it failed with. Most are done before a script gets them; connections are made beside it. */
record NetTask(NetType netType, CompletableFuture<Object> future) implements NetObject {
    private static final int SLICE = 50;

    /** What a step gives, as the task for it; {@code result} is its type, null for none. */
    static NetTask of(NetType result, Supplier<Object> step) {
        CompletableFuture<Object> future = new CompletableFuture<>();
        try {
            future.complete(step.get());
        } catch (NetThrow failed) {
            future.completeExceptionally(failed);
        }
        return new NetTask(type(result), future);
    }

    /** A step that goes on beside the script; it may run no script. */
    static NetTask later(NetType result, Supplier<Object> step) {
        CompletableFuture<Object> future = new CompletableFuture<>();
        Thread thread = new Thread(
                () -> {
                    try {
                        future.complete(step.get());
                    } catch (RuntimeException failed) {
                        future.completeExceptionally(failed);
                    }
                },
                "task");
        thread.setDaemon(true);
        thread.start();
        return new NetTask(type(result), future);
    }

    private static NetType type(NetType result) {
        return result == null
                ? Types.find("System.Threading.Tasks.Task")
                : GenericTypes.of(Types.find("System.Threading.Tasks.Task`1"), List.of(result));
    }

    /** Waits until it is done or the time is over, -1 for as long as it takes; whether it is done. */
    boolean await(long milliseconds) {
        long end = milliseconds < 0 ? Long.MAX_VALUE : System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(milliseconds);
        while (!future.isDone()) {
            CurrentShell.checkStopped();
            long left = end == Long.MAX_VALUE ? SLICE : TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (left <= 0) {
                return false;
            }
            try {
                future.get(Math.min(left, SLICE), TimeUnit.MILLISECONDS);
            } catch (TimeoutException | ExecutionException later) {
                // Both are looked at by the next round.
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                CurrentShell.checkStopped();
                return false;
            }
        }
        return true;
    }

    /** What it failed with; null when it did not, or is not done. */
    NetException failure() {
        if (!future.isCompletedExceptionally()) {
            return null;
        }
        try {
            future.join();
            return null;
        } catch (CompletionException failed) {
            return failed.getCause() instanceof NetThrow thrown
                    ? thrown.exception()
                    : new NetException(
                            "System.Exception", String.valueOf(failed.getCause().getMessage()), null);
        }
    }

    /** What it gives, waited for; an AggregateException when it failed. */
    Object result() {
        await(-1);
        NetException aggregate = aggregate();
        if (aggregate != null) {
            throw new NetThrow(aggregate);
        }
        return future.join();
    }

    /** What {@code Exception} of a task gives, and what {@code Wait} throws. */
    NetException aggregate() {
        NetException failure = failure();
        return failure == null
                ? null
                : new NetException(
                        "System.AggregateException",
                        "One or more errors occurred. (" + failure.message() + ")",
                        failure);
    }

    @Override
    public String toString() {
        return netType.toString();
    }
}

package mtsh.store.ingest;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/** The few batches between the thread that reads and the one that stores; the faster one waits. */
final class BatchQueue {
    private static final int WAITING = 4;

    private final BlockingQueue<Batch> waiting = new ArrayBlockingQueue<>(WAITING);

    /** Waits for room; interrupted when nobody wants the rest. */
    void put(Batch batch) throws InterruptedException {
        waiting.put(batch);
    }

    /** Waits for the next one. */
    Batch take() throws InterruptedException {
        return waiting.take();
    }
}

package mtsh.store.ingest;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The batches between the thread that reads and the one that stores; the faster one waits. Storing goes in bursts, when a segment is
 * written, so as much may wait as memory allows: events, of which a log full of noise has few.
 */
final class BatchQueue {
    private static final int EVENTS_WAITING = 12_000;
    private static final int BATCHES_WAITING = 256;

    private final Deque<Batch> waiting = new ArrayDeque<>();
    private int events;

    /** Waits for room; interrupted when nobody wants the rest. */
    synchronized void put(Batch batch) throws InterruptedException {
        while (events >= EVENTS_WAITING || waiting.size() >= BATCHES_WAITING) {
            wait();
        }
        waiting.add(batch);
        events += batch.events.size();
        notifyAll();
    }

    /** Waits for the next one. */
    synchronized Batch take() throws InterruptedException {
        while (waiting.isEmpty()) {
            wait();
        }
        Batch batch = waiting.poll();
        events -= batch.events.size();
        notifyAll();
        return batch;
    }
}

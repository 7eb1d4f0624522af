package mtsh.store.engine.mapdb;

import java.io.IOException;
import java.util.concurrent.Executor;

/**
 * Lets a writer and its merge work by turns, so that a merge goes on beside commits and all happens in one order each time: whenever the
 * writer has done so many things to the disk, the merge does one or more. While the writer waits for the merge, that has all turns.
 */
final class Turns implements Executor, WatchedFiles.Watch {
    private final WatchedFiles.Watch watch;
    private final int ofWriter;
    private final int ofMerge;
    private Thread writer;
    private Thread merge;
    private boolean isMergesTurn;
    private int left;

    /**
     * @param watch is told of everything
     * @param ofWriter how much the writer does before the merge has its turn, and {@code ofMerge} how much the merge does then
     */
    Turns(WatchedFiles.Watch watch, int ofWriter, int ofMerge) {
        this.watch = watch;
        this.ofWriter = ofWriter;
        this.ofMerge = ofMerge;
        this.left = ofWriter;
    }

    @Override
    public synchronized void execute(Runnable work) {
        writer = Thread.currentThread();
        merge = new Thread(() -> run(work), "merge by turns");
        merge.setDaemon(true);
        merge.start();
    }

    private void run(Runnable work) {
        awaitTurnOfMerge();
        try {
            work.run();
        } finally {
            end();
        }
    }

    private synchronized void end() {
        merge = null;
        giveTurn(false);
    }

    @Override
    public void at(WatchedFiles.Point point) throws IOException {
        watch.at(point);
        if (Thread.currentThread() == merge) {
            mergeDid();
        } else {
            writerDid();
        }
    }

    private void mergeDid() {
        synchronized (this) {
            if (--left > 0) {
                return;
            }
            giveTurn(false);
        }
        awaitTurnOfMerge();
    }

    private synchronized void writerDid() {
        if (merge == null || --left > 0) {
            return;
        }
        giveTurn(true);
        while (isMergesTurn) {
            pause(0);
        }
    }

    private void giveTurn(boolean toMerge) {
        isMergesTurn = toMerge;
        left = toMerge ? ofMerge : ofWriter;
        notifyAll();
    }

    private synchronized void awaitTurnOfMerge() {
        while (!isMergesTurn && writer.getState() != Thread.State.WAITING) {
            pause(1);
        }
        if (!isMergesTurn) {
            giveTurn(true);
        }
    }

    private void pause(long milliseconds) {
        try {
            wait(milliseconds);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

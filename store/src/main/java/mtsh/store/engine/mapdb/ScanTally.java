package mtsh.store.engine.mapdb;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

import mtsh.store.query.QueryException;
import mtsh.store.query.QueryPlan;

/** What a scan did, counted as it goes. */
final class ScanTally {
    private final Set<String> indexes = new TreeSet<>();
    private int segments;
    private int opened;
    private long blocks;
    private long blocksRead;
    private long looked;
    private long given;

    void segments(int count) {
        segments = count;
    }

    /** A segment with so many blocks is looked into; these indexes said where. */
    void open(Collection<String> served, int blocksOfSegment) {
        indexes.addAll(served);
        opened++;
        blocks += blocksOfSegment;
    }

    /** A block is read. */
    void read() {
        checkInterrupted();
        blocksRead++;
    }

    /** Ends what reads block after block, perhaps without an answer for long, when nobody waits for it any more. */
    static void checkInterrupted() {
        if (Thread.currentThread().isInterrupted()) {
            throw new QueryException("The search was interrupted.");
        }
    }

    /** A row or an event is compared. */
    void look() {
        looked++;
    }

    /** So many rows are compared. */
    void look(int rows) {
        looked += rows;
    }

    /** A row or an event is an answer. */
    void give() {
        given++;
    }

    QueryPlan plan() {
        return new QueryPlan(indexes, segments, opened, blocks, blocksRead, looked, given);
    }
}

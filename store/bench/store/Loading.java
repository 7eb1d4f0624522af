package mtsh.bench.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import mtsh.store.life.Life;

/**
 * Appends all lives to one side. The lives of a commit are made first and lie ready in memory; only what the side does with them is
 * timed, up to the end of each commit, so that nothing goes on in the background while the next ones are made.
 */
final class Loading {
    /** More often than the importer does, so that the events that lie ready take little of the heap that is measured. */
    private static final int EVENTS_A_COMMIT = 50_000;

    private final Side side;
    private final MailGenerator generator;
    private final Stopwatch watch = new Stopwatch();
    private long lives;
    private long events;

    Loading(Side side, long events) {
        this.side = side;
        this.generator = new MailGenerator(events);
    }

    void run(SideFolder folder, boolean indexesAtEnd, Measures measures) throws SQLException {
        Heap heap = new Heap();
        watch.start();
        Loader loader = side.loader(folder.data(), indexesAtEnd);
        watch.stop();
        for (List<ReadyLife> batch = nextBatch(); !batch.isEmpty(); batch = nextBatch()) {
            add(batch, loader);
        }
        watch.start();
        loader.close();
        watch.stop();
        measures.put("lives", lives);
        measures.put("events", events);
        measures.put("load seconds", watch.seconds());
        measures.put("events a second", events / watch.seconds());
        measures.put("microseconds an event", watch.processorSeconds() * 1e6 / events);
        measures.put("load heap", heap.peakMegabytes());
    }

    private List<ReadyLife> nextBatch() {
        List<ReadyLife> batch = new ArrayList<>();
        int count = 0;
        while (count < EVENTS_A_COMMIT) {
            Life life = generator.next();
            if (life == null) {
                break;
            }
            ReadyLife ready = side.ready(life);
            batch.add(ready);
            count += ready.eventCount();
        }
        lives += batch.size();
        events += count;
        return batch;
    }

    private void add(List<ReadyLife> batch, Loader loader) throws SQLException {
        watch.start();
        for (ReadyLife life : batch) {
            loader.add(life);
        }
        loader.commit();
        watch.stop();
    }
}

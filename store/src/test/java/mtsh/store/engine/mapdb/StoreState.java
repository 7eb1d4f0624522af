package mtsh.store.engine.mapdb;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import mtsh.store.query.EventQuery;
import mtsh.store.query.SourceStatus;
import mtsh.store.query.TraceQuery;
import mtsh.store.query.TraceRow;

/** All that a store answers. */
record StoreState(
        List<TraceRow> rows,
        List<String> lives,
        Set<String> unparsed,
        List<SourceStatus> sources,
        List<String> events) {
    static final EventQuery ALL_EVENTS =
            new EventQuery(null, null, null, null, null, null, null, null, null, null, null, null);

    static StoreState of(Path folder) {
        try (MapDbStore store = MapDbStore.open(folder)) {
            return of(store);
        }
    }

    static StoreState of(MapDbStore store) {
        List<String> lives = new ArrayList<>();
        store.lives(life -> lives.add(life.id()));
        lives.sort(null);
        Set<String> unparsed = new TreeSet<>();
        store.unparsed(line -> unparsed.add(line.toString()));
        List<String> events = new ArrayList<>();
        store.events(ALL_EVENTS, event -> events.add(event.toString()));
        return new StoreState(rows(store), lives, unparsed, store.sources(), events);
    }

    static List<TraceRow> rows(MapDbStore store) {
        List<TraceRow> rows = new ArrayList<>();
        store.rows(TraceQuery.ALL, rows::add);
        return rows;
    }
}

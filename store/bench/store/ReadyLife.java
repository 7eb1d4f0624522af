package mtsh.bench.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import mtsh.store.event.MailEvent;
import mtsh.store.life.Leg;
import mtsh.store.life.Life;
import mtsh.store.life.RowFold;

/**
 * A life, ready to be added. For the peers its rows and events are columns already, so that no more than their own work is timed; mtsh gets
 * the life and folds the rows itself.
 */
record ReadyLife(Life life, int eventCount, List<Object[]> rows, List<Object[]> events) {
    static ReadyLife forMtsh(Life life) {
        int events = life.legs().stream().mapToInt(leg -> leg.events().size()).sum();
        return new ReadyLife(life, events, List.of(), List.of());
    }

    static ReadyLife forPeer(Life life) {
        List<Object[]> rows =
                RowFold.rows(life, Instant.MAX).stream().map(TraceTable::values).toList();
        List<Object[]> events = events(life);
        return new ReadyLife(life, events.size(), rows, events);
    }

    static List<Object[]> events(Life life) {
        List<Object[]> events = new ArrayList<>();
        for (Leg leg : life.legs()) {
            for (MailEvent event : leg.events()) {
                events.add(EventTable.values(event));
            }
        }
        return events;
    }
}

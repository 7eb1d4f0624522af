package mtsh.store.engine.mapdb;

import java.time.Instant;

import mtsh.store.life.Leg;
import mtsh.store.life.Life;
import mtsh.store.life.LifeLookup;

/** Seconds between which a life must have an event, to have to do with another one: {@link LifeLookup#REACH} around it. */
record Reach(long from, long to) {
    static final Reach ALL = new Reach(Long.MIN_VALUE, Long.MAX_VALUE);

    static Reach around(Instant first, Instant last) {
        return new Reach(
                first.minus(LifeLookup.REACH).getEpochSecond(),
                last.plus(LifeLookup.REACH).getEpochSecond());
    }

    static Reach around(Life life) {
        Instant first = Instant.MAX;
        Instant last = Instant.MIN;
        for (Leg leg : life.legs()) {
            // In order of time.
            Instant begin = leg.events().get(0).time();
            Instant end = leg.events().get(leg.events().size() - 1).time();
            first = begin.isBefore(first) ? begin : first;
            last = end.isAfter(last) ? end : last;
        }
        return around(first, last);
    }

    boolean touches(long firstEvent, long lastEvent) {
        return firstEvent <= to && lastEvent >= from;
    }
}

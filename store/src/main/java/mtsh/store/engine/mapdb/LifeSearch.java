package mtsh.store.engine.mapdb;

import java.time.Instant;
import java.util.BitSet;

import mtsh.store.event.MailEvent;
import mtsh.store.life.Leg;
import mtsh.store.life.Life;
import mtsh.store.life.LifeKeys;

/** Finds lives in one segment, for maintenance. */
final class LifeSearch {
    /** Queue ids are used again; no one so often. */
    private static final int MOST = 1000;

    private static final SealedLives LIVES = new SealedLives(null);

    private LifeSearch() {}

    /** Whether a segment that was made later holds a later version of a life, or one that it became a part of. */
    static boolean isReplaced(Life life, Segment later, KeyFilter filter) {
        LiveSegment live = LiveSegment.of(later, later.entry(), new BitSet());
        LifeId id = LifeId.of(life.id());
        if (filter.mayHold(id.hash()) && LIVES.withId(live, id, Reach.ALL).length > 0) {
            return true;
        }
        for (Leg leg : life.legs()) {
            String key = LifeKeys.leg(leg.queueId());
            if (!filter.mayHold(Hash.of(key))) {
                continue;
            }
            for (Life other : LIVES.withKey(live, key, Reach.ALL, MOST)) {
                if (holds(other, leg)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean holds(Life life, Leg leg) {
        Instant begin = leg.events().get(0).time();
        for (Leg other : life.legs()) {
            boolean isSameQueue = other.host().equals(leg.host())
                    && other.instance().equals(leg.instance())
                    && other.queueId().equals(leg.queueId());
            if (isSameQueue && other.events().stream().map(MailEvent::time).anyMatch(begin::equals)) {
                return true;
            }
        }
        return false;
    }
}

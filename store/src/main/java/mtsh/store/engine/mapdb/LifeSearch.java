package mtsh.store.engine.mapdb;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import mtsh.store.event.MailEvent;
import mtsh.store.life.Leg;
import mtsh.store.life.Life;
import mtsh.store.life.LifeKeys;

/** Finds lives in one segment, for maintenance. */
final class LifeSearch {
    private LifeSearch() {}

    /** The ordinals of the lives with this id. */
    static List<Integer> byId(Segment segment, String lifeId) {
        List<Integer> found = new ArrayList<>();
        for (int ordinal : under(segment, Part.LIFE_IDS, lifeId)) {
            if (segment.life(ordinal).id().equals(lifeId)) {
                found.add(ordinal);
            }
        }
        return found;
    }

    /** Whether a segment that was made later holds a later version of a life, or one that it became a part of. */
    static boolean isReplaced(Life life, Segment later, KeyFilter filter) {
        if (filter.mayHold(Hash.of(life.id())) && !byId(later, life.id()).isEmpty()) {
            return true;
        }
        for (Leg leg : life.legs()) {
            String key = LifeKeys.leg(leg.queueId());
            if (!filter.mayHold(Hash.of(key))) {
                continue;
            }
            for (int ordinal : under(later, Part.LIFE_KEYS, key)) {
                if (holds(later.life(ordinal), leg)) {
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

    private static List<Integer> under(Segment segment, Part index, String key) {
        List<Integer> found = new ArrayList<>();
        Postings postings = segment.index(index).find(Hash.of(key));
        for (int ordinal = postings.next(); ordinal != Postings.END; ordinal = postings.next()) {
            found.add(ordinal);
        }
        return found;
    }
}

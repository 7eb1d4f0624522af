package mtsh.store.life;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import mtsh.store.event.EventId;
import mtsh.store.event.MailEvent;

/** Everything in memory under one key: one queue id of one host, or one network message id. */
final class Track {
    private static final Duration ASKED_BESIDE = LifeLookup.REACH.minus(LegSplitter.LIFETIME);

    private final TrackKey key;
    private final EventSet events = new EventSet();
    private final Set<String> queueIds = new LinkedHashSet<>();
    private final Set<String> linked = new LinkedHashSet<>();
    private final Set<String> hosts = new LinkedHashSet<>();
    private Instant last = Instant.MIN;
    private boolean ended;
    private final Hops hops = new Hops();
    private final Set<String> hopKeys = new LinkedHashSet<>(2);
    private boolean hopsChanged;
    private Instant askedFrom;
    private Instant askedTo;
    private Group group;

    Track(TrackKey key) {
        this.key = key;
    }

    TrackKey key() {
        return key;
    }

    /**
     * Whether the store was not yet asked about the time of this event; from then on it was. A day more or less is within what was
     * asked.
     */
    boolean isUnasked(Instant time) {
        boolean asked = askedFrom != null
                && !time.isBefore(askedFrom.minus(ASKED_BESIDE))
                && !time.isAfter(askedTo.plus(ASKED_BESIDE));
        if (!asked) {
            askedFrom = askedFrom == null || time.isBefore(askedFrom) ? time : askedFrom;
            askedTo = askedTo == null || time.isAfter(askedTo) ? time : askedTo;
        }
        return !asked;
    }

    boolean add(MailEvent event) {
        if (!events.add(event)) {
            return false;
        }
        hopsChanged |= hops.add(event);
        last = event.time().isAfter(last) ? event.time() : last;
        hosts.add(event.host());
        ended |= event.id() == EventId.END;
        return true;
    }

    int size() {
        return events.size();
    }

    /** Queue ids by which links reach this track. */
    Set<String> queueIds() {
        return queueIds;
    }

    /** Keys that links of this track name. */
    Set<String> linked() {
        return linked;
    }

    /** Hops without an id that were not yet told: each is given once. */
    List<String> newHops() {
        if (!hopsChanged) {
            return List.of();
        }
        hopsChanged = false;
        List<String> fresh = new ArrayList<>();
        for (String key : hops.keys()) {
            if (hopKeys.add(key)) {
                fresh.add(key);
            }
        }
        return fresh;
    }

    Set<String> hopKeys() {
        return hopKeys;
    }

    /** Hosts that speak of it. */
    Set<String> hosts() {
        return hosts;
    }

    Group group() {
        return group;
    }

    void group(Group value) {
        group = value;
    }

    Instant last() {
        return last;
    }

    boolean ended() {
        return ended;
    }

    List<Leg> legs() {
        if (!key.network()) {
            return LegSplitter.split(key.id(), events.sorted());
        }
        Map<List<String>, List<MailEvent>> byServer = new LinkedHashMap<>();
        for (MailEvent event : events.sorted()) {
            List<String> server = List.of(event.host(), event.instance(), event.queueId());
            byServer.computeIfAbsent(server, any -> new ArrayList<>()).add(event);
        }
        List<Leg> legs = new ArrayList<>(byServer.size());
        byServer.forEach((server, list) ->
                legs.add(new Leg(server.get(0), server.get(1), server.get(2), false, List.copyOf(list))));
        return legs;
    }
}

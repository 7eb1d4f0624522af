package mtsh.store.life;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import mtsh.store.event.Link;
import mtsh.store.event.MailEvent;

/**
 * Gathers events, in whatever order sources give them, into lives. Only what is still moving stays in memory; when something comes for a
 * life that was given out before, that life is fetched back and given out again, so the result is the same as if nothing had ever
 * left. Not safe for threads.
 */
public final class Stitcher {
    /** An ended queue file is kept for this long of its log's time. */
    private static final Duration AFTER_END = LegSplitter.GRACE;

    /** Deferred mail is tried again within 67 minutes by default; a longer silence may as well be waited out in the store. */
    private static final Duration SILENCE = Duration.ofHours(6);

    /** Tracking rows come a little out of order, exports in no order at all: silence counts in rows as well. */
    private static final Duration TRACKING_SILENCE = Duration.ofMinutes(30);

    private static final long TRACKING_ROWS = 20_000;

    private static final int DEFAULT_CAPACITY = 150_000;

    /** So many messages with one Message-ID to one server cannot be told apart by it. */
    private static final int HOPS_ALIKE = 64;

    private final LifeLookup lookup;
    private final int capacity;
    private final Map<TrackKey, Track> tracks = new HashMap<>();
    private final Map<String, List<Track>> byQueueId = new HashMap<>();
    private final Map<String, List<Track>> byLink = new HashMap<>();
    private final Map<String, List<Track>> byHop = new HashMap<>();
    private final Map<String, Instant> clocks = new HashMap<>();
    private final Map<String, Finished> attempts = new LinkedHashMap<>();
    private final Deque<Life> fetched = new ArrayDeque<>();

    /** Ids of stored lives that are in memory again. */
    private final Set<String> taken = new HashSet<>();

    private long accepted;
    private int held;

    /** A life, and the ids of the stored lives that it took in beside the one with its own id. */
    public record Finished(Life life, Set<String> supersedes) {}

    public Stitcher(LifeLookup lookup) {
        this(lookup, DEFAULT_CAPACITY);
    }

    /** @param capacity how many events may stay in memory after a drain, unless a single life has more */
    public Stitcher(LifeLookup lookup, int capacity) {
        this.lookup = lookup;
        this.capacity = capacity;
    }

    public void accept(MailEvent event) {
        accepted++;
        clocks.merge(event.host(), event.time(), (a, b) -> a.isAfter(b) ? a : b);
        TrackKey key = TrackKey.of(event);
        if (key == null) {
            acceptAlone(event);
            return;
        }
        insert(key, event, !lookup.isEmpty());
        while (!fetched.isEmpty()) {
            takeBack(fetched.poll());
        }
    }

    /** The latest time in a host's log, or null. */
    public Instant logReached(String host) {
        return clocks.get(host);
    }

    /** Lives that ended or fell silent, out of memory; each replaces the stored life with the same id. */
    public List<Finished> drainFinished() {
        List<Finished> finished = new ArrayList<>(attempts.values());
        attempts.clear();
        List<Group> groups = groups();
        List<Group> moving = new ArrayList<>();
        for (Group group : groups) {
            if (isSilent(group)) {
                finished.addAll(remove(group));
            } else {
                moving.add(group);
            }
        }
        if (held > capacity) {
            finished.addAll(relieve(moving));
        }
        return finished;
    }

    /** All lives that are still open; they stay. */
    public List<Finished> open() {
        List<Finished> open = new ArrayList<>();
        for (Group group : groups()) {
            open.addAll(group.lives());
        }
        return open;
    }

    /** Takes back what {@link #open()} gave before a restart. */
    public void restore(List<Life> openLives) {
        for (Life life : openLives) {
            insertLife(life, false);
        }
    }

    private void acceptAlone(MailEvent event) {
        if (event.id().isVisible()) {
            Life life = LifeAssembler.alone(event);
            attempts.put(life.id(), new Finished(life, Set.of()));
        }
    }

    /** A stored life about which something new came. */
    private void takeBack(Life life) {
        if (!taken.add(life.id())) {
            return;
        }
        Group group = insertLife(life, true);
        if (group != null) {
            group.stored().add(life.id());
            group.changed(accepted);
        }
    }

    private Group insertLife(Life life, boolean ask) {
        Track first = null;
        for (Leg leg : life.legs()) {
            for (MailEvent event : leg.events()) {
                clocks.merge(event.host(), event.time(), (a, b) -> a.isAfter(b) ? a : b);
                TrackKey key = TrackKey.of(event);
                if (key == null) {
                    continue;
                }
                Track track = insert(key, event, ask);
                first = first == null ? track : first;
                couple(first, track);
            }
        }
        return first == null ? null : first.group();
    }

    private Track insert(TrackKey key, MailEvent event, boolean ask) {
        Track track = tracks.get(key);
        if (track == null) {
            track = open(key, ask);
        }
        boolean reachesFar = Custody.reachesFar(event);
        boolean unasked = ask && !key.network() && (reachesFar || track.isUnasked(event.time()));
        int before = track.size();
        if (!track.add(event)) {
            return track;
        }
        held += track.size() - before;
        track.group().changed(accepted);
        boolean isNamed = event.queueId().isEmpty() && !key.network();
        Instant around = reachesFar ? null : event.time();
        queueId(track, isNamed ? key.id() : event.queueId(), around, ask, unasked);
        for (Link link : event.links()) {
            if (link.kind() != Link.Kind.NOTIFICATION) {
                link(track, link.key(), around, ask, unasked);
            }
        }
        for (String hop : track.newHops()) {
            hop(track, hop, event.time(), ask);
        }
        return track;
    }

    /** From now on links with this queue id reach the track; those that are known already do at once. */
    private void queueId(Track track, String queueId, Instant around, boolean ask, boolean unasked) {
        if (queueId.isEmpty()) {
            return;
        }
        boolean isNew = track.queueIds().add(queueId);
        if (ask && (isNew || unasked)) {
            fetched.addAll(lookup.find(LifeKeys.leg(queueId), around));
            fetched.addAll(lookup.find(LifeKeys.link(queueId), around));
        }
        if (isNew) {
            byQueueId.computeIfAbsent(queueId, any -> new ArrayList<>(1)).add(track);
            byLink.getOrDefault(queueId, List.of()).forEach(other -> couple(track, other));
        }
    }

    private void link(Track track, String key, Instant around, boolean ask, boolean unasked) {
        boolean isNew = track.linked().add(key);
        if (ask && (isNew || unasked)) {
            fetched.addAll(lookup.find(LifeKeys.leg(key), around));
        }
        if (isNew) {
            byLink.computeIfAbsent(key, any -> new ArrayList<>(1)).add(track);
            byQueueId.getOrDefault(key, List.of()).forEach(target -> couple(track, target));
        }
    }

    /** From now on the other end of this hop reaches the track; one that is known already does at once. */
    private void hop(Track track, String key, Instant time, boolean ask) {
        String other = LifeKeys.otherEnd(key);
        if (ask) {
            fetched.addAll(lookup.find(other, time));
        }
        List<Track> same = byHop.computeIfAbsent(key, any -> new ArrayList<>(1));
        if (same.size() < HOPS_ALIKE) {
            same.add(track);
            byHop.getOrDefault(other, List.of()).forEach(end -> couple(track, end));
        }
    }

    private Track open(TrackKey key, boolean ask) {
        Track track = new Track(key);
        tracks.put(key, track);
        new Group().add(track);
        if (ask && key.network()) {
            fetched.addAll(lookup.find(key.id(), null));
        }
        return track;
    }

    private static void couple(Track one, Track other) {
        Group left = one.group();
        Group right = other.group();
        if (left == right) {
            return;
        }
        if (left.size() < right.size()) {
            right.absorb(left);
        } else {
            left.absorb(right);
        }
    }

    private List<Group> groups() {
        List<Group> groups = new ArrayList<>();
        for (Track track : tracks.values()) {
            if (track.group().tracks().get(0) == track) {
                groups.add(track.group());
            }
        }
        groups.sort(Comparator.comparingLong(Group::touched));
        return groups;
    }

    private boolean isSilent(Group group) {
        for (Track track : group.tracks()) {
            if (!isSilent(track)) {
                return false;
            }
        }
        return true;
    }

    private boolean isSilent(Track track) {
        Instant reached = clock(track);
        if (track.key().network()) {
            return accepted - track.group().touched() >= TRACKING_ROWS
                    && reached.isAfter(track.last().plus(TRACKING_SILENCE));
        }
        Duration patience = track.ended() ? AFTER_END : SILENCE;
        return reached.isAfter(track.last().plus(patience));
    }

    private Instant clock(Track track) {
        if (!track.key().network()) {
            return clocks.getOrDefault(track.key().host(), Instant.MIN);
        }
        Instant latest = Instant.MIN;
        for (String host : track.hosts()) {
            Instant time = clocks.getOrDefault(host, Instant.MIN);
            latest = time.isAfter(latest) ? time : latest;
        }
        return latest;
    }

    /** Too much is held: what was not spoken of for longest goes, ended or not. */
    private List<Finished> relieve(List<Group> groups) {
        List<Finished> finished = new ArrayList<>();
        int aim = capacity - capacity / 4;
        for (Group group : groups) {
            if (held <= aim) {
                break;
            }
            if (group.touched() != accepted) {
                finished.addAll(remove(group));
            }
        }
        return finished;
    }

    private List<Finished> remove(Group group) {
        List<Finished> lives = group.lives();
        taken.removeAll(group.stored());
        for (Track track : group.tracks()) {
            held -= track.size();
            tracks.remove(track.key());
            track.queueIds().forEach(id -> forget(byQueueId, id, track));
            track.linked().forEach(key -> forget(byLink, key, track));
            track.hopKeys().forEach(key -> forget(byHop, key, track));
        }
        return lives;
    }

    private static void forget(Map<String, List<Track>> index, String key, Track track) {
        List<Track> list = index.get(key);
        if (list == null) {
            return;
        }
        list.remove(track);
        if (list.isEmpty()) {
            index.remove(key);
        }
    }
}

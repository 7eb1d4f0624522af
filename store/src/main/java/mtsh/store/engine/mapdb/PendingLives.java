package mtsh.store.engine.mapdb;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import mtsh.store.life.Life;
import mtsh.store.life.LifeKeys;

/** Finished lives that are not yet in a segment, findable by id and by key. */
final class PendingLives {
    private final Map<String, List<Life>> byId = new HashMap<>();

    /** Computed once: they are needed to find the life, to take it out, and in the segment. */
    private final Map<Life, Set<String>> keys = new IdentityHashMap<>();

    private final Map<String, List<Life>> byKey = new HashMap<>();
    private long events;

    void add(Life life) {
        events += Snapshot.events(life);
        byId.computeIfAbsent(life.id(), id -> new ArrayList<>(1)).add(life);
        Set<String> own = LifeKeys.of(life);
        keys.put(life, own);
        for (String key : own) {
            byKey.computeIfAbsent(key, wanted -> new ArrayList<>(1)).add(life);
        }
    }

    void remove(String lifeId) {
        List<Life> lives = byId.remove(lifeId);
        if (lives == null) {
            return;
        }
        for (Life life : lives) {
            events -= Snapshot.events(life);
            for (String key : keys.remove(life)) {
                byKey.computeIfPresent(key, (wanted, others) -> without(others, life));
            }
        }
    }

    private static List<Life> without(List<Life> lives, Life life) {
        lives.removeIf(other -> other == life);
        return lives.isEmpty() ? null : lives;
    }

    boolean holds(String lifeId) {
        return byId.containsKey(lifeId);
    }

    List<Life> find(String key) {
        return byKey.getOrDefault(key, List.of());
    }

    /** What a life in here is found by. */
    Set<String> keys(Life life) {
        return keys.get(life);
    }

    List<Life> all() {
        List<Life> lives = new ArrayList<>();
        byId.values().forEach(lives::addAll);
        return lives;
    }

    long events() {
        return events;
    }

    boolean isEmpty() {
        return byId.isEmpty();
    }
}

package mtsh.store.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

import mtsh.store.carrier.SourceFile;
import mtsh.store.carrier.SourceIdentity;
import mtsh.store.engine.mapdb.SourceEntry;

/**
 * The sources that the store knows, found again by how they begin and not by their names, which rotate. Several sources may begin
 * alike; those after the first have a number behind their identity.
 */
final class SourceBook {
    private static final String STREAM = "stream";
    private static final String PATH = "path:";
    private static final char NUMBER = '#';

    private final Map<String, SourceEntry> byIdentity = new LinkedHashMap<>();

    /** For each beginning the identities of the sources that have it, and how many sources are known by so many bytes. */
    private final Map<SourceIdentity, Set<String>> byHead = new HashMap<>();

    private final NavigableMap<Integer, Integer> lengths = new TreeMap<>();

    SourceBook(List<SourceEntry> entries) {
        entries.forEach(this::add);
    }

    List<SourceEntry> entries() {
        return new ArrayList<>(byIdentity.values());
    }

    /** What is known under an identity, or null. */
    SourceEntry get(String identity) {
        return byIdentity.get(identity);
    }

    /**
     * What is known of sources that begin as this one does, which may be this one or another. A longer common beginning comes first; what
     * is only known by its place comes when there is nothing else.
     */
    List<SourceEntry> candidates(SourceFile file, byte[] head) {
        if (!file.isStored()) {
            SourceEntry known = byIdentity.get(identity(file, head));
            return known == null ? List.of() : List.of(known);
        }
        List<SourceEntry> candidates = new ArrayList<>();
        List<SourceIdentity> heads = SourceIdentity.heads(head, lengths.navigableKeySet());
        for (int i = heads.size() - 1; i >= 0; i--) {
            byHead.getOrDefault(heads.get(i), Set.of()).forEach(identity -> candidates.add(byIdentity.get(identity)));
        }
        SourceEntry atPlace = byIdentity.get(pathIdentity(file));
        if (candidates.isEmpty() && atPlace != null) {
            candidates.add(atPlace);
        }
        return candidates;
    }

    /** How a source that begins with these bytes is recognised from now on; {@code before} is what is known of it, or null. */
    String identity(SourceFile file, byte[] head, SourceEntry before) {
        String identity = identity(file, head);
        if (!file.isStored()
                || before != null && withoutNumber(before.identity()).equals(identity)) {
            return before == null ? identity : before.identity();
        }
        String free = identity;
        for (int number = 2; byIdentity.containsKey(free); number++) {
            free = identity + NUMBER + number;
        }
        return free;
    }

    private static String identity(SourceFile file, byte[] head) {
        if (!file.isStored()) {
            return file.isStandardInput() ? STREAM : file.name();
        }
        SourceIdentity identity = SourceIdentity.of(head);
        return identity.isKnown() ? identity.fingerprint() + ":" + identity.length() : pathIdentity(file);
    }

    /** Until its first line is complete there is nothing but its place to know a file by. */
    private static String pathIdentity(SourceFile file) {
        String path = PATH + file.path().toAbsolutePath().normalize();
        return file.member() == null ? path : path + "!" + file.name();
    }

    private static String withoutNumber(String identity) {
        int number = identity.startsWith(PATH) ? -1 : identity.indexOf(NUMBER);
        return number < 0 ? identity : identity.substring(0, number);
    }

    private static SourceIdentity parse(String text) {
        String identity = withoutNumber(text);
        int colon = identity.indexOf(':');
        boolean isHead = colon == SourceIdentity.FINGERPRINT && !identity.startsWith(PATH);
        return isHead
                ? new SourceIdentity(identity.substring(0, colon), Integer.parseInt(identity.substring(colon + 1)))
                : new SourceIdentity("", 0);
    }

    /** Notes how far a source was read, in place of what was known of it. */
    void put(SourceEntry before, SourceEntry now) {
        if (before != null && !before.identity().equals(now.identity())) {
            remove(before.identity());
        }
        add(now);
    }

    private void add(SourceEntry entry) {
        SourceIdentity head = parse(entry.identity());
        boolean isNew = byIdentity.put(entry.identity(), entry) == null;
        if (isNew && head.isKnown()) {
            byHead.computeIfAbsent(head, known -> new LinkedHashSet<>()).add(entry.identity());
            lengths.merge(head.length(), 1, Integer::sum);
        }
    }

    private void remove(String identity) {
        SourceIdentity head = parse(identity);
        boolean wasThere = byIdentity.remove(identity) != null;
        if (wasThere && head.isKnown()) {
            byHead.get(head).remove(identity);
            lengths.merge(head.length(), -1, (count, less) -> count + less == 0 ? null : count + less);
        }
    }
}

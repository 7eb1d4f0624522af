package mtsh.store.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

    SourceBook(List<SourceEntry> entries) {
        entries.forEach(entry -> byIdentity.put(entry.identity(), entry));
    }

    List<SourceEntry> entries() {
        return new ArrayList<>(byIdentity.values());
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
        Map<SourceIdentity, Boolean> matches = new HashMap<>();
        Map<Integer, List<SourceEntry>> byLength = new HashMap<>();
        for (SourceEntry entry : byIdentity.values()) {
            SourceIdentity identity = parse(entry.identity());
            if (matches.computeIfAbsent(identity, known -> known.isHeadOf(head))) {
                byLength.computeIfAbsent(identity.length(), length -> new ArrayList<>())
                        .add(entry);
            }
        }
        List<SourceEntry> candidates = new ArrayList<>();
        byLength.keySet().stream()
                .sorted((one, other) -> Integer.compare(other, one))
                .forEach(length -> candidates.addAll(byLength.get(length)));
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
            byIdentity.remove(before.identity());
        }
        byIdentity.put(now.identity(), now);
    }
}

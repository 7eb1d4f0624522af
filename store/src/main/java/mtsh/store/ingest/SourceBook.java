package mtsh.store.ingest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import mtsh.store.carrier.SourceFile;
import mtsh.store.carrier.SourceIdentity;
import mtsh.store.engine.mapdb.SourceEntry;

/** The sources that the store knows, found again by how they begin and not by their names, which rotate. */
final class SourceBook {
    private static final String STREAM = "stream";
    private static final String PATH = "path:";

    private final Map<String, SourceEntry> byIdentity = new LinkedHashMap<>();

    SourceBook(List<SourceEntry> entries) {
        entries.forEach(entry -> byIdentity.put(entry.identity(), entry));
    }

    List<SourceEntry> entries() {
        return new ArrayList<>(byIdentity.values());
    }

    SourceEntry get(String identity) {
        return byIdentity.get(identity);
    }

    /** What is known of a source that begins with these bytes, or null. */
    SourceEntry find(SourceFile file, byte[] head) {
        SourceEntry exact = byIdentity.get(identity(file, head));
        if (exact != null || file.isStandardInput()) {
            return exact;
        }
        SourceEntry longest = null;
        int length = 0;
        for (SourceEntry entry : byIdentity.values()) {
            SourceIdentity identity = parse(entry.identity());
            if (identity.length() > length
                    && identity.length() < SourceIdentity.HEAD_LIMIT
                    && identity.isHeadOf(head)) {
                longest = entry;
                length = identity.length();
            }
        }
        return longest != null ? longest : byIdentity.get(pathIdentity(file));
    }

    /** How a source that begins with these bytes is recognised from now on. */
    static String identity(SourceFile file, byte[] head) {
        if (file.isStandardInput()) {
            return STREAM;
        }
        SourceIdentity identity = SourceIdentity.of(head);
        return identity.isKnown() ? identity.fingerprint() + ":" + identity.length() : pathIdentity(file);
    }

    /** Until its first line is complete there is nothing but its place to know a file by. */
    private static String pathIdentity(SourceFile file) {
        return PATH + file.path().toAbsolutePath().normalize();
    }

    private static SourceIdentity parse(String text) {
        int colon = text.indexOf(':');
        if (text.startsWith(PATH) || colon < 0) {
            return new SourceIdentity("", 0);
        }
        return new SourceIdentity(text.substring(0, colon), Integer.parseInt(text.substring(colon + 1)));
    }

    /** Notes how far a source was read, in place of what was known of it. */
    void put(SourceEntry before, SourceEntry now) {
        if (before != null && !before.identity().equals(now.identity())) {
            byIdentity.remove(before.identity());
        }
        byIdentity.put(now.identity(), now);
    }
}

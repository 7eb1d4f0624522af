package mtsh.store.engine.mapdb;

import java.util.UUID;

/**
 * The id of a life that is looked for in many segments.
 *
 * @param canonical as {@link SealedLife#canonical} has it, or null
 * @param hash of its term
 */
record LifeId(String text, UUID canonical, long hash) {
    static LifeId of(String text) {
        return new LifeId(text, SealedLife.canonical(text), hash(text));
    }

    /** Of {@link Terms#id}, which is not made for it: every message has one or two. */
    static long hash(String id) {
        long hash = Hash.add(Hash.add(Hash.BEGIN, 'n'), '|');
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            boolean isPart = c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
            if (!isPart && c != '-') {
                return Hash.of(Terms.id(id));
            }
            hash = isPart ? Hash.add(hash, c) : hash;
        }
        return Hash.end(hash);
    }
}

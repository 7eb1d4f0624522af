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
        return new LifeId(text, SealedLife.canonical(text), Hash.of(Terms.id(text)));
    }
}

package mtsh.store.carrier;

/**
 * A place in a source that was read before.
 *
 * @param offset uncompressed bytes
 * @param lines how many lines these hold
 * @param mark {@link LineReader#mark} of the place; empty when it was not noted
 */
public record Place(long offset, long lines, String mark) {
    public static final Place BEGINNING = new Place(0, 0, "");
}

package mtsh.store.engine.mapdb;

import java.util.BitSet;

/**
 * A segment as one generation sees it.
 *
 * @param entry its line in the manifest
 * @param dead the ordinals of its lives that no longer count
 * @param deadValues what their rows added to the segment's counts of values
 */
record LiveSegment(Segment segment, SegmentEntry entry, BitSet dead, DeadValues deadValues) {
    static LiveSegment of(Segment segment, SegmentEntry entry, BitSet dead) {
        return new LiveSegment(segment, entry, dead, new DeadValues(segment, dead));
    }
}

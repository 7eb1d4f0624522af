package mtsh.store.engine.mapdb;

import java.util.BitSet;

/** A segment as one generation sees it: its line in the manifest, and the ordinals of its lives that no longer count. */
record LiveSegment(Segment segment, SegmentEntry entry, BitSet dead) {}

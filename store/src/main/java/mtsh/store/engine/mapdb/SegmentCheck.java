package mtsh.store.engine.mapdb;

import java.util.Optional;

/** Looks whether a segment is what it was when it was written: each block, and each index against what it leads to. */
interface SegmentCheck {
    /** What is wrong with it, or nothing. What cannot be read at all is a {@link mtsh.store.engine.StoreException}. */
    Optional<String> problem(LiveSegment live);
}

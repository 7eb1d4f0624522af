package mtsh.store.engine.mapdb;

import java.time.Instant;

/**
 * What the manifest says of one segment.
 *
 * @param oldest the least Received of its rows, and {@code newest} the greatest; null when it has none
 * @param dead lives in it that later ones replaced
 */
record SegmentEntry(
        String name,
        Kind kind,
        int rows,
        int lives,
        long events,
        Instant oldest,
        Instant newest,
        long size,
        int crc,
        Dead dead) {
    /** DATA is kept; OPEN holds the lives that go on, and the next commit replaces it. */
    enum Kind {
        DATA,
        OPEN
    }

    SegmentEntry withDead(Dead value) {
        return new SegmentEntry(name, kind, rows, lives, events, oldest, newest, size, crc, value);
    }

    int liveLives() {
        return lives - dead.lives();
    }

    int liveRows() {
        return rows - dead.rows();
    }

    long liveEvents() {
        return events - dead.events();
    }
}

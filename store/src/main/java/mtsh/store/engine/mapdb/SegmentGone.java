package mtsh.store.engine.mapdb;

/** A segment that the manifest named is no longer there: the writer merged it away. Who reads takes the newer manifest. */
final class SegmentGone extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SegmentGone(String file) {
        super(file, null, false, false);
    }
}

package mtsh.store.engine.mapdb;

/** Where the blocks of a segment go, in ascending order of part and index. */
interface SegmentSink {
    void put(Part part, long index, ByteWriter raw, boolean compress);
}

package mtsh.store.engine.mapdb;

/** Where the blocks of a segment come from, checked. */
interface BlockSource {
    byte[] block(Part part, long index);
}

package mtsh.store.carrier;

/**
 * What a packed source may cost, so that a few kilobytes made to harm do not keep a machine busy for days. Real logs are far below:
 * the most repetitive ones shrink to a two-hundredth.
 *
 * @param ratio how many times larger than packed the unpacked bytes may be
 * @param ratioFrom as long as there are no more unpacked bytes than this, the ratio does not count
 * @param bytes unpacked bytes of one source
 * @param members files in one archive
 */
record ReadLimits(long ratio, long ratioFrom, long bytes, int members) {
    static final ReadLimits USUAL = new ReadLimits(1000, 64L << 20, 1L << 40, 100_000);

    /** How often one source may be packed: a {@code .gz} of a {@code .gz} is an accident, more is an attack. */
    static final int LAYERS = 2;

    /** How deep archives may lie in archives. */
    static final int ARCHIVE_DEPTH = 2;
}

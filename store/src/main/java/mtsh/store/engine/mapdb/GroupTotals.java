package mtsh.store.engine.mapdb;

/**
 * What all groups of a segment have together.
 *
 * @param pages of lives
 * @param firstEvent the second of the first event of all, {@link Long#MAX_VALUE} when there is none
 * @param lastEvent the second of the last one, {@link Long#MIN_VALUE} when there is none
 */
record GroupTotals(int groups, int lives, int rows, int pages, long firstEvent, long lastEvent) {
    static final GroupTotals NONE = new GroupTotals(0, 0, 0, 0, Long.MAX_VALUE, Long.MIN_VALUE);

    /** With one group more. */
    GroupTotals and(int groupLives, int groupRows, Groups.Zone zone) {
        return new GroupTotals(
                groups + 1,
                lives + groupLives,
                rows + groupRows,
                pages + Groups.pages(groupLives),
                Math.min(firstEvent, zone.firstEvent()),
                Math.max(lastEvent, zone.lastEvent()));
    }

    void write(ByteWriter out) {
        out.unsigned(groups);
        out.unsigned(lives);
        out.unsigned(rows);
        out.unsigned(pages);
        out.signed(firstEvent);
        out.signed(lastEvent);
    }

    static GroupTotals read(ByteReader in) {
        return new GroupTotals(in.count(), in.count(), in.count(), in.count(), in.signed(), in.signed());
    }
}

package mtsh.store.engine.mapdb;

/** The lives of one segment that later ones replaced: the file that lists their ordinals, and how much of the segment they are. */
record Dead(String file, int lives, int rows, long events) {
    static final Dead NONE = new Dead("", 0, 0, 0);

    /** The same with one more life of the segment. */
    Dead and(Segment segment, int ordinal) {
        Groups groups = segment.meta().groups();
        int group = groups.ofLife(ordinal);
        GroupHead head = segment.head(group);
        int place = ordinal - groups.firstLife(group);
        int more = 0;
        for (int row = 0; row < head.rows(); row++) {
            more += head.life(row) == place ? 1 : 0;
        }
        long moreEvents = Snapshot.events(segment.life(ordinal));
        return new Dead(file, lives + 1, rows + more, events + moreEvents);
    }
}

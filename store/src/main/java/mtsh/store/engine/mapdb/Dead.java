package mtsh.store.engine.mapdb;

/** The lives of one segment that later ones replaced: the file that lists their ordinals, and how much of the segment they are. */
record Dead(String file, int lives, int rows, long events) {
    static final Dead NONE = new Dead("", 0, 0, 0);
}

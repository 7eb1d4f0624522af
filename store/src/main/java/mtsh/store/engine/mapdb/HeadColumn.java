package mtsh.store.engine.mapdb;

/** The columns of a {@link GroupHead}, in the order of the file; what is in a dictionary stands as its number there. Part of the file format. */
enum HeadColumn {
    /** The place of the row's life in the group. */
    LIFE(null),
    SECOND(null),
    NANO(null),
    STATE(Part.STATES),
    SENDER(Part.ADDRESSES),
    RECIPIENT(Part.ADDRESSES),
    /** The place of the subject among those of the group. */
    SUBJECT(null),
    FROM_IP(Part.NAMES),
    TO_IP(Part.NAMES),
    SERVER(Part.NAMES),
    ENHANCED(Part.NAMES),
    FOLDER(Part.NAMES),
    NEXT_HOP(Part.NAMES);

    private final Part dictionary;

    HeadColumn(Part dictionary) {
        this.dictionary = dictionary;
    }

    /** The dictionary that its numbers mean, or null. */
    Part dictionary() {
        return dictionary;
    }
}

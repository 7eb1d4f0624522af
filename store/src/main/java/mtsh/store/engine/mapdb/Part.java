package mtsh.store.engine.mapdb;

/** The parts of a segment. Part of the file format. */
enum Part {
    /** For each group of lives: {@link GroupHead}. */
    HEADS(1),
    /** For each group: {@link Subjects}. */
    SUBJECTS(2),
    /** For each page of lives: {@link RowDetails}. */
    DETAILS(3),
    /** For each group: {@link LifeBlock}. */
    LIVES(4),
    /** Blocks of lines that were not understood: {@link UnparsedBlock}. */
    UNPARSED(5),
    /** What a row can be: its status, disposition and whether it was ever deferred. */
    STATES(16),
    DOMAINS(17),
    ADDRESSES(18),
    /** IP addresses, servers, codes, folders. */
    NAMES(19),
    /** {@link PostingLists} by the number of an address. */
    SENDERS(32),
    RECIPIENTS(33),
    /** {@link PostingLists} by the number of a domain. */
    SENDER_DOMAINS(34),
    RECIPIENT_DOMAINS(35),
    /** {@link TermIndex}. */
    TERMS(48),
    /** How many rows each state has in each hour: {@link HourCounts}. */
    HOUR_COUNTS(65),
    /** For each field of {@link ValueCounts} how many rows have each of its values: {@link TextCounts}. */
    VALUE_COUNTS(66),
    META(99);

    private final int number;

    Part(int number) {
        this.number = number;
    }

    /** What names a record in its checksum; {@code index} is less than 2^40. */
    long key(long index) {
        return (long) number << 40 | index;
    }

    int number() {
        return number;
    }
}

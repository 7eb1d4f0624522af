package mtsh.store.engine.mapdb;

/** The parts of a segment in the order of their keys, which is the order they are written in. Part of the file format. */
enum Part {
    LIVES(1),
    ROWS(2),
    UNPARSED(3),
    LIFE_IDS(16),
    LIFE_KEYS(17),
    LIFE_TERMS(18),
    SENDERS(19),
    RECIPIENTS(20),
    SENDER_DOMAINS(21),
    RECIPIENT_DOMAINS(22),
    MESSAGE_IDS(23),
    TRACE_IDS(24),
    VALUES(48),
    FILTER(80),
    META(99);

    private final int number;

    Part(int number) {
        this.number = number;
    }

    /** The key of a block; {@code index} is less than 2^40. */
    long key(long index) {
        return (long) number << 40 | index;
    }
}

package mtsh.commands.job;

/** One thing that a job wrote, and where. */
record JobRecord(Stream stream, Object value) {
    /** In the order in which thread jobs give them. */
    enum Stream {
        OUTPUT,
        ERROR,
        VERBOSE,
        DEBUG,
        WARNING,
        PROGRESS,
        INFORMATION
    }
}

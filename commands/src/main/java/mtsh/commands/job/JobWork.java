package mtsh.commands.job;

/** What is behind a job: how it is started and stopped. */
interface JobWork {
    /** Starts it now, whatever stands in line before it. */
    void start();

    /** Asks it to stop; it may take a moment until it has. */
    void stop();

    /** Frees what it holds; it has ended. */
    default void dispose() {}

    /** How many sessions were opened for it. */
    default int sessions() {
        return 1;
    }

    default int throttleLimit() {
        return 1;
    }
}

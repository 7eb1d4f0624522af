package mtsh.store.log.exchange;

import mtsh.store.log.LogLine;

/** Takes lines of a source apart into rows. */
interface RowReader {
    /** Where rows go, and lines that are none. */
    interface Rows {
        void row(Row row);

        void wrong(LogLine line, String why);

        void ignored(LogLine line);
    }

    void line(LogLine line, Rows rows);

    void end(Rows rows);

    /** What to give to a new reader to go on after the last line; null in the middle of a record. */
    String state();
}

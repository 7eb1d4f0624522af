package mtsh.bench.store;

import java.sql.SQLException;

/** Appends lives to one side's store. Only the time inside these methods is counted. */
interface Loader extends AutoCloseable {
    void add(ReadyLife life) throws SQLException;

    void commit() throws SQLException;

    /** After this all that was committed is on the disk. */
    @Override
    void close() throws SQLException;
}

package mtsh.bench.store;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;

/** SQLite with five indexes and a write-ahead log. What belongs to a life is found by ranges of the row id, which needs no sixth index. */
final class Sqlite implements SqlDialect {
    private static final List<String> INDEXES = List.of(
            "create index by_recipient on trace (recipient, received)",
            "create index by_sender on trace (sender, received)",
            "create index by_message_id on trace (message_id)",
            "create index by_trace_id on trace (trace_id)",
            "create index by_queue_id on event (queue_id)");

    static Connection open(Path folder) throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("mail.sqlite"));
        execute(
                connection,
                List.of(
                        "pragma journal_mode = wal",
                        "pragma synchronous = normal",
                        "pragma cache_size = -262144",
                        "pragma temp_store = memory"));
        return connection;
    }

    private static void execute(Connection connection, List<String> sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String each : sql) {
                statement.execute(each);
            }
        }
    }

    @Override
    public String subjectContains() {
        return "subject like ?";
    }

    @Override
    public String lifeOfQueueId() {
        return "id in (select trace.id from (select distinct id / 1000 as life from event where queue_id = ?) found"
                + " join trace on trace.id between found.life * 1000 and found.life * 1000 + 999)";
    }

    @Override
    public String eventsOfTraceId() {
        String first = "(select min(id) / 1000 * 1000 from trace where trace_id = ?1)";
        return "id between " + first + " and " + first + " + 999";
    }

    @Override
    public String wholeDivision() {
        return "/";
    }

    @Override
    public Object parameter(UUID value) {
        return ByteBuffer.allocate(16)
                .putLong(value.getMostSignificantBits())
                .putLong(value.getLeastSignificantBits())
                .array();
    }

    /** Appends with prepared batches. */
    static final class Filling implements Loader {
        private static final int BATCH = 1_000;

        private final Connection connection;
        private final boolean indexesAtEnd;
        private final PreparedStatement traces;
        private final PreparedStatement events;
        private final Sqlite dialect = new Sqlite();
        private long lives;
        private int waiting;

        /** @param indexesAtEnd for loads that would take days with them */
        Filling(Path folder, boolean indexesAtEnd) throws SQLException {
            this.connection = open(folder);
            this.indexesAtEnd = indexesAtEnd;
            execute(connection, List.of(create(TraceTable.TABLE), create(EventTable.TABLE)));
            if (!indexesAtEnd) {
                execute(connection, INDEXES);
            }
            connection.setAutoCommit(false);
            this.traces = connection.prepareStatement(insert(TraceTable.TABLE));
            this.events = connection.prepareStatement(insert(EventTable.TABLE));
        }

        private static String create(Table table) {
            StringBuilder sql = new StringBuilder("create table " + table.name() + " (id integer primary key");
            for (Table.Column column : table.columns()) {
                String type =
                        switch (column.kind()) {
                            case TEXT -> "text";
                            case NUMBER -> "integer";
                            case UUID -> "blob";
                        };
                sql.append(", ").append(column.name()).append(' ').append(type);
            }
            return sql.append(')').toString();
        }

        private static String insert(Table table) {
            return "insert into " + table.name() + " values (?"
                    + ", ?".repeat(table.columns().size()) + ')';
        }

        @Override
        public void add(ReadyLife life) throws SQLException {
            add(traces, life.rows());
            add(events, life.events());
            lives++;
            waiting += life.eventCount();
            if (waiting >= BATCH) {
                flush();
            }
        }

        private void add(PreparedStatement statement, List<Object[]> rows) throws SQLException {
            long id = lives * Table.ROWS_A_LIFE;
            for (Object[] row : rows) {
                statement.setLong(1, id++);
                for (int i = 0; i < row.length; i++) {
                    Object value = row[i] instanceof UUID uuid ? dialect.parameter(uuid) : row[i];
                    statement.setObject(i + 2, value);
                }
                statement.addBatch();
            }
        }

        private void flush() throws SQLException {
            traces.executeBatch();
            events.executeBatch();
            waiting = 0;
        }

        @Override
        public void commit() throws SQLException {
            flush();
            connection.commit();
        }

        @Override
        public void close() throws SQLException {
            connection.setAutoCommit(true);
            execute(connection, indexesAtEnd ? INDEXES : List.of());
            execute(connection, List.of("pragma wal_checkpoint(truncate)"));
            connection.close();
        }
    }
}

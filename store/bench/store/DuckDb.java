package mtsh.bench.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;

import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** DuckDB as it comes: no indexes, which would only slow its loads down, all processors, most of the memory. */
final class DuckDb implements SqlDialect {
    static Connection open(Path folder) throws SQLException {
        return DriverManager.getConnection("jdbc:duckdb:" + folder.resolve("mail.duckdb"));
    }

    @Override
    public String subjectContains() {
        return "subject ilike ?";
    }

    @Override
    public String lifeOfQueueId() {
        return "id // 1000 in (select id // 1000 from event where queue_id = ?)";
    }

    @Override
    public String eventsOfTraceId() {
        // A range of ids, so that it looks at few row groups.
        String first = "(select min(id) // 1000 * 1000 from trace where trace_id = $1)";
        return "id between " + first + " and " + first + " + 999";
    }

    @Override
    public String wholeDivision() {
        return "//";
    }

    @Override
    public Object parameter(UUID value) {
        return value;
    }

    /** Appends with the appender, which is the fastest way in. */
    static final class Filling implements Loader {
        private final Connection connection;
        private final DuckDBAppender traces;
        private final DuckDBAppender events;
        private long lives;

        Filling(Path folder) throws SQLException {
            this.connection = open(folder);
            execute(create(TraceTable.TABLE));
            execute(create(EventTable.TABLE));
            connection.setAutoCommit(false);
            DuckDBConnection own = connection.unwrap(DuckDBConnection.class);
            this.traces = own.createAppender(DuckDBConnection.DEFAULT_SCHEMA, TraceTable.TABLE.name());
            this.events = own.createAppender(DuckDBConnection.DEFAULT_SCHEMA, EventTable.TABLE.name());
        }

        private void execute(String sql) throws SQLException {
            try (Statement statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }

        private static String create(Table table) {
            StringBuilder sql = new StringBuilder("create table " + table.name() + " (id bigint");
            for (Table.Column column : table.columns()) {
                String type =
                        switch (column.kind()) {
                            case TEXT -> "varchar";
                            case NUMBER -> "bigint";
                            case UUID -> "uuid";
                        };
                sql.append(", ").append(column.name()).append(' ').append(type);
            }
            return sql.append(')').toString();
        }

        @Override
        public void add(ReadyLife life) throws SQLException {
            add(traces, life.rows());
            add(events, life.events());
            lives++;
        }

        private void add(DuckDBAppender appender, List<Object[]> rows) throws SQLException {
            long id = lives * Table.ROWS_A_LIFE;
            for (Object[] row : rows) {
                appender.beginRow();
                appender.append(id++);
                for (Object value : row) {
                    append(appender, value);
                }
                appender.endRow();
            }
        }

        private static void append(DuckDBAppender appender, Object value) throws SQLException {
            if (value instanceof String text) {
                appender.append(text);
            } else if (value instanceof Long number) {
                appender.append(number.longValue());
            } else {
                appender.append((UUID) value);
            }
        }

        @Override
        public void commit() throws SQLException {
            traces.flush();
            events.flush();
            connection.commit();
        }

        @Override
        public void close() throws SQLException {
            traces.close();
            events.close();
            connection.commit();
            connection.setAutoCommit(true);
            execute("checkpoint");
            connection.close();
        }
    }
}

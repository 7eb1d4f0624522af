package mtsh.bench.store;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/** Asks a peer in SQL. Statements are prepared once, rows are read whole. */
final class SqlAnswers implements Answers {
    private static final String TRACES = "select " + TraceTable.TABLE.names() + " from trace ";
    private static final String NEWEST_FIRST =
            " order by received desc, trace_id, recipient, sender limit " + Question.PAGE;

    private final Connection connection;
    private final SqlDialect dialect;
    private final Map<String, PreparedStatement> statements = new HashMap<>();

    SqlAnswers(Connection connection, SqlDialect dialect) {
        this.connection = connection;
        this.dialect = dialect;
    }

    @Override
    public Supplier<List<Object[]>> answer(Question question, Choice choice) throws SQLException {
        List<Object[]> rows =
                switch (question) {
                    case RECIPIENT_BUSY -> traces("recipient = ?", choice.busy());
                    case RECIPIENT_MIDDLING -> traces("recipient = ?", choice.middling());
                    case RECIPIENT_RARE -> traces("recipient = ?", choice.rare());
                    case DOMAIN_RARE -> traces("recipient like ?", "%@" + choice.rareDomain());
                    case SUBJECT_ABSENT -> traces(dialect.subjectContains(), "%" + Choice.ABSENT + "%");
                    case SUBJECT_SOME -> traces(dialect.subjectContains(), "%" + choice.subject() + "%");
                    case MESSAGE_ID -> traces("message_id = ?", choice.messageId());
                    case TRACE_ID -> traces("trace_id = ?", dialect.parameter(choice.traceId()));
                    case QUEUE_ID -> traces(dialect.lifeOfQueueId(), choice.queueId());
                    case DETAIL -> detail(choice.traceId());
                    case COUNT -> counts();
                    case COMPLETE_ANY -> recipients("", "~");
                    case COMPLETE_LETTER -> recipients("m", "n");
                };
        return () -> rows;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private List<Object[]> traces(String condition, Object parameter) throws SQLException {
        return rows(TRACES + "where " + condition + NEWEST_FIRST, TraceTable.TABLE.columns(), parameter);
    }

    private List<Object[]> detail(UUID traceId) throws SQLException {
        String sql = "select " + EventTable.TABLE.names() + " from event where " + dialect.eventsOfTraceId()
                + " order by id";
        return rows(sql, EventTable.TABLE.columns(), dialect.parameter(traceId));
    }

    private List<Object[]> counts() throws SQLException {
        String hour = "received " + dialect.wholeDivision() + " 3600000000";
        String sql = "select " + hour + ", status, count(*) from trace group by " + hour + ", status order by 1, 2";
        return rows(sql, List.of(Table.number("hour"), Table.text("status"), Table.number("count")));
    }

    private List<Object[]> recipients(String from, String until) throws SQLException {
        String sql = "select recipient, count(*) from trace where recipient > ? and recipient < ?"
                + " group by recipient order by 2 desc, 1 limit " + Question.OFFERED;
        return rows(sql, List.of(Table.text("recipient"), Table.number("count")), from, until);
    }

    private List<Object[]> rows(String sql, List<Table.Column> columns, Object... parameters) throws SQLException {
        PreparedStatement statement = statements.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            statements.put(sql, statement);
        }
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        List<Object[]> rows = new ArrayList<>();
        try (ResultSet result = statement.executeQuery()) {
            while (result.next()) {
                rows.add(row(result, columns));
            }
        }
        return rows;
    }

    private static Object[] row(ResultSet result, List<Table.Column> columns) throws SQLException {
        Object[] row = new Object[columns.size()];
        for (int i = 0; i < row.length; i++) {
            row[i] = switch (columns.get(i).kind()) {
                case TEXT -> result.getString(i + 1);
                case NUMBER -> result.getLong(i + 1);
                case UUID -> uuid(result.getObject(i + 1));
            };
        }
        return row;
    }

    private static UUID uuid(Object value) {
        if (value instanceof UUID uuid) {
            return uuid;
        }
        ByteBuffer bytes = ByteBuffer.wrap((byte[]) value);
        return new UUID(bytes.getLong(), bytes.getLong());
    }
}

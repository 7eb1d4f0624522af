package mtsh.commands.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import mtsh.store.engine.TraceStore;
import mtsh.store.query.Cursor;
import mtsh.store.query.TraceQuery;
import mtsh.store.query.TraceRow;

/** The rows of a query some at a time, so that the store can be asked about each of them and none are kept. */
final class ExportedRows {
    private static final int AT_ONCE = 1000;

    private ExportedRows() {}

    static void each(TraceStore store, TraceQuery query, Consumer<TraceRow> consumer) {
        TraceQuery next = query;
        while (next != null) {
            List<TraceRow> rows = new ArrayList<>();
            store.rows(next, row -> {
                rows.add(row);
                return rows.size() < AT_ONCE;
            });
            rows.forEach(consumer);
            next = rows.size() < AT_ONCE ? null : query.resume(Cursor.of(rows.get(rows.size() - 1)));
        }
    }
}

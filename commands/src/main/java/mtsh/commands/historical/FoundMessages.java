package mtsh.commands.historical;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

import mtsh.store.engine.TraceStore;
import mtsh.store.query.Cursor;
import mtsh.store.query.Order;
import mtsh.store.query.TraceIdCondition;
import mtsh.store.query.TraceQuery;
import mtsh.store.query.TraceRow;

/**
 * Walks through the messages of a query, the oldest first, each once. Rows are read a page at a time, so that memory does not grow with
 * what is found; a message whose rows stand far apart is given at the first of them.
 */
final class FoundMessages {
    private static final int PAGE = 1000;

    private final TraceStore store;
    private final TraceQuery query;
    private final Runnable checkStopped;

    FoundMessages(TraceStore store, TraceQuery query, Runnable checkStopped) {
        this.store = store;
        this.query = query.in(Order.OLDEST_FIRST);
        this.checkStopped = checkStopped;
    }

    void forEach(Consumer<FoundMessage> consumer) {
        UUID last = null;
        List<TraceRow> page = page(query);
        while (!page.isEmpty()) {
            for (TraceRow row : page) {
                checkStopped.run();
                if (!row.traceId().equals(last)) {
                    give(row, consumer);
                }
                last = row.traceId();
            }
            page = page.size() < PAGE ? List.of() : page(query.resume(Cursor.of(page.get(page.size() - 1))));
        }
    }

    private List<TraceRow> page(TraceQuery part) {
        List<TraceRow> rows = new ArrayList<>();
        store.rows(part, row -> {
            rows.add(row);
            return rows.size() < PAGE;
        });
        return rows;
    }

    private void give(TraceRow row, Consumer<FoundMessage> consumer) {
        List<TraceRow> rows = new ArrayList<>();
        TraceIdCondition message = TraceIdCondition.of(row.traceId());
        store.rows(TraceQuery.ALL.in(Order.OLDEST_FIRST).and(message), rows::add);
        if (rows.size() > 1 && !isFirstFound(row, message)) {
            return;
        }
        consumer.accept(FoundMessage.of(rows.isEmpty() ? List.of(row) : rows, store.life(row.lifeId())));
    }

    private boolean isFirstFound(TraceRow row, TraceIdCondition message) {
        Cursor[] first = new Cursor[1];
        store.rows(query.and(message), found -> {
            first[0] = Cursor.of(found);
            return false;
        });
        return first[0] == null || first[0].equals(Cursor.of(row));
    }
}

package mtsh.commands.historical;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

import mtsh.store.engine.TraceStore;
import mtsh.store.query.Condition;
import mtsh.store.query.Cursor;
import mtsh.store.query.Order;
import mtsh.store.query.RowCondition;
import mtsh.store.query.TraceIdCondition;
import mtsh.store.query.TraceQuery;
import mtsh.store.query.TraceRow;

/**
 * Walks through the messages of a query, the oldest first, each once. Rows are read a page at a time, so that memory does not grow with
 * what is found; a message whose rows stand far apart is given at the first of them that is found.
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
        List<TraceRow> page = page(query);
        while (!page.isEmpty()) {
            Map<UUID, List<TraceRow>> messages = whole(page);
            for (TraceRow row : page) {
                checkStopped.run();
                List<TraceRow> rows = messages.get(row.traceId());
                if (isFirstFound(row, rows)) {
                    consumer.accept(FoundMessage.of(rows, store.life(row.lifeId())));
                }
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

    /** The messages of a page with all their rows, also those that the query does not find; one question for the whole page. */
    private Map<UUID, List<TraceRow>> whole(List<TraceRow> page) {
        Set<UUID> ids = new HashSet<>();
        page.forEach(row -> ids.add(row.traceId()));
        Map<UUID, List<TraceRow>> messages = new HashMap<>();
        store.rows(TraceQuery.ALL.in(Order.OLDEST_FIRST).and(new TraceIdCondition(ids)), row -> {
            checkStopped.run();
            messages.computeIfAbsent(row.traceId(), any -> new ArrayList<>()).add(row);
            return true;
        });
        // What is written to the store meanwhile may join a message with another, which has its id then.
        page.forEach(row -> messages.computeIfAbsent(row.traceId(), any -> new ArrayList<>(List.of(row))));
        return messages;
    }

    private boolean isFirstFound(TraceRow row, List<TraceRow> rows) {
        for (TraceRow each : rows) {
            if (isFound(each)) {
                return Cursor.of(each).equals(Cursor.of(row));
            }
        }
        return true;
    }

    private boolean isFound(TraceRow row) {
        Instant received = row.received();
        boolean inTime = (query.start() == null || !received.isBefore(query.start()))
                && (query.end() == null || received.isBefore(query.end()));
        return inTime && query.conditions().stream().allMatch(condition -> holds(condition, row));
    }

    /** All that a search asks of rows can be told from them; the store has looked already where that is not so. */
    private static boolean holds(Condition condition, TraceRow row) {
        return !(condition instanceof RowCondition own) || own.matches(row);
    }
}

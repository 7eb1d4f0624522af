package mtsh.store.engine.mapdb;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Columns for one block after the other. A group has a hundred of them and a page a dozen, and most of the making of one is its growing.
 * Not safe for threads.
 */
final class ColumnPool {
    private final Deque<ColumnWriter> free = new ArrayDeque<>();
    private final List<ColumnWriter> taken = new ArrayList<>();

    /** Empty columns, until {@link #takeBack}. */
    ColumnWriter[] columns(int count) {
        ColumnWriter[] columns = new ColumnWriter[count];
        for (int i = 0; i < count; i++) {
            ColumnWriter known = free.poll();
            columns[i] = known == null ? new ColumnWriter() : known;
            taken.add(columns[i]);
        }
        return columns;
    }

    /** What was given out is written and no longer used. */
    void takeBack() {
        for (ColumnWriter column : taken) {
            column.clear();
            free.add(column);
        }
        taken.clear();
    }
}

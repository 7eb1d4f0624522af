package mtsh.commands.flow;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/** Counts by name for several times; of the names beyond {@link #MOST} nothing is known. */
final class SliceCounts {
    static final int MOST = 200_000;

    private final int slices;
    private final Map<String, long[]> counts = new HashMap<>();
    private final long[] totals;
    private boolean full;

    /** The last slice is now. */
    SliceCounts(int slices) {
        this.slices = slices;
        this.totals = new long[slices];
    }

    void add(String name, int slice, long count) {
        totals[slice] += count;
        long[] known = counts.get(name);
        if (known == null) {
            if (counts.size() >= MOST) {
                full = true;
                return;
            }
            known = new long[slices];
            counts.put(name, known);
        }
        known[slice] += count;
    }

    /** Whether there were more names than are known. */
    boolean isFull() {
        return full;
    }

    long now(String name) {
        long[] known = counts.get(name);
        return known == null ? 0 : known[slices - 1];
    }

    long before(String name) {
        long[] known = counts.get(name);
        return known == null ? 0 : series(known).sum();
    }

    /** Of all names, also of those that are not known one by one. */
    Series total() {
        return series(totals);
    }

    void each(BiConsumer<String, Series> consumer) {
        counts.forEach((name, known) -> consumer.accept(name, series(known)));
    }

    private Series series(long[] known) {
        long[] before = new long[slices - 1];
        System.arraycopy(known, 0, before, 0, before.length);
        return new Series(before, known[slices - 1]);
    }
}

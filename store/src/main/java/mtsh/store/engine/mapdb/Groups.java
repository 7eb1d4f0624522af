package mtsh.store.engine.mapdb;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * What the meta of a segment says of each group, enough to know that it need not be read. Groups are in order of their newest row, the
 * newest first; what they reach back to may overlap.
 */
final class Groups {
    private final int count;
    /** The ordinal of each group's first life, row and page, and behind the last group how many there are. */
    private final int[] firstLives;

    private final int[] firstRows;
    private final int[] firstPages;
    private final long[] newestRows;
    private final long[] oldestRows;
    private final long[] firstEvents;
    private final long[] lastEvents;
    private final int[] statuses;
    private final int[] events;
    private int[] byFirstEvent;
    private int[] byOldestRow;

    private Groups(int count) {
        this.count = count;
        firstLives = new int[count + 1];
        firstRows = new int[count + 1];
        firstPages = new int[count + 1];
        newestRows = new long[count];
        oldestRows = new long[count];
        firstEvents = new long[count];
        lastEvents = new long[count];
        statuses = new int[count];
        events = new int[count];
    }

    int count() {
        return count;
    }

    int lives() {
        return firstLives[count];
    }

    int rows() {
        return firstRows[count];
    }

    /** Pages of lives, in all groups. */
    int pages() {
        return firstPages[count];
    }

    int firstLife(int group) {
        return firstLives[group];
    }

    int firstRow(int group) {
        return firstRows[group];
    }

    int firstPage(int group) {
        return firstPages[group];
    }

    int livesOf(int group) {
        return firstLives[group + 1] - firstLives[group];
    }

    int rowsOf(int group) {
        return firstRows[group + 1] - firstRows[group];
    }

    int ofLife(int ordinal) {
        return of(firstLives, ordinal);
    }

    int ofRow(int ordinal) {
        return of(firstRows, ordinal);
    }

    int ofPage(int number) {
        return of(firstPages, number);
    }

    private int of(int[] firsts, int ordinal) {
        if (ordinal < 0 || ordinal >= firsts[count]) {
            throw new IndexOutOfBoundsException("There is no " + ordinal + " among " + firsts[count]);
        }
        int found = Arrays.binarySearch(firsts, 0, count, ordinal);
        if (found < 0) {
            return -found - 2;
        }
        // A group without rows begins where the next one does.
        while (firsts[found + 1] == ordinal) {
            found++;
        }
        return found;
    }

    /** The second its newest row was received in; that of its newest life when it has no rows. */
    long newestRow(int group) {
        return newestRows[group];
    }

    long oldestRow(int group) {
        return oldestRows[group];
    }

    long firstEvent(int group) {
        return firstEvents[group];
    }

    long lastEvent(int group) {
        return lastEvents[group];
    }

    /** A bit for each status that one of its rows has. */
    int statuses(int group) {
        return statuses[group];
    }

    /** The groups in order of their first event. */
    int[] byFirstEvent() {
        if (byFirstEvent == null) {
            byFirstEvent = order(firstEvents);
        }
        return byFirstEvent;
    }

    /** The groups in order of their oldest row. */
    int[] byOldestRow() {
        if (byOldestRow == null) {
            byOldestRow = order(oldestRows);
        }
        return byOldestRow;
    }

    private int[] order(long[] seconds) {
        return IntStream.range(0, count)
                .boxed()
                .sorted(Comparator.comparingLong(group -> seconds[group]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    static Groups read(ByteReader in) {
        int count = in.count();
        if (count > in.remaining()) {
            throw new IndexOutOfBoundsException(count + " groups cannot be");
        }
        Groups groups = new Groups(count);
        long second = 0;
        for (int i = 0; i < count; i++) {
            groups.firstLives[i + 1] = Math.addExact(groups.firstLives[i], in.count());
            groups.firstRows[i + 1] = Math.addExact(groups.firstRows[i], in.count());
            groups.firstPages[i + 1] = groups.firstPages[i] + pages(groups.livesOf(i));
            second += in.signed();
            groups.newestRows[i] = second;
            groups.oldestRows[i] = second - in.unsigned();
            groups.firstEvents[i] = second + in.signed();
            groups.lastEvents[i] = groups.firstEvents[i] + in.unsigned();
            groups.statuses[i] = in.count();
            groups.events[i] = in.count();
        }
        return groups;
    }

    static int pages(int lives) {
        return (lives + RowDetails.LIVES - 1) / RowDetails.LIVES;
    }

    /** Gathers groups as they are written. */
    static final class Writer {
        private final ByteWriter out = new ByteWriter();
        private GroupTotals totals = GroupTotals.NONE;
        private long second;

        void add(int groupLives, int groupRows, Zone zone) {
            out.unsigned(groupLives);
            out.unsigned(groupRows);
            out.signed(zone.newestRow() - second);
            second = zone.newestRow();
            out.unsigned(zone.newestRow() - zone.oldestRow());
            out.signed(zone.firstEvent() - second);
            out.unsigned(zone.lastEvent() - zone.firstEvent());
            out.unsigned(zone.statuses());
            out.unsigned(zone.events());
            totals = totals.and(groupLives, groupRows, zone);
        }

        /** So far. */
        GroupTotals totals() {
            return totals;
        }

        void write(ByteWriter target) {
            target.unsigned(totals.groups());
            target.raw(out);
        }
    }

    Zone zone(int group) {
        return new Zone(
                newestRows[group],
                oldestRows[group],
                firstEvents[group],
                lastEvents[group],
                statuses[group],
                events[group]);
    }

    /** The times of one group, in seconds, a bit for each status of its rows, and how many events its lives have. */
    record Zone(long newestRow, long oldestRow, long firstEvent, long lastEvent, int statuses, int events) {}
}

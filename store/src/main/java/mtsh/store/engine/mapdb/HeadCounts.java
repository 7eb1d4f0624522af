package mtsh.store.engine.mapdb;

import java.util.Arrays;
import java.util.List;

/** Counts rows of one segment by the numbers in its heads, so that no row is made and no text is met twice. */
final class HeadCounts {
    private final LiveSegment live;
    private final List<CountKey> keys;
    /** For each key but the first: what the ones before and it have together, as one number. */
    private final PairNumbers[] pairs;

    private long[] counts = new long[64];

    HeadCounts(LiveSegment live, List<CountKey> keys) {
        this.live = live;
        this.keys = keys;
        this.pairs = new PairNumbers[Math.max(0, keys.size() - 1)];
        Arrays.setAll(pairs, i -> new PairNumbers());
    }

    /** Counts the rows of an interval that pass all tests; only these may, by an index, or null when any may. */
    void count(RowFilter filter, Interval interval, List<HeadTest> tests, Postings candidates) {
        Groups groups = live.segment().meta().groups();
        GroupCursor cursor = GroupCursor.of(live.segment().meta(), candidates, true);
        for (int group = cursor.peek(); group != GroupCursor.END; group = cursor.peek()) {
            ScanTally.checkInterrupted();
            long oldest = groups.oldestRow(group);
            long newest = groups.newestRow(group);
            if (!filter.mayMatch(groups, group) || !interval.meets(oldest, newest)) {
                cursor.skip();
            } else {
                count(group, cursor.take(), interval.holdsAll(oldest, newest) ? null : interval, tests);
            }
        }
    }

    private void count(int group, int[] places, Interval interval, List<HeadTest> tests) {
        GroupHead head = live.segment().head(group);
        int firstLife = live.segment().meta().groups().firstLife(group);
        boolean anyDead = !live.dead().isEmpty();
        for (int row : places) {
            if ((interval == null || interval.holds(head, row))
                    && HeadTest.all(tests, head, row)
                    && !(anyDead && live.dead().get(firstLife + head.life(row)))) {
                count(number(head, row));
            }
        }
    }

    private void count(int number) {
        if (number >= counts.length) {
            counts = Arrays.copyOf(counts, Math.max(number + 1, counts.length * 2));
        }
        counts[number]++;
    }

    private int number(GroupHead head, int row) {
        int number = keys.isEmpty() ? 0 : keys.get(0).number(head, row);
        for (int i = 1; i < keys.size(); i++) {
            number = pairs[i - 1].number(number, keys.get(i).number(head, row));
        }
        return number;
    }

    void addTo(CountTable table) {
        for (int number = 0; number < counts.length; number++) {
            if (counts[number] > 0) {
                table.add(texts(number), counts[number]);
            }
        }
    }

    private List<String> texts(int number) {
        String[] texts = new String[keys.size()];
        int rest = number;
        for (int i = texts.length - 1; i > 0; i--) {
            texts[i] = keys.get(i).text(pairs[i - 1].second(rest));
            rest = pairs[i - 1].first(rest);
        }
        if (texts.length > 0) {
            texts[0] = keys.get(0).text(rest);
        }
        return List.of(texts);
    }
}

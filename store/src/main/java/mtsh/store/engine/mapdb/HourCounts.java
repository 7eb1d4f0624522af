package mtsh.store.engine.mapdb;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** How many rows each state has in each hour they were received in. */
final class HourCounts {
    private static final long HOUR = 3600;

    private final NavigableMap<Long, int[]> hours = new TreeMap<>();
    private final int states;
    private long lastHour = Long.MIN_VALUE;
    private int[] last;

    /** @param states the size of the dictionary of states */
    HourCounts(int states) {
        this.states = states;
    }

    void add(long second, int state) {
        long hour = Math.floorDiv(second, HOUR);
        if (hour != lastHour || last == null) {
            lastHour = hour;
            last = hours.computeIfAbsent(hour, wanted -> new int[states]);
        }
        last[state]++;
    }

    /** By hours since 1970, {@code until} not included, the counts by the number of the state. */
    Map<Long, int[]> hours(long from, long until) {
        return hours.subMap(from, until);
    }

    ByteWriter write() {
        ByteWriter out = new ByteWriter();
        out.unsigned(states);
        out.unsigned(hours.size());
        long[] previous = new long[1];
        hours.forEach((hour, counts) -> {
            out.signed(hour - previous[0]);
            previous[0] = hour;
            for (int count : counts) {
                out.unsigned(count);
            }
        });
        return out;
    }

    static HourCounts read(byte[] raw) {
        ByteReader in = new ByteReader(raw);
        HourCounts counts = new HourCounts(in.count());
        long hour = 0;
        for (int left = in.count(); left > 0; left--) {
            hour += in.signed();
            int[] states = new int[counts.states];
            for (int i = 0; i < states.length; i++) {
                states[i] = in.count();
            }
            counts.hours.put(hour, states);
        }
        return counts;
    }
}

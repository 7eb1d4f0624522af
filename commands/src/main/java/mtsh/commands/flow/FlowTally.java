package mtsh.commands.flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import mtsh.store.query.TraceRow;

/** How many messages of two times have each value of a dimension, with a few of them as samples. */
final class FlowTally {
    /** Values beyond these are one. */
    static final int MOST = 100_000;

    static final String OTHERS = "(others)";
    static final int SAMPLES = 3;

    /** A message to look at. */
    record Sample(UUID traceId, String sender, String recipient) {
        static Sample of(TraceRow row) {
            return new Sample(row.traceId(), row.sender(), row.recipient());
        }
    }

    /** One value. */
    static final class Entry {
        private long before;
        private long after;
        private final List<Sample> samplesBefore = new ArrayList<>(1);
        private final List<Sample> samplesAfter = new ArrayList<>(1);

        private void add(TraceRow row, boolean isAfter) {
            if (isAfter) {
                after++;
            } else {
                before++;
            }
            List<Sample> samples = isAfter ? samplesAfter : samplesBefore;
            if (samples.size() < SAMPLES) {
                samples.add(Sample.of(row));
            }
        }

        long before() {
            return before;
        }

        long after() {
            return after;
        }

        /** Of the second time, or of the first when there are none. */
        List<Sample> samples() {
            return samplesAfter.isEmpty() ? samplesBefore : samplesAfter;
        }
    }

    private final Map<String, Entry> entries = new HashMap<>();
    private boolean full;

    void add(String value, TraceRow row, boolean isAfter) {
        Entry known = entries.get(value);
        if (known == null) {
            full |= entries.size() >= MOST;
            known = entries.computeIfAbsent(full ? OTHERS : value, any -> new Entry());
        }
        known.add(row, isAfter);
    }

    Map<String, Entry> entries() {
        return entries;
    }

    /** Whether {@link #OTHERS} stands for several. */
    boolean isFull() {
        return full;
    }
}

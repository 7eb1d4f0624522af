package mtsh.store.engine.mapdb;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

/** How many segments there are, and how often a message is written, as a store grows. */
class MergePlanTest {
    /** Of the segments that the importer makes. */
    private static final int EVENTS = 24_000;

    private final List<SegmentEntry> segments = new ArrayList<>();
    private int number;
    private long added;
    private long written;

    private void add(int events) {
        segments.add(entry(events, events * 3 / 10));
        added += events;
    }

    private SegmentEntry entry(long events, int rows) {
        written += events;
        String name = StoreNames.of("segment", ++number);
        return new SegmentEntry(name, SegmentEntry.Kind.DATA, rows, rows, events, null, null, 0, 0, Dead.NONE);
    }

    private void merge() {
        for (List<SegmentEntry> chosen = MergePlan.next(segments);
                !chosen.isEmpty();
                chosen = MergePlan.next(segments)) {
            merge(chosen);
        }
    }

    private void merge(List<SegmentEntry> chosen) {
        segments.removeAll(chosen);
        segments.add(entry(
                chosen.stream().mapToLong(SegmentEntry::events).sum(),
                chosen.stream().mapToInt(SegmentEntry::rows).sum()));
    }

    private void grow(long events, long most) {
        while (added < events) {
            add(EVENTS);
            merge();
            assertTrue(segments.size() <= most, segments.size() + " segments of " + added + " events");
        }
        List<SegmentEntry> rest = MergePlan.rest(
                segments, segments.stream().mapToLong(MergePlan::weight).sum());
        if (!rest.isEmpty()) {
            merge(rest);
        }
    }

    private void assertWritten(double most) {
        double times = (double) written / added;
        assertTrue(times <= most, "each message is written " + times + " times");
    }

    @Test
    void tenMillionEventsAreFewSegments() {
        grow(10_000_000, 24);
        assertTrue(segments.size() <= 5, segments.toString());
        assertWritten(3.7);
    }

    @Test
    void aHundredMillionEventsAreNotManyMore() {
        grow(100_000_000, 32);
        assertTrue(segments.size() <= 20, segments.toString());
        assertWritten(4.5);
        assertTrue(segments.stream().allMatch(each -> MergePlan.weight(each) <= 2 * MergePlan.FULL));
    }

    /** Twenty events a second for a day, a commit each. */
    @Test
    void whatIsFollowedStaysInFewSegments() {
        for (int second = 0; second < 86_400; second++) {
            add(20);
            merge();
            assertTrue(segments.size() <= 36, segments.size() + " segments");
        }
        assertWritten(9);
    }
}

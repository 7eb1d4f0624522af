package mtsh.store.engine.mapdb;

import java.time.Instant;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Predicate;

import mtsh.store.event.MailEvent;
import mtsh.store.life.Leg;
import mtsh.store.life.Life;
import mtsh.store.life.ToldEvents;
import mtsh.store.query.EventQuery;

/**
 * Answers an {@link EventQuery}, oldest first. Groups come in order of their first event; the events of those that were read wait until
 * no group that is still to come can hold an older one.
 */
final class EventScan {
    private static final Comparator<MailEvent> OLDEST_FIRST = Comparator.comparing(MailEvent::time)
            .thenComparing(event -> event.position().source())
            .thenComparingLong(event -> event.position().offset())
            .thenComparing(MailEvent::queueId)
            .thenComparing(MailEvent::id);

    private final EventFilter filter;
    private final ScanTally tally;
    private final PriorityQueue<Walk> walks = new PriorityQueue<>();
    private final PriorityQueue<MailEvent> waiting = new PriorityQueue<>(OLDEST_FIRST);

    private EventScan(EventFilter filter, ScanTally tally) {
        this.filter = filter;
        this.tally = tally;
    }

    static void run(List<LiveSegment> segments, EventQuery query, Predicate<MailEvent> consumer, ScanTally tally) {
        EventScan scan = new EventScan(new EventFilter(query), tally);
        tally.segments(segments.size());
        for (LiveSegment segment : segments) {
            if (segment.segment().meta().totals().lives() > 0) {
                scan.walks.add(scan.new Walk(segment));
            }
        }
        scan.run(consumer);
    }

    private void run(Predicate<MailEvent> consumer) {
        while (!walks.isEmpty() || !waiting.isEmpty()) {
            boolean isSafe = !waiting.isEmpty()
                    && (walks.isEmpty() || waiting.peek().time().isBefore(walks.peek().time));
            if (isSafe) {
                tally.give();
                if (!consumer.test(waiting.poll())) {
                    return;
                }
                continue;
            }
            Walk walk = walks.poll();
            walk.take();
            if (walk.advance()) {
                walks.add(walk);
            }
        }
    }

    /** When a life's first event happened. */
    static Instant begin(Life life) {
        Instant first = Instant.MAX;
        for (Leg leg : life.legs()) {
            // The events of a leg are in order of time.
            Instant begin = leg.events().get(0).time();
            first = begin.isBefore(first) ? begin : first;
        }
        return first;
    }

    /** The groups of one segment in order of their first event. */
    private final class Walk implements Comparable<Walk> {
        private final LiveSegment live;
        private final Groups groups;
        private final int[] order;
        private BitSet candidates;
        private boolean isOpen;
        private int at;
        private Instant time;

        Walk(LiveSegment live) {
            this.live = live;
            this.groups = live.segment().meta().groups();
            this.order = groups.byFirstEvent();
            this.time = Instant.ofEpochSecond(groups.firstEvent(order[0]));
        }

        /** Reads the group it stands at. */
        void take() {
            if (!isOpen) {
                return;
            }
            tally.read();
            int group = order[at++];
            List<Life> lives = live.segment().lives(group);
            for (int i = 0; i < lives.size(); i++) {
                boolean isCandidate =
                        candidates == null || candidates.get(groups.firstPage(group) + i / RowDetails.LIVES);
                if (isCandidate && !live.dead().get(groups.firstLife(group) + i)) {
                    take(lives.get(i));
                }
            }
        }

        private void take(Life life) {
            for (Leg leg : life.legs()) {
                for (MailEvent event : ToldEvents.of(leg)) {
                    tally.look();
                    if (filter.matches(event)) {
                        waiting.add(event);
                    }
                }
            }
        }

        /** Goes to the next group that may hold a wanted event; false when there is none. */
        boolean advance() {
            if (!isOpen) {
                isOpen = true;
                candidates = filter.candidates(live.segment());
                tally.open(filter.indexes(), groups.count());
            }
            while (at < order.length && !filter.isPast(groups, order[at])) {
                int group = order[at];
                if (filter.mayMatch(groups, group) && hasCandidate(group)) {
                    time = Instant.ofEpochSecond(groups.firstEvent(group));
                    return true;
                }
                at++;
            }
            return false;
        }

        private boolean hasCandidate(int group) {
            if (candidates == null) {
                return true;
            }
            int page = candidates.nextSetBit(groups.firstPage(group));
            return page >= 0 && page < groups.firstPage(group + 1);
        }

        @Override
        public int compareTo(Walk other) {
            return time.compareTo(other.time);
        }
    }
}

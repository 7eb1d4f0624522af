package mtsh.store.engine.mapdb;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Predicate;

import mtsh.store.event.MailEvent;
import mtsh.store.life.Leg;
import mtsh.store.life.Life;
import mtsh.store.query.EventQuery;

/**
 * Answers an {@link EventQuery}, oldest first. Lives come in order of their first event; the events of those that began wait until
 * no life that is still to come can hold an older one.
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
            if (segment.segment().meta().lives() > 0) {
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

    private final class Walk implements Comparable<Walk> {
        private final LiveSegment live;
        private Postings candidates;
        private Instant time;
        private Life head;
        private int block = -1;
        private boolean blockMayMatch;

        Walk(LiveSegment live) {
            this.live = live;
            this.time = Instant.ofEpochSecond(
                    live.segment().meta().lifeZones().get(0).firstSecond());
        }

        void take() {
            if (head == null) {
                return;
            }
            for (Leg leg : head.legs()) {
                for (MailEvent event : ToldEvents.of(leg)) {
                    tally.look();
                    if (filter.matches(event)) {
                        waiting.add(event);
                    }
                }
            }
        }

        boolean advance() {
            Segment segment = live.segment();
            if (candidates == null) {
                candidates = filter.candidates(segment);
                tally.open(filter.indexes(), segment.meta().lifeZones().size());
            }
            int ordinal = candidates.next();
            while (ordinal != Postings.END) {
                if (!enter(segment.blockOfLife(ordinal))) {
                    if (filter.isPast(segment.meta().lifeZones().get(block))) {
                        return false;
                    }
                    ordinal = candidates.seek(endOf(block));
                    continue;
                }
                if (!live.dead().get(ordinal)) {
                    head = segment.life(ordinal);
                    time = begin(head);
                    return true;
                }
                ordinal = candidates.next();
            }
            return false;
        }

        private int endOf(int number) {
            List<SegmentMeta.LifeZone> zones = live.segment().meta().lifeZones();
            return number + 1 < zones.size()
                    ? zones.get(number + 1).firstLife()
                    : live.segment().meta().lives();
        }

        private boolean enter(int wanted) {
            if (wanted != block) {
                block = wanted;
                blockMayMatch =
                        filter.mayMatch(live.segment().meta().lifeZones().get(wanted));
                if (blockMayMatch) {
                    tally.read();
                }
            }
            return blockMayMatch;
        }

        @Override
        public int compareTo(Walk other) {
            return time.compareTo(other.time);
        }
    }
}

package mtsh.commands.flow;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import mtsh.store.event.MailEvent;
import mtsh.store.life.Leg;
import mtsh.store.life.Life;
import mtsh.store.query.TraceRow;

/** Delivery times of groups, each in bounded memory, and no more groups than {@link #MOST}. */
final class LatencyGroups {
    /** Groups beyond these are one. */
    static final int MOST = 20_000;

    static final String OTHERS = "(others)";

    /** One group: its times, and how many of its messages have none. */
    static final class Group {
        private final String name;
        private final Quantiles times = new Quantiles();
        private long without;

        private Group(String name) {
            this.name = name;
        }

        String name() {
            return name;
        }

        Quantiles times() {
            return times;
        }

        /** Messages that are not there yet, never came, or whose log does not tell when. */
        long without() {
            return without;
        }
    }

    private final LatencyGrouping grouping;
    private final ZoneId zone;
    private final Map<String, Group> groups = new HashMap<>();
    private boolean full;

    LatencyGroups(LatencyGrouping grouping, ZoneId zone) {
        this.grouping = grouping;
        this.zone = zone;
    }

    /** {@code arrival} is null when the message has none. */
    void add(TraceRow row, Life life, MailEvent arrival) {
        Group group = group(grouping.of(row, arrival, zone));
        if (arrival == null) {
            group.without++;
            return;
        }
        group.times.add(Seconds.between(row.received(), arrival.time()));
        if (grouping == LatencyGrouping.Stage) {
            addStages(row, life);
        }
    }

    /** Each queue that the recipient passed tells of its own stages. */
    private void addStages(TraceRow row, Life life) {
        for (Leg leg : life.legs()) {
            MailEvent left = Arrival.lastOf(row.recipient(), leg);
            if (left != null) {
                for (StageTime stage : StageTime.of(leg.events(), left)) {
                    group(stage.name()).times.add(stage.seconds());
                }
            }
        }
    }

    private Group group(String name) {
        Group known = groups.get(name);
        if (known != null) {
            return known;
        }
        full |= groups.size() >= MOST;
        return groups.computeIfAbsent(full ? OTHERS : name, Group::new);
    }

    /** Whether {@link #OTHERS} stands for several. */
    boolean isFull() {
        return full;
    }

    boolean isEmpty() {
        return groups.isEmpty();
    }

    /** In their own order, or those with most messages first. */
    List<Group> sorted() {
        Comparator<Group> byName = (one, other) -> grouping.compare(one.name, other.name);
        Comparator<Group> byCount =
                Comparator.comparingLong((Group group) -> group.times.count()).reversed();
        List<Group> sorted = new ArrayList<>(groups.values());
        sorted.sort(grouping.isOrdered() ? byName : byCount.thenComparing(byName));
        return sorted;
    }
}

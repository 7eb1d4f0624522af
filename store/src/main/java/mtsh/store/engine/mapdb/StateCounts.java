package mtsh.store.engine.mapdb;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.IntFunction;

import mtsh.store.query.AllOf;
import mtsh.store.query.AnyOf;
import mtsh.store.query.Condition;
import mtsh.store.query.DeferredCondition;
import mtsh.store.query.DispositionCondition;
import mtsh.store.query.GroupKey;
import mtsh.store.query.Not;
import mtsh.store.query.StatusCondition;

/** Counts the rows of whole hours by what their state and their hour tell, without looking at a row: see {@link HourCounts}. */
final class StateCounts {
    static final int HOUR = 3600;

    private final List<GroupKey> by;
    private final List<Condition> conditions;
    /** By key, for those that are times. */
    private final List<TimeTexts> times = new ArrayList<>();

    /** @param conditions on the state alone */
    StateCounts(List<GroupKey> by, List<Condition> conditions, ZoneId zone) {
        this.by = by;
        this.conditions = conditions;
        by.forEach(key -> times.add(key.isTime() ? new TimeTexts(key, zone, HOUR) : null));
    }

    /** Whether hours and states can answer. */
    static boolean canAnswer(List<GroupKey> by, List<Condition> conditions) {
        return by.stream().allMatch(key -> key.isTime() || isOfState(key))
                && conditions.stream().allMatch(StateCounts::isOnState);
    }

    private static boolean isOfState(GroupKey key) {
        return key == GroupKey.STATUS || key == GroupKey.DISPOSITION || key == GroupKey.EVER_DEFERRED;
    }

    private static boolean isOnState(Condition condition) {
        if (condition instanceof Not not) {
            return isOnState(not.condition());
        }
        if (condition instanceof AllOf all) {
            return all.conditions().stream().allMatch(StateCounts::isOnState);
        }
        if (condition instanceof AnyOf any) {
            return any.conditions().stream().allMatch(StateCounts::isOnState);
        }
        return condition instanceof StatusCondition
                || condition instanceof DispositionCondition
                || condition instanceof DeferredCondition;
    }

    /** Adds the rows of these hours, {@code until} not included; false, and none, when an hour has rows of several values. */
    boolean addTo(CountTable table, LiveSegment live, long from, long until) {
        HourCounts all = live.segment().hourCounts();
        Map<Long, int[]> hours = all.hours(from, until);
        for (long hour : hours.keySet()) {
            for (TimeTexts time : times) {
                if (time != null && !time.isShared(hour * HOUR)) {
                    return false;
                }
            }
        }
        BiFunction<Long, Integer, List<String>> values = values(live.segment());
        boolean[] wanted = wanted(live.segment());
        Map<Long, int[]> dead = live.deadValues().hours().hours(from, until);
        hours.forEach((hour, counts) -> {
            int[] less = dead.get(hour);
            for (int state = 0; state < counts.length; state++) {
                int count = counts[state] - (less == null ? 0 : less[state]);
                if (count > 0 && wanted[state]) {
                    table.add(values.apply(hour, state), count);
                }
            }
        });
        return true;
    }

    private BiFunction<Long, Integer, List<String>> values(Segment segment) {
        List<IntFunction<String>> states = new ArrayList<>();
        by.forEach(key -> states.add(key.isTime() ? null : CountKey.state(segment, key)));
        return (hour, state) -> {
            String[] values = new String[by.size()];
            for (int i = 0; i < values.length; i++) {
                TimeTexts time = times.get(i);
                values[i] = time == null ? states.get(i).apply(state) : time.text(time.number(hour * HOUR));
            }
            return List.of(values);
        };
    }

    private boolean[] wanted(Segment segment) {
        RowState[] states = segment.states();
        boolean[] wanted = new boolean[states.length];
        for (int i = 0; i < states.length; i++) {
            RowState state = states[i];
            wanted[i] = conditions.stream().allMatch(condition -> passes(condition, state));
        }
        return wanted;
    }

    private static boolean passes(Condition condition, RowState state) {
        if (condition instanceof StatusCondition status) {
            return status.statuses().contains(state.status());
        }
        if (condition instanceof DispositionCondition disposition) {
            return disposition.dispositions().contains(state.disposition());
        }
        if (condition instanceof DeferredCondition deferred) {
            return deferred.everDeferred() == state.everDeferred();
        }
        if (condition instanceof Not not) {
            return !passes(not.condition(), state);
        }
        if (condition instanceof AllOf all) {
            return all.conditions().stream().allMatch(each -> passes(each, state));
        }
        return condition instanceof AnyOf any && any.conditions().stream().anyMatch(each -> passes(each, state));
    }

    /** The first hour that an interval has from its beginning on. */
    static long firstWhole(Instant start) {
        if (start == null) {
            return Long.MIN_VALUE;
        }
        boolean isWhole = start.getNano() == 0 && Math.floorMod(start.getEpochSecond(), HOUR) == 0;
        return Math.floorDiv(start.getEpochSecond(), HOUR) + (isWhole ? 0 : 1);
    }

    /** The first hour that an interval no longer has to its end. */
    static long behindWhole(Instant end) {
        return end == null ? Long.MAX_VALUE : Math.floorDiv(end.getEpochSecond(), (long) HOUR);
    }
}

package mtsh.store.log.exim;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Map;

import mtsh.store.log.Observations;
import mtsh.store.log.Observed;
import mtsh.store.log.smtp.EximIds;

/**
 * Turns Exim's local times into moments. A message id holds the second in which its message began to come in, as UTC, and the line
 * that says it came follows at once: from the two together the log's zone is known, whatever was assumed of it. What the ids say
 * counts: an assumption that they contradict twice is given up for the offset they show, and they tell the two halves of an hour
 * that the clock shows twice.
 */
final class EximClock {
    private static final int UNKNOWN = Integer.MIN_VALUE;
    private static final int QUARTER = 900;
    private static final int HOUR = 3600;

    /** From the first byte of a message to the line that says it came; a longer one proves nothing. */
    private static final int LONGEST_RECEPTION = 20;

    private static final int WEST_MOST = -12 * HOUR;
    private static final int EAST_MOST = 14 * HOUR;
    private static final int DISORDER_SECONDS = 300;
    private static final int PROOFS_AGAINST = 2;

    private static final String DECIDED = "decided";
    private static final String OFFSET = "offset";
    private static final String PROVEN = "proven";
    private static final String LAST = "last";

    private final ZoneRules rules;
    private boolean decided;
    private int fixed;
    private int proven;
    private int doubted = UNKNOWN;
    private int doubts;
    private long last;
    private long cachedMinute = Long.MIN_VALUE;
    private int cachedOffset;

    EximClock(ZoneId zone, Map<String, String> state) {
        rules = zone.getRules();
        decided = state.containsKey(DECIDED);
        fixed = number(state, OFFSET);
        proven = number(state, PROVEN);
        last = state.containsKey(LAST) ? longNumber(state.get(LAST)) : Long.MIN_VALUE;
    }

    void save(Map<String, String> state) {
        if (decided) {
            state.put(DECIDED, "true");
        }
        if (fixed != UNKNOWN) {
            state.put(OFFSET, String.valueOf(fixed));
        }
        if (proven != UNKNOWN) {
            state.put(PROVEN, String.valueOf(proven));
        }
        if (last != Long.MIN_VALUE) {
            state.put(LAST, String.valueOf(last));
        }
    }

    /** Adds what the ids say of the zone. */
    void observed(Observations observations) {
        if (fixed != UNKNOWN) {
            observations.add(Observed.ZONE_DISPROVED, fixed);
        } else if (proven != UNKNOWN) {
            observations.add(Observed.ZONE_CONFIRMED, 1);
        }
    }

    /** Whether the zone is known as well as it will be; until then it is better to wait with the first lines of a log. */
    boolean isDecided() {
        return decided;
    }

    /** No more lines to wait for: what spoke against the assumption counts, since nothing spoke for it. */
    void decide() {
        if (!decided && doubts > 0) {
            fix(doubted);
        }
        decided = true;
    }

    /** Told that this message came in by a line with this local time. */
    void arrival(long local, String id) {
        int offset = offset(local, id);
        if (offset == UNKNOWN) {
            return;
        }
        if (isExpected(local, offset)) {
            proven = offset;
            doubts = 0;
            decided = true;
            cachedMinute = Long.MIN_VALUE;
            return;
        }
        doubts = offset == doubted ? doubts + 1 : 1;
        doubted = offset;
        boolean summerTime = fixed != UNKNOWN && Math.abs(offset - fixed) == HOUR;
        if (summerTime || doubts >= PROOFS_AGAINST) {
            fix(offset);
        }
    }

    /** The epoch second of a local time. */
    long utc(long local) {
        long time = local - offsetAt(local);
        last = Math.max(last, time);
        return time;
    }

    /** How far the local time is from UTC if the id tells it, or {@link #UNKNOWN}. */
    private static int offset(long local, String id) {
        long ahead = local - EximIds.time(id, local);
        if (ahead < WEST_MOST - QUARTER || ahead > EAST_MOST + QUARTER) {
            return UNKNOWN;
        }
        int offset = (int) Math.floorDiv(ahead + 1, QUARTER) * QUARTER;
        return ahead - offset <= LONGEST_RECEPTION && isInUse(offset) ? offset : UNKNOWN;
    }

    /** Of the quarter hours few are the time of a country. */
    private static boolean isInUse(int offset) {
        if (offset < WEST_MOST || offset > EAST_MOST) {
            return false;
        }
        int rest = Math.floorMod(offset, HOUR);
        boolean threeQuarters =
                rest == 3 * QUARTER && (offset / HOUR == 5 || offset / HOUR == 8 || offset / HOUR >= 12);
        boolean half = rest == 2 * QUARTER && (offset > 3 * HOUR && offset < 11 * HOUR || offset < -2 * HOUR);
        return rest == 0 || half || threeQuarters;
    }

    private boolean isExpected(long local, int offset) {
        return fixed != UNKNOWN
                ? fixed == offset
                : rules.getValidOffsets(localTime(local)).contains(ZoneOffset.ofTotalSeconds(offset));
    }

    private void fix(int offset) {
        fixed = offset;
        doubts = 0;
        decided = true;
        cachedMinute = Long.MIN_VALUE;
    }

    private int offsetAt(long local) {
        if (fixed != UNKNOWN) {
            return fixed;
        }
        long minute = Math.floorDiv(local, 60);
        if (minute != cachedMinute) {
            cachedOffset = ruledOffset(local);
            cachedMinute = minute;
        }
        return cachedOffset;
    }

    private int ruledOffset(long local) {
        List<ZoneOffset> offsets = rules.getValidOffsets(localTime(local));
        if (offsets.size() == 1) {
            return offsets.get(0).getTotalSeconds();
        }
        if (offsets.isEmpty()) {
            ZoneOffsetTransition gap = rules.getTransition(localTime(local));
            return gap.getOffsetBefore().getTotalSeconds();
        }
        int first = offsets.get(0).getTotalSeconds();
        int second = offsets.get(1).getTotalSeconds();
        boolean firstRunsBack = last != Long.MIN_VALUE && local - first < last - DISORDER_SECONDS;
        return proven == second || firstRunsBack ? second : first;
    }

    private static LocalDateTime localTime(long local) {
        return LocalDateTime.ofEpochSecond(local, 0, ZoneOffset.UTC);
    }

    private static int number(Map<String, String> state, String name) {
        long value = state.containsKey(name) ? longNumber(state.get(name)) : UNKNOWN;
        return value == UNKNOWN || Math.abs(value) <= EAST_MOST ? (int) value : UNKNOWN;
    }

    private static long longNumber(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException notOurs) {
            // A state that this version cannot read is no state: the log shows its zone anew.
            return UNKNOWN;
        }
    }
}

package mtsh.store.engine.mapdb;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import mtsh.store.query.GroupKey;

/** The texts of times, made once for each stretch of seconds that share one. */
final class TimeTexts {
    private static final int MIXED = -1;

    private final GroupKey key;
    private final ZoneId zone;
    private final int stretch;
    private final List<String> texts = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<Long, Integer> byStretch = new HashMap<>();
    private long last = Long.MIN_VALUE;
    private int numberOfLast;

    /** @param stretch how many seconds are looked at together */
    TimeTexts(GroupKey key, ZoneId zone, int stretch) {
        this.key = key;
        this.zone = zone;
        this.stretch = stretch;
    }

    int number(long second) {
        int number = ofStretch(second);
        return number == MIXED ? numberOf(key.of(Instant.ofEpochSecond(second), zone)) : number;
    }

    /** Whether all seconds of the stretch that this one is in have the same text. */
    boolean isShared(long second) {
        return ofStretch(second) != MIXED;
    }

    private int ofStretch(long second) {
        long wanted = Math.floorDiv(second, stretch);
        if (wanted != last) {
            numberOfLast = byStretch.computeIfAbsent(wanted, this::make);
            last = wanted;
        }
        return numberOfLast;
    }

    private int make(long number) {
        String first = key.of(Instant.ofEpochSecond(number * stretch), zone);
        String end = key.of(Instant.ofEpochSecond(number * stretch + stretch - 1), zone);
        return first.equals(end) ? numberOf(first) : MIXED;
    }

    private int numberOf(String text) {
        Integer known = numbers.putIfAbsent(text, texts.size());
        if (known == null) {
            texts.add(text);
            return texts.size() - 1;
        }
        return known;
    }

    String text(int number) {
        return texts.get(number);
    }
}

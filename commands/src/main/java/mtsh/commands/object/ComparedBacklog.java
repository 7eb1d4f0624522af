package mtsh.commands.object;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import mtsh.language.value.Conversions;
import mtsh.language.value.PSObject;

/** Objects of one side that wait for their like on the other: found by key, left in the order they came. */
final class ComparedBacklog {
    private final Map<String, Deque<SortKey>> byKey = new HashMap<>();
    private final Set<SortKey> inOrder = new LinkedHashSet<>();
    private final boolean caseSensitive;

    ComparedBacklog(boolean caseSensitive) {
        this.caseSensitive = caseSensitive;
    }

    void add(SortKey entry) {
        byKey.computeIfAbsent(key(entry), unused -> new ArrayDeque<>()).addLast(entry);
        inOrder.add(entry);
    }

    int size() {
        return inOrder.size();
    }

    /** Takes out the first that is equal, or gives null. */
    SortKey take(SortKey wanted) {
        Deque<SortKey> same = byKey.get(key(wanted));
        SortKey found = same == null ? null : same.pollFirst();
        if (found != null) {
            inOrder.remove(found);
        }
        return found;
    }

    SortKey takeFirst() {
        SortKey first = inOrder.iterator().next();
        inOrder.remove(first);
        byKey.get(key(first)).remove(first);
        return first;
    }

    /** Equal values have equal keys: numbers by value, texts without case unless asked. */
    private String key(SortKey entry) {
        StringBuilder key = new StringBuilder();
        for (Object value : entry.values()) {
            String text = text(value);
            key.append(text.length()).append(':').append(text);
        }
        return key.toString();
    }

    private String text(Object value) {
        Object plain = PSObject.unwrap(value);
        if (plain instanceof Number
                && !(plain instanceof Double number && !Double.isFinite(number))
                && !(plain instanceof Float single && !Float.isFinite(single))) {
            return new BigDecimal(plain.toString()).stripTrailingZeros().toPlainString();
        }
        String text = Conversions.toText(value);
        return caseSensitive ? text : text.toLowerCase(Locale.ROOT);
    }

    boolean same(SortKey one, SortKey other) {
        return key(one).equals(key(other));
    }
}

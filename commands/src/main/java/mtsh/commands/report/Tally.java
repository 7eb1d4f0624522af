package mtsh.commands.report;

import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** Counts messages under keys of several texts. A message counts once under each of its keys, however many recipients it has. */
final class Tally {
    private static final Comparator<List<String>> IN_ORDER = Tally::compare;

    private final TreeMap<List<String>, Long> counts = new TreeMap<>(IN_ORDER);
    private final Set<List<String>> ofMessage = new HashSet<>();

    /** A key of the message at hand. */
    void add(String... key) {
        ofMessage.add(List.of(key));
    }

    /** The message at hand has all its keys. Always true: there may be more messages. */
    boolean endMessage() {
        ofMessage.forEach(key -> counts.merge(key, 1L, Long::sum));
        ofMessage.clear();
        return true;
    }

    boolean isEmpty() {
        return counts.isEmpty();
    }

    /** In order of the keys. */
    void forEach(BiConsumer<List<String>, Long> consumer) {
        counts.forEach(consumer);
    }

    /** The most frequent first, those of one count in order of their keys. */
    void mostFirst(BiConsumer<List<String>, Long> consumer) {
        counts.entrySet().stream()
                .sorted(Comparator.comparing(entry -> -entry.getValue()))
                .forEach(entry -> consumer.accept(entry.getKey(), entry.getValue()));
    }

    private static int compare(List<String> one, List<String> other) {
        Iterator<String> rest = other.iterator();
        for (String text : one) {
            int order = rest.hasNext() ? text.compareTo(rest.next()) : 1;
            if (order != 0) {
                return order;
            }
        }
        return rest.hasNext() ? -1 : 0;
    }
}

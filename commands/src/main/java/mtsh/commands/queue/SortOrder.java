package mtsh.commands.queue;

import java.util.Comparator;
import java.util.List;

import mtsh.commands.trace.TraceFilter;
import mtsh.language.value.PSObject;

/** Exchange's {@code -SortOrder}: {@code +Prop,-Prop}. What is equal by it, and everything without it, is in order of Identity. */
final class SortOrder {
    private static final Comparator<PSObject> BY_IDENTITY = by("Identity");

    private SortOrder() {}

    /** An IllegalArgumentException, whose message is for people, when a property is not known. */
    static Comparator<PSObject> of(String[] words, List<OpathProperty> properties) {
        Comparator<PSObject> order = null;
        for (String word : TraceFilter.split(words)) {
            boolean descending = word.startsWith("-");
            String name = descending || word.startsWith("+") ? word.substring(1).trim() : word;
            Comparator<PSObject> next = by(known(name, properties));
            next = descending ? next.reversed() : next;
            order = order == null ? next : order.thenComparing(next);
        }
        return order == null ? BY_IDENTITY : order.thenComparing(BY_IDENTITY);
    }

    private static Comparator<PSObject> by(String property) {
        return Comparator.comparing(object -> object.noteValue(property), ValueOrder.UNKNOWN_FIRST);
    }

    private static String known(String name, List<OpathProperty> properties) {
        for (OpathProperty property : properties) {
            if (property.name().equalsIgnoreCase(name)) {
                return property.name();
            }
        }
        throw new IllegalArgumentException("There is no property '" + name + "' to sort by. Write -SortOrder as"
                + " +Property,-Property; there are: "
                + String.join(", ", properties.stream().map(OpathProperty::name).toList()) + ".");
    }
}

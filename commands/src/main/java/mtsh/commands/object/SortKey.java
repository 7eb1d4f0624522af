package mtsh.commands.object;

import java.util.Comparator;
import java.util.List;

import mtsh.language.error.TerminatingError;
import mtsh.language.type.Members;
import mtsh.language.value.Comparisons;
import mtsh.language.value.Conversions;

/** An object with the values it is ordered by; null comes first, kinds that have no order compare as text. */
record SortKey(Object object, Object[] values) {
    static SortKey of(Object object, List<SelectedProperty> properties) {
        if (properties.isEmpty()) {
            return new SortKey(object, new Object[] {object});
        }
        Object[] values = new Object[properties.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = properties.get(i).value(object);
        }
        return new SortKey(object, values);
    }

    /** One for an order: an object without a property comes after those that have it. */
    static SortKey toSort(Object object, List<SelectedProperty> properties) {
        Object[] values =
                properties.stream().map(each -> each.valueToSort(object)).toArray();
        return properties.isEmpty() ? of(object, properties) : new SortKey(object, values);
    }

    static Comparator<SortKey> order(List<SelectedProperty> properties, boolean descending, boolean ignoreCase) {
        return (one, other) -> {
            for (int i = 0; i < one.values.length; i++) {
                int result = compare(one.values[i], other.values[i], ignoreCase);
                if (result != 0) {
                    Boolean own =
                            properties.isEmpty() ? null : properties.get(i).descending();
                    return (own == null ? descending : own) ? -result : result;
                }
            }
            return 0;
        };
    }

    static int compare(Object one, Object other, boolean ignoreCase) {
        if (one == Members.MISSING || other == Members.MISSING) {
            return one == other ? 0 : one == Members.MISSING ? 1 : -1;
        }
        try {
            return Comparisons.compare(one, other, ignoreCase);
        } catch (TerminatingError noOrder) {
            return Comparisons.compare(Conversions.toText(one), Conversions.toText(other), ignoreCase);
        }
    }
}

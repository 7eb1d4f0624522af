package mtsh.language.type;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import mtsh.language.value.Conversions;
import mtsh.language.value.Invocable;
import mtsh.language.value.PSObject;
import mtsh.language.value.StringComparer;

/** Sequences as sets: what Enumerable's Distinct, Union, Except, Intersect and their {@code By} forms keep. */
final class LinqSets {
    private LinqSets() {}

    static List<Object> of(String name, List<Object> items, Object[] a) {
        boolean byKey = name.endsWith("By");
        boolean two = !name.startsWith("Distinct");
        int rest = two ? 2 : 1;
        Invocable selector = byKey ? SequenceSearch.block(a[rest]) : null;
        Object comparer = a.length > rest + (byKey ? 1 : 0) ? a[a.length - 1] : null;
        List<Object> second = two ? new LinqMembers.Sequence(a[1]).items : List.of();
        Set<Object> others = new HashSet<>();
        if (name.startsWith("Except") || name.startsWith("Intersect")) {
            second.forEach(each -> others.add(key(each, comparer)));
        }
        Set<Object> seen = new HashSet<>();
        List<Object> kept = new ArrayList<>();
        for (Object each : name.startsWith("Union") ? LinqMembers.joined(items, second) : items) {
            Object key = key(selector == null ? each : selector.invoke(each, each), comparer);
            boolean wanted = name.startsWith("Except")
                    ? !others.contains(key)
                    : !name.startsWith("Intersect") || others.contains(key);
            if (wanted && seen.add(key)) {
                kept.add(each);
            }
        }
        return kept;
    }

    /** What an element counts as: texts by the comparer, where one is given. */
    static Object key(Object element, Object comparer) {
        Object plain = PSObject.unwrap(element);
        if (plain == null) {
            return Members.MISSING;
        }
        boolean folded = PSObject.unwrap(comparer) instanceof StringComparer texts && texts.ignoreCase();
        return folded ? Conversions.toText(plain).toLowerCase(Locale.ROOT) : plain;
    }

    static boolean contains(List<Object> items, Object value, Object comparer) {
        if (comparer == null) {
            return SequenceSearch.indexOf(items, value, 0, items.size()) >= 0;
        }
        Object wanted = key(value, comparer);
        return items.stream().anyMatch(each -> key(each, comparer).equals(wanted));
    }

    static boolean equal(List<Object> first, List<Object> second, Object comparer) {
        boolean equal = first.size() == second.size();
        for (int i = 0; equal && i < first.size(); i++) {
            equal = comparer == null
                    ? ObjectMembers.same(first.get(i), second.get(i))
                    : key(first.get(i), comparer).equals(key(second.get(i), comparer));
        }
        return equal;
    }
}

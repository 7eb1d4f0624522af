package mtsh.language.type;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;

import mtsh.language.value.Enumerable;
import mtsh.language.value.Invocable;
import mtsh.language.value.PSObject;

/** An ordered sequence: it knows what it was ordered by, so that {@code ThenBy} can go on from there. */
record NetOrdered(List<Object> unordered, NetType element, Comparator<Object> order) implements Enumerable {
    /** {@code a}: the sequence, then a key's selector for the {@code By} forms, then perhaps a comparer. */
    static NetOrdered of(String name, Object given, LinqMembers.Sequence source, Object[] a) {
        boolean byKey = name.contains("By");
        Object comparer = a.length > (byKey ? 2 : 1) ? a[a.length - 1] : null;
        Comparator<Object> order = SequenceSearch.order(comparer);
        if (byKey) {
            order = byKey(SequenceSearch.block(a[1]), order);
        }
        if (name.endsWith("Descending")) {
            order = order.reversed();
        }
        if (name.startsWith("Then") && PSObject.unwrap(given) instanceof NetOrdered before) {
            return new NetOrdered(before.unordered, before.element, before.order.thenComparing(order));
        }
        return new NetOrdered(source.items, source.element, order);
    }

    private static Comparator<Object> byKey(Invocable key, Comparator<Object> order) {
        return (x, y) -> order.compare(key.invoke(x, x), key.invoke(y, y));
    }

    @Override
    public Iterator<Object> iterator() {
        List<Object> sorted = new ArrayList<>(unordered);
        ListMembers.sort(sorted, order);
        return sorted.iterator();
    }

    @Override
    public NetType netType() {
        return GenericTypes.of(Types.find("System.Linq.OrderedEnumerable`1"), List.of(element));
    }

    @Override
    public String toString() {
        return netType().toString();
    }
}

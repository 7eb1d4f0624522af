package mtsh.language.type;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import mtsh.language.error.NetThrow;
import mtsh.language.value.Conversions;
import mtsh.language.value.Invocable;
import mtsh.language.value.NetDelegate;
import mtsh.language.value.NetGrouping;
import mtsh.language.value.PSArray;
import mtsh.language.value.PSDictionary;
import mtsh.language.value.PSObject;

/** Elements by their keys, as Enumerable's GroupBy and ToDictionary put them, and members of the groups. */
final class LinqGrouping extends Description {
    @Override
    String definitions() {
        return type().name().startsWith("Grouping") ? "TKey Key {get;}\n" : """
                int Count {get;}
                bool Contains(TKey key)
                System.Collections.Generic.IEnumerable[TValue] Item(TKey key)
                """;
    }

    @Override
    Object get(String property, Object self) {
        return self instanceof NetLookup lookup ? lookup.groups().size() : ((NetGrouping) self).key();
    }

    @Override
    Object call(String key, Object self, Object[] a) {
        Object wanted = LinqSets.key(a[0], null);
        for (Object each : ((NetLookup) self).groups()) {
            if (LinqSets.key(((NetGrouping) each).key(), null).equals(wanted)) {
                return name(key).equals("Contains") ? true : each;
            }
        }
        return name(key).equals("Contains") ? false : PSArray.of();
    }

    /** {@code GroupBy}: groups, perhaps of what a selector of elements gives, or what a selector of results makes of them. */
    static PSArray groupBy(List<Object> items, Object[] a, NetType element) {
        Invocable last = a.length > 2 && PSObject.unwrap(a[2]) instanceof Invocable block ? block : null;
        Object comparer = a.length > 2 && last == null ? a[2] : null;
        boolean ofResults = last instanceof NetDelegate delegate
                && delegate.netType().typeArguments().size() == 3;
        PSArray groups = groups(items, SequenceSearch.block(a[1]), element, ofResults ? null : last, comparer);
        if (!ofResults) {
            return groups;
        }
        return new PSArray(
                LinqMembers.resultOf(last),
                groups.asList().stream()
                        .map(each -> last.invoke(each, ((NetGrouping) each).key(), each))
                        .toArray());
    }

    private static PSArray groups(
            List<Object> items, Invocable selector, NetType element, Invocable elements, Object comparer) {
        NetType elementType = elements == null ? element : LinqMembers.resultOf(elements);
        NetType type = GenericTypes.of(
                Types.find("System.Linq.Grouping`2"), List.of(LinqMembers.resultOf(selector), elementType));
        Map<Object, NetGrouping> groups = new LinkedHashMap<>();
        for (Object each : items) {
            Object key = selector.invoke(each, each);
            groups.computeIfAbsent(LinqSets.key(key, comparer), unused -> new NetGrouping(type, key, new ArrayList<>()))
                    .items()
                    .add(elements == null ? each : elements.invoke(each, each));
        }
        return new PSArray(type, groups.values().toArray());
    }

    /** The groups as a list that keys find. */
    static NetLookup lookup(List<Object> items, Object[] a, NetType element) {
        PSArray groups = groupBy(items, a, element);
        NetType type = GenericTypes.of(
                Types.find("System.Linq.Lookup`2"), groups.elementType().typeArguments());
        return new NetLookup(type, groups.asList());
    }

    /** {@code CountBy} and {@code AggregateBy}: pairs of a key and a total. */
    static PSArray totals(String name, List<Object> items, Object[] a) {
        List<Object> pairs = new ArrayList<>();
        NetType pair = Types.find("System.Collections.Generic.KeyValuePair[object,object]");
        for (Object each : groups(items, SequenceSearch.block(a[1]), Types.OBJECT, null, null)
                .items()) {
            NetGrouping group = (NetGrouping) each;
            Object total = name.equals("CountBy") ? (Object) group.items().size() : a[2];
            if (!name.equals("CountBy")) {
                for (Object item : group.items()) {
                    total = SequenceSearch.block(a[3]).invoke(total, total, item);
                }
            }
            pairs.add(Members.create(pair, group.key(), total));
        }
        return new PSArray(pair, pairs.toArray());
    }

    /** {@code Join}, {@code LeftJoin} and {@code GroupJoin}: outer and inner elements with the same key. */
    static PSArray joined(String name, List<Object> outer, Object[] a) {
        LinqMembers.Sequence inner = new LinqMembers.Sequence(a[1]);
        Invocable keys = SequenceSearch.block(a[2]);
        Invocable results = SequenceSearch.block(a[4]);
        Map<Object, List<Object>> byKey = new LinkedHashMap<>();
        for (Object each : inner.items) {
            Object key = SequenceSearch.block(a[3]).invoke(each, each);
            byKey.computeIfAbsent(LinqSets.key(key, null), unused -> new ArrayList<>())
                    .add(each);
        }
        List<Object> all = new ArrayList<>();
        for (Object each : outer) {
            List<Object> found = byKey.getOrDefault(LinqSets.key(keys.invoke(each, each), null), List.of());
            if (name.equals("GroupJoin")) {
                all.add(results.invoke(each, each, inner.of(found)));
                continue;
            }
            boolean alone = found.isEmpty() && name.equals("LeftJoin");
            for (Object other : alone ? Collections.singletonList(inner.element.defaultValue()) : found) {
                all.add(results.invoke(each, each, other));
            }
        }
        return new PSArray(LinqMembers.resultOf(results), all.toArray());
    }

    static PSDictionary dictionary(List<Object> items, Object[] a, NetType element) {
        Invocable keys = SequenceSearch.block(a[1]);
        Invocable values = a.length > 2 && PSObject.unwrap(a[2]) instanceof Invocable block ? block : null;
        Object comparer = a.length > 2 && values == null ? a[2] : null;
        NetType valueType = values == null ? element : LinqMembers.resultOf(values);
        NetType type = GenericTypes.of(
                Types.find("System.Collections.Generic.Dictionary`2"), List.of(LinqMembers.resultOf(keys), valueType));
        PSDictionary dictionary =
                (PSDictionary) (comparer == null ? Members.create(type) : Members.create(type, comparer));
        for (Object each : items) {
            Object key = keys.invoke(each, each);
            if (dictionary.containsKey(key)) {
                throw new NetThrow(
                        "System.ArgumentException",
                        "An item with the same key has already been added. Key: " + Conversions.toText(key));
            }
            dictionary.put(key, values == null ? each : values.invoke(each, each));
        }
        return dictionary;
    }
}

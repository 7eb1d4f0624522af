package mtsh.language.type;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import mtsh.language.error.NetThrow;
import mtsh.language.value.Conversions;
import mtsh.language.value.Invocable;
import mtsh.language.value.NetDelegate;
import mtsh.language.value.NetGrouping;
import mtsh.language.value.PSArray;
import mtsh.language.value.PSDictionary;
import mtsh.language.value.StringComparer;

/** Elements by their keys, as Enumerable's GroupBy and ToDictionary put them, and members of the groups. */
final class LinqGrouping extends Description {
    @Override
    String definitions() {
        return "TKey Key {get;}\n";
    }

    @Override
    Object get(String property, Object self) {
        return ((NetGrouping) self).key();
    }

    /** What an element counts as when a comparer that ignores case is given. */
    static Object key(Object element, Object[] a) {
        boolean folded = a.length == 2 && a[1] instanceof StringComparer texts && texts.ignoreCase();
        return folded && element != null ? Conversions.toText(element).toLowerCase(Locale.ROOT) : element;
    }

    private static NetType resultOf(Invocable block) {
        return block instanceof NetDelegate delegate && delegate.result() != null ? delegate.result() : Types.OBJECT;
    }

    static PSArray groups(List<Object> items, Invocable selector, NetType element) {
        NetType type = GenericTypes.of(Types.find("System.Linq.Grouping`2"), List.of(resultOf(selector), element));
        Map<Object, NetGrouping> groups = new LinkedHashMap<>();
        for (Object each : items) {
            Object key = selector.invoke(each, each);
            groups.computeIfAbsent(
                            key == null ? Members.MISSING : key,
                            unused -> new NetGrouping(type, key, new ArrayList<>()))
                    .items()
                    .add(each);
        }
        return new PSArray(type, groups.values().toArray());
    }

    static PSDictionary dictionary(List<Object> items, Object[] a, NetType element) {
        Invocable keys = SequenceSearch.block(a[1]);
        Invocable values = a.length > 2 ? SequenceSearch.block(a[2]) : null;
        NetType valueType = values == null ? element : resultOf(values);
        NetType type = GenericTypes.of(
                Types.find("System.Collections.Generic.Dictionary`2"), List.of(resultOf(keys), valueType));
        PSDictionary dictionary = (PSDictionary) Members.create(type);
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

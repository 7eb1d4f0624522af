package mtsh.language.type;

import java.util.ArrayList;
import java.util.List;

import mtsh.language.value.Enumerator;
import mtsh.language.value.Invocable;
import mtsh.language.value.NetSet;
import mtsh.language.value.PSArray;
import mtsh.language.value.Reference;
import mtsh.language.value.StringComparer;

/** Members of HashSet[T] and SortedSet[T]. */
final class SetMembers extends Description {
    @Override
    String definitions() {
        return (type().name().startsWith("Sorted") ? SORTED : HASHED)
                .replace("[string]", "[T]")
                .replace("string[]", "T[]")
                .replace("(string ", "(T ")
                .replace("] string ", "] T ")
                .replace(", string ", ", T ")
                .replaceAll("(?m)^string ", "T ");
    }

    private static final String HASHED = """
            new()
            new(System.Collections.Generic.IEqualityComparer[string] comparer)
            new(int capacity)
            new(System.Collections.Generic.IEnumerable[string] collection)
            new(System.Collections.Generic.IEnumerable[string] collection, System.Collections.Generic.IEqualityComparer[string] comparer)
            new(int capacity, System.Collections.Generic.IEqualityComparer[string] comparer)
            bool Add(string item)
            int Capacity {get;}
            void Clear()
            System.Collections.Generic.IEqualityComparer[string] Comparer {get;}
            bool Contains(string item)
            void CopyTo(string[] array, int arrayIndex, int count)
            void CopyTo(string[] array, int arrayIndex)
            void CopyTo(string[] array)
            int Count {get;}
            int EnsureCapacity(int capacity)
            void ExceptWith(System.Collections.Generic.IEnumerable[string] other)
            System.Collections.Generic.HashSet`1+Enumerator[string] GetEnumerator()
            void IntersectWith(System.Collections.Generic.IEnumerable[string] other)
            bool IsProperSubsetOf(System.Collections.Generic.IEnumerable[string] other)
            bool IsProperSupersetOf(System.Collections.Generic.IEnumerable[string] other)
            bool IsSubsetOf(System.Collections.Generic.IEnumerable[string] other)
            bool IsSupersetOf(System.Collections.Generic.IEnumerable[string] other)
            bool Overlaps(System.Collections.Generic.IEnumerable[string] other)
            bool Remove(string item)
            int RemoveWhere(System.Predicate[string] match)
            bool SetEquals(System.Collections.Generic.IEnumerable[string] other)
            void SymmetricExceptWith(System.Collections.Generic.IEnumerable[string] other)
            void TrimExcess(int capacity)
            void TrimExcess()
            bool TryGetValue(string equalValue, [ref] string actualValue)
            void UnionWith(System.Collections.Generic.IEnumerable[string] other)
            """;

    private static final String SORTED = """
            new()
            new(System.Collections.Generic.IComparer[string] comparer)
            new(System.Collections.Generic.IEnumerable[string] collection)
            new(System.Collections.Generic.IEnumerable[string] collection, System.Collections.Generic.IComparer[string] comparer)
            bool Add(string item)
            void Clear()
            System.Collections.Generic.IComparer[string] Comparer {get;}
            bool Contains(string item)
            void CopyTo(string[] array, int index, int count)
            void CopyTo(string[] array)
            void CopyTo(string[] array, int index)
            int Count {get;}
            void ExceptWith(System.Collections.Generic.IEnumerable[string] other)
            System.Collections.Generic.SortedSet`1+Enumerator[string] GetEnumerator()
            System.Collections.Generic.SortedSet[string] GetViewBetween(string lowerValue, string upperValue)
            void IntersectWith(System.Collections.Generic.IEnumerable[string] other)
            bool IsProperSubsetOf(System.Collections.Generic.IEnumerable[string] other)
            bool IsProperSupersetOf(System.Collections.Generic.IEnumerable[string] other)
            bool IsSubsetOf(System.Collections.Generic.IEnumerable[string] other)
            bool IsSupersetOf(System.Collections.Generic.IEnumerable[string] other)
            string Max {get;}
            string Min {get;}
            bool Overlaps(System.Collections.Generic.IEnumerable[string] other)
            bool Remove(string item)
            int RemoveWhere(System.Predicate[string] match)
            System.Collections.Generic.IEnumerable[string] Reverse()
            bool SetEquals(System.Collections.Generic.IEnumerable[string] other)
            void SymmetricExceptWith(System.Collections.Generic.IEnumerable[string] other)
            bool TryGetValue(string equalValue, [ref] string actualValue)
            void UnionWith(System.Collections.Generic.IEnumerable[string] other)
            """;

    private NetType element() {
        return type().typeArguments().get(0);
    }

    @Override
    Object get(String property, Object self) {
        NetSet set = (NetSet) self;
        return switch (property) {
            case "Count" -> set.size();
            case "Capacity" -> Math.max(3, set.size());
            case "Comparer" -> new StringComparer(set.ignoresCase(), true);
            case "Min" ->
                set.size() == 0 ? element().defaultValue() : set.iterator().next();
            case "Max" -> last(set);
            default -> throw missing(property);
        };
    }

    private Object last(NetSet set) {
        List<Object> all = list(set);
        return all.isEmpty() ? element().defaultValue() : all.get(all.size() - 1);
    }

    private static List<Object> list(NetSet set) {
        List<Object> all = new ArrayList<>();
        set.forEach(all::add);
        return all;
    }

    @Override
    Object call(String key, Object self, Object[] a) {
        NetSet set = (NetSet) self;
        return switch (name(key)) {
            case "Add" -> set.add(a[0]);
            case "Clear" -> clear(set);
            case "Contains" -> set.contains(a[0]);
            case "CopyTo" -> copyTo(set, a);
            case "EnsureCapacity" -> Math.max(set.size(), (Integer) a[0]);
            case "GetEnumerator" -> Enumerator.of(set.iterator());
            case "Remove" -> set.remove(a[0]);
            case "RemoveWhere" -> removeWhere(set, SequenceSearch.block(a[0]));
            case "Reverse" -> reversed(set);
            case "GetViewBetween" -> between(set, a[0], a[1]);
            case "TrimExcess" -> null;
            case "TryGetValue" -> tryGet(set, a[0], (Reference) a[1]);
            default -> with(key, set, other(set, a[0]));
        };
    }

    /** The elements from one value to another. */
    private NetSet between(NetSet set, Object lower, Object upper) {
        if (SequenceSearch.order(null).compare(lower, upper) > 0) {
            throw new mtsh.language.error.NetThrow(
                    "System.ArgumentException", "Must be less than or equal to upperValue. (Parameter 'lowerValue')");
        }
        NetSet view = new NetSet(type(), set.ignoresCase(), true);
        for (Object each : set) {
            boolean inside = SequenceSearch.order(null).compare(each, lower) >= 0
                    && SequenceSearch.order(null).compare(each, upper) <= 0;
            if (inside) {
                view.add(each);
            }
        }
        return view;
    }

    /** What the other sequence holds, compared as this set compares. */
    private NetSet other(NetSet set, Object source) {
        NetSet other = new NetSet(type(), set.ignoresCase(), false);
        ArrayMaker.elements(source, element()).forEach(other::add);
        return other;
    }

    private Object with(String key, NetSet set, NetSet other) {
        switch (name(key)) {
            case "ExceptWith":
                other.forEach(set::remove);
                return null;
            case "IntersectWith":
                list(set).stream().filter(item -> !other.contains(item)).forEach(set::remove);
                return null;
            case "UnionWith":
                other.forEach(set::add);
                return null;
            case "SymmetricExceptWith":
                other.forEach(item -> {
                    if (!set.remove(item)) {
                        set.add(item);
                    }
                });
                return null;
            case "IsProperSubsetOf":
                return within(set, other) && set.size() < other.size();
            case "IsProperSupersetOf":
                return within(other, set) && other.size() < set.size();
            case "IsSubsetOf":
                return within(set, other);
            case "IsSupersetOf":
                return within(other, set);
            case "SetEquals":
                return within(set, other) && set.size() == other.size();
            case "Overlaps":
                return list(other).stream().anyMatch(set::contains);
            default:
                throw missing(key);
        }
    }

    private static boolean within(NetSet inner, NetSet outer) {
        return list(inner).stream().allMatch(outer::contains);
    }

    private static Object clear(NetSet set) {
        set.clear();
        return null;
    }

    private static Object copyTo(NetSet set, Object[] a) {
        List<Object> all = list(set);
        List<Object> source = a.length == 3 ? ListMembers.range(all, 0, (Integer) a[2]) : all;
        ListMembers.copy(source, (PSArray) a[0], a.length > 1 ? (Integer) a[1] : 0);
        return null;
    }

    private static int removeWhere(NetSet set, Invocable match) {
        List<Object> doomed = SequenceSearch.findAll(list(set), match);
        doomed.forEach(set::remove);
        return doomed.size();
    }

    private PSArray reversed(NetSet set) {
        List<Object> all = list(set);
        java.util.Collections.reverse(all);
        return new PSArray(element(), all.toArray());
    }

    private boolean tryGet(NetSet set, Object item, Reference result) {
        boolean found = set.contains(item);
        result.set(found ? set.actual(item) : element().defaultValue());
        return found;
    }

    @Override
    Object callStatic(String key, Object[] a) {
        boolean ignoreCase =
                a.length > 0 && a[a.length - 1] instanceof StringComparer comparer && comparer.ignoreCase();
        NetSet made = new NetSet(type(), ignoreCase, type().name().startsWith("Sorted"));
        boolean hasSource =
                a.length > 0 && !(a[0] instanceof Integer) && !(a[0] instanceof StringComparer) && a[0] != null;
        if (hasSource) {
            ArrayMaker.elements(a[0], element()).forEach(made::add);
        }
        return made;
    }
}

package mtsh.language.type;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;

import mtsh.language.error.NetThrow;
import mtsh.language.value.Conversions;
import mtsh.language.value.Enumeration;
import mtsh.language.value.Invocable;
import mtsh.language.value.NetDelegate;
import mtsh.language.value.Operators;
import mtsh.language.value.PSArray;
import mtsh.language.value.PSList;
import mtsh.language.value.PSObject;

/** Members of System.Linq.Enumerable that scripts can call. Sequences come as arrays, not step by step. */
final class LinqMembers extends Description {
    private static final String SOURCE = "System.Collections.Generic.IEnumerable[TSource] source";

    @Override
    String definitions() {
        return (PLAIN + sums())
                .replace("SOURCE", SOURCE)
                .replace("KEYCOMPARER", "System.Collections.Generic.IEqualityComparer[TKey] comparer")
                .replace("COMPARER", "System.Collections.Generic.IEqualityComparer[TSource] comparer")
                .replace("IEN[", "System.Collections.Generic.IEnumerable[");
    }

    private static final String PLAIN = """
            static TSource Aggregate[TSource](SOURCE, System.Func[TSource,TSource,TSource] func)
            static TAccumulate Aggregate[TSource, TAccumulate](SOURCE, TAccumulate seed, System.Func[TAccumulate,TSource,TAccumulate] func)
            static bool All[TSource](SOURCE, System.Func[TSource,bool] predicate)
            static bool Any[TSource](SOURCE)
            static bool Any[TSource](SOURCE, System.Func[TSource,bool] predicate)
            static IEN[TSource] Append[TSource](SOURCE, TSource element)
            static IEN[TResult] Cast[TResult](System.Collections.IEnumerable source)
            static IEN[TSource[]] Chunk[TSource](SOURCE, int size)
            static IEN[TSource] Concat[TSource](IEN[TSource] first, IEN[TSource] second)
            static bool Contains[TSource](SOURCE, TSource value)
            static int Count[TSource](SOURCE)
            static int Count[TSource](SOURCE, System.Func[TSource,bool] predicate)
            static IEN[TSource] DefaultIfEmpty[TSource](SOURCE, TSource defaultValue)
            static IEN[TSource] Distinct[TSource](SOURCE)
            static IEN[TSource] Distinct[TSource](SOURCE, System.Collections.Generic.IEqualityComparer[TSource] comparer)
            static IEN[TSource] DistinctBy[TSource, TKey](SOURCE, System.Func[TSource,TKey] keySelector)
            static TSource ElementAt[TSource](SOURCE, int index)
            static TSource ElementAtOrDefault[TSource](SOURCE, int index)
            static IEN[TResult] Empty[TResult]()
            static IEN[TSource] Except[TSource](IEN[TSource] first, IEN[TSource] second)
            static TSource First[TSource](SOURCE)
            static TSource First[TSource](SOURCE, System.Func[TSource,bool] predicate)
            static TSource FirstOrDefault[TSource](SOURCE)
            static TSource FirstOrDefault[TSource](SOURCE, System.Func[TSource,bool] predicate)
            static IEN[System.Linq.IGrouping[TKey,TSource]] GroupBy[TSource, TKey](SOURCE, System.Func[TSource,TKey] keySelector)
            static IEN[TSource] Intersect[TSource](IEN[TSource] first, IEN[TSource] second)
            static TSource Last[TSource](SOURCE)
            static TSource Last[TSource](SOURCE, System.Func[TSource,bool] predicate)
            static TSource LastOrDefault[TSource](SOURCE)
            static TSource LastOrDefault[TSource](SOURCE, System.Func[TSource,bool] predicate)
            static long LongCount[TSource](SOURCE)
            static TSource Max[TSource](SOURCE)
            static TResult Max[TSource, TResult](SOURCE, System.Func[TSource,TResult] selector)
            static TSource MaxBy[TSource, TKey](SOURCE, System.Func[TSource,TKey] keySelector)
            static TSource Min[TSource](SOURCE)
            static TResult Min[TSource, TResult](SOURCE, System.Func[TSource,TResult] selector)
            static TSource MinBy[TSource, TKey](SOURCE, System.Func[TSource,TKey] keySelector)
            static IEN[TResult] OfType[TResult](System.Collections.IEnumerable source)
            static System.Linq.IOrderedEnumerable[TSource] OrderBy[TSource, TKey](SOURCE, System.Func[TSource,TKey] keySelector)
            static System.Linq.IOrderedEnumerable[TSource] OrderByDescending[TSource, TKey](SOURCE, System.Func[TSource,TKey] keySelector)
            static System.Linq.IOrderedEnumerable[T] Order[T](IEN[T] source)
            static System.Linq.IOrderedEnumerable[T] OrderDescending[T](IEN[T] source)
            static IEN[TSource] Prepend[TSource](SOURCE, TSource element)
            static IEN[int] Range(int start, int count)
            static IEN[TResult] Repeat[TResult](TResult element, int count)
            static IEN[TSource] Reverse[TSource](SOURCE)
            static IEN[TResult] Select[TSource, TResult](SOURCE, System.Func[TSource,TResult] selector)
            static IEN[TResult] SelectMany[TSource, TResult](SOURCE, System.Func[TSource,IEN[TResult]] selector)
            static bool SequenceEqual[TSource](IEN[TSource] first, IEN[TSource] second)
            static TSource Single[TSource](SOURCE)
            static TSource Single[TSource](SOURCE, System.Func[TSource,bool] predicate)
            static TSource SingleOrDefault[TSource](SOURCE)
            static TSource SingleOrDefault[TSource](SOURCE, System.Func[TSource,bool] predicate)
            static IEN[TSource] Skip[TSource](SOURCE, int count)
            static IEN[TSource] SkipLast[TSource](SOURCE, int count)
            static IEN[TSource] SkipWhile[TSource](SOURCE, System.Func[TSource,bool] predicate)
            static IEN[TSource] Take[TSource](SOURCE, int count)
            static IEN[TSource] TakeLast[TSource](SOURCE, int count)
            static IEN[TSource] TakeWhile[TSource](SOURCE, System.Func[TSource,bool] predicate)
            static TSource[] ToArray[TSource](SOURCE)
            static System.Collections.Generic.Dictionary[TKey,TSource] ToDictionary[TSource, TKey](SOURCE, System.Func[TSource,TKey] keySelector)
            static System.Collections.Generic.Dictionary[TKey,TElement] ToDictionary[TSource, TKey, TElement](SOURCE, System.Func[TSource,TKey] keySelector, System.Func[TSource,TElement] elementSelector)
            static System.Collections.Generic.HashSet[TSource] ToHashSet[TSource](SOURCE)
            static System.Collections.Generic.List[TSource] ToList[TSource](SOURCE)
            static IEN[TSource] Union[TSource](IEN[TSource] first, IEN[TSource] second)
            static TResult Aggregate[TSource, TAccumulate, TResult](SOURCE, TAccumulate seed, System.Func[TAccumulate,TSource,TAccumulate] func, System.Func[TAccumulate,TResult] resultSelector)
            static IEN[System.Collections.Generic.KeyValuePair[TKey,TAccumulate]] AggregateBy[TSource, TKey, TAccumulate](SOURCE, System.Func[TSource,TKey] keySelector, TAccumulate seed, System.Func[TAccumulate,TSource,TAccumulate] func)
            static IEN[TSource] AsEnumerable[TSource](SOURCE)
            static bool Contains[TSource](SOURCE, TSource value, COMPARER)
            static IEN[System.Collections.Generic.KeyValuePair[TKey,int]] CountBy[TSource, TKey](SOURCE, System.Func[TSource,TKey] keySelector)
            static IEN[TSource] DefaultIfEmpty[TSource](SOURCE)
            static IEN[TSource] DistinctBy[TSource, TKey](SOURCE, System.Func[TSource,TKey] keySelector, KEYCOMPARER)
            static IEN[TSource] Except[TSource](IEN[TSource] first, IEN[TSource] second, COMPARER)
            static IEN[TSource] ExceptBy[TSource, TKey](IEN[TSource] first, IEN[TKey] second, System.Func[TSource,TKey] keySelector)
            static TSource FirstOrDefault[TSource](SOURCE, TSource defaultValue)
            static TSource FirstOrDefault[TSource](SOURCE, System.Func[TSource,bool] predicate, TSource defaultValue)
            static IEN[System.Linq.IGrouping[TKey,TElement]] GroupBy[TSource, TKey, TElement](SOURCE, System.Func[TSource,TKey] keySelector, System.Func[TSource,TElement] elementSelector)
            static IEN[TResult] GroupBy[TSource, TKey, TResult](SOURCE, System.Func[TSource,TKey] keySelector, System.Func[TKey,IEN[TSource],TResult] resultSelector)
            static IEN[System.Linq.IGrouping[TKey,TSource]] GroupBy[TSource, TKey](SOURCE, System.Func[TSource,TKey] keySelector, KEYCOMPARER)
            static IEN[TResult] GroupJoin[TOuter, TInner, TKey, TResult](IEN[TOuter] outer, IEN[TInner] inner, System.Func[TOuter,TKey] outerKeySelector, System.Func[TInner,TKey] innerKeySelector, System.Func[TOuter,IEN[TInner],TResult] resultSelector)
            static IEN[TSource] Intersect[TSource](IEN[TSource] first, IEN[TSource] second, COMPARER)
            static IEN[TSource] IntersectBy[TSource, TKey](IEN[TSource] first, IEN[TKey] second, System.Func[TSource,TKey] keySelector)
            static IEN[TResult] Join[TOuter, TInner, TKey, TResult](IEN[TOuter] outer, IEN[TInner] inner, System.Func[TOuter,TKey] outerKeySelector, System.Func[TInner,TKey] innerKeySelector, System.Func[TOuter,TInner,TResult] resultSelector)
            static IEN[TResult] LeftJoin[TOuter, TInner, TKey, TResult](IEN[TOuter] outer, IEN[TInner] inner, System.Func[TOuter,TKey] outerKeySelector, System.Func[TInner,TKey] innerKeySelector, System.Func[TOuter,TInner,TResult] resultSelector)
            static TSource LastOrDefault[TSource](SOURCE, TSource defaultValue)
            static TSource LastOrDefault[TSource](SOURCE, System.Func[TSource,bool] predicate, TSource defaultValue)
            static long LongCount[TSource](SOURCE, System.Func[TSource,bool] predicate)
            static System.Linq.IOrderedEnumerable[TSource] OrderBy[TSource, TKey](SOURCE, System.Func[TSource,TKey] keySelector, System.Collections.Generic.IComparer[TKey] comparer)
            static System.Linq.IOrderedEnumerable[TSource] OrderByDescending[TSource, TKey](SOURCE, System.Func[TSource,TKey] keySelector, System.Collections.Generic.IComparer[TKey] comparer)
            static System.Linq.IOrderedEnumerable[T] Order[T](IEN[T] source, System.Collections.Generic.IComparer[T] comparer)
            static System.Linq.IOrderedEnumerable[T] OrderDescending[T](IEN[T] source, System.Collections.Generic.IComparer[T] comparer)
            static bool SequenceEqual[TSource](IEN[TSource] first, IEN[TSource] second, COMPARER)
            static IEN[TSource] Shuffle[TSource](SOURCE)
            static TSource SingleOrDefault[TSource](SOURCE, TSource defaultValue)
            static TSource SingleOrDefault[TSource](SOURCE, System.Func[TSource,bool] predicate, TSource defaultValue)
            static System.Linq.IOrderedEnumerable[TSource] ThenBy[TSource, TKey](System.Linq.IOrderedEnumerable[TSource] source, System.Func[TSource,TKey] keySelector)
            static System.Linq.IOrderedEnumerable[TSource] ThenBy[TSource, TKey](System.Linq.IOrderedEnumerable[TSource] source, System.Func[TSource,TKey] keySelector, System.Collections.Generic.IComparer[TKey] comparer)
            static System.Linq.IOrderedEnumerable[TSource] ThenByDescending[TSource, TKey](System.Linq.IOrderedEnumerable[TSource] source, System.Func[TSource,TKey] keySelector)
            static System.Linq.IOrderedEnumerable[TSource] ThenByDescending[TSource, TKey](System.Linq.IOrderedEnumerable[TSource] source, System.Func[TSource,TKey] keySelector, System.Collections.Generic.IComparer[TKey] comparer)
            static System.Collections.Generic.Dictionary[TKey,TSource] ToDictionary[TSource, TKey](SOURCE, System.Func[TSource,TKey] keySelector, KEYCOMPARER)
            static System.Collections.Generic.HashSet[TSource] ToHashSet[TSource](SOURCE, COMPARER)
            static System.Linq.ILookup[TKey,TSource] ToLookup[TSource, TKey](SOURCE, System.Func[TSource,TKey] keySelector)
            static System.Linq.ILookup[TKey,TElement] ToLookup[TSource, TKey, TElement](SOURCE, System.Func[TSource,TKey] keySelector, System.Func[TSource,TElement] elementSelector)
            static bool TryGetNonEnumeratedCount[TSource](SOURCE, [ref] int count)
            static IEN[TSource] Union[TSource](IEN[TSource] first, IEN[TSource] second, COMPARER)
            static IEN[TSource] UnionBy[TSource, TKey](IEN[TSource] first, IEN[TSource] second, System.Func[TSource,TKey] keySelector)
            static IEN[System.ValueTuple[TFirst,TSecond]] Zip[TFirst, TSecond](IEN[TFirst] first, IEN[TSecond] second)
            static IEN[TSource] Where[TSource](SOURCE, System.Func[TSource,bool] predicate)
            static IEN[TResult] Zip[TFirst, TSecond, TResult](IEN[TFirst] first, IEN[TSecond] second, System.Func[TFirst,TSecond,TResult] resultSelector)
            """;

    /** {@code Sum} and {@code Average} of each kind of number, and of what a selector gives. */
    private static String sums() {
        StringBuilder text = new StringBuilder();
        for (String number : List.of("int", "long", "float", "double", "decimal")) {
            String mean = number.equals("float") || number.equals("decimal") ? number : "double";
            text.append("static ")
                    .append(number)
                    .append(" Sum(IEN[")
                    .append(number)
                    .append("] source)\n");
            text.append("static ")
                    .append(mean)
                    .append(" Average(IEN[")
                    .append(number)
                    .append("] source)\n");
        }
        return text + """
                static decimal Sum[TSource](SOURCE, System.Func[TSource,decimal] selector)
                static double Average[TSource](SOURCE, System.Func[TSource,double] selector)
                """;
    }

    @Override
    Object callStatic(String key, Object[] a) {
        return switch (name(key)) {
            case "Range" -> range((Integer) a[0], (Integer) a[1]);
            case "Repeat" -> repeat(a[0], (Integer) a[1]);
            case "Empty", "Cast", "OfType" -> throw GenericMethods.notTold(name(key), a.length);
            default -> onSequence(name(key), new Sequence(a[0]), a);
        };
    }

    /** Sequences whose types are written are taken as these. */
    @Override
    Object callStatic(String key, Object[] a, List<NetType> types) {
        NetType first = types.get(0);
        switch (name(key)) {
            case "Empty":
                return new PSArray(first, new Object[0]);
            case "Repeat":
                return new PSArray(first, repeat(a[0], (Integer) a[1]).items());
            case "Cast":
                return new PSArray(first, cast(new Sequence(a[0]).items, first));
            case "OfType":
                return new PSArray(
                        first,
                        new Sequence(a[0])
                                .items.stream()
                                        .map(PSObject::unwrap)
                                        .filter(first::isInstance)
                                        .toArray());
            default:
                if (!(PSObject.unwrap(a[0]) instanceof NetOrdered)) {
                    a[0] = new PSArray(first, cast(new Sequence(a[0]).items, first));
                }
                return callStatic(key, a);
        }
    }

    private static Object[] cast(List<Object> items, NetType type) {
        return items.stream().map(each -> ArrayMaker.convert(each, type)).toArray();
    }

    /** The elements of an argument and their type. */
    static final class Sequence {
        final List<Object> items = new ArrayList<>();
        final NetType element;

        Sequence(Object source) {
            if (source == null) {
                throw new NetThrow("System.ArgumentNullException", "Value cannot be null. (Parameter 'source')");
            }
            Object plain = PSObject.unwrap(source);
            if (plain instanceof String text) {
                text.chars().forEach(c -> items.add((char) c));
            } else {
                Iterator<?> all = Enumeration.of(plain);
                (all == null ? List.of(source).iterator() : all).forEachRemaining(items::add);
            }
            NetType type = Types.of(plain);
            element = type.isArray()
                    ? type.elementType()
                    : plain instanceof NetOrdered ordered
                            ? ordered.element()
                            : type.typeArguments().size() == 1
                                    ? type.typeArguments().get(0)
                                    : Types.OBJECT;
        }

        PSArray of(List<Object> some) {
            return new PSArray(element, some.toArray());
        }
    }

    private static PSArray range(int start, int count) {
        if (count < 0 || (long) start + count - 1 > Integer.MAX_VALUE) {
            throw ListMembers.outOfRange("count", "Specified argument was out of the range of valid values.");
        }
        Object[] items = new Object[count];
        Arrays.setAll(items, i -> start + i);
        return new PSArray(Types.find("System.Int32"), items);
    }

    private static PSArray repeat(Object element, int count) {
        if (count < 0) {
            throw ListMembers.outOfRange("count", "Specified argument was out of the range of valid values.");
        }
        return new PSArray(
                element == null ? Types.OBJECT : Types.of(element),
                Collections.nCopies(count, element).toArray());
    }

    private static Object onSequence(String name, Sequence source, Object[] a) {
        List<Object> items = source.items;
        return switch (name) {
            case "All" -> items.stream().allMatch(each -> SequenceSearch.holds(block(a, 1), each));
            case "Any" -> !chosen(items, a).isEmpty();
            case "Count" -> chosen(items, a).size();
            case "LongCount" -> (long) chosen(items, a).size();
            case "Contains" -> LinqSets.contains(items, a[1], a.length > 2 ? a[2] : null);
            case "SequenceEqual" -> LinqSets.equal(items, new Sequence(a[1]).items, a.length > 2 ? a[2] : null);
            case "Sum", "Average" -> number(name, source, a);
            case "Aggregate" -> aggregate(items, a);
            case "Max", "Min", "MaxBy", "MinBy" -> extreme(name, source, a);
            case "First", "FirstOrDefault", "Last", "LastOrDefault", "Single", "SingleOrDefault" ->
                one(name, source, a);
            case "ElementAt", "ElementAtOrDefault" -> at(name, source, (Integer) a[1]);
            case "Select" -> selected(items, block(a, 1));
            case "SelectMany" -> flattened(items, block(a, 1));
            case "GroupBy" -> LinqGrouping.groupBy(items, a, source.element);
            case "ToLookup" -> LinqGrouping.lookup(items, a, source.element);
            case "CountBy", "AggregateBy" -> LinqGrouping.totals(name, items, a);
            case "Join", "GroupJoin", "LeftJoin" -> LinqGrouping.joined(name, items, a);
            case "OrderBy", "OrderByDescending", "Order", "OrderDescending", "ThenBy", "ThenByDescending" ->
                NetOrdered.of(name, a[0], source, a);
            case "TryGetNonEnumeratedCount" -> {
                ((mtsh.language.value.Reference) a[1]).set(items.size());
                yield true;
            }
            case "ToDictionary" -> LinqGrouping.dictionary(items, a, source.element);
            case "ToList" -> new PSList(Types.find("System.Collections.Generic.List[" + source.element + "]"), items);
            case "ToHashSet" ->
                Members.create(
                        Types.find("System.Collections.Generic.HashSet[" + source.element + "]"),
                        a.length == 1 ? new Object[] {source.of(items)} : new Object[] {source.of(items), a[1]});
            case "Zip" -> zipped(items, new Sequence(a[1]).items, a);
            case "Chunk" -> chunks(source, (Integer) a[1]);
            case "DefaultIfEmpty" ->
                items.isEmpty()
                        ? source.of(Collections.singletonList(a.length > 1 ? a[1] : source.element.defaultValue()))
                        : source.of(items);
            default -> source.of(part(name, items, a));
        };
    }

    private static List<Object> part(String name, List<Object> items, Object[] a) {
        return switch (name) {
            case "Where" -> SequenceSearch.findAll(items, block(a, 1));
            case "Take" -> items.subList(0, count(a, items));
            case "TakeLast" -> items.subList(items.size() - count(a, items), items.size());
            case "Skip" -> items.subList(count(a, items), items.size());
            case "SkipLast" -> items.subList(0, items.size() - count(a, items));
            case "TakeWhile" -> items.subList(0, firstNot(items, block(a, 1)));
            case "SkipWhile" -> items.subList(firstNot(items, block(a, 1)), items.size());
            case "Append" -> joined(items, Collections.singletonList(a[1]));
            case "Prepend" -> joined(Collections.singletonList(a[1]), items);
            case "Concat" -> joined(items, new Sequence(a[1]).items);
            case "Reverse" -> {
                List<Object> reversed = new ArrayList<>(items);
                Collections.reverse(reversed);
                yield reversed;
            }
            case "Shuffle" -> {
                List<Object> shuffled = new ArrayList<>(items);
                Collections.shuffle(shuffled);
                yield shuffled;
            }
            case "Distinct", "DistinctBy", "Union", "UnionBy", "Except", "ExceptBy", "Intersect", "IntersectBy" ->
                LinqSets.of(name, items, a);
            default -> items;
        };
    }

    private static Invocable block(Object[] a, int at) {
        return SequenceSearch.block(a[at]);
    }

    private static List<Object> chosen(List<Object> items, Object[] a) {
        return a.length == 1 ? items : SequenceSearch.findAll(items, block(a, 1));
    }

    private static int count(Object[] a, List<Object> items) {
        return Math.min(Math.max(0, (Integer) a[1]), items.size());
    }

    private static int firstNot(List<Object> items, Invocable condition) {
        int at = 0;
        while (at < items.size() && SequenceSearch.holds(condition, items.get(at))) {
            at++;
        }
        return at;
    }

    static List<Object> joined(List<Object> first, List<Object> second) {
        List<Object> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    private static Object number(String name, Sequence source, Object[] a) {
        List<Object> values = a.length == 2
                ? source.items.stream()
                        .map(each -> block(a, 1).invoke(each, each))
                        .toList()
                : source.items;
        if (values.isEmpty() && name.equals("Average")) {
            throw noElements();
        }
        Object sum = source.element == Types.OBJECT || a.length == 2 ? 0 : source.element.defaultValue();
        for (Object each : values) {
            sum = Operators.add(sum, each);
        }
        if (source.element.fullName().equals("System.Int32") && a.length == 1 && !(sum instanceof Integer)) {
            throw new NetThrow("System.OverflowException", "Arithmetic operation resulted in an overflow.");
        }
        return name.equals("Sum") ? sum : mean(sum, values.size());
    }

    private static Object mean(Object sum, int count) {
        Object wide = sum instanceof Integer || sum instanceof Long ? Conversions.toDouble(sum) : sum;
        return Operators.divide(wide, count);
    }

    private static Object aggregate(List<Object> items, Object[] a) {
        if (a.length == 4) {
            Object total = aggregate(items, Arrays.copyOf(a, 3));
            return block(a, 3).invoke(total, total);
        }
        if (a.length == 2 && items.isEmpty()) {
            throw noElements();
        }
        Object result = a.length == 2 ? items.get(0) : a[1];
        for (Object each : a.length == 2 ? items.subList(1, items.size()) : items) {
            result = block(a, a.length - 1).invoke(result, result, each);
        }
        return result;
    }

    private static Object extreme(String name, Sequence source, Object[] a) {
        boolean byKey = name.endsWith("By");
        List<Object> values = a.length == 2 && !byKey
                ? List.of(selected(source.items, block(a, 1)).items())
                : source.items;
        if (values.isEmpty()) {
            if (!source.element.isValueType()) {
                return null;
            }
            throw noElements();
        }
        Comparator<Object> order = byKey ? byKey(block(a, 1)) : SequenceSearch.order(null);
        return name.startsWith("Max") ? Collections.max(values, order) : Collections.min(values, order);
    }

    private static Comparator<Object> byKey(Invocable key) {
        Comparator<Object> natural = SequenceSearch.order(null);
        return (x, y) -> natural.compare(key.invoke(x, x), key.invoke(y, y));
    }

    private static Object one(String name, Sequence source, Object[] a) {
        boolean chooses = a.length > 1 && PSObject.unwrap(a[1]) instanceof Invocable;
        List<Object> items = chooses ? SequenceSearch.findAll(source.items, block(a, 1)) : source.items;
        if (items.isEmpty()) {
            if (!name.endsWith("OrDefault")) {
                throw noElements();
            }
            boolean given = a.length > (chooses ? 2 : 1);
            return given ? a[a.length - 1] : source.element.defaultValue();
        }
        if (name.startsWith("Single") && items.size() > 1) {
            throw new NetThrow("System.InvalidOperationException", "Sequence contains more than one element");
        }
        return items.get(name.startsWith("Last") ? items.size() - 1 : 0);
    }

    private static NetThrow noElements() {
        return new NetThrow("System.InvalidOperationException", "Sequence contains no elements");
    }

    private static Object at(String name, Sequence source, int index) {
        if (index >= 0 && index < source.items.size()) {
            return source.items.get(index);
        }
        if (name.endsWith("OrDefault")) {
            return source.element.defaultValue();
        }
        throw ListMembers.outOfRange(
                "index", "Index was out of range. Must be non-negative and less than the size of the collection.");
    }

    static NetType resultOf(Invocable block) {
        return block instanceof NetDelegate delegate && delegate.result() != null ? delegate.result() : Types.OBJECT;
    }

    private static PSArray selected(List<Object> items, Invocable selector) {
        return new PSArray(
                resultOf(selector),
                items.stream().map(each -> selector.invoke(each, each)).toArray());
    }

    private static PSArray flattened(List<Object> items, Invocable selector) {
        List<Object> all = new ArrayList<>();
        items.forEach(each -> all.addAll(new Sequence(selector.invoke(each, each)).items));
        return PSArray.of(all);
    }

    private static PSArray zipped(List<Object> first, List<Object> second, Object[] a) {
        Object[] results = new Object[Math.min(first.size(), second.size())];
        for (int i = 0; i < results.length; i++) {
            Object pair = first.get(i);
            results[i] = a.length > 2
                    ? block(a, 2).invoke(pair, pair, second.get(i))
                    : Members.create(Types.find("System.ValueTuple[object,object]"), pair, second.get(i));
        }
        return new PSArray(a.length > 2 ? resultOf(block(a, 2)) : Types.OBJECT, results);
    }

    private static PSArray chunks(Sequence source, int size) {
        if (size < 1) {
            throw ListMembers.outOfRange("size", "Specified argument was out of the range of valid values.");
        }
        List<Object> chunks = new ArrayList<>();
        for (int i = 0; i < source.items.size(); i += size) {
            chunks.add(source.of(source.items.subList(i, Math.min(i + size, source.items.size()))));
        }
        return new PSArray(Types.arrayOf(source.element), chunks.toArray());
    }
}

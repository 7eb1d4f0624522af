package mtsh.language.type;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

import mtsh.language.error.NetThrow;
import mtsh.language.value.Enumerator;
import mtsh.language.value.Invocable;
import mtsh.language.value.PSArray;
import mtsh.language.value.PSObject;
import mtsh.language.value.Reference;

/** Members of System.Array. Arrays here have one dimension. */
final class ArrayMembers extends Description {
    @Override
    String definitions() {
        return """
                int Length {get;}
                long LongLength {get;}
                int Rank {get;}
                System.Object SyncRoot {get;}
                bool IsReadOnly {get;}
                bool IsFixedSize {get;}
                bool IsSynchronized {get;}
                static int MaxLength {get;}
                System.Object Clone()
                void CopyTo(array array, int index)
                System.Collections.IEnumerator GetEnumerator()
                int GetLength(int dimension)
                long GetLongLength(int dimension)
                int GetLowerBound(int dimension)
                int GetUpperBound(int dimension)
                System.Object GetValue(Params int[] indices)
                System.Object GetValue(int index)
                System.Object GetValue(int index1, int index2)
                System.Object GetValue(int index1, int index2, int index3)
                System.Object GetValue(long index)
                System.Object GetValue(long index1, long index2)
                System.Object GetValue(long index1, long index2, long index3)
                System.Object GetValue(Params long[] indices)
                void SetValue(System.Object value, int index)
                void SetValue(System.Object value, int index1, int index2)
                void SetValue(System.Object value, int index1, int index2, int index3)
                void SetValue(System.Object value, Params int[] indices)
                void SetValue(System.Object value, long index)
                void SetValue(System.Object value, long index1, long index2)
                void SetValue(System.Object value, long index1, long index2, long index3)
                void SetValue(System.Object value, Params long[] indices)
                void CopyTo(array array, long index)
                void Initialize()
                System.Object Item(int index) {get;set;}
                System.Object Get(int index)
                void Set(int index, System.Object value)
                bool Contains(System.Object value)
                int Add(System.Object value)
                void Clear()
                void Remove(System.Object value)
                void RemoveAt(int index)
                void Insert(int index, System.Object value)
                int IndexOf(System.Object value)
                static System.Collections.ObjectModel.ReadOnlyCollection[T] AsReadOnly[T](T[] array)
                static int BinarySearch(array array, System.Object value)
                static int BinarySearch(array array, int index, int length, System.Object value)
                static int BinarySearch(array array, System.Object value, System.Collections.IComparer comparer)
                static int BinarySearch[T](T[] array, int index, int length, T value, System.Collections.Generic.IComparer[T] comparer)
                static int BinarySearch[T](T[] array, int index, int length, T value)
                static int BinarySearch[T](T[] array, T value, System.Collections.Generic.IComparer[T] comparer)
                static int BinarySearch[T](T[] array, T value)
                static int BinarySearch(array array, int index, int length, System.Object value, System.Collections.IComparer comparer)
                static void Clear(array array, int index, int length)
                static void Clear(array array)
                static void ConstrainedCopy(array sourceArray, int sourceIndex, array destinationArray, int destinationIndex, int length)
                static TOutput[] ConvertAll[TInput, TOutput](TInput[] array, System.Converter[TInput,TOutput] converter)
                static void Copy(array sourceArray, int sourceIndex, array destinationArray, int destinationIndex, int length)
                static void Copy(array sourceArray, array destinationArray, int length)
                static void Copy(array sourceArray, array destinationArray, long length)
                static void Copy(array sourceArray, long sourceIndex, array destinationArray, long destinationIndex, long length)
                static array CreateInstance(type elementType, Params long[] lengths)
                static array CreateInstance(type elementType, Params int[] lengths)
                static array CreateInstance(type elementType, int length)
                static array CreateInstance(type elementType, int length1, int length2)
                static array CreateInstance(type elementType, int length1, int length2, int length3)
                static array CreateInstanceFromArrayType(type arrayType, Params int[] lengths)
                static array CreateInstanceFromArrayType(type arrayType, int length)
                static T[] Empty[T]()
                static bool Exists[T](T[] array, System.Predicate[T] match)
                static void Fill[T](T[] array, T value, int startIndex, int count)
                static void Fill[T](T[] array, T value)
                static T Find[T](T[] array, System.Predicate[T] match)
                static T[] FindAll[T](T[] array, System.Predicate[T] match)
                static int FindIndex[T](T[] array, System.Predicate[T] match)
                static int FindIndex[T](T[] array, int startIndex, System.Predicate[T] match)
                static int FindIndex[T](T[] array, int startIndex, int count, System.Predicate[T] match)
                static T FindLast[T](T[] array, System.Predicate[T] match)
                static int FindLastIndex[T](T[] array, System.Predicate[T] match)
                static int FindLastIndex[T](T[] array, int startIndex, System.Predicate[T] match)
                static int FindLastIndex[T](T[] array, int startIndex, int count, System.Predicate[T] match)
                static void ForEach[T](T[] array, System.Action[T] action)
                static int IndexOf[T](T[] array, T value, int startIndex, int count)
                static int IndexOf(array array, System.Object value)
                static int IndexOf(array array, System.Object value, int startIndex)
                static int IndexOf(array array, System.Object value, int startIndex, int count)
                static int IndexOf[T](T[] array, T value)
                static int IndexOf[T](T[] array, T value, int startIndex)
                static int LastIndexOf[T](T[] array, T value)
                static int LastIndexOf[T](T[] array, T value, int startIndex)
                static int LastIndexOf(array array, System.Object value, int startIndex, int count)
                static int LastIndexOf[T](T[] array, T value, int startIndex, int count)
                static int LastIndexOf(array array, System.Object value)
                static int LastIndexOf(array array, System.Object value, int startIndex)
                static void Resize[T]([ref] T[] array, int newSize)
                static void Reverse[T](T[] array)
                static void Reverse[T](T[] array, int index, int length)
                static void Reverse(array array)
                static void Reverse(array array, int index, int length)
                static void Sort[T](T[] array, System.Comparison[T] comparison)
                static void Sort[TKey, TValue](TKey[] keys, TValue[] items, int index, int length, System.Collections.Generic.IComparer[TKey] comparer)
                static void Sort[T](T[] array, int index, int length, System.Collections.Generic.IComparer[T] comparer)
                static void Sort[TKey, TValue](TKey[] keys, TValue[] items, int index, int length)
                static void Sort(array array)
                static void Sort(array keys, array items)
                static void Sort(array array, int index, int length)
                static void Sort(array keys, array items, int index, int length)
                static void Sort(array array, System.Collections.IComparer comparer)
                static void Sort[TKey, TValue](TKey[] keys, TValue[] items, System.Collections.Generic.IComparer[TKey] comparer)
                static void Sort(array keys, array items, System.Collections.IComparer comparer)
                static void Sort(array keys, array items, int index, int length, System.Collections.IComparer comparer)
                static void Sort[T](T[] array)
                static void Sort[TKey, TValue](TKey[] keys, TValue[] items)
                static void Sort[T](T[] array, int index, int length)
                static void Sort(array array, int index, int length, System.Collections.IComparer comparer)
                static void Sort[T](T[] array, System.Collections.Generic.IComparer[T] comparer)
                static bool TrueForAll[T](T[] array, System.Predicate[T] match)
                """;
    }

    @Override
    Object get(String property, Object self) {
        PSArray array = (PSArray) self;
        return switch (property) {
            case "Length" -> array.length();
            case "LongLength" -> (long) array.length();
            case "Rank" -> array.rank();
            case "SyncRoot" -> array;
            case "IsFixedSize" -> true;
            default -> false;
        };
    }

    @Override
    Object getStatic(String property) {
        return ArrayMaker.MAXIMUM_LENGTH;
    }

    @Override
    Object call(String key, Object self, Object[] a) {
        PSArray array = (PSArray) self;
        return switch (name(key)) {
            case "Clone" -> array.withItems(array.items().clone());
            case "CopyTo" -> copy(array, 0, (PSArray) a[0], number(a[1]), array.length());
            case "GetEnumerator" -> Enumerator.of(array.iterator());
            case "GetLength" -> lengthOf(array, a[0]);
            case "GetLongLength" -> (long) lengthOf(array, a[0]);
            case "GetLowerBound" -> lowerBound(array, a[0]);
            case "GetUpperBound" -> lengthOf(array, a[0]) - 1;
            case "GetValue", "Item", "Get" -> array.get(index(array, a, 0));
            case "SetValue" -> set(array, index(array, a, 1), a[0]);
            case "Set" -> set(array, index(array, Arrays.copyOf(a, a.length - 1), 0), a[a.length - 1]);
            case "Initialize" -> null;
            case "Clear" -> clear(array, 0, array.length());
            case "Contains" -> SequenceSearch.indexOf(array.asList(), a[0], 0, array.length()) >= 0;
            case "IndexOf" -> SequenceSearch.indexOf(array.asList(), a[0], 0, array.length());
            case "Add", "Insert", "Remove", "RemoveAt" ->
                throw new NetThrow("System.NotSupportedException", "Collection was of a fixed size.");
            default -> throw missing(key);
        };
    }

    private static int lengthOf(PSArray array, Object dimension) {
        int number = (Integer) dimension;
        if (number < 0 || number >= array.rank()) {
            throw new NetThrow("System.IndexOutOfRangeException", "Index was outside the bounds of the array.");
        }
        return array.length(number);
    }

    /** Always 0; asking for a dimension that is not there is an error. */
    private static int lowerBound(PSArray array, Object dimension) {
        lengthOf(array, dimension);
        return 0;
    }

    /** The place that the arguments from one on name: a number for each dimension, or one array of these. */
    private static int index(PSArray array, Object[] a, int from) {
        Object[] named = a[from] instanceof PSArray numbers ? numbers.items() : Arrays.copyOfRange(a, from, a.length);
        if (named.length != array.rank()) {
            throw new NetThrow(
                    "System.ArgumentException",
                    named.length == 1 && !(a[from] instanceof PSArray)
                            ? "Array was not a one-dimensional array."
                            : "The indices length does not match the array rank.");
        }
        int place = array.place(Arrays.stream(named)
                .mapToInt(each -> ((Number) each).intValue())
                .toArray());
        if (place < 0) {
            throw new NetThrow("System.IndexOutOfRangeException", "Index was outside the bounds of the array.");
        }
        return place;
    }

    private static Object set(PSArray array, int place, Object value) {
        array.items()[place] = ArrayMaker.convert(value, array.elementType());
        return null;
    }

    private static Object clear(PSArray array, int start, int count) {
        ListMembers.range(array.asList(), start, count);
        Arrays.fill(array.items(), start, start + count, array.elementType().defaultValue());
        return null;
    }

    private static Object copy(PSArray source, int from, PSArray target, int to, int count) {
        ListMembers.copy(List.of(ListMembers.range(source.asList(), from, count).toArray(new Object[0])), target, to);
        return null;
    }

    @Override
    Object callStatic(String key, Object[] a, List<NetType> typeArguments) {
        NetType last = typeArguments.get(typeArguments.size() - 1);
        return switch (name(key)) {
            case "Empty" -> new PSArray(last, new Object[0]);
            case "ConvertAll" ->
                new PSArray(
                        last,
                        converted(array(a[0]).asList(), SequenceSearch.block(a[1])).asList().stream()
                                .map(each -> ArrayMaker.convert(each, last))
                                .toArray());
            default -> callStatic(key, a);
        };
    }

    @Override
    Object callStatic(String key, Object[] a) {
        switch (name(key)) {
            case "CreateInstance":
                return create((NetType) a[0], a);
            case "CreateInstanceFromArrayType":
                return create(((NetType) a[0]).elementType(), a);
            case "Empty":
                throw GenericMethods.notTold("Empty", 0);
            case "Resize":
                return resize((Reference) a[0], (Integer) a[1]);
            default:
                return onArray(key, array(a[0]), a);
        }
    }

    private static PSArray array(Object value) {
        if (value == null) {
            throw new NetThrow("System.ArgumentNullException", "Value cannot be null. (Parameter 'array')");
        }
        return (PSArray) PSObject.unwrap(value);
    }

    private Object onArray(String key, PSArray array, Object[] a) {
        List<Object> items = array.asList();
        Object[] rest = Arrays.copyOfRange(a, 1, a.length);
        return switch (name(key)) {
            case "AsReadOnly" ->
                new mtsh.language.value.PSList(
                        Types.find("System.Collections.ObjectModel.ReadOnlyCollection[" + array.elementType() + "]"),
                        items);
            case "BinarySearch" ->
                SequenceSearch.binarySearch(items, a.length == 4 ? new Object[] {a[1], a[2], a[3], null} : rest);
            case "Clear" ->
                a.length == 1 ? clear(array, 0, array.length()) : clear(array, (Integer) a[1], (Integer) a[2]);
            case "Copy", "ConstrainedCopy" ->
                a.length == 3
                        ? copy(array, 0, array(a[1]), 0, number(a[2]))
                        : copy(array, number(a[1]), array(a[2]), number(a[3]), number(a[4]));
            case "ConvertAll" -> converted(items, SequenceSearch.block(a[1]));
            case "Fill" -> fill(array, a);
            case "FindAll" ->
                new PSArray(
                        array.elementType(),
                        SequenceSearch.findAll(items, SequenceSearch.block(a[1]))
                                .toArray());
            case "ForEach" -> SequenceSearch.forEach(array, SequenceSearch.block(a[1]));
            case "IndexOf" -> SequenceSearch.indexOf(items, rest);
            case "LastIndexOf" -> SequenceSearch.lastIndexOf(items, rest);
            case "Reverse" -> reverse(a.length == 1 ? items : ListMembers.range(items, (Integer) a[1], (Integer) a[2]));
            case "Sort" -> sort(array, a);
            default -> SequenceSearch.find(name(key), items, rest, array.netType());
        };
    }

    private static PSArray create(NetType element, Object[] a) {
        List<?> lengths = a[1] instanceof PSArray array
                ? array.asList()
                : Arrays.asList(a).subList(1, a.length);
        return ArrayMaker.ofLengths(element, lengths);
    }

    private static Object resize(Reference reference, int size) {
        PSArray old = reference.get() == null ? PSArray.of() : array(reference.get());
        PSArray resized = ArrayMaker.ofLength(old.elementType(), size);
        System.arraycopy(old.items(), 0, resized.items(), 0, Math.min(size, old.length()));
        reference.set(resized);
        return null;
    }

    private static PSArray converted(List<Object> items, Invocable converter) {
        return PSArray.of(
                items.stream().map(item -> converter.invoke(item, item)).toArray());
    }

    private static Object fill(PSArray array, Object[] a) {
        int start = a.length > 2 ? (Integer) a[2] : 0;
        int count = a.length > 2 ? (Integer) a[3] : array.length();
        ListMembers.range(array.asList(), start, count);
        Arrays.fill(array.items(), start, start + count, ArrayMaker.convert(a[1], array.elementType()));
        return null;
    }

    private static Object reverse(List<Object> items) {
        Collections.reverse(items);
        return null;
    }

    /** {@code Sort(array)}, {@code (keys, items)}, a part of either, each with a comparer or without. */
    private static Object sort(PSArray array, Object[] a) {
        boolean withItems = a.length > 1 && a[1] instanceof PSArray;
        int at = withItems ? 2 : 1;
        boolean part = a.length > at + 1;
        int start = part ? (Integer) a[at] : 0;
        int count = part ? (Integer) a[at + 1] : array.length();
        Object comparer = a.length == at + (part ? 3 : 1) ? a[a.length - 1] : null;
        List<Object> keys = ListMembers.range(array.asList(), start, count);
        if (withItems) {
            sortBoth(keys, ListMembers.range(((PSArray) a[1]).asList(), start, count), comparer);
        } else {
            ListMembers.sort(keys, SequenceSearch.order(comparer));
        }
        return null;
    }

    private static void sortBoth(List<Object> keys, List<Object> items, Object comparer) {
        Integer[] order = new Integer[keys.size()];
        Arrays.setAll(order, i -> i);
        Object[] oldKeys = keys.toArray();
        Object[] oldItems = items.toArray();
        Arrays.sort(order, (x, y) -> SequenceSearch.order(comparer).compare(oldKeys[x], oldKeys[y]));
        for (int i = 0; i < order.length; i++) {
            keys.set(i, oldKeys[order[i]]);
            items.set(i, oldItems[order[i]]);
        }
    }

    private static int number(Object value) {
        return ((Number) value).intValue();
    }
}

package mtsh.language.type;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

import mtsh.language.error.NetThrow;
import mtsh.language.stream.Interruption;
import mtsh.language.value.Enumerator;
import mtsh.language.value.PSArray;
import mtsh.language.value.PSList;

/** Members of List[T], ArrayList and the collections that wrap them. */
final class ListMembers extends Description {
    @Override
    String definitions() {
        return switch (type().name()) {
            case "ArrayList" -> """
                new()
                new(int capacity)
                new(System.Collections.ICollection c)
                int Add(System.Object value)
                void AddRange(System.Collections.ICollection c)
                int BinarySearch(System.Object value, System.Collections.IComparer comparer)
                int BinarySearch(System.Object value)
                int BinarySearch(int index, int count, System.Object value, System.Collections.IComparer comparer)
                int Capacity {get;set;}
                void Clear()
                System.Object Clone()
                bool Contains(System.Object item)
                void CopyTo(array array, int arrayIndex)
                void CopyTo(array array)
                void CopyTo(int index, array array, int arrayIndex, int count)
                int Count {get;}
                System.Collections.IEnumerator GetEnumerator()
                System.Collections.IEnumerator GetEnumerator(int index, int count)
                System.Collections.ArrayList GetRange(int index, int count)
                int IndexOf(System.Object value)
                int IndexOf(System.Object value, int startIndex)
                int IndexOf(System.Object value, int startIndex, int count)
                void Insert(int index, System.Object value)
                void InsertRange(int index, System.Collections.ICollection c)
                bool IsFixedSize {get;}
                bool IsReadOnly {get;}
                bool IsSynchronized {get;}
                int LastIndexOf(System.Object value, int startIndex, int count)
                int LastIndexOf(System.Object value)
                int LastIndexOf(System.Object value, int startIndex)
                void Remove(System.Object obj)
                void RemoveAt(int index)
                void RemoveRange(int index, int count)
                static System.Collections.ArrayList Repeat(System.Object value, int count)
                void Reverse()
                void Reverse(int index, int count)
                void SetRange(int index, System.Collections.ICollection c)
                void Sort(int index, int count, System.Collections.IComparer comparer)
                void Sort(System.Collections.IComparer comparer)
                void Sort()
                System.Object SyncRoot {get;}
                array ToArray(type type)
                System.Object[] ToArray()
                void TrimToSize()
                System.Object Item(int index) {get;set;}
                static System.Collections.ArrayList Adapter(System.Collections.IList list)
                static System.Collections.ArrayList FixedSize(System.Collections.ArrayList list)
                static System.Collections.IList FixedSize(System.Collections.IList list)
                static System.Collections.IList ReadOnly(System.Collections.IList list)
                static System.Collections.IList Synchronized(System.Collections.IList list)
                static System.Collections.ArrayList ReadOnly(System.Collections.ArrayList list)
                static System.Collections.ArrayList Synchronized(System.Collections.ArrayList list)
                """;
            case "Collection`1", "ReadOnlyCollection`1", "StringCollection", "AttachmentCollection" ->
                """
                new()
                new(System.Collections.Generic.IList[T] list)
                int Count {get;}
                T Item(int index) {get;set;}
                void Add(T item)
                void Clear()
                bool Contains(T value)
                void CopyTo(T[] array, int index)
                System.Collections.Generic.IEnumerator[T] GetEnumerator()
                int IndexOf(T value)
                void Insert(int index, T item)
                bool Remove(T item)
                void RemoveAt(int index)
                """.replaceAll("\\bT\\b", type().typeArguments().isEmpty() ? Types.displayName(element()) : "T");
            default -> """
                new()
                new(int capacity)
                new(System.Collections.Generic.IEnumerable[T] collection)
                void Add(T item)
                void AddRange(System.Collections.Generic.IEnumerable[T] collection)
                System.Collections.ObjectModel.ReadOnlyCollection[T] AsReadOnly()
                int BinarySearch(int index, int count, T item, System.Collections.Generic.IComparer[T] comparer)
                int BinarySearch(T item)
                int BinarySearch(T item, System.Collections.Generic.IComparer[T] comparer)
                int Capacity {get;set;}
                void Clear()
                bool Contains(T item)
                void CopyTo(T[] array)
                void CopyTo(int index, T[] array, int arrayIndex, int count)
                void CopyTo(T[] array, int arrayIndex)
                int Count {get;}
                int EnsureCapacity(int capacity)
                bool Exists(System.Predicate[T] match)
                T Find(System.Predicate[T] match)
                System.Collections.Generic.List[T] FindAll(System.Predicate[T] match)
                int FindIndex(System.Predicate[T] match)
                int FindIndex(int startIndex, System.Predicate[T] match)
                int FindIndex(int startIndex, int count, System.Predicate[T] match)
                T FindLast(System.Predicate[T] match)
                int FindLastIndex(System.Predicate[T] match)
                int FindLastIndex(int startIndex, System.Predicate[T] match)
                int FindLastIndex(int startIndex, int count, System.Predicate[T] match)
                void ForEach(System.Action[T] action)
                System.Collections.Generic.List`1+Enumerator[T] GetEnumerator()
                System.Collections.Generic.List[T] GetRange(int index, int count)
                int IndexOf(T item)
                int IndexOf(T item, int index, int count)
                int IndexOf(T item, int index)
                void Insert(int index, T item)
                void InsertRange(int index, System.Collections.Generic.IEnumerable[T] collection)
                int LastIndexOf(T item, int index, int count)
                int LastIndexOf(T item)
                int LastIndexOf(T item, int index)
                bool Remove(T item)
                int RemoveAll(System.Predicate[T] match)
                void RemoveAt(int index)
                void RemoveRange(int index, int count)
                void Reverse()
                void Reverse(int index, int count)
                System.Collections.Generic.List[T] Slice(int start, int length)
                void Sort(System.Comparison[T] comparison)
                void Sort(int index, int count, System.Collections.Generic.IComparer[T] comparer)
                void Sort()
                void Sort(System.Collections.Generic.IComparer[T] comparer)
                T[] ToArray()
                void TrimExcess()
                bool TrueForAll(System.Predicate[T] match)
                T Item(int index) {get;set;}
                System.Collections.Generic.List[TOutput] ConvertAll[TOutput](System.Converter[T,TOutput] converter)
                """;
        };
    }

    private NetType element() {
        if (type().name().equals("StringCollection")) {
            return Types.STRING;
        }
        if (type().name().equals("AttachmentCollection")) {
            return Types.find("System.Net.Mail.Attachment");
        }
        return type().typeArguments().isEmpty()
                ? Types.OBJECT
                : type().typeArguments().get(0);
    }

    @Override
    Object get(String property, Object self) {
        List<Object> items = ((PSList) self).items();
        return switch (property) {
            case "Count" -> items.size();
            case "Capacity" -> Math.max(4, Integer.highestOneBit(Math.max(1, items.size() * 2 - 1)));
            case "SyncRoot" -> self;
            default -> false;
        };
    }

    @Override
    void set(String property, Object self, Object value) {
        if ((Integer) value < ((PSList) self).items().size()) {
            throw new NetThrow(
                    "System.ArgumentOutOfRangeException",
                    "capacity was less than the current size. (Parameter 'value')");
        }
    }

    @Override
    Object callStatic(String key, Object[] a) {
        if (name(key).equals("Repeat")) {
            if ((Integer) a[1] < 0) {
                throw outOfRange("count", "Non-negative number required.");
            }
            return new PSList(type(), Collections.nCopies((Integer) a[1], a[0]));
        }
        if (a.length == 0 || a[0] instanceof Integer) {
            return create(a);
        }
        boolean wraps = !name(key).equals("new") && a[0] instanceof PSList;
        return wraps ? a[0] : new PSList(type(), ArrayMaker.elements(a[0], element()));
    }

    private PSList create(Object[] a) {
        if (a.length > 0 && (Integer) a[0] < 0) {
            throw outOfRange("capacity", "Non-negative number required.");
        }
        return new PSList(type());
    }

    static NetThrow outOfRange(String parameter, String message) {
        return new NetThrow("System.ArgumentOutOfRangeException", message + " (Parameter '" + parameter + "')");
    }

    @Override
    Object call(String key, Object self, Object[] a, List<NetType> typeArguments) {
        Object result = call(key, self, a);
        return name(key).equals("ConvertAll")
                ? Members.create(
                        GenericTypes.of(Types.find("System.Collections.Generic.List`1"), typeArguments),
                        new PSArray(Types.OBJECT, ((PSList) result).items().toArray()))
                : result;
    }

    @Override
    Object call(String key, Object self, Object[] a) {
        PSList list = (PSList) self;
        List<Object> items = list.items();
        requireWritable(key, list);
        return switch (name(key)) {
            case "Add" -> add(items, a[0]);
            case "AddRange" -> nothing(items.addAll(ArrayMaker.elements(a[0], element())));
            case "AsReadOnly" ->
                new PSList(Types.find("System.Collections.ObjectModel.ReadOnlyCollection[" + element() + "]"), items);
            case "Clear" -> clear(items);
            case "Clone" -> new PSList(type(), items);
            case "CopyTo" -> copyTo(items, a);
            case "EnsureCapacity" -> Math.max(items.size(), (Integer) a[0]);
            case "GetEnumerator" ->
                Enumerator.of(
                        a.length == 2
                                ? range(items, (Integer) a[0], (Integer) a[1]).iterator()
                                : items.iterator());
            case "GetRange", "Slice" -> new PSList(type(), range(items, (Integer) a[0], (Integer) a[1]));
            case "Insert" -> insert(items, (Integer) a[0], List.of(new Object[] {a[1]}));
            case "InsertRange" -> insert(items, (Integer) a[0], ArrayMaker.elements(a[1], element()));
            case "Item" -> items.get(index(items, (Integer) a[0]));
            case "Remove" -> remove(items, a[0]);
            case "RemoveAt" -> nothing(items.remove(index(items, (Integer) a[0])));
            case "RemoveRange" -> clear(range(items, (Integer) a[0], (Integer) a[1]));
            case "Reverse" -> reverse(a.length == 0 ? items : range(items, (Integer) a[0], (Integer) a[1]));
            case "SetRange" -> setRange(items, (Integer) a[0], ArrayMaker.elements(a[1], Types.OBJECT));
            case "Sort" -> sort(items, a);
            case "ToArray" -> toArray(items, a);
            case "TrimExcess", "TrimToSize" -> null;
            default -> SequenceSearch.call(name(key), list, a);
        };
    }

    private void requireWritable(String key, PSList list) {
        boolean readOnly = list.netType().name().equals("ReadOnlyCollection`1");
        boolean changes =
                switch (name(key)) {
                    case "Add", "Clear", "Insert", "Remove", "RemoveAt" -> true;
                    default -> false;
                };
        if (readOnly && changes) {
            throw new NetThrow("System.NotSupportedException", "Collection is read-only.");
        }
    }

    private static Object nothing(Object ignored) {
        return null;
    }

    /** ArrayList alone tells where it put the value. */
    private Object add(List<Object> items, Object value) {
        items.add(value);
        boolean tells = type().name().equals("ArrayList") || type().name().equals("StringCollection");
        return tells ? items.size() - 1 : null;
    }

    private static Object clear(List<Object> items) {
        items.clear();
        return null;
    }

    static int index(List<Object> items, int index) {
        if (index < 0 || index >= items.size()) {
            throw outOfRange(
                    "index", "Index was out of range. Must be non-negative and less than the size of the collection.");
        }
        return index;
    }

    static List<Object> range(List<Object> items, int start, int count) {
        if (start < 0) {
            throw outOfRange("index", "Non-negative number required.");
        }
        if (count < 0) {
            throw outOfRange("count", "Non-negative number required.");
        }
        if (start + count > items.size()) {
            throw new NetThrow(
                    "System.ArgumentException",
                    "Offset and length were out of bounds for the array or count is greater than the number of elements from"
                            + " index to the end of the source collection.");
        }
        return items.subList(start, start + count);
    }

    private static Object insert(List<Object> items, int at, List<Object> inserted) {
        if (at < 0 || at > items.size()) {
            throw outOfRange("index", "Index must be within the bounds of the List.");
        }
        items.addAll(at, inserted);
        return null;
    }

    private Object remove(List<Object> items, Object value) {
        int at = SequenceSearch.indexOf(items, value, 0, items.size());
        if (at >= 0) {
            items.remove(at);
        }
        return type().name().equals("ArrayList") || type().name().equals("StringCollection")
                ? null
                : (Object) (at >= 0);
    }

    private static Object reverse(List<Object> items) {
        Collections.reverse(items);
        return null;
    }

    private static Object setRange(List<Object> items, int start, List<Object> values) {
        range(items, start, values.size());
        for (int i = 0; i < values.size(); i++) {
            items.set(start + i, values.get(i));
        }
        return null;
    }

    private static Object sort(List<Object> items, Object[] a) {
        List<Object> part = a.length == 3 ? range(items, (Integer) a[0], (Integer) a[1]) : items;
        sort(part, SequenceSearch.order(a.length == 0 ? null : a[a.length - 1]));
        return null;
    }

    /** In an order that a script may have made: it need not be a consistent one. */
    static void sort(List<Object> items, Comparator<Object> order) {
        try {
            List<Object> sorted = new ArrayList<>(items);
            int[] comparisons = new int[1];
            sorted.sort((one, other) -> {
                Interruption.check(++comparisons[0]);
                return order.compare(one, other);
            });
            for (int i = 0; i < sorted.size(); i++) {
                items.set(i, sorted.get(i));
            }
        } catch (IllegalArgumentException inconsistent) {
            throw new NetThrow(
                    "System.InvalidOperationException",
                    "Failed to compare two elements in the array: the comparer does not give consistent results.");
        }
    }

    private static Object copyTo(List<Object> items, Object[] a) {
        boolean part = a.length == 4;
        PSArray target = (PSArray) a[part ? 1 : 0];
        int to = part ? (Integer) a[2] : a.length == 2 ? (Integer) a[1] : 0;
        List<Object> source = part ? range(items, (Integer) a[0], (Integer) a[3]) : items;
        copy(source, target, to);
        return null;
    }

    static void copy(List<Object> source, PSArray target, int to) {
        if (to < 0 || to + source.size() > target.length()) {
            throw new NetThrow(
                    "System.ArgumentException",
                    "Destination array was not long enough. Check the destination index, length, and the array's lower bounds."
                            + " (Parameter 'destinationArray')");
        }
        for (int i = 0; i < source.size(); i++) {
            target.items()[to + i] = ArrayMaker.convert(source.get(i), target.elementType());
        }
    }

    private PSArray toArray(List<Object> items, Object[] a) {
        NetType wanted = a.length == 0 ? element() : (NetType) a[0];
        return new PSArray(
                wanted,
                items.stream().map(item -> ArrayMaker.convert(item, wanted)).toArray());
    }
}

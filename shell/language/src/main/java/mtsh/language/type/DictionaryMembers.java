package mtsh.language.type;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

import mtsh.language.error.NetThrow;
import mtsh.language.value.Enumeration;
import mtsh.language.value.Enumerator;
import mtsh.language.value.Invocable;
import mtsh.language.value.PSArray;
import mtsh.language.value.PSDictionary;
import mtsh.language.value.PSList;
import mtsh.language.value.PSObject;
import mtsh.language.value.Reference;
import mtsh.language.value.StringComparer;

/** Members of Hashtable, OrderedDictionary, Dictionary[K,V] and their sorted and concurrent kin. */
final class DictionaryMembers extends Description {
    @Override
    String definitions() {
        return switch (type().name()) {
            case "Dictionary`2" -> """
                new()
                new(int capacity)
                new(System.Collections.Generic.IEqualityComparer[TKey] comparer)
                new(int capacity, System.Collections.Generic.IEqualityComparer[TKey] comparer)
                new(System.Collections.Generic.IDictionary[TKey,TValue] dictionary)
                new(System.Collections.Generic.IDictionary[TKey,TValue] dictionary, System.Collections.Generic.IEqualityComparer[TKey] comparer)
                new(System.Collections.Generic.IEnumerable[System.Collections.Generic.KeyValuePair[TKey,TValue]] collection)
                new(System.Collections.Generic.IEnumerable[System.Collections.Generic.KeyValuePair[TKey,TValue]] collection, System.Collections.Generic.IEqualityComparer[TKey] comparer)
                void Add(TKey key, TValue value)
                int Capacity {get;}
                void Clear()
                System.Collections.Generic.IEqualityComparer[TKey] Comparer {get;}
                bool ContainsKey(TKey key)
                bool ContainsValue(TValue value)
                int Count {get;}
                int EnsureCapacity(int capacity)
                System.Collections.Generic.Dictionary`2+Enumerator[TKey,TValue] GetEnumerator()
                System.Collections.Generic.Dictionary`2+KeyCollection[TKey,TValue] Keys {get;}
                bool Remove(TKey key, [ref] TValue value)
                bool Remove(TKey key)
                void TrimExcess(int capacity)
                void TrimExcess()
                bool TryAdd(TKey key, TValue value)
                bool TryGetValue(TKey key, [ref] TValue value)
                System.Collections.Generic.Dictionary`2+ValueCollection[TKey,TValue] Values {get;}
                TValue Item(TKey key) {get;set;}
                """;
            case "OrderedDictionary" -> """
                new()
                new(int capacity)
                new(System.Collections.IEqualityComparer comparer)
                new(int capacity, System.Collections.IEqualityComparer comparer)
                void Add(System.Object key, System.Object value)
                ordered AsReadOnly()
                void Clear()
                bool Contains(System.Object key)
                void CopyTo(array array, int index)
                int Count {get;}
                System.Collections.IDictionaryEnumerator GetEnumerator()
                void Insert(int index, System.Object key, System.Object value)
                bool IsReadOnly {get;}
                System.Collections.ICollection Keys {get;}
                void Remove(System.Object key)
                void RemoveAt(int index)
                System.Collections.ICollection Values {get;}
                bool IsFixedSize {get;}
                bool IsSynchronized {get;}
                System.Object SyncRoot {get;}
                System.Object Item(int index) {get;set;}
                System.Object Item(System.Object key) {get;set;}
                """;
            case "Hashtable", "OrderedHashtable" -> """
                new()
                new(int capacity)
                new(int capacity, float loadFactor)
                new(int capacity, float loadFactor, System.Collections.IEqualityComparer equalityComparer)
                new(System.Collections.IDictionary d, float loadFactor, System.Collections.IEqualityComparer equalityComparer)
                new(System.Collections.IEqualityComparer equalityComparer)
                new(int capacity, System.Collections.IEqualityComparer equalityComparer)
                new(System.Collections.IDictionary d)
                new(System.Collections.IDictionary d, float loadFactor)
                new(System.Collections.IDictionary d, System.Collections.IEqualityComparer equalityComparer)
                void Add(System.Object key, System.Object value)
                void Clear()
                System.Object Clone()
                bool Contains(System.Object key)
                bool ContainsKey(System.Object key)
                bool ContainsValue(System.Object value)
                void CopyTo(array array, int arrayIndex)
                int Count {get;}
                System.Collections.IDictionaryEnumerator GetEnumerator()
                bool IsFixedSize {get;}
                bool IsReadOnly {get;}
                bool IsSynchronized {get;}
                System.Collections.ICollection Keys {get;}
                void Remove(System.Object key)
                static hashtable Synchronized(hashtable table)
                System.Object SyncRoot {get;}
                System.Collections.ICollection Values {get;}
                System.Object Item(System.Object key) {get;set;}
                """;
            case "SortedList" -> """
                new()
                new(System.Collections.IDictionary d)
                new(int initialCapacity)
                new(System.Collections.IComparer comparer)
                new(System.Collections.IComparer comparer, int capacity)
                new(System.Collections.IDictionary d, System.Collections.IComparer comparer)
                int Capacity {get;set;}
                void CopyTo(array array, int arrayIndex)
                void SetByIndex(int index, System.Object value)
                static System.Collections.SortedList Synchronized(System.Collections.SortedList list)
                System.Object SyncRoot {get;}
                void TrimToSize()
                int Count {get;}
                System.Collections.ICollection Keys {get;}
                System.Collections.ICollection Values {get;}
                bool IsReadOnly {get;}
                bool IsFixedSize {get;}
                bool IsSynchronized {get;}
                System.Object Item(System.Object key) {get;set;}
                void Add(System.Object key, System.Object value)
                void Clear()
                System.Object Clone()
                bool Contains(System.Object key)
                bool ContainsKey(System.Object key)
                bool ContainsValue(System.Object value)
                System.Object GetByIndex(int index)
                System.Collections.IDictionaryEnumerator GetEnumerator()
                System.Object GetKey(int index)
                System.Collections.IList GetKeyList()
                System.Collections.IList GetValueList()
                int IndexOfKey(System.Object key)
                int IndexOfValue(System.Object value)
                void Remove(System.Object key)
                void RemoveAt(int index)
                """;
            case "ConcurrentDictionary`2" -> """
                new()
                new(System.Collections.IDictionary dictionary)
                new(System.Collections.Generic.IEqualityComparer[TKey] comparer)
                new(int concurrencyLevel, int capacity)
                new(int concurrencyLevel, int capacity, System.Collections.Generic.IEqualityComparer[TKey] comparer)
                TValue AddOrUpdate(TKey key, TValue addValue, System.Func[TKey,TValue,TValue] updateValueFactory)
                TValue AddOrUpdate(TKey key, System.Func[TKey,TValue] addValueFactory, System.Func[TKey,TValue,TValue] updateValueFactory)
                void Clear()
                System.Collections.Generic.IEqualityComparer[TKey] Comparer {get;}
                bool ContainsKey(TKey key)
                int Count {get;}
                System.Collections.IEnumerator GetEnumerator()
                TValue GetOrAdd(TKey key, TValue value)
                TValue GetOrAdd(TKey key, System.Func[TKey,TValue] valueFactory)
                bool IsEmpty {get;}
                System.Collections.Generic.ICollection[TKey] Keys {get;}
                System.Object[] ToArray()
                bool TryAdd(TKey key, TValue value)
                bool TryGetValue(TKey key, [ref] TValue value)
                bool TryRemove(TKey key, [ref] TValue value)
                bool TryUpdate(TKey key, TValue newValue, TValue comparisonValue)
                System.Collections.Generic.ICollection[TValue] Values {get;}
                TValue Item(TKey key) {get;set;}
                """;
            case "SortedDictionary`2" ->
                """
                new()
                new(System.Collections.Generic.IDictionary[string,System.Object] dictionary)
                new(System.Collections.Generic.IDictionary[string,System.Object] dictionary, System.Collections.Generic.IComparer[string] comparer)
                new(System.Collections.Generic.IComparer[string] comparer)
                void Add(string key, System.Object value)
                void Clear()
                System.Collections.Generic.IComparer[string] Comparer {get;}
                bool ContainsKey(string key)
                bool ContainsValue(System.Object value)
                void CopyTo(System.Collections.Generic.KeyValuePair[string,System.Object][] array, int index)
                int Count {get;}
                System.Collections.Generic.SortedDictionary`2+Enumerator[string,System.Object] GetEnumerator()
                System.Object Item(int index) {get;set;}
                System.Collections.Generic.SortedDictionary`2+KeyCollection[string,System.Object] Keys {get;}
                bool Remove(string key)
                bool TryGetValue(string key, [ref] System.Object value)
                System.Collections.Generic.SortedDictionary`2+ValueCollection[string,System.Object] Values {get;}
                """.replace("SortedDictionary[string,System.Object]", "SortedDictionary[TKey,TValue]")
                        .replace("[string,System.Object]", "[TKey,TValue]")
                        .replace("[string]", "[TKey]")
                        .replace("string key", "TKey key")
                        .replace("System.Object ", "TValue ");
            default -> """
                new()
                new(System.Collections.IDictionary dictionary)
                int Count {get;}
                System.Collections.Generic.ICollection[TKey] Keys {get;}
                System.Collections.Generic.ICollection[TValue] Values {get;}
                TValue Item(TKey key) {get;set;}
                void Add(TKey key, TValue value)
                void Clear()
                bool ContainsKey(TKey key)
                bool ContainsValue(TValue value)
                System.Collections.IEnumerator GetEnumerator()
                bool Remove(TKey key)
                bool TryAdd(TKey key, TValue value)
                bool TryRemove(TKey key, [ref] TValue value)
                bool TryGetValue(TKey key, [ref] TValue value)
                TValue GetOrAdd(TKey key, TValue value)
                """;
        };
    }

    private boolean isGeneric() {
        return !type().typeArguments().isEmpty();
    }

    private boolean isSorted() {
        return type().name().startsWith("Sorted");
    }

    @Override
    Object get(String property, Object self) {
        PSDictionary dictionary = (PSDictionary) self;
        return switch (property) {
            case "Count" -> dictionary.size();
            case "Keys" -> collection(keys(dictionary), 0);
            case "Values" -> collection(values(dictionary), 1);
            case "SyncRoot" -> dictionary;
            case "Capacity" -> Math.max(3, dictionary.size());
            case "IsEmpty" -> dictionary.size() == 0;
            case "IsSynchronized" -> dictionary.isShared();
            case "Comparer" -> new StringComparer(dictionary.ignoresCase(), true);
            default -> false;
        };
    }

    /** An own copy, as scripts change dictionaries while they go through the keys. */
    private PSList collection(List<Object> items, int argument) {
        NetType element = isGeneric() ? type().typeArguments().get(argument) : Types.OBJECT;
        return new PSList(
                GenericTypes.of(TypeCatalog.require("System.Collections.ObjectModel.Collection`1"), List.of(element)),
                items);
    }

    private List<Object> keys(PSDictionary dictionary) {
        return entries(dictionary).stream().map(PSDictionary.Entry::key).toList();
    }

    private List<Object> values(PSDictionary dictionary) {
        List<Object> values = new ArrayList<>();
        entries(dictionary).forEach(entry -> values.add(entry.value()));
        return values;
    }

    private List<PSDictionary.Entry> entries(PSDictionary dictionary) {
        List<PSDictionary.Entry> entries = new ArrayList<>(dictionary.entries());
        if (isSorted()) {
            entries.sort((x, y) -> SequenceSearch.order(null).compare(x.key(), y.key()));
        }
        return entries;
    }

    @Override
    Object call(String key, Object self, Object[] a) {
        PSDictionary dictionary = (PSDictionary) self;
        if (!dictionary.isShared()) {
            return call(key, dictionary, a);
        }
        synchronized (dictionary.lock()) {
            return call(key, dictionary, a);
        }
    }

    private Object call(String key, PSDictionary dictionary, Object[] a) {
        return switch (name(key)) {
            case "Add" -> add(dictionary, a[0], a[1]);
            case "AsReadOnly", "Clone" -> copy(dictionary, dictionary.ignoresCase());
            case "Clear" -> clear(dictionary);
            case "Contains", "ContainsKey" -> dictionary.containsKey(required(a[0]));
            case "ContainsValue" -> SequenceSearch.indexOf(values(dictionary), a[0], 0, dictionary.size()) >= 0;
            case "CopyTo" -> copyTo(dictionary, (PSArray) a[0], (Integer) a[1]);
            case "EnsureCapacity" -> Math.max(dictionary.size(), (Integer) a[0]);
            case "GetEnumerator" -> enumerator(dictionary);
            case "GetOrAdd" -> getOrAdd(dictionary, a[0], a[1]);
            case "Insert" -> insert(dictionary, (Integer) a[0], a[1], a[2]);
            case "Item" -> item(dictionary, a[0], key.equals("Item(int)"));
            case "Remove" -> remove(dictionary, a);
            case "RemoveAt" -> nothing(dictionary.remove(keyAt(dictionary, (Integer) a[0])));
            case "TrimExcess" -> null;
            case "TryAdd" -> tryAdd(dictionary, a[0], a[1]);
            case "TryGetValue" -> tryGet(dictionary, a[0], (Reference) a[1]);
            case "TryRemove" -> tryGet(dictionary, a[0], (Reference) a[1]) && dictionary.remove(a[0]);
            default -> byPlace(key, dictionary, a);
        };
    }

    private Object byPlace(String key, PSDictionary dictionary, Object[] a) {
        return switch (name(key)) {
            case "SetByIndex" -> {
                dictionary.put(keyAt(dictionary, (Integer) a[0]), a[1]);
                yield null;
            }
            case "TrimToSize" -> null;
            case "GetByIndex" -> dictionary.get(keyAt(dictionary, (Integer) a[0]));
            case "GetKey" -> keyAt(dictionary, (Integer) a[0]);
            case "GetKeyList" -> collection(keys(dictionary), 0);
            case "GetValueList" -> collection(values(dictionary), 1);
            case "IndexOfKey" -> SequenceSearch.indexOf(keys(dictionary), a[0], 0, dictionary.size());
            case "IndexOfValue" -> SequenceSearch.indexOf(values(dictionary), a[0], 0, dictionary.size());
            default -> concurrent(key, dictionary, a);
        };
    }

    /** Those that only the concurrent one has; the caller holds its lock. */
    private Object concurrent(String key, PSDictionary dictionary, Object[] a) {
        return switch (name(key)) {
            case "ToArray" -> {
                List<Object> pairs = new ArrayList<>();
                enumerator(dictionary).forEachRemaining(pairs::add);
                yield PSArray.of(pairs.toArray());
            }
            case "TryUpdate" -> {
                boolean same = dictionary.containsKey(required(a[0]))
                        && SequenceSearch.indexOf(List.of(dictionary.get(a[0])), a[2], 0, 1) == 0;
                if (same) {
                    dictionary.put(a[0], a[1]);
                }
                yield same;
            }
            case "AddOrUpdate" -> {
                Object value = dictionary.containsKey(required(a[0]))
                        ? ((Invocable) a[2]).invoke(null, a[0], dictionary.get(a[0]))
                        : made(a[1], a[0]);
                dictionary.put(a[0], converted(value, 1));
                yield dictionary.get(a[0]);
            }
            default -> throw missing(key);
        };
    }

    /** A value, or what a function makes of the key. */
    private static Object made(Object value, Object key) {
        return PSObject.unwrap(value) instanceof Invocable function ? function.invoke(null, key) : value;
    }

    private static Object nothing(Object ignored) {
        return null;
    }

    private Object required(Object key) {
        if (key == null) {
            throw new NetThrow("System.ArgumentNullException", "Value cannot be null. (Parameter 'key')");
        }
        return key;
    }

    private Object add(PSDictionary dictionary, Object key, Object value) {
        if (dictionary.containsKey(required(key))) {
            String shown = mtsh.language.value.Conversions.toText(key);
            String message = isGeneric()
                    ? "An item with the same key has already been added. Key: " + shown
                    : "Item has already been added. Key in dictionary: '" + shown + "'  Key being added: '" + shown
                            + "'";
            throw new NetThrow("System.ArgumentException", message);
        }
        dictionary.put(key, value);
        return null;
    }

    private static Object clear(PSDictionary dictionary) {
        dictionary.clear();
        return null;
    }

    @Override
    void set(String property, Object self, Object value) {
        if ((Integer) value < ((PSDictionary) self).size()) {
            throw ListMembers.outOfRange("value", "capacity was less than the current size.");
        }
    }

    private PSDictionary copy(PSDictionary dictionary, boolean ignoreCase) {
        PSDictionary copy = new PSDictionary(type(), ignoreCase);
        dictionary.entries().forEach(entry -> copy.put(entry.key(), entry.value()));
        return copy;
    }

    private Object copyTo(PSDictionary dictionary, PSArray target, int start) {
        ListMembers.copy(new ArrayList<>(entries(dictionary)), target, start);
        return null;
    }

    /** Entries as they are now; generic dictionaries give key-value pairs. */
    private Iterator<Object> enumerator(PSDictionary dictionary) {
        List<Object> all = new ArrayList<>();
        NetType pair = isGeneric()
                ? GenericTypes.of(
                        TypeCatalog.require("System.Collections.Generic.KeyValuePair`2"), type().typeArguments())
                : null;
        for (PSDictionary.Entry entry : entries(dictionary)) {
            all.add(pair == null ? entry : new KeyValuePair(pair, entry.key(), entry.value()));
        }
        return Enumerator.of(all.iterator());
    }

    private Object getOrAdd(PSDictionary dictionary, Object key, Object value) {
        if (!dictionary.containsKey(required(key))) {
            dictionary.put(key, converted(made(value, key), 1));
        }
        return dictionary.get(key);
    }

    private Object insert(PSDictionary dictionary, int at, Object key, Object value) {
        List<PSDictionary.Entry> entries = new ArrayList<>(dictionary.entries());
        if (at < 0 || at > entries.size()) {
            throw ListMembers.outOfRange(
                    "index",
                    "Index was out of range. Must be non-negative and less than or equal to the size of the collection.");
        }
        if (dictionary.containsKey(required(key))) {
            add(dictionary, key, value);
        }
        entries.add(at, new PSDictionary.Entry(key, value));
        dictionary.clear();
        entries.forEach(entry -> dictionary.put(entry.key(), entry.value()));
        return null;
    }

    private Object item(PSDictionary dictionary, Object key, boolean byPlace) {
        if (byPlace) {
            return dictionary.get(keyAt(dictionary, (Integer) key));
        }
        if (isGeneric() && !dictionary.containsKey(required(key))) {
            throw new NetThrow(
                    "System.Collections.Generic.KeyNotFoundException",
                    "The given key '" + mtsh.language.value.Conversions.toText(key)
                            + "' was not present in the dictionary.");
        }
        return dictionary.get(required(key));
    }

    private Object keyAt(PSDictionary dictionary, int index) {
        List<Object> keys = new ArrayList<>(keys(dictionary));
        return keys.get(ListMembers.index(keys, index));
    }

    private Object remove(PSDictionary dictionary, Object[] a) {
        if (a.length == 2) {
            tryGet(dictionary, a[0], (Reference) a[1]);
        }
        boolean removed = dictionary.remove(required(a[0]));
        return isGeneric() ? (Object) removed : null;
    }

    private Object tryAdd(PSDictionary dictionary, Object key, Object value) {
        boolean isNew = !dictionary.containsKey(required(key));
        if (isNew) {
            dictionary.put(key, value);
        }
        return isNew;
    }

    private boolean tryGet(PSDictionary dictionary, Object key, Reference result) {
        boolean found = dictionary.containsKey(required(key));
        NetType valueType = isGeneric() ? type().typeArguments().get(1) : Types.OBJECT;
        result.set(found ? dictionary.get(key) : valueType.defaultValue());
        return found;
    }

    @Override
    Object callStatic(String key, Object[] a) {
        if (name(key).equals("Synchronized")) {
            return ((PSDictionary) PSObject.unwrap(a[0])).forThreads();
        }
        boolean ignoreCase = false;
        PSDictionary source = null;
        List<KeyValuePair> pairs = new ArrayList<>();
        for (Object argument : a) {
            Object plain = PSObject.unwrap(argument);
            if (plain instanceof StringComparer comparer) {
                ignoreCase = comparer.ignoreCase();
            } else if (plain instanceof PSDictionary given) {
                source = given;
            } else if (Enumeration.isEnumerable(plain)) {
                ArrayMaker.elements(plain, Types.OBJECT)
                        .forEach(each -> pairs.add((KeyValuePair) PSObject.unwrap(each)));
            }
        }
        PSDictionary made = new PSDictionary(type(), ignoreCase);
        pairs.forEach(pair -> add(made, converted(pair.key(), 0), converted(pair.value(), 1)));
        if (source != null) {
            for (PSDictionary.Entry entry : source.entries()) {
                made.put(converted(entry.key(), 0), converted(entry.value(), 1));
            }
        }
        return made;
    }

    private Object converted(Object value, int argument) {
        return isGeneric() ? ArrayMaker.convert(value, type().typeArguments().get(argument)) : value;
    }
}

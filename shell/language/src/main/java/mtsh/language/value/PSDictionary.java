package mtsh.language.value;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import mtsh.language.type.NetType;
import mtsh.language.type.Types;

/**
 * {@code Hashtable}, {@code OrderedDictionary} and {@code Dictionary[K,V]}; {@code netType} tells which. Keeps the order of insertion
 * (.NET's Hashtable has a random one). {@code ignoreCase} is how {@code @{}} literals compare string keys.
 */
public final class PSDictionary implements NetObject {
    /** One key as it was first written, and its value. */
    public static final class Entry implements NetObject {
        private final Object key;
        private Object value;

        public Entry(Object key, Object value) {
            this.key = key;
            this.value = value;
        }

        public Object key() {
            return key;
        }

        public Object value() {
            return value;
        }

        public void value(Object newValue) {
            value = newValue;
        }

        @Override
        public NetType netType() {
            return Types.find("System.Collections.DictionaryEntry");
        }
    }

    /** What a table will hold, where most tables are asked for one entry or none. Keys are as {@link #normal} makes them. */
    interface Source {
        /** The entry of a key, or null. */
        Entry find(Object normalKey);

        void fill(PSDictionary table);
    }

    private final NetType netType;
    private final boolean ignoreCase;
    private final Map<Object, Entry> entries;
    /** Null once the table holds what it gave. */
    private Source source;
    /** Whether threads may share it: who goes through it then sees what was there at the beginning. */
    private final boolean shared;

    public PSDictionary(NetType netType, boolean ignoreCase) {
        this.netType = netType;
        this.ignoreCase = ignoreCase;
        // Most tables are of these two types, and most live for a moment.
        boolean usual = netType == Types.HASHTABLE || netType == Types.ORDERED_DICTIONARY;
        this.shared = !usual && netType.fullName().startsWith("System.Collections.Concurrent.");
        Map<Object, Entry> plain =
                !usual && isSorted(netType) ? new TreeMap<>(PSDictionary::order) : new LinkedHashMap<>();
        this.entries = shared ? Collections.synchronizedMap(plain) : plain;
    }

    private PSDictionary(PSDictionary other) {
        this.netType = other.netType;
        this.ignoreCase = other.ignoreCase;
        this.shared = true;
        this.entries = Collections.synchronizedMap(other.filled());
    }

    /** The same table for several threads: {@code [hashtable]::Synchronized}. */
    public PSDictionary forThreads() {
        return shared ? this : new PSDictionary(this);
    }

    public boolean isShared() {
        return shared;
    }

    /** What to hold while several steps must be one; the table's own operations hold it too. */
    public Object lock() {
        return entries;
    }

    /** SortedDictionary and the two kinds of SortedList keep their keys in order. */
    private static boolean isSorted(NetType type) {
        return type.fullName().startsWith("System.Collections.SortedList")
                || type.fullName().startsWith("System.Collections.Generic.Sorted");
    }

    private static int order(Object one, Object other) {
        if (one.equals(other)) {
            return 0;
        }
        int order = one instanceof String && other instanceof String
                ? TextOrder.compare((String) one, (String) other, false)
                : Comparisons.compare(one, other, false);
        // Keys that weigh the same and are not equal stay two keys.
        return order != 0 ? order : one.toString().compareTo(other.toString());
    }

    /** An empty {@code @{}}. */
    public static PSDictionary hashtable() {
        return new PSDictionary(Types.HASHTABLE, true);
    }

    /** An empty {@code [ordered]@{}}. */
    public static PSDictionary ordered() {
        return new PSDictionary(Types.ORDERED_DICTIONARY, true);
    }

    /** A {@code @{}} that is filled when more than single entries are asked for. */
    static PSDictionary hashtable(Source source) {
        PSDictionary table = hashtable();
        table.source = source;
        return table;
    }

    private Map<Object, Entry> filled() {
        if (source != null) {
            fill();
        }
        return entries;
    }

    private synchronized void fill() {
        if (source != null) {
            source.fill(this);
            source = null;
        }
    }

    public boolean ignoresCase() {
        return ignoreCase;
    }

    public boolean isOrdered() {
        return netType == Types.ORDERED_DICTIONARY;
    }

    public Object get(Object key) {
        Entry entry = entry(key);
        return entry == null ? null : entry.value();
    }

    /** The entry of a key, or null: one look where both the question and the value are wanted. */
    public Entry entry(Object key) {
        return source == null ? entries.get(normal(key)) : source.find(normal(key));
    }

    public boolean containsKey(Object key) {
        return source == null ? entries.containsKey(normal(key)) : source.find(normal(key)) != null;
    }

    /** Sets a value; a known key keeps its place and its spelling. */
    public PSDictionary put(Object key, Object value) {
        if (!shared) {
            return putAlone(key, value);
        }
        synchronized (entries) {
            return putAlone(key, value);
        }
    }

    /** Puts a key of a {@link Source}. */
    void add(Object key, Object value) {
        entries.put(normal(key), new Entry(key, value));
    }

    private PSDictionary putAlone(Object key, Object value) {
        Object normal = normal(key);
        Entry entry = filled().get(normal);
        if (entry != null) {
            entry.value(value);
        } else {
            entries.put(normal, new Entry(PSObject.unwrap(key), value));
        }
        return this;
    }

    public boolean remove(Object key) {
        return filled().remove(normal(key)) != null;
    }

    public void clear() {
        filled().clear();
    }

    public int size() {
        return filled().size();
    }

    public Collection<Entry> entries() {
        if (!shared) {
            return filled().values();
        }
        synchronized (entries) {
            return new ArrayList<>(entries.values());
        }
    }

    public List<Object> keys() {
        return entries().stream().map(Entry::key).toList();
    }

    /** The entry at a place, for ordered dictionaries. */
    public Entry at(int index) {
        return entries().stream().skip(index).findFirst().orElseThrow();
    }

    private Object normal(Object key) {
        Object plain = PSObject.unwrap(key);
        return ignoreCase && plain instanceof String text ? text.toUpperCase(Locale.ROOT) : plain;
    }

    @Override
    public NetType netType() {
        return netType;
    }

    @Override
    public String toString() {
        return netType.fullName();
    }
}

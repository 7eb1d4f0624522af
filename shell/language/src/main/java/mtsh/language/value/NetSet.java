package mtsh.language.value;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import mtsh.language.type.NetType;

/** {@code HashSet[T]} and {@code SortedSet[T]}; {@code netType} tells which. */
public final class NetSet implements Enumerable {
    private final NetType netType;
    private final boolean ignoreCase;
    private final Map<Object, Object> items;

    public NetSet(NetType netType, boolean ignoreCase, boolean sorted) {
        this.netType = netType;
        this.ignoreCase = ignoreCase;
        this.items = sorted ? new TreeMap<>((a, b) -> Comparisons.compare(a, b, ignoreCase)) : new LinkedHashMap<>();
    }

    public boolean ignoresCase() {
        return ignoreCase;
    }

    public boolean isSorted() {
        return items instanceof TreeMap;
    }

    public boolean add(Object item) {
        return items.putIfAbsent(normal(item), new Object[] {item}) == null;
    }

    public boolean contains(Object item) {
        return items.containsKey(normal(item));
    }

    public boolean remove(Object item) {
        return items.remove(normal(item)) != null;
    }

    /** The item as it was first added, or null. */
    public Object actual(Object item) {
        Object[] holder = (Object[]) items.get(normal(item));
        return holder == null ? null : holder[0];
    }

    public void clear() {
        items.clear();
    }

    public int size() {
        return items.size();
    }

    private Object normal(Object item) {
        Object plain = PSObject.unwrap(item);
        if (plain == null) {
            return Void.class;
        }
        return ignoreCase && plain instanceof String text ? text.toUpperCase(Locale.ROOT) : plain;
    }

    @Override
    public Iterator<Object> iterator() {
        Iterator<Object> holders = items.values().iterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return holders.hasNext();
            }

            @Override
            public Object next() {
                return ((Object[]) holders.next())[0];
            }
        };
    }

    @Override
    public NetType netType() {
        return netType;
    }

    @Override
    public String toString() {
        return netType.toString();
    }
}

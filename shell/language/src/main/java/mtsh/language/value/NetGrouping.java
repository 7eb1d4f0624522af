package mtsh.language.value;

import java.util.Iterator;
import java.util.List;

import mtsh.language.type.NetType;

/** What {@code Enumerable.GroupBy} gives: a key, and the elements that have it. */
public record NetGrouping(NetType netType, Object key, List<Object> items) implements Enumerable {
    @Override
    public Iterator<Object> iterator() {
        return items.iterator();
    }

    @Override
    public String toString() {
        return netType.toString();
    }
}

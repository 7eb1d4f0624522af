package mtsh.language.type;

import java.util.Iterator;
import java.util.List;

import mtsh.language.value.Enumerable;

/** What {@code Enumerable.ToLookup} gives: groups that are found by their keys. */
record NetLookup(NetType netType, List<Object> groups) implements Enumerable {
    @Override
    public Iterator<Object> iterator() {
        return groups.iterator();
    }

    @Override
    public String toString() {
        return netType.toString();
    }
}

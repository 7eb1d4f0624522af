package mtsh.language.value;

import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;

import mtsh.language.type.NetType;
import mtsh.language.type.Types;

/**
 * A .NET array: fixed in length, with an element type. The items are not copied; those of several dimensions stand row after row.
 *
 * <p>{@code $a += $x} makes a new array each time. An array made so shares a growing store with those before it and gets items of its own
 * when somebody wants to see or change them, so that a loop which appends takes time in proportion to its rounds.
 */
public final class PSArray implements NetObject, Iterable<Object> {
    private final NetType elementType;
    private final int length;
    /** How long each dimension is; null for the one of most arrays. */
    private final int[] lengths;

    private Object[] items;
    private Growth growth;

    /** What appended arrays share. The first {@code used} places never change. */
    private static final class Growth {
        private Object[] store;
        private int used;

        Growth(Object[] items) {
            store = Arrays.copyOf(items, Math.max(8, items.length + (items.length >> 1)));
            used = items.length;
        }

        /** Adds after the first {@code length}; false when another array has gone on from there. */
        synchronized boolean append(int length, Object value) {
            if (used != length) {
                return false;
            }
            if (used == store.length) {
                store = Arrays.copyOf(store, used + (used >> 1));
            }
            store[used++] = value;
            return true;
        }

        synchronized Object[] copy(int length) {
            return Arrays.copyOf(store, length);
        }
    }

    public PSArray(NetType elementType, Object[] items) {
        this.elementType = elementType;
        this.items = items;
        this.length = items.length;
        this.lengths = null;
    }

    /** An array of several dimensions; there are as many items as the lengths multiplied. */
    public PSArray(NetType elementType, Object[] items, int... lengths) {
        this.elementType = elementType;
        this.items = items;
        this.length = items.length;
        this.lengths = lengths.length == 1 ? null : lengths.clone();
    }

    private PSArray(Growth growth, int length) {
        this.elementType = Types.OBJECT;
        this.growth = growth;
        this.length = length;
        this.lengths = null;
    }

    /** An {@code object[]}. */
    public static PSArray of(Object... items) {
        return new PSArray(Types.OBJECT, items);
    }

    public static PSArray of(Collection<?> items) {
        return new PSArray(Types.OBJECT, items.toArray());
    }

    public static PSArray ofStrings(Collection<String> items) {
        return new PSArray(Types.STRING, items.toArray());
    }

    /** An {@code object[]} with one more item. */
    public PSArray appended(Object value) {
        Growth known = growth;
        if (known != null && known.append(length, value)) {
            return new PSArray(known, length + 1);
        }
        Growth begun = new Growth(items());
        begun.append(length, value);
        return new PSArray(begun, length + 1);
    }

    public NetType elementType() {
        return elementType;
    }

    public Object[] items() {
        Object[] own = items;
        return own != null ? own : ownItems();
    }

    private synchronized Object[] ownItems() {
        if (items == null) {
            items = growth.copy(length);
            // What is written into the items from now on must not be missed by the next append.
            growth = null;
        }
        return items;
    }

    public int length() {
        return length;
    }

    /** How many dimensions it has. */
    public int rank() {
        return lengths == null ? 1 : lengths.length;
    }

    /** How long a dimension is, counted from 0. */
    public int length(int dimension) {
        return lengths == null ? length : lengths[dimension];
    }

    /** Where the item of these indexes, one for each dimension, stands among the items; -1 when it is outside. */
    public int place(int... indexes) {
        int place = 0;
        for (int i = 0; i < indexes.length; i++) {
            if (indexes[i] < 0 || indexes[i] >= length(i)) {
                return -1;
            }
            place = place * length(i) + indexes[i];
        }
        return place;
    }

    /** Another array of this shape. */
    public PSArray withItems(Object[] others) {
        return lengths == null ? new PSArray(elementType, others) : new PSArray(elementType, others, lengths);
    }

    public Object get(int index) {
        return items()[index];
    }

    public List<Object> asList() {
        return Arrays.asList(items());
    }

    @Override
    public Iterator<Object> iterator() {
        return asList().iterator();
    }

    @Override
    public NetType netType() {
        return lengths == null ? Types.arrayOf(elementType) : Types.arrayOf(elementType, lengths.length);
    }

    @Override
    public String toString() {
        return netType().fullName();
    }
}

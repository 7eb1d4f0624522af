package mtsh.language.value;

import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;

import mtsh.language.type.NetType;
import mtsh.language.type.Types;

/** A .NET array of one dimension: fixed in length, with an element type. The items are not copied. */
public final class PSArray implements NetObject, Iterable<Object> {
    private final NetType elementType;
    private final Object[] items;

    public PSArray(NetType elementType, Object[] items) {
        this.elementType = elementType;
        this.items = items;
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

    public NetType elementType() {
        return elementType;
    }

    public Object[] items() {
        return items;
    }

    public int length() {
        return items.length;
    }

    public Object get(int index) {
        return items[index];
    }

    public List<Object> asList() {
        return Arrays.asList(items);
    }

    @Override
    public Iterator<Object> iterator() {
        return asList().iterator();
    }

    @Override
    public NetType netType() {
        return Types.arrayOf(elementType);
    }

    @Override
    public String toString() {
        return netType().fullName();
    }
}

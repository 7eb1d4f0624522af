package mtsh.language.value;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;

import mtsh.language.type.NetType;

/** {@code ArrayList}, {@code List[T]} and the other growing lists of .NET; {@code netType} tells which. */
public final class PSList implements NetObject, Iterable<Object> {
    private final NetType netType;
    private final List<Object> items;

    public PSList(NetType netType) {
        this(netType, List.of());
    }

    public PSList(NetType netType, Collection<?> items) {
        this.netType = netType;
        this.items = new ArrayList<>(items);
    }

    private PSList(List<Object> items, NetType netType) {
        this.netType = netType;
        this.items = items;
    }

    /** One that shows another list, not a copy: changes go both ways. */
    public static PSList over(NetType netType, List<Object> items) {
        return new PSList(items, netType);
    }

    public List<Object> items() {
        return items;
    }

    @Override
    public Iterator<Object> iterator() {
        return items.iterator();
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

package mtsh.language.value;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

import mtsh.language.type.NetType;

/** Queues and stacks, generic or not; {@code netType} tells which. Elements come in the order in which they would be taken. */
public final class NetQueue implements Enumerable {
    private static final Object NULL = new Object();
    private final NetType netType;
    private final boolean isStack;
    private final Deque<Object> items = new ArrayDeque<>();

    public NetQueue(NetType netType, boolean isStack) {
        this.netType = netType;
        this.isStack = isStack;
    }

    public void add(Object item) {
        Object stored = item == null ? NULL : item;
        if (isStack) {
            items.addFirst(stored);
        } else {
            items.addLast(stored);
        }
    }

    public boolean isStack() {
        return isStack;
    }

    public int size() {
        return items.size();
    }

    public void clear() {
        items.clear();
    }

    /** The next one; the queue must not be empty. */
    public Object peek() {
        return plain(items.getFirst());
    }

    public Object take() {
        return plain(items.removeFirst());
    }

    public List<Object> toList() {
        List<Object> all = new ArrayList<>(items);
        all.replaceAll(NetQueue::plain);
        return all;
    }

    /** Another one with the same elements. */
    public NetQueue copy() {
        NetQueue copy = new NetQueue(netType, isStack);
        List<Object> all = toList();
        if (isStack) {
            Collections.reverse(all);
        }
        all.forEach(copy::add);
        return copy;
    }

    private static Object plain(Object stored) {
        return stored == NULL ? null : stored;
    }

    @Override
    public Iterator<Object> iterator() {
        return toList().iterator();
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

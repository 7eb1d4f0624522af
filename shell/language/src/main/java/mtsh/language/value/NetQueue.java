package mtsh.language.value;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

import mtsh.language.type.NetType;

/**
 * Queues and stacks, generic or not; {@code netType} tells which. Elements come in the order in which they would be taken.
 * Threads may share one: what is one call here is one step.
 */
public final class NetQueue implements Enumerable {
    private static final Object NULL = new Object();
    private final NetType netType;
    private final boolean isStack;
    private final Deque<Object> items = new ArrayDeque<>();

    public NetQueue(NetType netType, boolean isStack) {
        this.netType = netType;
        this.isStack = isStack;
    }

    public synchronized void add(Object item) {
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

    public synchronized int size() {
        return items.size();
    }

    public synchronized void clear() {
        items.clear();
    }

    /** The next one; the queue must not be empty. */
    public synchronized Object peek() {
        return plain(items.getFirst());
    }

    public synchronized Object take() {
        return plain(items.removeFirst());
    }

    public synchronized List<Object> toList() {
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

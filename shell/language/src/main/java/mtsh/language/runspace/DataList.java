package mtsh.language.runspace;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

import mtsh.language.error.NetThrow;
import mtsh.language.stream.Output;
import mtsh.language.type.NetType;
import mtsh.language.type.Types;
import mtsh.language.value.PSList;

/** The elements of a {@code PSDataCollection}: one thread adds, others read, and those who iterate see what was there when they began. */
public final class DataList extends AbstractList<Object> implements Output {
    private final List<Object> items = new ArrayList<>();
    private boolean open = true;
    private Runnable listener = () -> {};

    /** A collection of objects of a type, by its full name. */
    public static PSList collection(String elementType) {
        NetType type = Types.find("System.Management.Automation.PSDataCollection[" + elementType + "]");
        return PSList.over(type, new DataList());
    }

    /** The elements of a collection that {@link #collection} made, or null. */
    public static DataList of(PSList collection) {
        return collection.items() instanceof DataList list ? list : null;
    }

    /** Who wants to know of each addition; called without a lock. */
    public void listener(Runnable onAdded) {
        listener = onAdded;
    }

    @Override
    public void write(Object value) {
        add(value);
    }

    @Override
    public void add(int index, Object value) {
        synchronized (this) {
            requireOpen();
            items.add(index, value);
            notifyAll();
        }
        listener.run();
    }

    @Override
    public boolean add(Object value) {
        synchronized (this) {
            requireOpen();
            items.add(value);
            notifyAll();
        }
        listener.run();
        return true;
    }

    private void requireOpen() {
        if (!open) {
            throw new NetThrow(
                    "System.Management.Automation.PSInvalidOperationException",
                    "Objects cannot be added to a closed buffer. Make sure the buffer is open for Add and Insert operations to"
                            + " succeed.");
        }
    }

    @Override
    public synchronized Object get(int index) {
        return items.get(index);
    }

    @Override
    public synchronized Object set(int index, Object value) {
        return items.set(index, value);
    }

    @Override
    public synchronized Object remove(int index) {
        return items.remove(index);
    }

    @Override
    public synchronized void clear() {
        items.clear();
    }

    @Override
    public synchronized int size() {
        return items.size();
    }

    /** Takes everything out. */
    public synchronized List<Object> readAll() {
        List<Object> all = new ArrayList<>(items);
        items.clear();
        return all;
    }

    /** What is there now. */
    public synchronized List<Object> snapshot() {
        return new ArrayList<>(items);
    }

    @Override
    public Iterator<Object> iterator() {
        return snapshot().iterator();
    }

    @Override
    public Object[] toArray() {
        return snapshot().toArray();
    }

    /** Nothing more will be added. */
    public synchronized void complete() {
        open = false;
        notifyAll();
    }

    public synchronized boolean isOpen() {
        return open;
    }
}

package mtsh.language.value;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

import mtsh.language.error.NetThrow;
import mtsh.language.type.NetType;

/** {@code LinkedList[T]}: elements in nodes that scripts hold and go along. */
public final class NetLinkedList implements Enumerable {
    /** One place in a list; in none when it was removed or not yet added. */
    public static final class Node implements NetObject {
        private final NetType netType;
        private Object value;
        private NetLinkedList list;
        private Node previous;
        private Node next;

        public Node(NetType netType, Object value) {
            this.netType = netType;
            this.value = value;
        }

        public Object value() {
            return value;
        }

        public void value(Object newValue) {
            value = newValue;
        }

        public NetLinkedList list() {
            return list;
        }

        public Node previous() {
            return previous;
        }

        public Node next() {
            return next;
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

    private final NetType netType;
    private Node first;
    private Node last;
    private int size;

    public NetLinkedList(NetType netType) {
        this.netType = netType;
    }

    public Node first() {
        return first;
    }

    public Node last() {
        return last;
    }

    public int size() {
        return size;
    }

    /** Puts a node behind another, or at the beginning when that is null. */
    public Node addAfter(Node place, Node node) {
        requireMine(place);
        requireFree(node);
        node.list = this;
        node.previous = place;
        node.next = place == null ? first : place.next;
        if (node.next == null) {
            last = node;
        } else {
            node.next.previous = node;
        }
        if (place == null) {
            first = node;
        } else {
            place.next = node;
        }
        size++;
        return node;
    }

    /** Puts a node before another, or at the end when that is null. */
    public Node addBefore(Node place, Node node) {
        requireMine(place);
        return addAfter(place == null ? last : place.previous, node);
    }

    public void remove(Node node) {
        if (node == null) {
            throw new NetThrow("System.ArgumentNullException", "Value cannot be null. (Parameter 'node')");
        }
        requireMine(node);
        if (node.previous == null) {
            first = node.next;
        } else {
            node.previous.next = node.next;
        }
        if (node.next == null) {
            last = node.previous;
        } else {
            node.next.previous = node.previous;
        }
        node.list = null;
        node.previous = null;
        node.next = null;
        size--;
    }

    public void clear() {
        while (first != null) {
            remove(first);
        }
    }

    private void requireMine(Node node) {
        if (node != null && node.list != this) {
            throw new NetThrow(
                    "System.InvalidOperationException", "The LinkedList node does not belong to current LinkedList.");
        }
    }

    private static void requireFree(Node node) {
        if (node.list != null) {
            throw new NetThrow(
                    "System.InvalidOperationException", "The LinkedList node already belongs to a LinkedList.");
        }
    }

    public List<Object> toList() {
        List<Object> all = new ArrayList<>(size);
        for (Node node = first; node != null; node = node.next) {
            all.add(node.value);
        }
        return all;
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

package mtsh.language.type;

import mtsh.language.error.NetThrow;
import mtsh.language.value.Enumerator;
import mtsh.language.value.NetLinkedList;
import mtsh.language.value.NetLinkedList.Node;
import mtsh.language.value.PSArray;

/** Members of LinkedList[T] and of its nodes. */
final class LinkedListMembers extends Description {
    @Override
    String definitions() {
        return type().name().startsWith("LinkedListNode") ? """
                new(T value)
                System.Collections.Generic.LinkedList[T] List {get;}
                System.Collections.Generic.LinkedListNode[T] Next {get;}
                System.Collections.Generic.LinkedListNode[T] Previous {get;}
                T Value {get;set;}
                """ : """
                new()
                new(System.Collections.Generic.IEnumerable[T] collection)
                int Count {get;}
                System.Collections.Generic.LinkedListNode[T] First {get;}
                System.Collections.Generic.LinkedListNode[T] Last {get;}
                System.Collections.Generic.LinkedListNode[T] AddAfter(System.Collections.Generic.LinkedListNode[T] node, T value)
                void AddAfter(System.Collections.Generic.LinkedListNode[T] node, System.Collections.Generic.LinkedListNode[T] newNode)
                System.Collections.Generic.LinkedListNode[T] AddBefore(System.Collections.Generic.LinkedListNode[T] node, T value)
                void AddBefore(System.Collections.Generic.LinkedListNode[T] node, System.Collections.Generic.LinkedListNode[T] newNode)
                System.Collections.Generic.LinkedListNode[T] AddFirst(T value)
                void AddFirst(System.Collections.Generic.LinkedListNode[T] node)
                System.Collections.Generic.LinkedListNode[T] AddLast(T value)
                void AddLast(System.Collections.Generic.LinkedListNode[T] node)
                void Clear()
                bool Contains(T value)
                void CopyTo(T[] array, int index)
                System.Collections.Generic.LinkedListNode[T] Find(T value)
                System.Collections.Generic.LinkedListNode[T] FindLast(T value)
                System.Collections.Generic.LinkedList`1+Enumerator[T] GetEnumerator()
                void Remove(System.Collections.Generic.LinkedListNode[T] node)
                bool Remove(T value)
                void RemoveFirst()
                void RemoveLast()
                """;
    }

    private NetType nodeType() {
        return GenericTypes.of(Types.find("System.Collections.Generic.LinkedListNode`1"), type().typeArguments());
    }

    @Override
    Object get(String property, Object self) {
        if (self instanceof Node node) {
            return switch (property) {
                case "List" -> node.list();
                case "Next" -> node.next();
                case "Previous" -> node.previous();
                default -> node.value();
            };
        }
        NetLinkedList list = (NetLinkedList) self;
        return switch (property) {
            case "First" -> list.first();
            case "Last" -> list.last();
            default -> list.size();
        };
    }

    @Override
    void set(String property, Object self, Object value) {
        ((Node) self).value(value);
    }

    @Override
    Object call(String key, Object self, Object[] a) {
        NetLinkedList list = (NetLinkedList) self;
        switch (name(key)) {
            case "AddFirst", "AddLast":
                return add(list, name(key).equals("AddFirst"), a[0]);
            case "AddAfter", "AddBefore":
                return add(list, name(key).equals("AddAfter"), required((Node) a[0]), a[1]);
            case "Clear":
                list.clear();
                return null;
            case "Contains":
                return find(list, a[0], true) != null;
            case "Find":
                return find(list, a[0], true);
            case "FindLast":
                return find(list, a[0], false);
            case "CopyTo":
                ListMembers.copy(list.toList(), (PSArray) a[0], (Integer) a[1]);
                return null;
            case "GetEnumerator":
                return Enumerator.of(list.iterator());
            case "Remove":
                return remove(list, a[0]);
            default:
                return removeEnd(list, name(key).equals("RemoveFirst") ? list.first() : list.last());
        }
    }

    private static Node required(Node node) {
        if (node == null) {
            throw new NetThrow("System.ArgumentNullException", "Value cannot be null. (Parameter 'node')");
        }
        return node;
    }

    private Object add(NetLinkedList list, boolean first, Object added) {
        Node node = added instanceof Node given ? given : new Node(nodeType(), added);
        Node placed = first ? list.addAfter(null, node) : list.addBefore(null, node);
        return added instanceof Node ? null : placed;
    }

    private Object add(NetLinkedList list, boolean after, Node place, Object added) {
        Node node = added instanceof Node given ? given : new Node(nodeType(), added);
        Node placed = after ? list.addAfter(place, node) : list.addBefore(place, node);
        return added instanceof Node ? null : placed;
    }

    private static Node find(NetLinkedList list, Object value, boolean forward) {
        Node node = forward ? list.first() : list.last();
        while (node != null && !ObjectMembers.same(node.value(), value)) {
            node = forward ? node.next() : node.previous();
        }
        return node;
    }

    private static Object remove(NetLinkedList list, Object value) {
        if (value instanceof Node node) {
            list.remove(node);
            return null;
        }
        Node found = find(list, value, true);
        if (found != null) {
            list.remove(found);
        }
        return found != null;
    }

    private static Object removeEnd(NetLinkedList list, Node end) {
        if (end == null) {
            throw new NetThrow("System.InvalidOperationException", "The LinkedList is empty.");
        }
        list.remove(end);
        return null;
    }

    @Override
    Object callStatic(String key, Object[] a) {
        if (type().name().startsWith("LinkedListNode")) {
            return new Node(type(), a[0]);
        }
        NetLinkedList list = new NetLinkedList(type());
        if (a.length == 1) {
            NetType element = type().typeArguments().get(0);
            ArrayMaker.elements(a[0], element).forEach(each -> list.addBefore(null, new Node(nodeType(), each)));
        }
        return list;
    }
}

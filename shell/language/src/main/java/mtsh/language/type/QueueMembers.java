package mtsh.language.type;

import java.util.List;

import mtsh.language.error.NetThrow;
import mtsh.language.value.Enumerator;
import mtsh.language.value.NetQueue;
import mtsh.language.value.PSArray;
import mtsh.language.value.Reference;

/** Members of queues and stacks, generic or not. */
final class QueueMembers extends Description {
    @Override
    String definitions() {
        if (isConcurrent()) {
            return concurrentDefinitions();
        }
        boolean generic = !type().typeArguments().isEmpty();
        String common = """
                new()
                int Count {get;}
                void Clear()
                T Peek()
                T[] ToArray()
                """ + (generic ? generic() : plain());
        return common.replaceAll("\\bT\\b", generic ? "T" : "System.Object");
    }

    private String generic() {
        String kind = type().name().replaceAll("`.*", "");
        String taking = isStack()
                ? "T Pop()\nvoid Push(T item)\nbool TryPop([ref] T result)\n"
                : "T Dequeue()\nvoid Enqueue(T item)\nbool TryDequeue([ref] T result)\n";
        return """
                new(int capacity)
                new(System.Collections.Generic.IEnumerable[T] collection)
                int Capacity {get;}
                bool Contains(T item)
                void CopyTo(T[] array, int arrayIndex)
                int EnsureCapacity(int capacity)
                System.Collections.Generic.KIND`1+Enumerator[T] GetEnumerator()
                void TrimExcess()
                void TrimExcess(int capacity)
                bool TryPeek([ref] T result)
                """.replace("KIND", kind) + taking;
    }

    private String plain() {
        String own = isStack() ? """
                new(int initialCapacity)
                T Pop()
                void Push(T obj)
                static System.Collections.Stack Synchronized(System.Collections.Stack stack)
                """ : """
                new(int capacity)
                new(int capacity, float growFactor)
                T Dequeue()
                void Enqueue(T obj)
                void TrimToSize()
                static System.Collections.Queue Synchronized(System.Collections.Queue queue)
                """;
        return """
                new(System.Collections.ICollection col)
                T Clone()
                bool Contains(T obj)
                void CopyTo(array array, int index)
                System.Collections.IEnumerator GetEnumerator()
                bool IsSynchronized {get;}
                T SyncRoot {get;}
                """ + own;
    }

    private boolean isConcurrent() {
        return type().name().startsWith("Concurrent");
    }

    private String concurrentDefinitions() {
        return """
                new()
                new(System.Collections.Generic.IEnumerable[T] collection)
                int Count {get;}
                bool IsEmpty {get;}
                void Clear()
                void CopyTo(T[] array, int index)
                System.Collections.Generic.IEnumerator[T] GetEnumerator()
                T[] ToArray()
                bool TryPeek([ref] T result)
                """
                + switch (type().name()) {
                    case "ConcurrentStack`1" -> """
                            void Push(T item)
                            void PushRange(T[] items)
                            bool TryPop([ref] T result)
                            """;
                    case "ConcurrentBag`1" -> """
                            void Add(T item)
                            bool TryTake([ref] T result)
                            """;
                    default -> """
                            void Enqueue(T item)
                            bool TryDequeue([ref] T result)
                            """;
                };
    }

    /** A bag gives first what was put in last, as .NET's does on one thread. */
    private boolean isStack() {
        return type().name().startsWith("Stack")
                || type().name().startsWith("ConcurrentStack")
                || type().name().startsWith("ConcurrentBag");
    }

    private NetType element() {
        return type().typeArguments().isEmpty()
                ? Types.OBJECT
                : type().typeArguments().get(0);
    }

    @Override
    Object get(String property, Object self) {
        NetQueue queue = (NetQueue) self;
        return switch (property) {
            case "IsEmpty" -> queue.size() == 0;
            case "IsSynchronized" -> false;
            case "SyncRoot" -> queue;
            case "Capacity" -> queue.size() == 0 ? 0 : Math.max(4, queue.size());
            default -> queue.size();
        };
    }

    @Override
    Object call(String key, Object self, Object[] a) {
        NetQueue queue = (NetQueue) self;
        switch (name(key)) {
            case "Clear":
                queue.clear();
                return null;
            case "Clone":
                return queue.copy();
            case "Contains":
                return SequenceSearch.indexOf(queue.toList(), a[0], 0, queue.size()) >= 0;
            case "CopyTo":
                ListMembers.copy(queue.toList(), (PSArray) a[0], (Integer) a[1]);
                return null;
            case "Enqueue", "Push", "Add":
                queue.add(a[0]);
                return null;
            case "PushRange":
                ArrayMaker.elements(a[0], element()).forEach(queue::add);
                return null;
            case "GetEnumerator":
                return Enumerator.of(queue.iterator());
            case "Peek":
                return notEmpty(queue).peek();
            case "Dequeue", "Pop":
                return notEmpty(queue).take();
            case "ToArray":
                return new PSArray(element(), queue.toList().toArray());
            case "EnsureCapacity":
                return Math.max(queue.size(), (Integer) a[0]);
            case "TrimExcess", "TrimToSize":
                return null;
            case "TryPeek":
                return tryTake(queue, (Reference) a[0], false);
            case "TryDequeue", "TryPop", "TryTake":
                return tryTake(queue, (Reference) a[0], true);
            default:
                throw missing(key);
        }
    }

    private NetQueue notEmpty(NetQueue queue) {
        if (queue.size() == 0) {
            throw new NetThrow("System.InvalidOperationException", isStack() ? "Stack empty." : "Queue empty.");
        }
        return queue;
    }

    private boolean tryTake(NetQueue queue, Reference result, boolean remove) {
        boolean any;
        Object next;
        synchronized (queue) {
            any = queue.size() > 0;
            next = any ? remove ? queue.take() : queue.peek() : element().defaultValue();
        }
        result.set(next);
        return any;
    }

    @Override
    Object callStatic(String key, Object[] a) {
        if (name(key).equals("Synchronized")) {
            return a[0];
        }
        NetQueue queue = new NetQueue(type(), isStack());
        if (a.length == 1 && !(a[0] instanceof Integer)) {
            List<Object> source = ArrayMaker.elements(a[0], element());
            source.forEach(queue::add);
        }
        return queue;
    }
}

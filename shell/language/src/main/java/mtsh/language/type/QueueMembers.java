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
        boolean stack = isStack();
        String element = type().typeArguments().isEmpty() ? "System.Object" : "T";
        String source = type().typeArguments().isEmpty()
                ? "System.Collections.ICollection"
                : "System.Collections.Generic.IEnumerable[T]";
        return ("""
                new()
                new(int capacity)
                new(SOURCE collection)
                int Count {get;}
                void Clear()
                System.Object Clone()
                bool Contains(T item)
                void CopyTo(T[] array, int arrayIndex)
                System.Collections.IEnumerator GetEnumerator()
                T Peek()
                T[] ToArray()
                void TrimExcess()
                bool TryPeek([ref] T result)
                """
                        + (stack
                                ? "T Pop()\nvoid Push(T item)\nbool TryPop([ref] T result)\n"
                                : "T Dequeue()\nvoid Enqueue(T item)\nbool TryDequeue([ref] T result)\n"))
                .replace("SOURCE", source)
                .replaceAll("\\bT\\b", element);
    }

    private boolean isStack() {
        return type().name().startsWith("Stack");
    }

    private NetType element() {
        return type().typeArguments().isEmpty()
                ? Types.OBJECT
                : type().typeArguments().get(0);
    }

    @Override
    Object get(String property, Object self) {
        return ((NetQueue) self).size();
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
            case "Enqueue", "Push":
                queue.add(a[0]);
                return null;
            case "GetEnumerator":
                return Enumerator.of(queue.iterator());
            case "Peek":
                return notEmpty(queue).peek();
            case "Dequeue", "Pop":
                return notEmpty(queue).take();
            case "ToArray":
                return new PSArray(element(), queue.toList().toArray());
            case "TrimExcess":
                return null;
            case "TryPeek":
                return tryTake(queue, (Reference) a[0], false);
            case "TryDequeue", "TryPop":
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
        boolean any = queue.size() > 0;
        Object next = any ? remove ? queue.take() : queue.peek() : element().defaultValue();
        result.set(next);
        return any;
    }

    @Override
    Object callStatic(String key, Object[] a) {
        NetQueue queue = new NetQueue(type(), isStack());
        if (a.length == 1 && !(a[0] instanceof Integer)) {
            List<Object> source = ArrayMaker.elements(a[0], element());
            source.forEach(queue::add);
        }
        return queue;
    }
}

package mtsh.language.value;

import java.util.Iterator;
import java.util.NoSuchElementException;

import mtsh.language.type.NetType;
import mtsh.language.type.Types;

/** What {@code GetEnumerator()}, {@code $foreach}, {@code $switch} and {@code $input} are: an iterator that remembers its element. */
public final class Enumerator implements Iterator<Object>, NetObject {
    private final Iterator<?> elements;
    private Object current;

    private Enumerator(Iterator<?> elements) {
        this.elements = elements;
    }

    public static Enumerator of(Iterator<?> elements) {
        return elements instanceof Enumerator known ? known : new Enumerator(elements);
    }

    /** Goes to the next element; false when there is none. */
    public boolean moveNext() {
        if (!elements.hasNext()) {
            current = null;
            return false;
        }
        current = elements.next();
        return true;
    }

    /** The element that it stands on; null before the first and after the last. */
    public Object current() {
        return current;
    }

    @Override
    public boolean hasNext() {
        return elements.hasNext();
    }

    @Override
    public Object next() {
        if (!moveNext()) {
            throw new NoSuchElementException();
        }
        return current;
    }

    @Override
    public NetType netType() {
        return Types.find("System.Collections.IEnumerator");
    }
}

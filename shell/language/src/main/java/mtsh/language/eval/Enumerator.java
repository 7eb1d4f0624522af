package mtsh.language.eval;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Supplier;

import mtsh.language.type.NetType;
import mtsh.language.value.NetObject;

/** {@code $foreach}, {@code $switch} and {@code $input}: what a loop takes its elements from, and a script may take some itself. */
final class Enumerator implements Iterator<Object>, NetObject {
    private static final NetType TYPE = NetType.named("System.Collections.ArrayList+ArrayListEnumeratorSimple")
            .property("System.Object Current {get;}", self -> ((Enumerator) self).current)
            .method("bool MoveNext()", (self, a) -> ((Enumerator) self).moveNext())
            .method("void Reset()", (self, a) -> {
                ((Enumerator) self).reset();
                return null;
            })
            .build();

    private final Supplier<Iterator<?>> source;
    private Iterator<?> items;
    private Object current;

    Enumerator(Supplier<Iterator<?>> source) {
        this.source = source;
        this.items = source.get();
    }

    static Enumerator of(List<Object> items) {
        return new Enumerator(items::iterator);
    }

    private boolean moveNext() {
        boolean more = items.hasNext();
        current = more ? Nothing.toNull(items.next()) : null;
        return more;
    }

    private void reset() {
        items = source.get();
        current = null;
    }

    @Override
    public boolean hasNext() {
        return items.hasNext();
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
        return TYPE;
    }
}

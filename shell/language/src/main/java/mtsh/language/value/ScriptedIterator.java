package mtsh.language.value;

import java.util.Iterator;
import java.util.NoSuchElementException;

import mtsh.language.type.Members;
import mtsh.language.type.NetType;
import mtsh.language.type.Types;

/** Goes through an object whose class implements IEnumerable or IEnumerator in a script. */
final class ScriptedIterator implements Iterator<Object> {
    private final Object enumerator;
    private boolean looked;
    private boolean more;

    private ScriptedIterator(Object enumerator) {
        this.enumerator = enumerator;
    }

    /** Null when the class implements neither. */
    static Iterator<?> of(Scripted object) {
        NetType type = object.netType();
        if (isA(type, "System.Collections.IEnumerator")) {
            return new ScriptedIterator(object);
        }
        if (!isA(type, "System.Collections.IEnumerable")) {
            return null;
        }
        Object enumerator = Members.invoke(object, "GetEnumerator");
        Iterator<?> known = Enumeration.of(enumerator);
        return known != null ? known : new ScriptedIterator(enumerator);
    }

    private static boolean isA(NetType type, String name) {
        NetType wanted = Types.find(name);
        return wanted != null && type.isA(wanted);
    }

    @Override
    public boolean hasNext() {
        if (!looked) {
            more = Conversions.toBoolean(Members.invoke(enumerator, "MoveNext"));
            looked = true;
        }
        return more;
    }

    @Override
    public Object next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        looked = false;
        return Members.get(enumerator, "Current");
    }
}

package mtsh.language.value;

import java.util.Iterator;
import java.util.List;

/** What a pipeline or {@code foreach} takes apart: arrays, lists, sets, queues, enumerators; not strings, not dictionaries. */
public final class Enumeration {
    private Enumeration() {}

    /** The elements one by one, or null when the value is one value. */
    public static Iterator<?> of(Object value) {
        Object plain = PSObject.unwrap(value);
        if (isPlain(plain)) {
            return null;
        }
        if (plain instanceof PSArray array) {
            return array.iterator();
        }
        if (plain instanceof PSList list) {
            return list.iterator();
        }
        if (plain instanceof Enumerable enumerable) {
            return enumerable.iterator();
        }
        if (plain instanceof Scripted scripted) {
            return ScriptedIterator.of(scripted);
        }
        return plain instanceof Iterator<?> iterator ? iterator : null;
    }

    /** The kinds that are met most and are never taken apart; asking for their class costs less than for an interface. */
    private static boolean isPlain(Object value) {
        return value instanceof Integer
                || value instanceof String
                || value instanceof Boolean
                || value instanceof Double
                || value instanceof Long
                || value instanceof PSObject;
    }

    public static boolean isEnumerable(Object value) {
        return of(value) != null;
    }

    /** The elements, or null when the value is one value; a list with an index where the value has one. */
    public static List<Object> list(Object value) {
        Object plain = PSObject.unwrap(value);
        if (plain instanceof PSArray array) {
            return array.asList();
        }
        if (plain instanceof PSList list) {
            return list.items();
        }
        Iterator<?> iterator = of(plain);
        if (iterator == null) {
            return null;
        }
        PSList all = new PSList(null);
        iterator.forEachRemaining(all.items()::add);
        return all.items();
    }
}

package mtsh.language.eval;

import java.util.ArrayList;
import java.util.List;

import mtsh.language.data.NetRow;
import mtsh.language.error.ErrorCategory;
import mtsh.language.error.Errors;
import mtsh.language.error.TerminatingError;
import mtsh.language.type.Members;
import mtsh.language.type.NetType;
import mtsh.language.type.Types;
import mtsh.language.value.Comparisons;
import mtsh.language.value.Conversions;
import mtsh.language.value.Enumerable;
import mtsh.language.value.Enumeration;
import mtsh.language.value.NetNameValues;
import mtsh.language.value.NetObject;
import mtsh.language.value.NetTuple;
import mtsh.language.value.PSArray;
import mtsh.language.value.PSDictionary;
import mtsh.language.value.PSList;
import mtsh.language.value.PSObject;

/** {@code target[index]}: reading and writing elements. */
final class Indexing {
    private Indexing() {}

    static Object get(Object target, Object index, int strictVersion) {
        Object plain = PSObject.unwrap(target);
        if (plain == null) {
            throw nullArray();
        }
        if (plain instanceof PSDictionary dictionary) {
            return dictionary(dictionary, index);
        }
        if (plain instanceof PSArray array && array.rank() > 1) {
            return GridIndexing.get(array, index, strictVersion);
        }
        List<Object> several = PSObject.unwrap(index) instanceof String ? null : Enumeration.list(index);
        if (several != null) {
            return slice(plain, several);
        }
        return element(plain, index, strictVersion);
    }

    private static Object dictionary(PSDictionary dictionary, Object index) {
        Object key = PSObject.unwrap(index);
        if (key == null) {
            return null;
        }
        if (key instanceof PSArray keys) {
            List<Object> values = new ArrayList<>();
            for (Object each : keys) {
                values.add(dictionary(dictionary, each));
            }
            return PSArray.of(values);
        }
        if (dictionary.isOrdered() && key instanceof Integer position) {
            return position >= 0 && position < dictionary.size()
                    ? dictionary.at(position).value()
                    : null;
        }
        PSDictionary.Entry entry = dictionary.entry(key);
        if (entry != null || dictionary.netType().typeArguments().isEmpty()) {
            return entry == null ? null : entry.value();
        }
        Object converted =
                Conversions.convert(key, dictionary.netType().typeArguments().get(0));
        return dictionary.get(converted);
    }

    private static Object slice(Object target, List<Object> indexes) {
        List<Object> values = new ArrayList<>();
        int length = length(target);
        for (Object index : indexes) {
            int at = Conversions.toInt(index);
            int real = at < 0 ? at + length : at;
            if (real >= 0 && real < length) {
                values.add(element(target, real, 0));
            }
        }
        return PSArray.of(values);
    }

    private static int length(Object target) {
        if (target instanceof String text) {
            return text.length();
        }
        if (target instanceof NetTuple tuple) {
            return tuple.items().size();
        }
        List<Object> list = Enumeration.list(target);
        return list == null ? 1 : list.size();
    }

    private static Object element(Object target, Object index, int strictVersion) {
        if (target instanceof String text) {
            int at = position(index, text.length());
            return at < 0 ? outside(index, strictVersion) : (Object) text.charAt(at);
        }
        if (target instanceof NetTuple tuple) {
            int at = position(index, tuple.items().size());
            return at < 0 ? outside(index, strictVersion) : tuple.items().get(at);
        }
        if (target instanceof NetNameValues
                || target instanceof NetRow
                || target instanceof Enumerable && PSObject.unwrap(index) instanceof String) {
            Object named = Members.index(target, index);
            if (named != Members.MISSING) {
                return named;
            }
        }
        List<Object> list = Enumeration.list(target);
        if (list != null) {
            int at = position(index, list.size());
            return at < 0 ? outside(index, strictVersion) : list.get(at);
        }
        NetType type = Types.of(target);
        if (type != null && !type.methods("get_Item").isEmpty()) {
            return Members.invoke(target, "get_Item", index);
        }
        if (target instanceof NetObject && type != null && !type.methods("Item").isEmpty()) {
            return Members.index(target, index);
        }
        return ofScalar(target, index, strictVersion);
    }

    /** What cannot be indexed is like an array of itself alone. */
    private static Object ofScalar(Object target, Object index, int strictVersion) {
        Object at = PSObject.unwrap(index);
        if (at != null && (Comparisons.equal(0, at, true) || Comparisons.equal(-1, at, true))) {
            return target;
        }
        if (strictVersion < 2) {
            return Nothing.VALUE;
        }
        throw Errors.runtime(
                "CannotIndex",
                ErrorCategory.InvalidOperation,
                target,
                "Unable to index into an object of type \"" + Types.of(target).fullName() + "\".");
    }

    private static Object outside(Object index, int strictVersion) {
        if (strictVersion >= 3) {
            throw outOfBounds(index);
        }
        return null;
    }

    /** The index counted from the front, or -1 when it is outside. */
    private static int position(Object index, int length) {
        int at = Conversions.toInt(index);
        int real = at < 0 ? at + length : at;
        return real >= 0 && real < length ? real : -1;
    }

    static void set(Object target, Object index, Object value) {
        Object plain = PSObject.unwrap(target);
        if (plain == null) {
            throw nullArray();
        }
        if (plain instanceof PSDictionary dictionary) {
            setEntry(dictionary, PSObject.unwrap(index), value);
            return;
        }
        if (plain instanceof PSArray array) {
            int at = array.rank() > 1 ? GridIndexing.place(array, index) : writable(index, array.length());
            array.items()[at] =
                    array.elementType() == Types.OBJECT ? value : Conversions.convert(value, array.elementType());
            return;
        }
        if (plain instanceof PSList list) {
            int at = writable(index, list.items().size());
            List<NetType> types = list.netType().typeArguments();
            list.items().set(at, types.isEmpty() ? value : Conversions.convert(value, types.get(0)));
            return;
        }
        if (plain instanceof NetRow row) {
            row.set(row.column(PSObject.unwrap(index)), value);
            return;
        }
        NetType type = Types.of(plain);
        if (type != null && !type.methods("set_Item").isEmpty()) {
            Members.invoke(plain, "set_Item", index, value);
            return;
        }
        throw Errors.runtime(
                "CannotIndex",
                ErrorCategory.InvalidOperation,
                target,
                "Unable to index into an object of type \"" + type + "\".");
    }

    private static void setEntry(PSDictionary dictionary, Object key, Object value) {
        if (key == null) {
            throw Errors.runtime(
                    "NullArrayIndex",
                    ErrorCategory.InvalidOperation,
                    null,
                    "Index operation failed; the array index evaluated to null.");
        }
        List<NetType> types = dictionary.netType().typeArguments();
        if (types.size() == 2) {
            dictionary.put(Conversions.convert(key, types.get(0)), Conversions.convert(value, types.get(1)));
        } else if (dictionary.isOrdered() && key instanceof Integer position && position < dictionary.size()) {
            dictionary.at(position).value(value);
        } else {
            dictionary.put(key, value);
        }
    }

    private static int writable(Object index, int length) {
        if (PSObject.unwrap(index) instanceof PSArray several && several.length() > 1) {
            throw Errors.runtime(
                    "ArraySliceAssignmentFailed",
                    ErrorCategory.InvalidOperation,
                    index,
                    "Array assignment to [" + GridIndexing.shown(index)
                            + "] failed because assignment to slices is not supported.");
        }
        int at = position(index, length);
        if (at < 0) {
            throw outOfBounds(null);
        }
        return at;
    }

    static TerminatingError outOfBounds(Object target) {
        return Errors.of(
                "System.IndexOutOfRangeException",
                "System.IndexOutOfRangeException",
                ErrorCategory.OperationStopped,
                target,
                "Index was outside the bounds of the array.");
    }

    private static TerminatingError nullArray() {
        return Errors.runtime("NullArray", ErrorCategory.InvalidOperation, null, "Cannot index into a null array.");
    }
}

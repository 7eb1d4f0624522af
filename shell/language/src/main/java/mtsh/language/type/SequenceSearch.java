package mtsh.language.type;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import mtsh.language.error.NetThrow;
import mtsh.language.value.Comparisons;
import mtsh.language.value.Conversions;
import mtsh.language.value.Invocable;
import mtsh.language.value.NetObject;
import mtsh.language.value.PSArray;
import mtsh.language.value.PSList;
import mtsh.language.value.PSObject;
import mtsh.language.value.StringComparer;

/** Finding, testing and ordering elements: what lists and arrays have in common. */
final class SequenceSearch {
    private SequenceSearch() {}

    /** A method of lists that looks at elements. */
    static Object call(String name, PSList list, Object[] a) {
        List<Object> items = list.items();
        return switch (name) {
            case "BinarySearch" -> binarySearch(items, a);
            case "Contains" -> indexOf(items, a[0], 0, items.size()) >= 0;
            case "ConvertAll" -> converted(items, block(a[0]));
            case "ForEach" -> forEach(items, block(a[0]));
            case "FindAll" -> new PSList(list.netType(), findAll(items, block(a[0])));
            case "RemoveAll" -> removeAll(items, block(a[0]));
            case "IndexOf" -> indexOf(items, a);
            case "LastIndexOf" -> lastIndexOf(items, a);
            default -> find(name, items, a, list.netType());
        };
    }

    /** {@code Find}, {@code FindIndex}, {@code Exists} and their like. */
    static Object find(String name, List<Object> items, Object[] a, NetType listType) {
        Invocable match = block(a[a.length - 1]);
        return switch (name) {
            case "Exists" -> firstIndex(items, match, 0, items.size()) >= 0;
            case "TrueForAll" -> items.stream().allMatch(item -> holds(match, item));
            case "Find" -> at(items, firstIndex(items, match, 0, items.size()), listType);
            case "FindLast" -> at(items, lastIndex(items, match, items.size() - 1, items.size()), listType);
            case "FindIndex" -> {
                int start = a.length > 1 ? (Integer) a[0] : 0;
                int count = a.length > 2 ? (Integer) a[1] : items.size() - start;
                ListMembers.range(items, start, count);
                yield firstIndex(items, match, start, start + count);
            }
            case "FindLastIndex" -> {
                int start = a.length > 1 ? (Integer) a[0] : items.size() - 1;
                yield lastIndex(
                        items, match, Math.min(start, items.size() - 1), a.length > 2 ? (Integer) a[1] : start + 1);
            }
            default -> throw new IllegalStateException("No search " + name);
        };
    }

    private static Object at(List<Object> items, int index, NetType listType) {
        if (index >= 0) {
            return items.get(index);
        }
        NetType element = listType.typeArguments().isEmpty()
                ? listType.elementType()
                : listType.typeArguments().get(0);
        return element == null ? null : element.defaultValue();
    }

    static Invocable block(Object value) {
        if (!(PSObject.unwrap(value) instanceof Invocable block)) {
            throw new NetThrow("System.ArgumentNullException", "Value cannot be null. (Parameter 'match')");
        }
        return block;
    }

    static boolean holds(Invocable match, Object item) {
        return Conversions.toBoolean(match.invoke(item, item));
    }

    private static int firstIndex(List<Object> items, Invocable match, int start, int end) {
        for (int i = start; i < end; i++) {
            if (holds(match, items.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private static int lastIndex(List<Object> items, Invocable match, int start, int count) {
        for (int i = start; i > start - count && i >= 0; i--) {
            if (holds(match, items.get(i))) {
                return i;
            }
        }
        return -1;
    }

    static List<Object> findAll(List<Object> items, Invocable match) {
        return new ArrayList<>(items.stream().filter(item -> holds(match, item)).toList());
    }

    private static int removeAll(List<Object> items, Invocable match) {
        int before = items.size();
        items.removeIf(item -> holds(match, item));
        return before - items.size();
    }

    static Object forEach(Iterable<Object> items, Invocable action) {
        items.forEach(item -> action.invoke(item, item));
        return null;
    }

    private static PSList converted(List<Object> items, Invocable converter) {
        PSList results = new PSList(Types.find("System.Collections.Generic.List[System.Object]"));
        items.forEach(item -> results.items().add(converter.invoke(item, item)));
        return results;
    }

    static int indexOf(List<Object> items, Object value, int start, int end) {
        for (int i = start; i < end; i++) {
            if (ObjectMembers.same(items.get(i), value)) {
                return i;
            }
        }
        return -1;
    }

    static int indexOf(List<Object> items, Object[] a) {
        int start = a.length > 1 ? (Integer) a[1] : 0;
        int count = a.length > 2 ? (Integer) a[2] : items.size() - start;
        ListMembers.range(items, start, count);
        return indexOf(items, a[0], start, start + count);
    }

    static int lastIndexOf(List<Object> items, Object[] a) {
        int start = a.length > 1 ? (Integer) a[1] : items.size() - 1;
        int count = a.length > 2 ? (Integer) a[2] : start + 1;
        for (int i = Math.min(start, items.size() - 1); i >= 0 && i > start - count; i--) {
            if (ObjectMembers.same(items.get(i), a[0])) {
                return i;
            }
        }
        return -1;
    }

    static int binarySearch(List<Object> items, Object[] a) {
        boolean part = a.length == 4;
        Object value = part ? a[2] : a[0];
        Comparator<Object> order = order(a.length == 2 || part ? a[a.length - 1] : null);
        int low = part ? (Integer) a[0] : 0;
        int high = (part ? low + (Integer) a[1] : items.size()) - 1;
        while (low <= high) {
            int middle = low + (high - low) / 2;
            int found = order.compare(items.get(middle), value);
            if (found == 0) {
                return middle;
            }
            if (found < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return ~low;
    }

    /** The order of a comparer, a comparison as a script block, or of the values themselves. */
    static Comparator<Object> order(Object comparer) {
        Object plain = PSObject.unwrap(comparer);
        if (plain instanceof Invocable block) {
            return (x, y) -> Conversions.toInt(block.invoke(x, x, y));
        }
        if (plain instanceof StringComparer texts) {
            return (x, y) -> texts.order().compare(text(x), text(y));
        }
        if (plain instanceof NetObject && !Types.of(plain).methods("Compare").isEmpty()) {
            return (x, y) -> Conversions.toInt(Members.invoke(plain, "Compare", x, y));
        }
        return SequenceSearch::natural;
    }

    private static String text(Object value) {
        return value == null ? null : Conversions.toText(value);
    }

    private static int natural(Object x, Object y) {
        if (x == null || y == null) {
            return x == y ? 0 : x == null ? -1 : 1;
        }
        return Comparisons.compare(x, y, false);
    }

    /** The elements of an array as a list that writes through. */
    static List<Object> view(PSArray array) {
        return array.asList();
    }
}

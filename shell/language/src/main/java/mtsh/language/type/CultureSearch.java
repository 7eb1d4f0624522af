package mtsh.language.type;

import java.util.Locale;

import mtsh.language.error.NetThrow;
import mtsh.language.value.CultureOrder;
import mtsh.language.value.NetEnum;

/** Comparing and searching of CompareInfo, with CompareOptions. */
final class CultureSearch {
    private CultureSearch() {}

    static Object call(String name, String culture, Object[] a) {
        int options = a[a.length - 1] instanceof NetEnum given ? (int) given.value() : 0;
        CultureOrder order = new CultureOrder(culture, options);
        if (!name.equals("Compare")) {
            for (int i = 0; i < Math.min(2, a.length); i++) {
                if (a[i] == null) {
                    String parameter = i == 0 ? "source" : name.equals("IsPrefix") ? "prefix" : "value";
                    throw new NetThrow(
                            "System.ArgumentNullException", "Value cannot be null. (Parameter '" + parameter + "')");
                }
            }
        }
        return switch (name) {
            case "Compare" -> compare(order, a);
            case "GetHashCode" -> hash(order, (String) a[0]);
            case "IsPrefix" -> matchAt((String) a[0], a[1].toString(), 0, order) >= 0;
            case "IsSuffix" -> isSuffix((String) a[0], a[1].toString(), order);
            case "IndexOf" -> indexOf((String) a[0], a[1].toString(), a.length > 2 ? a[2] : null, order);
            default -> lastIndexOf((String) a[0], a[1].toString(), order);
        };
    }

    private static int compare(CultureOrder order, Object[] a) {
        int count = a[a.length - 1] instanceof NetEnum ? a.length - 1 : a.length;
        return switch (count) {
            case 2 -> order.compare((String) a[0], (String) a[1]);
            case 4 -> order.compare(part(a[0], a[1], null), part(a[2], a[3], null));
            default -> order.compare(part(a[0], a[1], a[2]), part(a[3], a[4], a[5]));
        };
    }

    private static String part(Object text, Object start, Object length) {
        if (text == null) {
            return null;
        }
        String whole = (String) text;
        int from = (Integer) start;
        return length == null
                ? whole.substring(from)
                : whole.substring(from, Math.min(whole.length(), from + (Integer) length));
    }

    private static int hash(CultureOrder order, String text) {
        String key = order.isOrdinal() ? text : order.key(text);
        return order.ignoresCase() ? key.toUpperCase(Locale.ROOT).hashCode() : key.hashCode();
    }

    /** Where a part of the text that equals the value ends when it begins at this place; -1 when none does. */
    private static int matchAt(String text, String value, int start, CultureOrder order) {
        if (value.isEmpty()) {
            return start;
        }
        int exact = start + value.length();
        if (exact <= text.length() && order.compare(text.substring(start, exact), value) == 0) {
            return exact;
        }
        if (order.isOrdinal()) {
            return -1;
        }
        for (int end = start + 1; end <= Math.min(text.length(), start + 3 * value.length() + 8); end++) {
            if (order.compare(text.substring(start, end), value) == 0) {
                return end;
            }
        }
        return -1;
    }

    private static boolean isSuffix(String text, String value, CultureOrder order) {
        for (int start = text.length(); start >= 0; start--) {
            if (order.compare(text.substring(start), value) == 0) {
                return true;
            }
        }
        return false;
    }

    private static int indexOf(String text, String value, Object from, CultureOrder order) {
        int start = from instanceof Integer given ? given : 0;
        if (start < 0 || start > text.length()) {
            throw ListMembers.outOfRange(
                    "startIndex",
                    "Index was out of range. Must be non-negative and less than the size of the collection.");
        }
        for (int i = start; i <= text.length(); i++) {
            if (matchAt(text, value, i, order) >= 0) {
                return i;
            }
        }
        return -1;
    }

    private static int lastIndexOf(String text, String value, CultureOrder order) {
        for (int i = text.length(); i >= 0; i--) {
            if (matchAt(text, value, i, order) >= 0) {
                return i;
            }
        }
        return -1;
    }
}

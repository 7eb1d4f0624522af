package mtsh.language.type;

import java.util.ArrayList;
import java.util.List;

import mtsh.language.error.NetThrow;
import mtsh.language.value.NetEnum;
import mtsh.language.value.PSArray;

/** {@code String.Split}: by characters or texts, to a number of parts, with options. */
final class StringSplitter {
    private static final int REMOVE_EMPTY = 1;
    private static final int TRIM = 2;

    private StringSplitter() {}

    /** {@code arguments}: separators, then the count and the options in so far as they were given. */
    static PSArray split(String text, Object[] arguments) {
        int count = Integer.MAX_VALUE;
        int options = 0;
        for (int i = 1; i < arguments.length; i++) {
            if (arguments[i] instanceof Integer number) {
                count = number;
            } else if (arguments[i] instanceof NetEnum value) {
                options = (int) value.value();
            }
        }
        if (count < 0) {
            throw new NetThrow(
                    "System.ArgumentOutOfRangeException", "Count cannot be less than zero. (Parameter 'count')");
        }
        return PSArray.ofStrings(split(text, separators(arguments[0]), count, options));
    }

    /** None at all means blanks. */
    private static List<String> separators(Object given) {
        List<String> separators = new ArrayList<>();
        if (given instanceof PSArray array) {
            array.forEach(one -> add(separators, one));
        } else {
            add(separators, given);
        }
        return separators;
    }

    private static void add(List<String> separators, Object one) {
        if (one != null && !one.toString().isEmpty()) {
            separators.add(one.toString());
        }
    }

    private static List<String> split(String text, List<String> separators, int count, int options) {
        List<String> parts = new ArrayList<>();
        if (count == 0) {
            return parts;
        }
        int start = 0;
        int at = 0;
        while (at < text.length() && parts.size() < count - 1) {
            int length = separatorAt(text, at, separators);
            if (length == 0) {
                at++;
                continue;
            }
            add(parts, text.substring(start, at), options);
            at += length;
            start = at;
        }
        // The last part holds the rest; when empty parts go, so do separators in front of it.
        while ((options & REMOVE_EMPTY) != 0 && start < text.length() && separatorAt(text, start, separators) > 0) {
            start += separatorAt(text, start, separators);
        }
        add(parts, text.substring(start), options);
        return parts;
    }

    private static int separatorAt(String text, int at, List<String> separators) {
        if (separators.isEmpty()) {
            return Texts.isBlank(text.charAt(at)) ? 1 : 0;
        }
        for (String separator : separators) {
            if (text.startsWith(separator, at)) {
                return separator.length();
            }
        }
        return 0;
    }

    private static void add(List<String> parts, String part, int options) {
        String kept = (options & TRIM) != 0 ? part.strip() : part;
        if (!kept.isEmpty() || (options & REMOVE_EMPTY) == 0) {
            parts.add(kept);
        }
    }
}

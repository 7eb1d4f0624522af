package mtsh.store.log.exchange;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The list {@code [{LED=...};{MSG=...};{FQDN=...};{IP=...};{LRT=...}]} in which Exchange says why a delivery failed, in any order of
 * its parts. The service cuts long ones anywhere: what is there is taken.
 *
 * @param parts by their names, in order; empty ones are there with an empty value
 * @param rest what follows the list
 */
record LastError(Map<String, String> parts, String rest) {
    private static final List<String> NAMES = List.of("LED", "MSG", "FQDN", "IP", "LRT");
    private static final String BEGIN = "[{";
    private static final String BETWEEN = "};{";
    private static final String END = "}]";

    /** Of a text that holds such a list, or null when it holds none. */
    static LastError of(String text) {
        int begin = text.indexOf(BEGIN);
        while (begin >= 0 && nameAt(text, begin + BEGIN.length(), NAMES) == null) {
            begin = text.indexOf(BEGIN, begin + 1);
        }
        return begin < 0 ? null : read(text, begin + BEGIN.length());
    }

    private static LastError read(String text, int begin) {
        Map<String, String> parts = new LinkedHashMap<>();
        List<String> expected = new ArrayList<>(NAMES);
        int listEnd = text.lastIndexOf(END);
        int stop = listEnd < begin ? text.length() : listEnd;
        int position = begin;
        while (position < stop) {
            String name = nameAt(text, position, expected);
            expected.remove(name);
            int valueAt = position + name.length() + 1;
            int next = nextPart(text, valueAt, stop, expected);
            parts.put(
                    name,
                    text.substring(Math.min(valueAt, stop), next < 0 ? stop : next)
                            .strip());
            position = next < 0 ? stop : next + BETWEEN.length();
        }
        String rest = listEnd < begin ? "" : text.substring(listEnd + END.length());
        return new LastError(
                Collections.unmodifiableMap(parts),
                rest.startsWith(".") ? rest.substring(1).strip() : rest.strip());
    }

    /** Where the next part that was not seen yet begins; what another server wrote may look like a part that was. */
    private static int nextPart(String text, int from, int stop, List<String> expected) {
        int place = text.indexOf(BETWEEN, from);
        while (place >= 0 && place < stop) {
            if (nameAt(text, place + BETWEEN.length(), expected) != null) {
                return place;
            }
            place = text.indexOf(BETWEEN, place + 1);
        }
        return -1;
    }

    private static String nameAt(String text, int place, List<String> names) {
        for (String name : names) {
            if (text.startsWith(name + "=", place)) {
                return name;
            }
        }
        return null;
    }

    String part(String name) {
        return parts.getOrDefault(name, "");
    }

    /** What the other side said last, in full or as the short message. */
    String reply() {
        return part("LED").isEmpty() ? part("MSG") : part("LED");
    }

    /** The value of {@code [name=...]} inside the last error. */
    String nested(String name) {
        String led = part("LED");
        String mark = "[" + name + "=";
        int begin = led.indexOf(mark);
        if (begin < 0) {
            return "";
        }
        int end = led.indexOf(']', begin);
        return led.substring(begin + mark.length(), end < 0 ? led.length() : end);
    }
}

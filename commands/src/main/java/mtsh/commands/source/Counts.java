package mtsh.commands.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Numbers in sentences. */
final class Counts {
    /** How many reasons a line of text names. */
    private static final int REASONS_NAMED = 3;

    private Counts() {}

    static String of(long number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }

    static String times(long number) {
        return number == 1 ? "once" : number + " times";
    }

    /** {@code 3 unknown line of pickup, 1 the client has no address}; the frequent ones when there are many. */
    static String reasons(Map<String, Long> reasons) {
        List<String> named = new ArrayList<>();
        long others = 0;
        for (Map.Entry<String, Long> each : reasons.entrySet()) {
            if (named.size() < REASONS_NAMED) {
                named.add(each.getValue() + " " + each.getKey());
            } else {
                others += each.getValue();
            }
        }
        if (others > 0) {
            named.add(others + " for other reasons");
        }
        return String.join(", ", named);
    }
}

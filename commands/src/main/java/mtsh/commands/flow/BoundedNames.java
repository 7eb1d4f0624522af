package mtsh.commands.flow;

import java.util.Set;
import java.util.TreeSet;

/** Different names, of which only so many are kept; the rest is counted by what is told of it. */
final class BoundedNames {
    private static final int MOST = 20;
    private static final String MORE = "...";

    private final Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    private boolean more;

    void add(String name) {
        if (name.isEmpty() || names.contains(name)) {
            return;
        }
        if (names.size() >= MOST) {
            more = true;
        } else {
            names.add(name);
        }
    }

    /** With a comma between, so that a file of CSV keeps them. */
    String text() {
        String text = String.join(", ", names);
        return more ? text + ", " + MORE : text;
    }
}

package mtsh.console.complete;

import java.util.ArrayList;
import java.util.List;

/** Operators that are words. */
final class OperatorNames {
    private static final int USUAL = 0;
    private static final int SENSITIVE = 1;

    private static final String[][] COMPARISONS = {
        {"eq", "equal"},
        {"ne", "not equal"},
        {"like", "fits a pattern with * and ?"},
        {"notlike", "does not fit a pattern"},
        {"match", "fits a regular expression"},
        {"notmatch", "does not fit a regular expression"},
        {"gt", "greater"},
        {"ge", "greater or equal"},
        {"lt", "less"},
        {"le", "less or equal"},
        {"contains", "the collection has the value"},
        {"notcontains", "the collection does not have the value"},
        {"in", "is one of"},
        {"notin", "is none of"},
        {"replace", "replaces by regular expression"},
        {"split", "splits text"},
    };

    private static final String[][] OTHERS = {
        {"and", "both"},
        {"or", "at least one"},
        {"xor", "exactly one"},
        {"is", "is of the type"},
        {"isnot", "is not of the type"},
        {"as", "converted, or null"},
        {"join", "joins to one text"},
        {"f", "fills a format"},
        {"band", "bits in both"},
        {"bor", "bits in one"},
        {"bxor", "bits that differ"},
        {"shl", "bits moved left"},
        {"shr", "bits moved right"},
    };

    private OperatorNames() {}

    /** {@code typed} begins with the dash. The forms that heed case are offered when they are asked for. */
    static List<Item> startingWith(String typed) {
        List<Item> items = new ArrayList<>();
        for (String[] each : COMPARISONS) {
            items.add(Item.code("-" + each[0], each[1]).rank(USUAL));
        }
        for (String[] each : OTHERS) {
            items.add(Item.code("-" + each[0], each[1]).rank(USUAL));
        }
        if (typed.regionMatches(true, 0, "-c", 0, 2)) {
            for (String[] each : COMPARISONS) {
                items.add(Item.code("-c" + each[0], each[1] + ", heeds case").rank(SENSITIVE));
            }
        }
        return items;
    }
}

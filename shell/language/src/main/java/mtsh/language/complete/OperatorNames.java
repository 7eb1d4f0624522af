package mtsh.language.complete;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Operators that are words. */
final class OperatorNames {
    private static final int OTHER = 100;
    private static final int SENSITIVE = 200;

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
        {"not", "the opposite"},
        {"is", "is of the type"},
        {"isnot", "is not of the type"},
        {"as", "converted, or null"},
        {"join", "joins to one text"},
        {"f", "fills a format"},
        {"band", "bits in both"},
        {"bor", "bits in one"},
        {"bxor", "bits that differ"},
        {"bnot", "every bit turned round"},
        {"shl", "bits moved left"},
        {"shr", "bits moved right"},
    };

    private OperatorNames() {}

    /** {@code typed} begins with the dash. The prompt offers the forms that heed case when they are asked for. */
    static List<Item> startingWith(String typed) {
        boolean sensitive = typed.regionMatches(true, 0, "-c", 0, 2);
        boolean explicit = typed.regionMatches(true, 0, "-i", 0, 2);
        List<Item> items = new ArrayList<>();
        int rank = 0;
        for (String[] each : COMPARISONS) {
            items.add(item(each[0], each[1]).rank(rank++));
            items.add(item("c" + each[0], each[1] + ", heeds case").rank(sensitive ? SENSITIVE : Item.NOT_AT_PROMPT));
            items.add(item("i" + each[0], each[1]).rank(explicit ? SENSITIVE : Item.NOT_AT_PROMPT));
        }
        for (String[] each : OTHERS) {
            items.add(item(each[0], each[1]).rank(OTHER + rank++));
        }
        items.sort(Comparator.comparing(Item::text));
        return items;
    }

    private static Item item(String name, String note) {
        return Item.code("-" + name, note).kind(Item.Kind.ParameterName).toolTip(() -> note);
    }
}

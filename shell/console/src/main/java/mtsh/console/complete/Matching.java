package mtsh.console.complete;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import mtsh.language.value.Wildcard;

/** Which items fit what was typed: those that begin with it; when none does, those that hold it; wildcards as wildcards. */
final class Matching {
    private Matching() {}

    static List<Item> of(List<Item> items, String typed) {
        List<Item> found = Wildcard.isPattern(typed) ? wildcards(items, typed) : prefixed(items, typed);
        found.sort(Comparator.comparingInt(Item::rank));
        return found;
    }

    private static List<Item> prefixed(List<Item> items, String typed) {
        List<Item> found = new ArrayList<>();
        for (Item item : items) {
            if (item.match().regionMatches(true, 0, typed, 0, typed.length())) {
                found.add(item);
            }
        }
        if (found.isEmpty() && typed.length() > 1) {
            String lower = typed.toLowerCase(Locale.ROOT);
            for (Item item : items) {
                if (item.match().toLowerCase(Locale.ROOT).contains(lower)) {
                    found.add(item);
                }
            }
        }
        return found;
    }

    private static List<Item> wildcards(List<Item> items, String typed) {
        Wildcard pattern = Wildcard.of(typed.endsWith("*") ? typed : typed + "*", true);
        List<Item> found = new ArrayList<>();
        for (Item item : items) {
            if (pattern.matches(item.match())) {
                found.add(item);
            }
        }
        return found;
    }
}

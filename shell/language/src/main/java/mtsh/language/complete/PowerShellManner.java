package mtsh.language.complete;

import java.util.ArrayList;
import java.util.List;

import mtsh.language.cmdlet.ParameterInfo;
import mtsh.language.value.Wildcard;

/** Completion as {@code TabExpansion2} gives it: what begins with the whole word, wildcards allowed, in PowerShell's order. */
public final class PowerShellManner implements Manner {
    @Override
    public boolean wholeWord() {
        return true;
    }

    @Override
    public boolean dotted() {
        return true;
    }

    @Override
    public List<Item> pick(List<Item> items, String typed) {
        List<Item> found = new ArrayList<>();
        boolean pattern = Wildcard.isPattern(typed);
        Wildcard wildcard = pattern ? Wildcard.of(typed + "*", true) : null;
        for (Item item : items) {
            boolean fits = pattern && item.match() != null ? wildcard.matches(item.match()) : item.begins(typed);
            if (fits && !item.beyond()) {
                found.add(item);
            }
        }
        return found;
    }

    @Override
    public List<Item> values(ParameterInfo parameter, Word word) {
        return List.of();
    }
}

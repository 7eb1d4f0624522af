package mtsh.language.complete;

import java.util.ArrayList;
import java.util.List;

import mtsh.language.cmdlet.ParameterInfo;

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
        Begun begun = Begun.of(typed);
        for (Item item : items) {
            if (item.begins(begun) && !item.beyond()) {
                found.add(item);
            }
        }
        return found;
    }

    /** Where nothing is typed, everything could begin, so nothing is offered. */
    @Override
    public List<Item> commands(List<Item> items, boolean afterPipe, String typed) {
        return typed.isEmpty() ? List.of() : items;
    }

    @Override
    public List<Item> values(ParameterInfo parameter, Word word) {
        return List.of();
    }
}

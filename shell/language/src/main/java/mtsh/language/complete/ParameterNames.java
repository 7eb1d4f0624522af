package mtsh.language.complete;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import mtsh.language.ast.CommandElement;
import mtsh.language.bind.Binder;
import mtsh.language.cmdlet.CommandInfo;
import mtsh.language.cmdlet.ParameterInfo;
import mtsh.language.eval.Engine;
import mtsh.language.type.Types;

/** Parameters that a call may still take. */
final class ParameterNames {
    private static final int COMPARISON = -1;
    private static final int OWN = 0;
    private static final int CASE_SENSITIVE = 1;
    private static final int COMMON = 2;

    private final Engine engine;

    ParameterNames(Engine engine) {
        this.engine = engine;
    }

    /** Null when no such command is known. */
    List<Item> of(Place.ParameterPlace place) {
        Call call = Call.of(place.command(), place.path(), engine, (CommandElement)
                place.path().leaf());
        if (call == null || call.info().kind() == CommandInfo.Kind.Application) {
            return null;
        }
        String typed = place.word().typed().substring(1);
        Set<ParameterInfo> fitting =
                new LinkedHashSet<>(call.openAt(place.word().start()));
        if (CommandNames.isAfterPipe(place.path())) {
            fitting.remove(call.piped());
        }
        if (!typed.isEmpty()) {
            // A name that says which one it is counts before values that would go there by position.
            List<ParameterInfo> meant = Binder.candidates(call.parameters(), typed);
            if (meant.size() == 1 && call.isPossible(meant.get(0))) {
                fitting.add(meant.get(0));
            }
        }
        List<Item> items = new ArrayList<>();
        List<Item> common = new ArrayList<>();
        for (ParameterInfo each : fitting) {
            Item item = item(each, typed, call.info().kind() != CommandInfo.Kind.Cmdlet);
            (each.common() && !isForDoing(each) ? common : items).add(item);
        }
        items.addAll(common);
        return items;
    }

    /** -WhatIf and -Confirm stand with a command's own. */
    private static boolean isForDoing(ParameterInfo parameter) {
        return parameter.name().equals("WhatIf") || parameter.name().equals("Confirm");
    }

    private static Item item(ParameterInfo each, String typed, boolean script) {
        String name = each.name();
        boolean begun = name.regionMatches(true, 0, typed, 0, typed.length());
        if (!begun) {
            for (String alias : each.aliases()) {
                name = alias.regionMatches(true, 0, typed, 0, typed.length()) ? alias : name;
            }
        }
        boolean operator = isOperator(each);
        boolean sensitive =
                operator && each.name().startsWith("C") && !each.name().equalsIgnoreCase("contains");
        int rank = each.common() ? COMMON : sensitive ? CASE_SENSITIVE : operator ? COMPARISON : OWN;
        String shown = name;
        String help = script && !each.common() && !each.description().isEmpty() ? " - " + each.description() : "";
        return Item.code("-" + name, note(each))
                .kind(Item.Kind.ParameterName)
                .label(name)
                .match("-" + name)
                .toolTip(() -> "[" + VariableNames.shortName(each.type()) + "] " + shown + help)
                .rank(rank);
    }

    /** Where-Object's comparisons are switches, but are read as the operators they are named after. */
    private static boolean isOperator(ParameterInfo parameter) {
        return parameter.isSwitch()
                && parameter.name().length() <= 3
                && parameter.name().equals(parameter.name().toUpperCase(Locale.ROOT));
    }

    private static String note(ParameterInfo parameter) {
        return parameter.isSwitch()
                ? parameter.description()
                : "<" + Types.displayName(parameter.type()) + "> " + parameter.description();
    }
}

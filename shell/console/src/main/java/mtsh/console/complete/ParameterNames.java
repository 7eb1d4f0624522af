package mtsh.console.complete;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import mtsh.language.ast.CommandElement;
import mtsh.language.cmdlet.CommandTable;
import mtsh.language.cmdlet.ParameterInfo;
import mtsh.language.type.Types;

/** Parameters that a call may still take. */
final class ParameterNames {
    private static final int COMPARISON = -1;
    private static final int OWN = 0;
    private static final int CASE_SENSITIVE = 1;
    private static final int COMMON = 2;

    private final CommandTable commands;

    ParameterNames(CommandTable commands) {
        this.commands = commands;
    }

    List<Item> of(Place.ParameterPlace place) {
        Call call =
                Call.of(place.command(), commands, (CommandElement) place.path().leaf());
        if (call == null) {
            return List.of();
        }
        List<Item> items = new ArrayList<>();
        for (ParameterInfo each : call.open()) {
            boolean operator = isOperator(each);
            String name = "-" + (operator ? each.name().toLowerCase(Locale.ROOT) : each.name());
            boolean sensitive =
                    operator && each.name().startsWith("C") && !each.name().equalsIgnoreCase("contains");
            int rank = each.common() ? COMMON : sensitive ? CASE_SENSITIVE : operator ? COMPARISON : OWN;
            items.add(Item.code(name, note(each)).rank(rank));
        }
        return items;
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

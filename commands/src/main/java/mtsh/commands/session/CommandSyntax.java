package mtsh.commands.session;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import mtsh.language.cmdlet.CommandInfo;
import mtsh.language.cmdlet.ParameterInfo;
import mtsh.language.type.NetType;
import mtsh.language.type.Types;

/** How a command is written, one line for each parameter set. */
final class CommandSyntax {
    private CommandSyntax() {}

    /** Every set, with an empty line between. */
    static String of(CommandInfo command) {
        return String.join("\n\n", lines(command));
    }

    static List<String> lines(CommandInfo command) {
        Set<String> sets = new LinkedHashSet<>();
        if (!command.defaultSet().isEmpty() && isUsed(command, command.defaultSet())) {
            sets.add(command.defaultSet());
        }
        for (ParameterInfo each : command.parameters()) {
            each.sets().keySet().stream()
                    .filter(set -> !set.equals(ParameterInfo.ALL_SETS))
                    .forEach(sets::add);
        }
        if (sets.isEmpty()) {
            sets.add(ParameterInfo.ALL_SETS);
        }
        List<String> lines = new ArrayList<>();
        for (String set : sets) {
            lines.add(line(command, set));
        }
        return lines;
    }

    private static boolean isUsed(CommandInfo command, String set) {
        return command.parameters().stream().anyMatch(each -> each.sets().containsKey(set));
    }

    private static String line(CommandInfo command, String set) {
        StringBuilder line = new StringBuilder(command.name());
        command.parameters().stream()
                .filter(each -> each.isIn(set))
                .sorted(Comparator.comparingInt(each -> order(each.in(set))))
                .forEach(each -> line.append(' ').append(parameter(each, each.in(set))));
        return line.append(" [<CommonParameters>]").toString();
    }

    /** Positions first, then what must be given, then the rest. */
    private static int order(ParameterInfo.InSet set) {
        if (set.position() >= 0) {
            return set.position();
        }
        return set.mandatory() ? 10_000 : 20_000;
    }

    private static String parameter(ParameterInfo info, ParameterInfo.InSet set) {
        String name = "-" + info.name();
        if (info.isSwitch()) {
            return set.mandatory() ? name : "[" + name + "]";
        }
        if (set.position() >= 0) {
            name = "[" + name + "]";
        }
        String text = name + " <" + typeName(info) + ">";
        return set.mandatory() ? text : "[" + text + "]";
    }

    /** The type as syntax shows it: an accelerator, or the last part of its name. */
    static String typeName(ParameterInfo info) {
        NetType type = info.type();
        String name = Types.displayName(type);
        return name.substring(name.lastIndexOf('.') + 1);
    }
}

package mtsh.language.eval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import mtsh.language.cmdlet.CommandInfo;
import mtsh.language.cmdlet.ParameterInfo;
import mtsh.language.type.Types;

/** How a command is written, one line for each parameter set. */
public final class CommandSyntaxText {
    private CommandSyntaxText() {}

    /** The parameter sets, the default one first; {@link ParameterInfo#ALL_SETS} alone when there are none. */
    public static List<String> sets(CommandInfo command) {
        Set<String> sets = new LinkedHashSet<>();
        List<ParameterInfo> parameters = command.parameters();
        boolean used = parameters.stream().anyMatch(each -> each.sets().containsKey(command.defaultSet()));
        if (!command.defaultSet().isEmpty() && used) {
            sets.add(command.defaultSet());
        }
        for (ParameterInfo each : parameters) {
            each.sets().keySet().stream()
                    .filter(set -> !set.equals(ParameterInfo.ALL_SETS))
                    .forEach(sets::add);
        }
        if (sets.isEmpty()) {
            sets.add(ParameterInfo.ALL_SETS);
        }
        return new ArrayList<>(sets);
    }

    public static List<String> lines(CommandInfo command) {
        return lines(command, CommandSyntaxText::value);
    }

    /** With another way to write what a parameter takes: help writes {@code <Int32>}, or the names of an enumeration. */
    public static List<String> lines(CommandInfo command, Function<ParameterInfo, String> value) {
        List<String> lines = new ArrayList<>();
        for (String set : sets(command)) {
            String parameters = parameters(command, set, value);
            lines.add(command.name() + (parameters.isEmpty() ? "" : " " + parameters));
        }
        return lines;
    }

    /** One set as help made of a comment writes it: parameters as they stand in the function, and always the common ones. */
    public static String declared(CommandInfo command, String set, Function<ParameterInfo, String> value) {
        StringBuilder line = new StringBuilder(command.name());
        command.parameters().stream().filter(each -> each.isIn(set)).forEach(each -> line.append(' ')
                .append(parameter(each, each.in(set), value)));
        return line.append(" [<CommonParameters>]").toString();
    }

    /** The parameters of one set as they are written. */
    static String parameters(CommandInfo command, String set) {
        return parameters(command, set, CommandSyntaxText::value);
    }

    private static String parameters(CommandInfo command, String set, Function<ParameterInfo, String> value) {
        StringBuilder line = new StringBuilder();
        command.parameters().stream()
                .filter(each -> each.isIn(set))
                .sorted(Comparator.comparingInt(each -> order(each.in(set))))
                .forEach(each -> line.append(line.isEmpty() ? "" : " ").append(parameter(each, each.in(set), value)));
        boolean common = command.allParameters().stream().anyMatch(ParameterInfo::common);
        boolean cmdlet = command.kind() == CommandInfo.Kind.Cmdlet;
        return common || cmdlet ? (line.isEmpty() ? "" : line + " ") + "[<CommonParameters>]" : line.toString();
    }

    /** Positions first, then what must be given, then the rest. */
    private static int order(ParameterInfo.InSet set) {
        if (set.position() >= 0) {
            return set.position();
        }
        return set.mandatory() ? 10_000 : 20_000;
    }

    private static String parameter(
            ParameterInfo info, ParameterInfo.InSet set, Function<ParameterInfo, String> value) {
        String name = "-" + info.name();
        if (info.isSwitch()) {
            return set.mandatory() ? name : "[" + name + "]";
        }
        if (set.position() >= 0) {
            name = "[" + name + "]";
        }
        String text = name + " " + value.apply(info);
        return set.mandatory() ? text : "[" + text + "]";
    }

    private static String value(ParameterInfo info) {
        return "<" + typeName(info) + ">";
    }

    /** The type as syntax shows it: an accelerator, or the last part of its name. */
    public static String typeName(ParameterInfo info) {
        String name = Types.displayName(info.type());
        return name.substring(name.lastIndexOf('.') + 1);
    }
}

package mtsh.commands.session;

import java.util.ArrayList;
import java.util.List;

import mtsh.language.cmdlet.CommandInfo;
import mtsh.language.cmdlet.ParameterInfo;
import mtsh.language.eval.CommandSyntaxText;
import mtsh.language.type.NetType;
import mtsh.language.value.PSArray;
import mtsh.language.value.PSObject;

/** How a function is called, as help says it: lines to read, and the object {@code (Get-Help name).syntax}. */
final class FunctionSyntax {
    private FunctionSyntax() {}

    /** One line for each parameter set; help that is written in a comment keeps the order of the parameters. */
    static List<String> lines(CommandInfo command, boolean hasComment) {
        return hasComment
                ? CommandSyntaxText.sets(command).stream()
                        .map(set -> CommandSyntaxText.declared(command, set, FunctionSyntax::shown))
                        .toList()
                : CommandSyntaxText.lines(command, FunctionSyntax::shown);
    }

    private static String shown(ParameterInfo info) {
        return isChoice(info)
                ? "{" + String.join(" | ", element(info).enumNames()) + "}"
                : "<" + FunctionHelp.typeName(info) + ">";
    }

    /** Whether the parameter takes one of some names. */
    static boolean isChoice(ParameterInfo info) {
        return element(info).isEnum();
    }

    private static NetType element(ParameterInfo info) {
        return info.type().elementType() == null ? info.type() : info.type().elementType();
    }

    /** What the parameter takes: the names to choose from, or the name of its type, and whether it must be there. */
    static Object value(ParameterInfo info) {
        if (isChoice(info)) {
            List<Object> names = new ArrayList<>();
            element(info).enumNames().forEach(each -> names.add(new PSObject(each).note("required", "false")));
            return PSObject.custom().note("parameterValue", PSArray.of(names.toArray()));
        }
        return new PSObject(FunctionHelp.typeName(info)).note("required", String.valueOf(!info.isSwitch()));
    }

    static PSObject of(FunctionHelp help, CommandInfo command) {
        List<Object> items = new ArrayList<>();
        for (String set : CommandSyntaxText.sets(command)) {
            List<Object> parameters = new ArrayList<>();
            command.parameters().stream()
                    .filter(each -> each.isIn(set))
                    .forEach(each -> parameters.add(parameter(help, each, each.in(set))));
            items.add(PSObject.custom().note("name", help.name()).note("parameter", PSArray.of(parameters.toArray())));
        }
        return new PSObject(String.join("\n\n", lines(command, help.hasComment())))
                .note("syntaxItem", PSArray.of(items.toArray()));
    }

    private static PSObject parameter(FunctionHelp help, ParameterInfo info, ParameterInfo.InSet set) {
        PSObject parameter = PSObject.custom().note("name", info.name());
        String words = help.description(info);
        if (!words.isEmpty()) {
            parameter.note("description", PSArray.of(PSObject.custom().note("Text", words)));
        }
        if (!info.isSwitch()) {
            parameter.note(isChoice(info) ? "parameterValueGroup" : "parameterValue", value(info));
        }
        return parameter
                .note("required", String.valueOf(set.mandatory()))
                .note("globbing", String.valueOf(info.wildcards()))
                .note("pipelineInput", FunctionHelp.pipeline(set))
                .note("position", set.position() < 0 ? "named" : String.valueOf(set.position() + 1));
    }
}

package mtsh.language.eval;

import java.util.ArrayList;
import java.util.List;

import mtsh.language.cmdlet.CommandInfo;
import mtsh.language.cmdlet.ParameterInfo;
import mtsh.language.error.NetThrow;
import mtsh.language.type.NetType;
import mtsh.language.type.Types;
import mtsh.language.value.NetAttribute;
import mtsh.language.value.NetObject;
import mtsh.language.value.PSDictionary;
import mtsh.language.value.PSObject;

/** {@code CommandMetadata}, and {@code [ProxyCommand]::Create}: the text of a function that wraps another command. */
final class ProxyCommands {
    private static final String AUTOMATION = "System.Management.Automation.";
    private static final String RETHROW = "    } catch {\n        throw\n    }\n";

    private ProxyCommands() {}

    static void defineTypes() {
        Types.define(Metadata.TYPE);
        NetType.Builder proxy = NetType.named(AUTOMATION + "ProxyCommand");
        String argument = "(System.Management.Automation.CommandMetadata commandMetadata";
        proxy.staticMethod("static string Create" + argument + ")", a -> create(command(a[0]), null))
                .staticMethod(
                        "static string Create" + argument + ", string helpComment)",
                        a -> create(command(a[0]), (String) a[1]))
                .staticMethod(
                        "static string Create" + argument + ", string helpComment, bool generateDynamicParameters)",
                        a -> create(command(a[0]), (String) a[1]))
                .staticMethod("static string GetCmdletBindingAttribute" + argument + ")", a -> binding(command(a[0])))
                .staticMethod("static string GetParamBlock" + argument + ")", a -> parameters(command(a[0])))
                .staticMethod("static string GetBegin" + argument + ")", a -> begin(command(a[0])))
                .staticMethod("static string GetProcess" + argument + ")", a -> process())
                .staticMethod("static string GetEnd" + argument + ")", a -> end())
                .staticMethod("static string GetClean" + argument + ")", a -> clean());
        Types.define(proxy.build());
    }

    private static RunnableCommand command(Object metadata) {
        return ((Metadata) PSObject.unwrap(metadata)).command;
    }

    /** What a proxy is made from. */
    private record Metadata(RunnableCommand command) implements NetObject {
        private static final NetType TYPE = NetType.named(AUTOMATION + "CommandMetadata")
                .constructor("CommandMetadata(System.Object commandInfo)", a -> of(a[0]))
                .property("string Name {get;set;}", self -> ((Metadata) self).command.name())
                .property("type CommandType {get;}", self -> null)
                .property("string DefaultParameterSetName {get;set;}", self -> ((Metadata) self).command.defaultSet())
                .property(
                        "bool SupportsShouldProcess {get;set;}",
                        self -> supportsShouldProcess(((Metadata) self).command))
                .property("bool PositionalBinding {get;set;}", self -> true)
                .property(
                        "System.Collections.Generic.Dictionary[string,System.Management.Automation.ParameterMetadata] Parameters {get;}",
                        self -> own(((Metadata) self).command))
                .build();

        private static PSDictionary own(RunnableCommand command) {
            PSDictionary all = CommandParts.parameters(command);
            command.allParameters().stream().filter(ParameterInfo::common).forEach(each -> all.remove(each.name()));
            return all;
        }

        private static Metadata of(Object value) {
            Object plain = PSObject.unwrap(value);
            if (plain instanceof AliasCommand alias) {
                plain = alias.resolved();
            }
            if (plain instanceof RunnableCommand command) {
                return new Metadata(command);
            }
            throw new NetThrow(
                    "System.ArgumentException",
                    "The command is not one that can be wrapped. (Parameter 'commandInfo')");
        }

        @Override
        public NetType netType() {
            return TYPE;
        }
    }

    private static boolean supportsShouldProcess(CommandInfo command) {
        return command.allParameters().stream()
                .anyMatch(each -> each.common() && each.name().equals("WhatIf"));
    }

    private static boolean isAdvanced(CommandInfo command) {
        return command.allParameters().stream().anyMatch(ParameterInfo::common);
    }

    private static String create(RunnableCommand command, String help) {
        String comment = help == null || help.isEmpty()
                ? "\n.ForwardHelpTargetName " + command.name() + "\n.ForwardHelpCategory " + command.kind() + "\n"
                : help;
        return binding(command) + "\nparam(" + parameters(command) + ")\n\nbegin\n{" + begin(command)
                + "}\n\nprocess\n{" + process() + "}\n\nend\n{" + end() + "}\n\nclean\n{" + clean() + "}\n<#\n"
                + comment + "\n#>\n";
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private static String binding(RunnableCommand command) {
        if (!isAdvanced(command)) {
            return "";
        }
        List<String> parts = new ArrayList<>();
        if (!command.defaultSet().isEmpty()) {
            parts.add("DefaultParameterSetName=" + quoted(command.defaultSet()));
        }
        if (supportsShouldProcess(command)) {
            parts.add("SupportsShouldProcess=$true");
            parts.add("ConfirmImpact='Medium'");
        }
        return "[CmdletBinding(" + String.join(", ", parts) + ")]";
    }

    private static String parameters(RunnableCommand command) {
        List<String> all = new ArrayList<>();
        for (ParameterSpec each : command.parameterSpecs()) {
            if (!each.info().common()) {
                all.add(parameter(each, isAdvanced(command)));
            }
        }
        return String.join(",\n", all);
    }

    private static String parameter(ParameterSpec spec, boolean advanced) {
        StringBuilder text = new StringBuilder();
        ParameterInfo info = spec.info();
        if (advanced) {
            info.sets().forEach((set, in) -> text.append(attribute(set, in)));
        }
        if (!info.aliases().isEmpty()) {
            text.append("\n    [Alias(").append(list(info.aliases())).append(")]");
        }
        for (NetAttribute each : AttributeObjects.named(spec.attributes(), "ValidateRange")) {
            text.append("\n    [ValidateRange(")
                    .append(each.value("MinRange"))
                    .append(", ")
                    .append(each.value("MaxRange"))
                    .append(")]");
        }
        for (String each : List.of(
                "AllowNull", "AllowEmptyString", "AllowEmptyCollection", "ValidateNotNull", "ValidateNotNullOrEmpty")) {
            if (AttributeObjects.has(spec.attributes(), each)) {
                text.append("\n    [").append(each).append("()]");
            }
        }
        if (!info.values().isEmpty()) {
            text.append("\n    [ValidateSet(").append(list(info.values())).append(")]");
        }
        text.append("\n    [")
                .append(info.isSwitch() ? "switch" : Types.displayName(info.type()))
                .append(']');
        return text.append("\n    ${").append(info.name()).append('}').toString();
    }

    private static String list(List<String> texts) {
        return String.join(",", texts.stream().map(ProxyCommands::quoted).toList());
    }

    private static String attribute(String set, ParameterInfo.InSet in) {
        List<String> parts = new ArrayList<>();
        if (!set.equals(ParameterInfo.ALL_SETS)) {
            parts.add("ParameterSetName=" + quoted(set));
        }
        if (in.mandatory()) {
            parts.add("Mandatory=$true");
        }
        if (in.position() >= 0) {
            parts.add("Position=" + in.position());
        }
        if (in.pipeline()) {
            parts.add("ValueFromPipeline=$true");
        }
        if (in.pipelineByPropertyName()) {
            parts.add("ValueFromPipelineByPropertyName=$true");
        }
        if (in.remaining()) {
            parts.add("ValueFromRemainingArguments=$true");
        }
        return parts.isEmpty() ? "" : "\n    [Parameter(" + String.join(", ", parts) + ")]";
    }

    private static String begin(RunnableCommand command) {
        String origin = command.kind() == CommandInfo.Kind.Function ? "" : "$myInvocation.CommandOrigin";
        String find = "        $wrappedCmd = $ExecutionContext.InvokeCommand.GetCommand(" + quoted(command.name())
                + ", [System.Management.Automation.CommandTypes]::" + command.kind() + ")\n";
        String step = "        $scriptCmd = {& $wrappedCmd @PSBoundParameters }\n\n"
                + "        $steppablePipeline = $scriptCmd.GetSteppablePipeline(" + origin + ")\n";
        if (!isAdvanced(command)) {
            return "\n    try {\n" + find + "        $PSBoundParameters.Add('$args', $args)\n" + step
                    + "        $steppablePipeline.Begin($myInvocation.ExpectingInput, $ExecutionContext)\n" + RETHROW;
        }
        return "\n    try {\n        $outBuffer = $null\n"
                + "        if ($PSBoundParameters.TryGetValue('OutBuffer', [ref]$outBuffer))\n        {\n"
                + "            $PSBoundParameters['OutBuffer'] = 1\n        }\n\n" + find + step
                + "        $steppablePipeline.Begin($PSCmdlet)\n" + RETHROW;
    }

    private static String process() {
        return "\n    try {\n        $steppablePipeline.Process($_)\n" + RETHROW;
    }

    private static String end() {
        return "\n    try {\n        $steppablePipeline.End()\n" + RETHROW;
    }

    private static String clean() {
        return "\n    if ($null -ne $steppablePipeline) {\n        $steppablePipeline.Clean()\n    }\n";
    }
}

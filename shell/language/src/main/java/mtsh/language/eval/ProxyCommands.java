package mtsh.language.eval;

import mtsh.language.cmdlet.CommandInfo;
import mtsh.language.syntax.CodeGeneration;
import mtsh.language.type.NetType;
import mtsh.language.type.Types;

/** {@code ProxyCommand}: the text of a function that wraps another command, whole or in parts. */
final class ProxyCommands {
    private static final String RETHROW = "    } catch {\n        throw\n    }\n";

    private ProxyCommands() {}

    static void defineTypes() {
        Types.define(CommandMetadata.TYPE);
        Types.define(ParameterMetadata.TYPE);
        Types.define(ParameterSetMetadata.TYPE);
        NetType.Builder proxy = NetType.named("System.Management.Automation.ProxyCommand");
        String argument = "(System.Management.Automation.CommandMetadata commandMetadata";
        proxy.staticMethod("static string Create" + argument + ")", a -> create(of(a), null, true))
                .staticMethod(
                        "static string Create" + argument + ", string helpComment)",
                        a -> create(of(a), (String) a[1], true))
                .staticMethod(
                        "static string Create" + argument + ", string helpComment, bool generateDynamicParameters)",
                        a -> create(of(a), (String) a[1], (Boolean) a[2]))
                .staticMethod("static string GetCmdletBindingAttribute" + argument + ")", a -> of(a).binding())
                .staticMethod("static string GetParamBlock" + argument + ")", a -> of(a).paramBlock())
                .staticMethod("static string GetBegin" + argument + ")", a -> begin(of(a)))
                .staticMethod("static string GetProcess" + argument + ")", a -> process())
                .staticMethod("static string GetDynamicParam" + argument + ")", a -> dynamicParam(of(a)))
                .staticMethod("static string GetEnd" + argument + ")", a -> end())
                .staticMethod("static string GetClean" + argument + ")", a -> clean());
        Types.define(proxy.build());
    }

    private static CommandMetadata of(Object[] arguments) {
        return CommandMetadata.require(arguments[0]);
    }

    private static String create(CommandMetadata command, String help, boolean dynamic) {
        String comment = help == null || help.isEmpty()
                ? "\n.ForwardHelpTargetName " + command.wrapped() + "\n.ForwardHelpCategory " + command.kind() + "\n"
                : help;
        String dynamicBlock =
                dynamic && command.hasDynamicParameters() ? "\ndynamicparam\n{" + dynamicParam(command) + "}\n\n" : "";
        return command.binding() + "\nparam(" + command.paramBlock() + ")\n\n" + dynamicBlock + "begin\n{"
                + begin(command) + "}\n\nprocess\n{" + process() + "}\n\nend\n{" + end() + "}\n\nclean\n{" + clean()
                + "}\n<#\n" + CodeGeneration.escapeBlockCommentContent(comment) + "\n#>\n";
    }

    private static String dynamicParam(CommandMetadata command) {
        return """

                    try {
                        $targetCmd = $ExecutionContext.InvokeCommand.GetCommand(NAME, [System.Management.Automation.CommandTypes]::KIND, $PSBoundParameters)
                        $dynamicParams = @($targetCmd.Parameters.GetEnumerator() | Microsoft.PowerShell.Core\\Where-Object { $_.Value.IsDynamic })
                        if ($dynamicParams.Length -gt 0)
                        {
                            $paramDictionary = [Management.Automation.RuntimeDefinedParameterDictionary]::new()
                            foreach ($param in $dynamicParams)
                            {
                                $param = $param.Value

                                if(-not $MyInvocation.MyCommand.Parameters.ContainsKey($param.Name))
                                {
                                    $dynParam = [Management.Automation.RuntimeDefinedParameter]::new($param.Name, $param.ParameterType, $param.Attributes)
                                    $paramDictionary.Add($param.Name, $dynParam)
                                }
                            }

                            return $paramDictionary
                        }
                    } catch {
                        throw
                    }
                """.replace("NAME", ProxyAttributes.quoted(command.wrapped()))
                .replace("KIND", command.kind().name());
    }

    private static String begin(CommandMetadata command) {
        String origin = command.kind() == CommandInfo.Kind.Function ? "" : "$myInvocation.CommandOrigin";
        String find = "        $wrappedCmd = $ExecutionContext.InvokeCommand.GetCommand("
                + ProxyAttributes.quoted(command.wrapped()) + ", [System.Management.Automation.CommandTypes]::"
                + command.kind() + ")\n";
        String step = "        $scriptCmd = {& $wrappedCmd @PSBoundParameters }\n\n"
                + "        $steppablePipeline = $scriptCmd.GetSteppablePipeline(" + origin + ")\n";
        if (!command.isCmdlet()) {
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

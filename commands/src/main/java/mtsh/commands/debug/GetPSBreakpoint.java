package mtsh.commands.debug;

import java.nio.file.Path;
import java.util.Arrays;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.runspace.Runspace;

/** Get-PSBreakpoint: the breakpoints that are set. */
@Command(name = "Get-PSBreakpoint", aliases = "gbp", description = "Gets the breakpoints that are set.")
@CmdletInfo(
        defaultSet = "Line",
        output = {
            "System.Management.Automation.CommandBreakpoint",
            "System.Management.Automation.LineBreakpoint",
            "System.Management.Automation.VariableBreakpoint"
        },
        outputProperties = {"Id", "Script", "Line", "Command", "Variable", "Enabled", "Action"})
public final class GetPSBreakpoint extends BreakpointCmdlet {
    @Option(names = "-Script", description = "Those of these script files.")
    @Parameter(set = "Line", position = 0, pipeline = true, notEmpty = true, completer = "path")
    @Parameter(set = "Command", notEmpty = true, completer = "path")
    @Parameter(set = "Variable", notEmpty = true, completer = "path")
    @Parameter(set = "Type", notEmpty = true, completer = "path")
    String[] script;

    @Option(names = "-Id", description = "Numbers of breakpoints.")
    @Parameter(set = "Id", position = 0, mandatory = true, pipeline = true)
    int[] id;

    @Option(names = "-Variable", description = "Those at these variables.")
    @Parameter(set = "Variable", mandatory = true)
    String[] variable;

    @Option(names = "-Command", description = "Those at these commands.")
    @Parameter(set = "Command", mandatory = true)
    String[] command;

    @Option(names = "-Type", description = "Those of these kinds.")
    @Parameter(set = "Type", position = 0, mandatory = true, pipeline = true)
    Breakpoint.Kind[] type;

    @Option(names = "-Runspace", description = "The session whose breakpoints are meant.")
    @Parameter(allowNull = false, type = "System.Management.Automation.Runspaces.Runspace")
    Runspace runspace;

    @Override
    public void process() {
        for (Breakpoint each : breakpoints(runspace).all()) {
            if (isMeant(each) && (script == null || isOf(each))) {
                give(each, runspace);
            }
        }
    }

    private boolean isMeant(Breakpoint breakpoint) {
        return switch (parameterSet()) {
            case "Id" -> Arrays.stream(id).anyMatch(each -> each == breakpoint.id());
            case "Command" -> breakpoint.kind() == Breakpoint.Kind.Command && isNamed(breakpoint, command);
            case "Variable" -> breakpoint.kind() == Breakpoint.Kind.Variable && isNamed(breakpoint, variable);
            case "Type" -> Arrays.asList(type).contains(breakpoint.kind());
            default -> true;
        };
    }

    private static boolean isNamed(Breakpoint breakpoint, String[] names) {
        return Arrays.stream(names).anyMatch(breakpoint.name()::equalsIgnoreCase);
    }

    private boolean isOf(Breakpoint breakpoint) {
        return breakpoint.script() != null
                && Arrays.stream(script)
                        .anyMatch(each -> runtime().session().resolvePath(each).equals(Path.of(breakpoint.script())));
    }
}

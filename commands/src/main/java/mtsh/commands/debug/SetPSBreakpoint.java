package mtsh.commands.debug;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.commands.file.ItemPaths;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.error.ErrorCategory;
import mtsh.language.runspace.Runspace;
import mtsh.language.value.Invocable;
import mtsh.language.value.NetEnum;
import mtsh.language.value.Wildcard;

/** Set-PSBreakpoint: keeps a breakpoint, and says that nothing stops there. */
@Command(
        name = "Set-PSBreakpoint",
        aliases = "sbp",
        description =
                "Keeps a breakpoint on a line, a command or a variable. Nothing stops there: this shell has no debugger.")
@CmdletInfo(
        defaultSet = "Line",
        output = {
            "System.Management.Automation.CommandBreakpoint",
            "System.Management.Automation.LineBreakpoint",
            "System.Management.Automation.VariableBreakpoint"
        },
        outputProperties = {"Id", "Script", "Line", "Command", "Variable", "Enabled", "Action"})
public final class SetPSBreakpoint extends BreakpointCmdlet {
    @Option(names = "-Script", description = "The script files.")
    @Parameter(set = "Line", position = 0, mandatory = true, wildcards = true, completer = "path")
    @Parameter(set = "Command", position = 0, wildcards = true, completer = "path")
    @Parameter(set = "Variable", position = 0, wildcards = true, completer = "path")
    String[] script;

    @Option(names = "-Line", description = "The lines.")
    @Parameter(set = "Line", position = 1, mandatory = true)
    int[] line;

    @Option(names = "-Column", description = "The column in the line.")
    @Parameter(
            set = "Line",
            position = 2,
            range = {1, Integer.MAX_VALUE})
    int column;

    @Option(
            names = {"-Command", "-C"},
            description = "The commands.")
    @Parameter(set = "Command", mandatory = true)
    String[] command;

    @Option(
            names = {"-Variable", "-V"},
            description = "The variables, without the dollar.")
    @Parameter(set = "Variable", mandatory = true)
    String[] variable;

    @Option(names = "-Mode", description = "Whether reading or writing the variable is meant.")
    @Parameter(
            set = "Variable",
            type = "System.Management.Automation.VariableAccessMode",
            values = {"Read", "Write", "ReadWrite"})
    NetEnum mode = (NetEnum) NetEnum.named("System.Management.Automation.VariableAccessMode", "Write");

    @Option(names = "-Action", description = "What a debugger would run in place of stopping.")
    @Parameter(set = "Line")
    @Parameter(set = "Command")
    @Parameter(set = "Variable")
    Invocable action;

    @Option(names = "-Runspace", description = "The session that it is for.")
    @Parameter(allowNull = false, type = "System.Management.Automation.Runspaces.Runspace")
    Runspace runspace;

    private boolean warned;

    @Override
    public void process() {
        List<String> files = files();
        switch (parameterSet()) {
            case "Command" -> {
                for (String each : command) {
                    anywhere(files).forEach(file -> keep(Breakpoint.atCommand(file, each, action)));
                }
            }
            case "Variable" -> {
                for (String each : variable) {
                    anywhere(files).forEach(file -> keep(Breakpoint.atVariable(file, each, mode, action)));
                }
            }
            default -> lines(files);
        }
    }

    private void lines(List<String> files) {
        for (int each : line) {
            if (each < 1) {
                refuse("SetPSBreakpoint:LineLessThanOne", "Line cannot be less than 1.");
            } else {
                files.forEach(file -> keep(Breakpoint.atLine(file, each, column, action)));
            }
        }
    }

    /** Without a file, every one is meant. */
    private static List<String> anywhere(List<String> files) {
        return files.isEmpty() ? Collections.singletonList(null) : files;
    }

    private void keep(Breakpoint breakpoint) {
        breakpoints(runspace).add(breakpoint);
        if (!warned) {
            warned = true;
            writeWarning(
                    "Nothing stops at a breakpoint: this shell has no debugger. Use Write-Debug or Write-Verbose in the script.");
        }
        give(breakpoint, runspace);
    }

    private List<String> files() {
        List<String> files = new ArrayList<>();
        for (String written : script == null ? new String[0] : script) {
            List<Path> found = ItemPaths.find(runtime().session(), written, false);
            if (found.isEmpty() && !Wildcard.isPattern(written)) {
                writeError(
                        "System.Management.Automation.ItemNotFoundException",
                        "PathNotFound",
                        ErrorCategory.ObjectNotFound,
                        written,
                        "Cannot find path '" + runtime().session().resolvePath(written)
                                + "' because it does not exist.");
            }
            found.stream().filter(this::isScript).forEach(each -> files.add(each.toString()));
        }
        return files;
    }

    private boolean isScript(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (!Files.isRegularFile(file)) {
            refuse("NewPSBreakpoint:FileDoesNotExist", "File '" + file + "' does not exist.");
            return false;
        }
        if (!name.endsWith(".ps1") && !name.endsWith(".psm1")) {
            refuse(
                    "NewPSBreakpoint:WrongExtension",
                    "Cannot set breakpoint on file '" + file + "'; only *.ps1 and *.psm1 files are valid.");
            return false;
        }
        return true;
    }
}

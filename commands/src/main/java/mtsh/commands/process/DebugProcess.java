package mtsh.commands.process;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.error.ErrorCategory;
import mtsh.language.process.SystemProcess;

/** Debug-Process: refused, for there is no debugger to attach. */
@Command(name = "Debug-Process", description = "Would attach a debugger to processes; there is none, so it is refused.")
@CmdletInfo(defaultSet = "Name", shouldProcess = true)
public final class DebugProcess extends ProcessCmdlet {
    @Option(
            names = {"-Name", "-ProcessName"},
            description = "The processes with these names.")
    @Parameter(
            set = "Name",
            position = 0,
            mandatory = true,
            pipelineByPropertyName = true,
            wildcards = true,
            completer = "processname")
    String[] processName;

    @Option(
            names = {"-Id", "-PID", "-ProcessId"},
            description = "The processes with these numbers.")
    @Parameter(
            set = "Id",
            position = 0,
            mandatory = true,
            pipelineByPropertyName = true,
            allowNull = false,
            completer = "processid")
    int[] id;

    @Option(names = "-InputObject", description = "Processes themselves.")
    @Parameter(set = "InputObject", position = 0, mandatory = true, pipeline = true, allowNull = false)
    Object[] inputObject;

    @Override
    public void process() {
        for (SystemProcess each : find(processName, id, inputObject)) {
            if (shouldProcess(called(each), "Debug-Process")) {
                writeError(
                        "Microsoft.PowerShell.Commands.ProcessCommandException",
                        "NoDebuggerFound",
                        ErrorCategory.ObjectNotFound,
                        each,
                        "This command cannot be run because the debugger cannot be attached to the process \""
                                + called(each) + "\". Specify another process and Run your command.");
            }
        }
    }
}

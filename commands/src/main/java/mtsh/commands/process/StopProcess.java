package mtsh.commands.process;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.error.ErrorCategory;
import mtsh.language.eval.ExitRequest;
import mtsh.language.process.SystemProcess;

/** Stop-Process: ends processes at once. */
@Command(name = "Stop-Process", aliases = "spps", description = "Ends processes at once.")
@CmdletInfo(defaultSet = "Id", shouldProcess = true, output = "System.Diagnostics.Process")
public final class StopProcess extends ProcessCmdlet {
    private static final int KILLED = 137;

    @Option(
            names = {"-Name", "-ProcessName"},
            description = "The processes with these names; wildcards are allowed.")
    @Parameter(
            set = "Name",
            mandatory = true,
            pipelineByPropertyName = true,
            wildcards = true,
            completer = "processname")
    String[] processName;

    @Option(names = "-Id", description = "The processes with these numbers.")
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

    @Option(names = "-PassThru", description = "Gives the processes that were ended.")
    boolean passThru;

    @Option(names = "-Force", description = "Accepted; nobody is asked before.")
    boolean force;

    private boolean self;

    @Override
    public void process() {
        for (SystemProcess each : find(processName, id, inputObject)) {
            if (!shouldProcess(called(each), "Stop-Process")) {
                continue;
            }
            if (each.id() == ProcessHandle.current().pid()) {
                self = true;
                continue;
            }
            if (!each.kill()) {
                writeError(
                        "Microsoft.PowerShell.Commands.ProcessCommandException",
                        "CouldNotStopProcess",
                        ErrorCategory.CloseError,
                        each,
                        "Cannot stop process \"" + called(each)
                                + "\" because of the following error: Operation not permitted");
                continue;
            }
            if (passThru) {
                write(each);
            }
        }
    }

    /** The shell itself goes last. */
    @Override
    public void end() {
        if (self) {
            throw new ExitRequest(KILLED);
        }
    }
}

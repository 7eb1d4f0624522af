package mtsh.commands.process;

import java.util.ArrayList;
import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.error.ErrorCategory;
import mtsh.language.process.SystemProcess;

/** Wait-Process: waits until processes have ended. */
@Command(name = "Wait-Process", description = "Waits until processes have ended.")
@CmdletInfo(defaultSet = "Name", output = "System.Diagnostics.Process")
public final class WaitProcess extends ProcessCmdlet {
    private static final long TICK = 50;

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

    @Option(
            names = {"-Name", "-ProcessName"},
            description = "The processes with these names; wildcards are allowed.")
    @Parameter(
            set = "Name",
            position = 0,
            mandatory = true,
            pipelineByPropertyName = true,
            wildcards = true,
            completer = "processname")
    String[] processName;

    @Option(names = "-InputObject", description = "Processes themselves.")
    @Parameter(set = "InputObject", position = 0, mandatory = true, pipeline = true, allowNull = false)
    Object[] inputObject;

    @Option(
            names = {"-Timeout", "-TimeoutSec"},
            description = "The longest time to wait, in seconds.")
    @Parameter(
            position = 1,
            range = {0, 32767})
    Integer timeout;

    @Option(names = "-Any", description = "One that ends is enough.")
    boolean any;

    @Option(names = "-PassThru", description = "Gives the processes.")
    boolean passThru;

    private final List<SystemProcess> awaited = new ArrayList<>();

    @Override
    public void process() {
        for (SystemProcess each : find(processName, id, inputObject)) {
            if (each.id() == ProcessHandle.current().pid()) {
                writeError(
                        "Microsoft.PowerShell.Commands.ProcessCommandException",
                        "WaitOnItself",
                        ErrorCategory.ObjectNotFound,
                        each,
                        "This command stopped operation because it cannot wait on itself. Specify another process and Run your "
                                + "command again.");
            } else {
                awaited.add(each);
            }
        }
    }

    @Override
    public void end() {
        long end = timeout == null ? Long.MAX_VALUE : System.nanoTime() + timeout * 1_000_000_000L;
        while (!isDone() && (timeout == null || System.nanoTime() < end)) {
            runtime().checkStopped();
            waitForOne();
        }
        if (!isDone()) {
            awaited.stream().filter(each -> !each.hasExited()).forEach(this::late);
        }
        if (passThru) {
            awaited.forEach(this::write);
        }
    }

    private boolean isDone() {
        return any
                ? awaited.isEmpty() || awaited.stream().anyMatch(SystemProcess::hasExited)
                : awaited.stream().allMatch(SystemProcess::hasExited);
    }

    private void waitForOne() {
        try {
            for (SystemProcess each : awaited) {
                if (!each.hasExited()) {
                    each.waitFor(TICK);
                    return;
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            runtime().checkStopped();
        }
    }

    private void late(SystemProcess process) {
        writeError(
                "System.TimeoutException",
                "ProcessNotTerminated",
                ErrorCategory.CloseError,
                process,
                "This command stopped operation because process \"" + called(process)
                        + "\" is not stopped in the specified time-out.");
    }
}

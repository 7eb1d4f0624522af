package mtsh.commands.job;

import java.util.UUID;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.error.ErrorCategory;

/** Debug-Job: refused, as there is no debugger. */
@Command(name = "Debug-Job", description = "Debugs a running job; there is no debugger here.")
@CmdletInfo(defaultSet = "JobParameterSet", shouldProcess = true)
public final class DebugJob extends Cmdlet {
    @Option(names = "-Job", description = "The job.")
    @Parameter(
            set = "JobParameterSet",
            position = 0,
            mandatory = true,
            pipeline = true,
            pipelineByPropertyName = true,
            allowNull = false,
            type = "System.Management.Automation.Job")
    Object job;

    @Option(names = "-Name", description = "The name of the job.")
    @Parameter(set = "JobNameParameterSet", position = 0, mandatory = true)
    String name;

    @Option(names = "-Id", description = "The number of the job.")
    @Parameter(set = "JobIdParameterSet", position = 0, mandatory = true)
    int id;

    @Option(names = "-InstanceId", description = "The instance identifier of the job.")
    @Parameter(set = "JobInstanceIdParameterSet", position = 0, mandatory = true)
    UUID instanceId;

    @Option(names = "-BreakAll", description = "Breaks at once.")
    boolean breakAll;

    @Override
    public void process() {
        throw terminating(
                "System.Management.Automation.PSInvalidOperationException",
                "DebugJobNoHostDebuggerAvailable",
                ErrorCategory.OpenError,
                job,
                "The job cannot be debugged because there is no PowerShell host debugger available.  Make sure you are running"
                        + " this command in a host that supports debugging.");
    }
}

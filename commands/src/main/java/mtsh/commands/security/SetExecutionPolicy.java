package mtsh.commands.security;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.error.ErrorCategory;

/** Set-ExecutionPolicy: refused, as PowerShell refuses it outside of Windows. */
@Command(name = "Set-ExecutionPolicy", description = "Is not supported here: the policy is always Unrestricted.")
@CmdletInfo(shouldProcess = true)
public final class SetExecutionPolicy extends Cmdlet {
    @Option(names = "-ExecutionPolicy", description = "The policy.")
    @Parameter(position = 0, mandatory = true, pipelineByPropertyName = true)
    ExecutionPolicies executionPolicy;

    @Option(names = "-Scope", description = "For whom.")
    @Parameter(position = 1, pipelineByPropertyName = true)
    PolicyScope scope = PolicyScope.LocalMachine;

    @Option(names = "-Force", description = "Does not ask.")
    boolean force;

    @Override
    public void begin() {
        throw terminating(
                "System.PlatformNotSupportedException",
                "System.PlatformNotSupportedException",
                ErrorCategory.NotSpecified,
                null,
                "Operation is not supported on this platform.");
    }
}

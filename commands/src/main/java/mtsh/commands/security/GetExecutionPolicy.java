package mtsh.commands.security;

import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.error.ErrorCategory;
import mtsh.language.value.NetEnum;
import mtsh.language.value.PSObject;

/** Get-ExecutionPolicy: Unrestricted in every scope, as outside of Windows. */
@Command(name = "Get-ExecutionPolicy", description = "Gives the execution policy, which is Unrestricted.")
@CmdletInfo(output = "Microsoft.PowerShell.ExecutionPolicy")
public final class GetExecutionPolicy extends Cmdlet {
    @Option(names = "-Scope", description = "For whom.")
    @Parameter(position = 0, pipelineByPropertyName = true)
    PolicyScope scope;

    @Option(names = "-List", description = "The policy of each scope.")
    boolean list;

    @Override
    public void begin() {
        if (list && scope != null) {
            throw terminating(
                    "System.Exception",
                    "ListAndScopeSpecified",
                    ErrorCategory.InvalidOperation,
                    null,
                    "List and Scope parameters are both specified; specify only one.");
        }
        if (!list) {
            write(unrestricted());
            return;
        }
        for (String each : List.of("MachinePolicy", "UserPolicy", "Process", "CurrentUser", "LocalMachine")) {
            write(PSObject.custom()
                    .note("Scope", NetEnum.named("Microsoft.PowerShell.ExecutionPolicyScope", each))
                    .note("ExecutionPolicy", unrestricted()));
        }
    }

    private static Object unrestricted() {
        return NetEnum.named("Microsoft.PowerShell.ExecutionPolicy", "Unrestricted");
    }
}

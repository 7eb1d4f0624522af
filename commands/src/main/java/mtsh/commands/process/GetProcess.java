package mtsh.commands.process;

import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.error.ErrorCategory;
import mtsh.language.process.SystemProcess;
import mtsh.language.type.Members;
import mtsh.language.value.PSObject;

/** Get-Process: the processes of this machine. */
@Command(name = "Get-Process", aliases = "gps", description = "Gives the processes of this machine.")
@CmdletInfo(defaultSet = "Name", output = "System.Diagnostics.Process")
public final class GetProcess extends ProcessCmdlet {
    @Option(
            names = {"-Name", "-ProcessName"},
            description = "The processes with these names; wildcards are allowed.")
    @Parameter(
            set = "Name",
            position = 0,
            pipelineByPropertyName = true,
            notEmpty = true,
            wildcards = true,
            completer = "processname")
    @Parameter(set = "NameWithUserName", position = 0, pipelineByPropertyName = true)
    String[] processName;

    @Option(
            names = {"-Id", "-PID"},
            description = "The processes with these numbers.")
    @Parameter(set = "Id", mandatory = true, pipelineByPropertyName = true, allowNull = false, completer = "processid")
    @Parameter(set = "IdWithUserName", mandatory = true, pipelineByPropertyName = true)
    int[] id;

    @Option(names = "-InputObject", description = "Processes themselves.")
    @Parameter(set = "InputObject", mandatory = true, pipeline = true, allowNull = false)
    @Parameter(set = "InputObjectWithUserName", mandatory = true, pipeline = true)
    Object[] inputObject;

    @Option(names = "-IncludeUserName", description = "With the user that each runs as.")
    @Parameter(set = "NameWithUserName", mandatory = true)
    @Parameter(set = "IdWithUserName", mandatory = true)
    @Parameter(set = "InputObjectWithUserName", mandatory = true)
    boolean includeUserName;

    @Option(names = "-Module", description = "The program that each runs instead.")
    @Parameter(set = "Name")
    @Parameter(set = "Id")
    @Parameter(set = "InputObject")
    boolean module;

    @Option(
            names = {"-FileVersionInfo", "-FV", "-FVI"},
            description = "What is known of the version of its program instead.")
    @Parameter(set = "Name")
    @Parameter(set = "Id")
    @Parameter(set = "InputObject")
    boolean fileVersionInfo;

    @Override
    boolean takesAll() {
        return true;
    }

    @Override
    public void process() {
        List<SystemProcess> found = find(processName, id, inputObject);
        for (SystemProcess each : found) {
            runtime().checkStopped();
            if (fileVersionInfo) {
                writeVersion(each);
            } else if (module) {
                writeModule(each);
            } else if (includeUserName) {
                write(new PSObject(each)
                        .typeName("System.Diagnostics.Process#IncludeUserName")
                        .note("UserName", each.user()));
            } else {
                write(each);
            }
        }
    }

    private void writeModule(SystemProcess process) {
        Object main = Members.get(process, "MainModule");
        if (main != null) {
            write(main);
            return;
        }
        writeError(
                "Microsoft.PowerShell.Commands.ProcessCommandException",
                "CouldNotEnumerateModules",
                ErrorCategory.PermissionDenied,
                process,
                "Cannot enumerate the modules of the \"" + process.name() + "\" process.");
    }

    private void writeVersion(SystemProcess process) {
        if (process.path() != null) {
            write(PSObject.custom()
                    .typeName("System.Diagnostics.FileVersionInfo")
                    .note("ProductVersion", null)
                    .note("FileVersion", null)
                    .note("FileName", process.path()));
        }
    }
}

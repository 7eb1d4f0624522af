package mtsh.commands.file;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.error.ErrorCategory;

/** Unblock-File: outside of Windows and macOS no file is marked as downloaded, which is what PowerShell says. */
@Command(name = "Unblock-File", description = "Is not supported here: files are not marked as downloaded.")
@CmdletInfo(defaultSet = "ByPath", shouldProcess = true)
public final class UnblockFile extends FileCmdlet {
    @Option(names = "-Path", description = "The files; wildcards are allowed.")
    @Parameter(set = "ByPath", position = 0, mandatory = true, wildcards = true, completer = "path")
    String[] path;

    @Option(
            names = {"-LiteralPath", "-PSPath", "-LP"},
            description = "The files; nothing in a name is a wildcard.")
    @Parameter(set = "ByLiteralPath", mandatory = true, pipelineByPropertyName = true, completer = "path")
    String[] literalPath;

    @Override
    public void process() {
        resolve(path, literalPath);
        throw terminating(
                "System.PlatformNotSupportedException",
                "LinuxNotSupported",
                ErrorCategory.NotImplemented,
                null,
                "The cmdlet does not support Linux.");
    }
}

package mtsh.commands.file;

import java.nio.file.Files;
import java.nio.file.Path;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.error.ErrorCategory;
import mtsh.language.provider.DriveInfo;
import mtsh.language.provider.ProviderInfo;

/** New-PSDrive: a short name for a folder. */
@Command(name = "New-PSDrive", aliases = "ndr", description = "Makes a drive of a folder.")
@CmdletInfo(shouldProcess = true, output = "System.Management.Automation.PSDriveInfo")
public final class NewPSDrive extends FileCmdlet {
    @Option(names = "-Name", description = "The drive's name, without a colon.")
    @Parameter(position = 0, mandatory = true, pipelineByPropertyName = true)
    String driveName;

    @Option(names = "-PSProvider", description = "FileSystem, Alias, Environment, Function or Variable.")
    @Parameter(position = 1, mandatory = true, pipelineByPropertyName = true, completer = "provider")
    String provider;

    @Option(names = "-Root", description = "The folder that the drive begins at.")
    @Parameter(position = 2, mandatory = true, pipelineByPropertyName = true, completer = "path", allowEmpty = true)
    String root;

    @Option(names = "-Description", description = "What the drive is for.")
    @Parameter(pipelineByPropertyName = true)
    String description = "";

    @Option(names = "-Scope", description = "Accepted; a drive is known everywhere.")
    @Parameter(pipelineByPropertyName = true, completer = "scope")
    String scope;

    @Option(names = "-Credential", description = "Refused for every provider of this platform.")
    @Parameter(pipelineByPropertyName = true)
    Object credential;

    @Override
    public void process() {
        ProviderInfo owner = owner();
        requireName();
        String target = "Name: " + driveName + " Provider: " + owner + " Root: " + root;
        if (!shouldProcess(target, "New drive")) {
            return;
        }
        if (drives().find(driveName) != null) {
            writeError(
                    "System.Management.Automation.SessionStateException",
                    "DriveAlreadyExists",
                    ErrorCategory.ResourceExists,
                    driveName,
                    "A drive with the name '" + driveName + "' already exists.");
            return;
        }
        DriveInfo made =
                owner.isFileSystem() ? folderDrive(owner) : new DriveInfo(driveName, owner, root, null, description);
        if (made != null) {
            drives().add(made);
            write(made);
        }
    }

    private ProviderInfo owner() {
        return drives().providers().stream()
                .filter(each -> each.isNamed(provider))
                .findFirst()
                .orElseThrow(() -> terminating(
                        "System.Management.Automation.ProviderNotFoundException",
                        "ProviderNotFound",
                        ErrorCategory.ObjectNotFound,
                        provider,
                        "Cannot find a provider with the name '" + provider + "'."));
    }

    private void requireName() {
        if (driveName.chars().anyMatch(each -> ":~/\\.;".indexOf(each) >= 0)) {
            throw terminating(
                    "System.Management.Automation.PSArgumentException",
                    "Argument",
                    ErrorCategory.InvalidArgument,
                    null,
                    "Cannot process the drive name because the drive name contains one or more of the following characters that are "
                            + "not valid: ; ~ / \\ . :");
        }
    }

    private DriveInfo folderDrive(ProviderInfo owner) {
        boolean missing = drives().isMissing(root);
        Path folder = missing ? null : session().resolvePath(root.isEmpty() ? "." : root);
        if (folder == null || !Files.isDirectory(folder)) {
            writeError(
                    "System.IO.IOException",
                    "DriveRootError",
                    ErrorCategory.ReadError,
                    driveName,
                    "The specified drive root \"" + (folder == null ? root : folder)
                            + "\" either does not exist, or it is not a folder.");
            return null;
        }
        return new DriveInfo(driveName, owner, folder.toString(), folder, description);
    }
}

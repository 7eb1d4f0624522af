package mtsh.commands.file;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

import mtsh.language.error.ErrorCategory;
import mtsh.language.error.ErrorRecord;
import mtsh.language.error.NetException;
import mtsh.language.provider.DriveInfo;

/** Errors about files, with PowerShell's ids and texts. */
public final class FileErrors {
    private FileErrors() {}

    private static ErrorRecord record(
            String exception, String id, ErrorCategory category, Object target, String message) {
        return new ErrorRecord(new NetException(exception, message, null), id, category, target);
    }

    /** Nothing is there. */
    public static ErrorRecord notFound(String path) {
        return record(
                "System.Management.Automation.ItemNotFoundException",
                "PathNotFound",
                ErrorCategory.ObjectNotFound,
                path,
                "Cannot find path '" + path + "' because it does not exist.");
    }

    /** Nothing that may be shown is there. */
    static ErrorRecord noItem(String path) {
        return record(
                "System.IO.IOException",
                "ItemNotFound",
                ErrorCategory.ObjectNotFound,
                path,
                "Could not find item " + path + ".");
    }

    /** What the file system said, in .NET's words. */
    public static ErrorRecord of(IOException problem, String path, String id, ErrorCategory category) {
        if (problem instanceof AccessDeniedException) {
            return record(
                    "System.UnauthorizedAccessException",
                    id.replace("IOError", "UnauthorizedAccessError"),
                    ErrorCategory.PermissionDenied,
                    path,
                    "Access to the path '" + path + "' is denied.");
        }
        if (problem instanceof NoSuchFileException) {
            return record(
                    "System.IO.DirectoryNotFoundException",
                    id,
                    category,
                    path,
                    "Could not find a part of the path '" + path + "'.");
        }
        if (problem instanceof FileAlreadyExistsException) {
            return record(
                    "System.IO.IOException",
                    id,
                    ErrorCategory.ResourceExists,
                    path,
                    "The file '" + path + "' already exists.");
        }
        if (problem instanceof DirectoryNotEmptyException) {
            return record("System.IO.IOException", id, category, path, "Directory not empty : '" + path + "'");
        }
        String reason = problem instanceof FileSystemException failed && failed.getReason() != null
                ? failed.getReason()
                : String.valueOf(problem.getMessage());
        return record("System.IO.IOException", id, category, path, reason + " : '" + path + "'");
    }

    /** A file was asked for and this is a folder. */
    static ErrorRecord isFolder(String path, String id, String verb) {
        return record(
                "System.UnauthorizedAccessException",
                id,
                ErrorCategory.PermissionDenied,
                path,
                "Unable to " + verb + " because it is a directory: '" + path
                        + "'. Please use 'Get-ChildItem' instead.");
    }

    static ErrorRecord noProvider(String provider) {
        return record(
                "System.Management.Automation.ProviderNotFoundException",
                "ProviderNotFound",
                ErrorCategory.ObjectNotFound,
                provider,
                "Cannot find a provider with the name '" + provider + "'.");
    }

    static ErrorRecord exists(Path folder) {
        return record(
                "System.IO.IOException",
                "DirectoryExist",
                ErrorCategory.ResourceExists,
                folder.toString(),
                "An item with the specified name " + folder + " already exists.");
    }

    /** For a path on a drive that has no files, such as {@code env:}. */
    static ErrorRecord notOfFiles(DriveInfo drive) {
        return record(
                "System.InvalidOperationException",
                "ReadWriteFileNotFileSystemProvider",
                ErrorCategory.InvalidArgument,
                null,
                "Cannot open file because the current provider (Microsoft.PowerShell.Core\\"
                        + drive.provider().name() + ") cannot open a file.");
    }

    static ErrorRecord noDrive(String drive) {
        return record(
                "System.Management.Automation.DriveNotFoundException",
                "DriveNotFound",
                ErrorCategory.ObjectNotFound,
                drive,
                "Cannot find drive. A drive with the name '" + drive + "' does not exist.");
    }
}

package mtsh.commands.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import picocli.CommandLine.Command;

import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.error.ErrorCategory;
import mtsh.language.process.DetachedProgram;

/** Invoke-Item: starts a program; a document or folder is named, for there is no desktop that could open it. */
@Command(
        name = "Invoke-Item",
        aliases = "ii",
        description = "Starts programs, and says where documents and folders are.")
@CmdletInfo(defaultSet = "Path", shouldProcess = true)
public final class InvokeItem extends PathsCmdlet {
    @Override
    void file(Path file) {
        if (!shouldProcess("Item: " + file, "Invoke Item")) {
            return;
        }
        if (Files.isDirectory(file) || !Files.isExecutable(file)) {
            runtime().writeHost(file.toString(), null, null, true);
            return;
        }
        try {
            DetachedProgram.start(file, List.of(), session().location());
        } catch (IOException problem) {
            writeError(FileErrors.of(problem, file.toString(), "InvokeItemIOError", ErrorCategory.OpenError));
        }
    }

    @Override
    void item(SessionDrive.Place place, String found) {
        notSupported("Provider operation stopped because the provider does not support this operation.");
    }
}

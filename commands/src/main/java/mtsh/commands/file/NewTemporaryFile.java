package mtsh.commands.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import picocli.CommandLine.Command;

import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.error.ErrorCategory;
import mtsh.language.provider.Drives;

/** New-TemporaryFile: an empty file in the folder for temporary ones. */
@Command(name = "New-TemporaryFile", description = "Makes an empty temporary file.")
@CmdletInfo(shouldProcess = true, output = "System.IO.FileInfo")
public final class NewTemporaryFile extends Cmdlet {
    @Override
    public void end() {
        Path folder = Path.of(System.getProperty("java.io.tmpdir"));
        if (!shouldProcess(folder + "/", "New-TemporaryFile")) {
            return;
        }
        try {
            Path file = Files.createTempFile(folder, "tmp", ".tmp");
            write(Items.of(runtime().session().service(Drives.class).find("/"), file));
        } catch (IOException problem) {
            writeError(
                    FileErrors.of(problem, folder.toString(), "NewTemporaryFileWriteError", ErrorCategory.WriteError));
        }
    }
}

package mtsh.commands.file;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.error.ErrorCategory;

/** Set-Location: goes to another folder. */
@Command(
        name = "Set-Location",
        aliases = {"cd", "chdir", "sl"},
        description = "Goes to another folder.")
@CmdletInfo(defaultSet = "Path", output = "System.Management.Automation.PathInfo")
public final class SetLocation extends FileCmdlet {
    @Option(names = "-Path", description = "The folder; - and + go back and forth, nothing goes home.")
    @Parameter(
            set = "Path",
            position = 0,
            pipeline = true,
            pipelineByPropertyName = true,
            wildcards = true,
            completer = "path")
    String path;

    @Option(
            names = {"-LiteralPath", "-PSPath", "-LP"},
            description = "The folder; nothing in it is a wildcard.")
    @Parameter(set = "LiteralPath", mandatory = true, pipelineByPropertyName = true, completer = "path")
    String literalPath;

    @Option(names = "-PassThru", description = "Gives the folder.")
    boolean passThru;

    @Override
    public void process() {
        LocationStacks stacks = session().service(LocationStacks.class);
        Path here = session().location();
        if ("-".equals(path) || "+".equals(path)) {
            Path target = path.equals("-") ? stacks.back(here) : stacks.forward(here);
            if (target == null) {
                throw terminating(
                        "System.InvalidOperationException",
                        "System.InvalidOperationException",
                        ErrorCategory.InvalidOperation,
                        null,
                        "There is no location history left to navigate "
                                + (path.equals("-") ? "backwards." : "forwards."));
            }
            go(target);
            return;
        }
        boolean literal = literalPath != null;
        String written = literal ? literalPath : path == null || path.isEmpty() ? "~" : path;
        if (SessionDrive.of(written) != null) {
            throw terminating(
                    "System.Management.Automation.PSNotSupportedException",
                    "NotSupported",
                    ErrorCategory.NotImplemented,
                    written,
                    "The current location is always a folder of the file system; '" + written + "' can be listed with "
                            + "Get-ChildItem.");
        }
        List<Path> found = resolve(written, literal, true).stream().toList();
        if (found.isEmpty()) {
            return;
        }
        Path target = found.stream().filter(Files::isDirectory).findFirst().orElse(found.get(0));
        if (!Files.isDirectory(target)) {
            writeError(FileErrors.notFound(target.toString()));
            return;
        }
        stacks.leave(here);
        go(target);
    }

    private void go(Path target) {
        session().location(target);
        if (passThru) {
            write(new PathInfo(target));
        }
    }
}

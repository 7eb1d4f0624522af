package mtsh.commands.file;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;

/** Push-Location: puts the current folder aside and goes to another. */
@Command(name = "Push-Location", aliases = "pushd", description = "Puts the current folder aside and goes to another.")
@CmdletInfo(defaultSet = "Path", output = "System.Management.Automation.PathInfo")
public final class PushLocation extends FileCmdlet {
    @Option(names = "-Path", description = "The folder to go to; the current one when not given.")
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
    @Parameter(set = "LiteralPath", pipelineByPropertyName = true, completer = "path")
    String literalPath;

    @Option(names = "-PassThru", description = "Gives the folder.")
    boolean passThru;

    @Option(names = "-StackName", description = "The stack that the folder is put on.")
    @Parameter(pipelineByPropertyName = true)
    String stackName;

    @Override
    public void process() {
        boolean literal = literalPath != null;
        String written = literal ? literalPath : path;
        Path target = session().location();
        if (written != null) {
            List<Path> found = resolve(written, literal, true);
            if (found.isEmpty()) {
                return;
            }
            target = found.get(0);
            if (!Files.isDirectory(target)) {
                writeError(FileErrors.notFound(target.toString()));
                return;
            }
        }
        session().service(LocationStacks.class).named(stackName).push(session().location());
        session().location(target);
        if (passThru) {
            write(new PathInfo(target));
        }
    }
}

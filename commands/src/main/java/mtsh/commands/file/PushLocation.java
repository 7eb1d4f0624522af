package mtsh.commands.file;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.provider.PathInfo;

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
        PathInfo target = written == null ? here() : container(written, literal);
        if (target == null) {
            return;
        }
        session().service(LocationStacks.class).named(stackName).push(here());
        go(target);
        if (passThru) {
            write(target);
        }
    }
}

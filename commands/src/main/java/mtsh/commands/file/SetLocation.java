package mtsh.commands.file;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.error.ErrorCategory;
import mtsh.language.provider.PathInfo;

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
        PathInfo here = here();
        if ("-".equals(path) || "+".equals(path)) {
            PathInfo target = path.equals("-") ? stacks.back(here) : stacks.forward(here);
            if (target == null) {
                throw terminating(
                        "System.InvalidOperationException",
                        "System.InvalidOperationException",
                        ErrorCategory.InvalidOperation,
                        null,
                        "There is no location history left to navigate "
                                + (path.equals("-") ? "backwards." : "forwards."));
            }
            move(target);
            return;
        }
        boolean literal = literalPath != null;
        String written = literal ? literalPath : path == null || path.isEmpty() ? "~" : path;
        PathInfo target = container(written, literal);
        if (target == null) {
            return;
        }
        stacks.leave(here);
        move(target);
    }

    private void move(PathInfo target) {
        go(target);
        if (passThru) {
            write(target);
        }
    }
}

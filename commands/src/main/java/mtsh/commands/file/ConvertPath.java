package mtsh.commands.file;

import java.nio.file.Path;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;

/** Convert-Path: full paths as text. */
@Command(
        name = "Convert-Path",
        aliases = "cvpa",
        description = "Gives the full paths of what a path stands for, as text.")
@CmdletInfo(defaultSet = "Path", output = "System.String")
public final class ConvertPath extends FileCmdlet {
    @Option(names = "-Path", description = "The paths; wildcards are allowed.")
    @Parameter(
            set = "Path",
            position = 0,
            mandatory = true,
            pipeline = true,
            pipelineByPropertyName = true,
            wildcards = true,
            completer = "path")
    String[] path;

    @Option(
            names = {"-LiteralPath", "-PSPath", "-LP"},
            description = "The paths; nothing in them is a wildcard.")
    @Parameter(set = "LiteralPath", mandatory = true, pipelineByPropertyName = true, completer = "path")
    String[] literalPath;

    @Option(names = "-Force", description = "Hidden ones too.")
    boolean force;

    @Override
    public void process() {
        boolean literal = literalPath != null;
        for (String each : literal ? literalPath : path) {
            for (Path file : resolve(each, literal, force)) {
                write(file.toString());
            }
        }
    }
}

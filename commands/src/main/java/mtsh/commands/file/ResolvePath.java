package mtsh.commands.file;

import java.nio.file.Path;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;

/** Resolve-Path: the full paths that a path with wildcards stands for. */
@Command(name = "Resolve-Path", aliases = "rvpa", description = "Gives the full paths of what a path stands for.")
@CmdletInfo(
        defaultSet = "Path",
        output = {"System.Management.Automation.PathInfo", "System.String"})
public final class ResolvePath extends FileCmdlet {
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

    @Option(names = "-Relative", description = "Relative to the current folder, or to -RelativeBasePath.")
    boolean relative;

    @Option(names = "-RelativeBasePath", description = "The folder that paths are relative to.")
    @Parameter(completer = "path")
    String relativeBasePath;

    @Option(names = "-Force", description = "Hidden ones too.")
    boolean force;

    @Override
    public void process() {
        Path base = relativeBasePath == null
                ? session().location()
                : session().resolvePath(ItemPaths.plain(relativeBasePath));
        boolean literal = literalPath != null;
        for (String each : literal ? literalPath : path) {
            String text = relativeBasePath == null || isRooted(each) ? each : base + "/" + each;
            for (Path file : resolve(text, literal, force)) {
                write(relative ? relative(base, file) : pathInfo(file));
            }
        }
    }

    /** What begins at a root, at home or on a drive stands for itself. */
    private static boolean isRooted(String written) {
        return written.startsWith("/")
                || written.startsWith("\\")
                || written.startsWith("~")
                || written.indexOf(':') > 0;
    }

    private static String relative(Path base, Path file) {
        String text = base.relativize(file).toString();
        if (text.isEmpty()) {
            return ".";
        }
        return text.startsWith("..") ? text : "./" + text;
    }
}
